// Sets up and runs every check, and ends with one line: N passed, N failed, N skipped.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install, node, root } from './setup.mjs';

install();
const runtime = node();
const report = join(root, '.cache', 'vitest.json');
mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(report, { force: true });

const total = { passed: 0, failed: 0, skipped: 0 };

function step(name, args) {
  console.log(`\n== ${name}`);
  const done = spawnSync(runtime, args, { cwd: root, stdio: ['ignore', 1, 2] });
  return done.status === 0;
}

function check(name, args) {
  if (step(name, args)) total.passed += 1;
  else total.failed += 1;
}

check('types', ['node_modules/typescript/bin/tsc', '-b']);
check('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']);

const green = step('unit and integration', [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]);
try {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  total.passed += result.numPassedTests;
  total.failed += result.numFailedTests;
  total.skipped += result.numPendingTests + (result.numTodoTests ?? 0);
  // A file that cannot be loaded has no test to fail: it must not pass for silence.
  if (!green && result.numFailedTests === 0) total.failed += 1;
} catch (error) {
  console.error(`selaras: the test report cannot be read: ${error.message}`);
  total.failed += 1;
}

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 && total.passed > 2 ? 0 : 1);
