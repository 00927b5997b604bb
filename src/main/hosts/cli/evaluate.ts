import { basename, resolve } from 'node:path';
import type { Output } from '#shared/contract.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { argumentsOf, jsonIn } from './arguments.ts';
import { askedPassword } from './password.ts';
import { type CliAnswer, opened, value, withApp } from './workshop.ts';

/**
 * `evaluate PACKAGE`: what is to be rated. With `--answers FILE.json` (a list of `{id, scores, evidence, comment}`) and `--to FILE` it
 * answers and seals. The passphrase by `SELARAS_PASSWORD` or prompt.
 */
export async function runEvaluate(words: readonly string[], language: Language): Promise<CliAnswer> {
  return withApp(language, async (app) => {
    const asked = argumentsOf(words, ['--answers', '--to'], ['--json', '--partly', '--overwrite']);
    const [path] = asked.bare;
    if (path === undefined) throw new Problem('cli.missing', { what: 'PACKAGE' });
    const passphrase = (await askedPassword(language)) ?? '';
    const source = { path: resolve(path) };
    const seen = (await value(app, 'evaluation.open', { source, passphrase }, language)) as Output<'evaluation.open'>;
    const answers = asked.option('--answers');
    if (answers === undefined) return { exit: 0, out: { ok: true, value: seen } };
    const to = asked.option('--to');
    if (to === undefined) throw new Problem('cli.missing', { what: '--to' });
    const { package: key } = seen;
    const ratees = jsonIn(answers);
    const file = basename(answers);
    if (!Array.isArray(ratees)) throw new Problem('cli.json', { json: file }, { file });
    for (const ratee of ratees) await value(app, 'evaluation.answer', { package: key, ratee }, language);
    const sealed = await value(
      app,
      'evaluation.seal',
      { package: key, partly: asked.flag('--partly'), to: resolve(to), overwrite: asked.flag('--overwrite') },
      language,
    );
    return { exit: 0, out: { ok: true, value: sealed } };
  });
}

/** `merge FILE ANSWER...`: merges what evaluators sent back. Exit 1 only if nothing could be merged. */
export async function runMerge(words: readonly string[], language: Language): Promise<CliAnswer> {
  return withApp(language, async (app) => {
    const asked = argumentsOf(words, ['--as'], ['--json', '--dry-run']);
    const [file, ...paths] = asked.bare;
    if (paths.length === 0) throw new Problem('cli.missing', { what: 'ANSWER' });
    await opened(app, file, asked.option('--as'), language);
    const sources = paths.map((path) => ({ path: resolve(path) }));
    const { preview, ...read } = (await value(app, 'answer.read', { sources }, language)) as Output<'answer.read'>;
    const merged = read.answers.length > 0;
    if (merged && !asked.flag('--dry-run')) await value(app, 'answer.apply', { preview }, language);
    return { exit: merged ? 0 : 1, out: { ok: merged, value: read } };
  });
}
