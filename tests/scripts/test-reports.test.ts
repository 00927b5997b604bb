import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
}
interface Timed {
  readonly name: string;
  readonly seconds: number;
}
type Count = (report: string, green: boolean) => Counts;

const root = fileURLToPath(new URL('../../', import.meta.url));
mkdirSync(join(root, '.cache'), { recursive: true });
// Inside the project, so that the runners' packages are found from there.
const folder = mkdtempSync(join(root, '.cache', 'reports-'));
const reports = pathToFileURL(join(root, 'scripts', 'test-reports.mjs')).href;
const counts: {
  readonly vitestCounts: Count;
  readonly playwrightCounts: Count;
  playwrightSkipped(text: string, reason: string): Counts;
  slowestFiles(report: string): readonly Timed[];
  slowestSpecs(report: string): readonly Timed[];
} = await import(reports);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runner(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): { readonly green: boolean; readonly out: string } {
  const done = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env, VITEST: '', VITEST_WORKER_ID: '', VITEST_POOL_ID: '' },
  });
  return { green: done.status === 0, out: done.stdout };
}

const three = (from: string) => `import { expect, test } from '${from}';
test('right', () => expect(1).toBe(1));
test('wrong', () => expect(1).toBe(2));
test.skip('left', () => expect(1).toBe(2));
`;

test('vitest: passed, failed, and the skipped by name', () => {
  writeFileSync(join(folder, 'three.test.ts'), three('vitest'));
  writeFileSync(join(folder, 'vitest.config.ts'), 'export default { test: { include: ["*.test.ts"] } };');
  const report = join(folder, 'vitest.json');
  const run = () =>
    runner('vitest/vitest.mjs', [
      'run',
      '--config',
      'vitest.config.ts',
      '--root',
      folder,
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]).green;
  expect(run()).toBe(false);
  expect(counts.vitestCounts(report, false)).toEqual({ passed: 1, failed: 1, skipped: ['left'] });
  expect(counts.slowestFiles(report)).toEqual([
    { name: relative(root, join(folder, 'three.test.ts')), seconds: expect.any(Number) },
  ]);
  writeFileSync(join(folder, 'three.test.ts'), "import './is-not-there.ts';");
  expect(run()).toBe(false);
  expect(counts.vitestCounts(report, false)).toEqual({ passed: 0, failed: 1, skipped: [] });
});

test('Playwright: the same, for each project, with the reason of a skip', () => {
  writeFileSync(
    join(folder, 'three.spec.ts'),
    `${three('@playwright/test')}test('not here', () => test.skip(true, 'no binary'));\n`,
  );
  writeFileSync(
    join(folder, 'playwright.config.ts'),
    "export default { testMatch: '*.spec.ts', workers: 1, projects: [{ name: 'a' }, { name: 'b' }] };",
  );
  const report = join(folder, 'playwright.json');
  const { green } = runner('@playwright/test/cli.js', ['test', '--reporter=json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  expect(green).toBe(false);
  const skips = (project: string) => [
    `[${project}] three.spec.ts: left`,
    `[${project}] three.spec.ts: not here (no binary)`,
  ];
  const { passed, failed, skipped } = counts.playwrightCounts(report, green);
  expect([passed, failed, skipped.toSorted()]).toEqual([2, 2, [...skips('a'), ...skips('b')]]);
  const slow = counts.slowestSpecs(report);
  expect(slow.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['three.spec.ts: right', 'three.spec.ts: wrong']),
  );
  const seconds = slow.map((one) => one.seconds);
  expect(seconds).toEqual(seconds.toSorted((a, b) => b - a));
  const list = runner('@playwright/test/cli.js', ['test', '--list', '--reporter=json']);
  expect(counts.playwrightSkipped(list.out, 'no browser').skipped).toHaveLength(8);
  writeFileSync(join(folder, 'three.spec.ts'), "import './is-not-there.ts';");
  const broken = runner('@playwright/test/cli.js', ['test', '--reporter=json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  expect(counts.playwrightCounts(report, broken.green)).toEqual({ passed: 0, failed: 1, skipped: [] });
});
