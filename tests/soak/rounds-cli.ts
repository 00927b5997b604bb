import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { AnswerPreview, AssessmentLine } from '#shared/round/answer-contract.ts';
import type { IssuedPackage, RoundLine, RoundView } from '#shared/round/contract.ts';
import type { Evaluation } from '#shared/round/evaluation-contract.ts';
import type { RateeAnswer } from '#shared/round/package.ts';
import { answersFor, days } from '../main/round/round-desk.ts';
import { writeAgency } from './agency-file.ts';
import { spawned, type Told, type Typed } from './command-line.ts';

/** People of the whole run, each rated by six. */
export const full = 200;

/** Of a round by the command line: its size, how many scores came back as entered, and seconds by step. */
export interface RoundSoak {
  readonly ratees: number;
  readonly pairs: number;
  readonly packages: number;
  readonly answered: number;
  readonly scores: number;
  readonly wrong: number;
  readonly seconds: Readonly<Record<string, number>>;
}

/**
 * A round of `count` people x 6 raters (superior, peers, an outsider for the head of all) by the command line:
 * planned, packages out, each of the first `answered` raters at a home of their own, merged, closed, every score compared.
 */
export async function run(asked: {
  readonly count: number;
  readonly seed: number;
  readonly answered?: number;
  /** How commands are typed: each in a process of its own, unless said otherwise. */
  readonly typed?: Typed;
}): Promise<RoundSoak> {
  const { typed = spawned } = asked;
  const home = mkdtempSync(join(tmpdir(), 'selaras-round-'));
  const seconds: Record<string, number> = {};
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const done = await work();
    seconds[step] = Math.round((performance.now() - began) / 100) / 10;
    return done;
  };
  const file = join(home, 'dinas.selaras');
  const call = async <T>(name: string, input: object = {}): Promise<T> =>
    (await typed<Told<T>>(home, ['call', file, name, JSON.stringify(input)])).value;
  writeAgency(join(home, 'nominatif.csv'), asked.count, asked.seed);
  await typed(home, ['new', file, '--name', 'Dinas Contoh', '--period', '2025', '--facilitator', 'Sari']);
  await timed('import', () => typed(home, ['import', file, join(home, 'nominatif.csv')]));
  await call('round.create', { name: 'Perilaku 2025', ...days });
  const round = (await call<{ rows: RoundLine[] }>('round.list')).rows[0]?.id ?? '';
  // The head of all has no superior; in a small agency everybody else is their subordinate, too.
  const subordinates = asked.count > 20 ? 0 : 5;
  await timed('plan', () => call('round.plan', { round, peers: 5, subordinates, squads: false }));
  const planned = await call<RoundView>('round.get', { round });
  const people = (await call<{ rows: { readonly id: string }[] }>('employee.list')).rows;
  const heard = Map.groupBy(planned.pairs, ({ ratee }) => ratee);
  for (const { id: ratee } of people)
    for (let more = heard.get(ratee)?.length ?? 0; more < 6; more++)
      await call('assignment.add', { round, rater: `Mitra ${more}`, ratee, kind: 'external' });
  const { links, round: whole } = await call<RoundView>('round.get', { round });
  if (links.parts !== 1) throw new Error(`the plan has ${links.parts} parts`);
  const forms = join(home, 'formulir.pdf');
  await timed('forms', () => typed(home, ['export', file, 'rating-form', '--round', 'Perilaku 2025', '--to', forms]));
  if (readFileSync(forms).subarray(0, 5).toString() !== '%PDF-') throw new Error('the forms are no PDF');
  const to = join(home, 'paket');
  const { packages } = await timed('issue', () => call<{ packages: IssuedPackage[] }>('round.issue', { round, to }));

  const given = new Map<string, readonly RateeAnswer[]>();
  const sealed: string[] = [];
  const back = packages.slice(0, asked.answered ?? packages.length);
  const answer = async (issued: IssuedPackage, at: number): Promise<void> => {
    const own = join(home, `penilai-${at}`);
    mkdirSync(own);
    const from = join(to, issued.file);
    const seen = (await typed<Told<Evaluation>>(own, ['evaluate', from], issued.passphrase)).value;
    const criteria = seen.instrument.criteria.map(({ key }) => key);
    const answers = answersFor(seen.ratees, criteria, asked.seed + at);
    const said = join(own, 'nilai.json');
    writeFileSync(said, JSON.stringify(answers));
    const out = join(own, `${at}.selaras-jawaban`);
    await typed(own, ['evaluate', from, '--answers', said, '--to', out], issued.passphrase);
    given.set(issued.rater, answers);
    sealed.push(out);
  };
  await timed('answer', async () => {
    const waiting = [...back.entries()];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await answer(next[1], next[0]);
    };
    await Promise.all([work(), work()]);
  });
  const merged = await timed('merge', () => typed<Told<AnswerPreview>>(home, ['merge', file, ...sealed]));
  if (merged.value.problems.length > 0) throw new Error(JSON.stringify(merged.value.problems));
  if ((await call<{ rows: unknown[] }>('assessment.list')).rows.length > 0)
    throw new Error('scores before the release');
  if (readFileSync(file).includes('Contoh harmonis')) throw new Error('an answer lies open in the file');
  await timed('close', () => call('round.close', { round, reason: 'Batas waktu lewat' }));
  const { rows } = await call<{ rows: AssessmentLine[] }>('assessment.list');
  await typed(home, ['verify', file]);
  rmSync(home, { recursive: true, force: true });
  return {
    ratees: whole.ratees,
    pairs: whole.pairs,
    packages: packages.length,
    answered: back.length,
    ...compared(rows, given),
    seconds,
  };
}

/** How many scores were entered, and how many rows differ from what was entered or are missing or too many. */
export function compared(rows: readonly AssessmentLine[], given: ReadonlyMap<string, readonly RateeAnswer[]>) {
  const found = new Map(rows.map((row) => [`${row.rater} ${row.ratee}`, row]));
  const entered = [...given].flatMap(([rater, answers]) => answers.map((answer) => ({ rater, ...answer })));
  const wrong = entered.filter(({ rater, id, scores, evidence, comment }) => {
    const row = found.get(`${rater} ${id}`);
    const notes = comment === '' ? evidence : { ...evidence, '': comment };
    return !isDeepStrictEqual(row?.scores, scores) || !isDeepStrictEqual(row?.notes, notes);
  });
  const scores = entered.reduce((sum, answer) => sum + Object.keys(answer.scores).length, 0);
  return { scores, wrong: wrong.length + Math.abs(rows.length - entered.length) };
}
