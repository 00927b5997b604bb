import { resolve } from 'node:path';
import type { CallInput } from '#shared/contract.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { argumentsOf } from './arguments.ts';
import { type CliAnswer, opened, value, withApp } from './workshop.ts';

/** `Ruang 1=Sekretariat;Bidang Data`. */
function partOf(word: string): CallInput<'workshop.split'>['parts'][number] {
  const at = word.indexOf('=');
  if (at < 1) throw new Problem('cli.missing', { what: 'NAME=UNIT;UNIT' });
  const units = word
    .slice(at + 1)
    .split(';')
    .map((unit) => unit.trim())
    .filter((unit) => unit !== '');
  return { name: word.slice(0, at), units };
}

/** `split FILE "NAME=UNIT;UNIT"... [--to FOLDER]`: one file per room. */
export async function runSplit(words: readonly string[], language: Language): Promise<CliAnswer> {
  return withApp(language, async (app) => {
    const asked = argumentsOf(words, ['--to', '--as'], ['--json']);
    const [file, ...parts] = asked.bare;
    if (parts.length === 0) throw new Problem('cli.missing', { what: 'NAME=UNIT;UNIT' });
    const to = asked.option('--to');
    const input = { parts: parts.map(partOf), ...(to !== undefined && { folder: resolve(to) }) };
    await opened(app, file, asked.option('--as'), language);
    return { exit: 0, out: { ok: true, value: await value(app, 'workshop.split', input, language) } };
  });
}

/** `join FILE PART...`: the rooms' files back into the whole, one commit each. */
export async function runJoin(words: readonly string[], language: Language): Promise<CliAnswer> {
  return withApp(language, async (app) => {
    const asked = argumentsOf(words, ['--as'], ['--json']);
    const [file, ...paths] = asked.bare;
    if (paths.length === 0) throw new Problem('cli.missing', { what: 'PART' });
    await opened(app, file, asked.option('--as'), language);
    const password = process.env.SELARAS_PASSWORD ?? null;
    const joined: unknown[] = [];
    for (const path of paths)
      joined.push(await value(app, 'workshop.merge', { path: resolve(path), password }, language));
    return { exit: 0, out: { ok: true, value: joined } };
  });
}
