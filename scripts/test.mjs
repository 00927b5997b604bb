// Sets up and runs every check, and ends with one line: N passed, N failed, N skipped.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from './chromium.mjs';
import { install, node, root } from './setup.mjs';
import { playwrightCounts, playwrightSkipped, slowestFiles, slowestSpecs, vitestCounts } from './test-reports.mjs';

install();
const runtime = node();
const playwright = 'node_modules/@playwright/test/cli.js';
mkdirSync(join(root, '.cache'), { recursive: true });

const total = { passed: 0, failed: 0 };
const skips = [];
const slow = [];

function step(name, args, env = {}) {
  console.log(`\n== ${name}`);
  return spawnSync(runtime, args, { cwd: root, stdio: ['ignore', 1, 2], env: { ...process.env, ...env } }).status === 0;
}

function check(green) {
  if (green) total.passed += 1;
  else total.failed += 1;
}

function add(what, count, times = () => []) {
  try {
    const { passed, failed, skipped } = count();
    slow.push([what, times()]);
    total.passed += passed;
    total.failed += failed;
    skips.push(...skipped);
  } catch (error) {
    console.error(`selaras: the report of ${what} cannot be read: ${error.message}`);
    total.failed += 1;
  }
}

function freshReport(name) {
  const file = join(root, '.cache', name);
  rmSync(file, { force: true });
  return file;
}

function endToEnd() {
  const browser = chromium(runtime);
  if (browser === null) {
    const list = spawnSync(runtime, [playwright, 'test', '--list', '--reporter=json'], { cwd: root, encoding: 'utf8' });
    add('playwright', () => playwrightSkipped(list.stdout, 'no Chromium here, and none can be installed'));
    return;
  }
  const report = freshReport('playwright.json');
  const env = { SELARAS_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const green = step('end to end', [playwright, 'test', '--reporter=list,json'], env);
  add(
    'playwright',
    () => playwrightCounts(report, green),
    () => slowestSpecs(report),
  );
}

/** Runs beside others; what it says is shown in one piece at its end. */
function beside(name, args) {
  return new Promise((settle) => {
    const child = spawn(runtime, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
    child.once('close', (status) => {
      console.log(`\n== ${name}\n${Buffer.concat(said).toString().trimEnd()}`);
      settle(status === 0);
    });
  });
}

const builds = `const { buildMain, buildRenderer } = await import('./scripts/build.mjs');
  process.exit(buildRenderer(process.execPath) && buildMain(process.execPath) ? 0 : 1);`;
const green = await Promise.all([
  beside('types', ['node_modules/typescript/bin/tsc', '-b']),
  beside('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']),
  beside('build', ['--input-type=module', '-e', builds]),
]);
for (const one of green) check(one);

const report = freshReport('vitest.json');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const unit = step('unit and integration', ['node_modules/vitest/vitest.mjs', 'run', ...reporters]);
add(
  'vitest',
  () => vitestCounts(report, unit),
  () => slowestFiles(report),
);
if (existsSync(join(root, 'playwright.config.ts'))) endToEnd();

for (const [what, times] of slow.filter(([, times]) => times.length > 0)) {
  const lines = times.map(({ name, seconds }) => `${seconds.toFixed(1).padStart(8)}  ${name}`);
  console.log(`\nSlowest of ${what}, in seconds:\n${lines.join('\n')}`);
}
if (skips.length > 0) console.log(`\nSkipped:\n${skips.map((name) => `  ${name}`).join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${skips.length} skipped`);
process.exit(total.failed === 0 && total.passed > 3 ? 0 : 1);
