// What the test runners wrote down, counted; every skipped test by name.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './setup.mjs';

/** @returns {{passed: number, failed: number, skipped: string[]}} */
export function vitestCounts(file, green) {
  const { testResults, numPassedTests: passed, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
  const skipped = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => !['passed', 'failed'].includes(status)).map(({ fullName }) => fullName),
  );
  // A file that cannot be loaded has no test to fail: it must not pass for silence.
  return { passed, failed: numFailedTests === 0 && !green ? 1 : numFailedTests, skipped };
}

/** The slowest first, without what never ran. */
function slowest(times) {
  const ran = times.filter(({ seconds }) => seconds > 0);
  return ran.toSorted((a, b) => b.seconds - a.seconds).slice(0, 10);
}

/** The ten slowest test files, so that it is seen what the gate grows by. */
export function slowestFiles(file) {
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  return slowest(
    testResults.map(({ name, startTime, endTime }) => ({
      name: relative(root, name),
      seconds: (endTime - startTime) / 1000,
    })),
  );
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

/** The ten slowest specs. */
export function slowestSpecs(file) {
  return slowest(
    specsIn(JSON.parse(readFileSync(file, 'utf8'))).flatMap(({ title, file: spec, tests }) =>
      tests.map(({ results }) => ({
        name: `${spec}: ${title}`,
        seconds: results.reduce((sum, { duration }) => sum + duration, 0) / 1000,
      })),
    ),
  );
}

/** Every test that would have run, as skipped, for one reason. */
export function playwrightSkipped(text, reason) {
  const skipped = specsIn(JSON.parse(text)).flatMap(({ title, file, tests }) =>
    tests.map(({ projectName }) => `[${projectName}] ${file}: ${title} (${reason})`),
  );
  return { passed: 0, failed: skipped.length === 0 ? 1 : 0, skipped };
}
