import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '#main/hosts/node/browser.ts';
import { root } from '../e2e/machine.ts';

/** How often every spec runs. */
export const full = 5;

/** Loops that keep a core busy until this process ends them or is gone. */
const loop = 'const parent = process.ppid; while (process.ppid === parent) for (let i = 0; i < 1e8; i += 1);';

function loops(): readonly ChildProcess[] {
  return Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ['--eval', loop], { stdio: 'ignore' }),
  );
}

/** A run that wrote no report, or ran nothing, failed. */
function counted(report: string): { readonly passed: number; readonly failed: number } {
  const text = existsSync(report) ? readFileSync(report, 'utf8') : '{"stats":{}}';
  const { expected = 0, unexpected = 0, flaky = 0 } = JSON.parse(text).stats as Readonly<Record<string, number>>;
  return { passed: expected, failed: expected === 0 ? Math.max(1, unexpected) : unexpected + flaky };
}

/**
 * Every end-to-end spec `times` times in a row, with `busy` beside one loop per core; `only`: the specs whose path matches. A spec that
 * failed once makes the run fail.
 */
export async function run(asked: {
  readonly count: number;
  readonly times?: number;
  readonly busy?: boolean;
  readonly only?: string;
}): Promise<
  readonly { readonly run: number; readonly passed: number; readonly failed: number; readonly seconds: number }[]
> {
  const { times = asked.count, busy = false, only } = asked;
  const report = join(root, '.cache', 'soak-specs.json');
  const env = {
    ...process.env,
    SELARAS_CHROMIUM: process.env.SELARAS_CHROMIUM ?? findBrowser() ?? '',
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const words = ['test', '--reporter=list,json', ...(only === undefined ? [] : [only])];
  const runs = [];
  for (let at = 1; at <= times; at += 1) {
    rmSync(report, { force: true });
    const beside = busy ? loops() : [];
    const began = performance.now();
    const child = spawn(process.execPath, ['node_modules/@playwright/test/cli.js', ...words], {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    await once(child, 'exit').finally(() => {
      for (const one of beside) one.kill('SIGKILL');
    });
    runs.push({ run: at, ...counted(report), seconds: Math.round((performance.now() - began) / 1000) });
  }
  const broken = runs.filter(({ failed }) => failed > 0);
  if (broken.length > 0) throw new Error(`specs failed in ${broken.length} of ${times} runs: ${JSON.stringify(runs)}`);
  return runs;
}
