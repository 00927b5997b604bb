import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { problemAnswer } from '#shared/problem-words.ts';
import { appRoot } from '../places.ts';
import { argumentsOf } from './arguments.ts';
import type { CliAnswer } from './workshop.ts';

/** `open FILE`: shows the workshop in the app's own window, as `npm start` does, and stays until it is closed. */
export async function runOpen(words: readonly string[], language: Language): Promise<CliAnswer> {
  try {
    const [file] = argumentsOf(words, [], ['--json', '--no-window']).bare;
    if (file === undefined) throw new Problem('cli.missing', { what: 'FILE' });
    const path = resolve(file);
    if (!existsSync(path)) throw new Problem('workshop.missing', {}, { file: basename(path) });
    const root = appRoot(import.meta.url);
    const args = [join(root, 'scripts', 'start.mjs'), path, ...words.filter((word) => word === '--no-window')];
    // What the start says goes to stderr: stdout holds JSON only.
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['inherit', 2, 2] });
    return { exit: status ?? 1, out: { ok: status === 0, value: { file: path } } };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { exit: 1, out: { ok: false, problem: problemAnswer(error, language) } };
  }
}
