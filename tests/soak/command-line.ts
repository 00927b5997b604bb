import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runEvaluate, runMerge } from '#main/hosts/cli/evaluate.ts';
import { runImport } from '#main/hosts/cli/import.ts';
import { runVerify } from '#main/hosts/cli/verify.ts';
import { type CliAnswer, runCall, runExport, runNew } from '#main/hosts/cli/workshop.ts';

const script = fileURLToPath(new URL('../../src/main/hosts/cli/main.ts', import.meta.url));

/** One command over this home: the JSON it printed. A refusal is thrown. */
export type Typed = <T>(home: string, words: readonly string[], passphrase?: string) => Promise<T>;

/** In a process of its own, as a shell does it. */
export const spawned: Typed = async <T>(home: string, words: readonly string[], passphrase?: string) => {
  const { SELARAS_PASSWORD: _, ...inherited } = process.env;
  const env = {
    ...inherited,
    SELARAS_HOME: join(home, '.selaras'),
    ...(passphrase && { SELARAS_PASSWORD: passphrase }),
  };
  const child = spawn(process.execPath, [script, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, complaint] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0)
    throw new Error(`${words.slice(0, 3).join(' ')} ended with ${code}: ${complaint || out.slice(0, 2_000)}`);
  return JSON.parse(out) as T;
};

const runs: Readonly<Record<string, (words: readonly string[], language: 'id') => Promise<CliAnswer>>> = {
  new: runNew,
  import: runImport,
  call: runCall,
  export: runExport,
  evaluate: runEvaluate,
  merge: runMerge,
  verify: runVerify,
};

let last: Promise<unknown> = Promise.resolve();

/** The same command in this process, one after the other, for a test that has no seconds to start processes. */
export const here: Typed = <T>(home: string, words: readonly string[], passphrase?: string) => {
  const next = last.then(async () => {
    const { SELARAS_HOME, SELARAS_PASSWORD } = process.env;
    Object.assign(process.env, { SELARAS_HOME: join(home, '.selaras'), SELARAS_PASSWORD: passphrase ?? '' });
    if (passphrase === undefined) delete process.env.SELARAS_PASSWORD;
    try {
      const [word = '', ...rest] = words;
      const { exit, out } = (await runs[word]?.(rest, 'id')) ?? { exit: 1, out: `no command ${word}` };
      if (exit !== 0) throw new Error(`${words.slice(0, 3).join(' ')}: ${JSON.stringify(out)}`);
      return JSON.parse(JSON.stringify(out)) as T;
    } finally {
      for (const [name, old] of Object.entries({ SELARAS_HOME, SELARAS_PASSWORD })) {
        if (old === undefined) delete process.env[name];
        else process.env[name] = old;
      }
    }
  });
  last = next.catch(() => undefined);
  return next;
};

/** What `call`, `evaluate`, `merge` and `export` print. */
export interface Told<T> {
  readonly ok: boolean;
  readonly value: T;
}
