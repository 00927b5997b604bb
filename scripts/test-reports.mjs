// What the test runners wrote down, counted; every skipped test by name.
import { readFileSync } from 'node:fs';

/** @returns {{passed: number, failed: number, skipped: string[]}} */
export function vitestCounts(file, green) {
  const { testResults, numPassedTests: passed, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
  const skipped = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => !['passed', 'failed'].includes(status)).map(({ fullName }) => fullName),
  );
  // A file that cannot be loaded has no test to fail: it must not pass for silence.
  return { passed, failed: numFailedTests === 0 && !green ? 1 : numFailedTests, skipped };
}

function specsIn({ suites = [], specs = [] }) {
  return [...specs, ...suites.flatMap(specsIn)];
}

/** The same for Playwright, one for each test and project. A test that passed only at another try counts as failed. */
export function playwrightCounts(file, green) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const tests = specsIn(report).flatMap(({ title, file: spec, tests: runs }) =>
    runs.map(({ status, projectName, annotations }) => {
      const reason = annotations?.find(({ type, description }) => type === 'skip' && description)?.description;
      return { status, name: `[${projectName}] ${spec}: ${title}${reason ? ` (${reason})` : ''}` };
    }),
  );
  const count = (...kinds) => tests.filter(({ status }) => kinds.includes(status));
  const failed = count('unexpected', 'flaky').length;
  return {
    passed: count('expected').length,
    failed: failed === 0 && (!green || tests.length === 0) ? 1 : failed,
    skipped: count('skipped').map(({ name }) => name),
  };
}

/** Every test that would have run, as skipped, for one reason. */
export function playwrightSkipped(text, reason) {
  const skipped = specsIn(JSON.parse(text)).flatMap(({ title, file, tests }) =>
    tests.map(({ projectName }) => `[${projectName}] ${file}: ${title} (${reason})`),
  );
  return { passed: 0, failed: skipped.length === 0 ? 1 : 0, skipped };
}
