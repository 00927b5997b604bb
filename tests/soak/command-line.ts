import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerTo } from '#main/hosts/cli/commands.ts';

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

let last: Promise<unknown> = Promise.resolve();

/** What a shell would get, from this process: one call after the other, each with the variables of `env` and no other of ours. */
export function answerHere(home: string, words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const next = last.then(async () => {
    const { SELARAS_HOME, SELARAS_PASSWORD } = process.env;
    delete process.env.SELARAS_PASSWORD;
    Object.assign(process.env, { SELARAS_HOME: join(home, '.selaras') }, env);
    try {
      const { exit, out } = await answerTo(words, process.env.SELARAS_LANGUAGE === 'en' ? 'en' : 'id');
      return { exit, out: JSON.parse(JSON.stringify(out)) };
    } finally {
      for (const name of Object.keys(env)) delete process.env[name];
      for (const [name, old] of Object.entries({ SELARAS_HOME, SELARAS_PASSWORD })) {
        if (old === undefined) delete process.env[name];
        else process.env[name] = old;
      }
    }
  });
  last = next.catch(() => undefined);
  return next;
}

/** A command in this process, for a test that has no seconds to start processes. */
export const here: Typed = async <T>(home: string, words: readonly string[], passphrase?: string) => {
  const { exit, out } = await answerHere(home, words, passphrase === undefined ? {} : { SELARAS_PASSWORD: passphrase });
  if (exit !== 0) throw new Error(`${words.slice(0, 3).join(' ')}: ${JSON.stringify(out)}`);
  return out as T;
};

/** What `call`, `evaluate`, `merge` and `export` print. */
export interface Told<T> {
  readonly ok: boolean;
  readonly value: T;
}
