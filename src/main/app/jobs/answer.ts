import { randomUUID } from 'node:crypto';
import { answerEnvelope, openAnswer } from '#main/exchange/answer-file.ts';
import { readBounded } from '#main/exchange/bounded.ts';
import type { Store } from '#main/store/open.ts';
import { rowOf, rowsOf } from '#main/store/reads/rows.ts';
import type { Input, Output } from '#shared/contract/contract.ts';
import type { SealedHeader } from '#shared/contract/package.ts';
import type { ReadAnswer } from '#shared/contract/round.ts';
import { checkAnswer, progressOf } from '#shared/domain/round/answer.ts';
import type { Instrument } from '#shared/domain/round/instrument.ts';
import type { AnswerRow, PackageRow, RoundRow } from '#shared/domain/round/tables.ts';
import { Problem } from '#shared/problem.ts';
import { problemAnswer } from '#shared/text/problems.ts';
import type { Language } from '#shared/text/wording.ts';
import { roundIn } from '../commands/round.ts';
import type { Session } from '../session.ts';

/** The round and the package that an answer belongs to, by its signed header. */
function origin(store: Store, header: SealedHeader, file: string): { round: RoundRow; held: PackageRow } {
  const known = rowOf(store, 'round', header.round);
  if (known === null) throw new Problem('answer.foreign', {}, { file });
  const round = roundIn(store, known.id, ['open']);
  const held = rowsOf(store, 'package').find(({ token }) => token === header.package);
  if (held === undefined || held.round_id !== round.id) throw new Problem('answer.oldPackage', {}, { file });
  if (held.answer_open !== header.key) throw new Problem('answer.notSender', {}, { file });
  if (header.made.slice(0, 10) > held.expires) throw new Problem('sealed.expired', { date: held.expires }, { file });
  return { round, held };
}

/** Checks one answer to the last field and gives it as a row, still sealed. */
async function readOne(store: Store, bytes: Uint8Array, file: string): Promise<AnswerRow> {
  const { header, ciphertext } = answerEnvelope(bytes, file);
  const { round, held } = origin(store, header, file);
  const keys = rowOf(store, 'round_key', round.id);
  if (keys === null) throw new Problem('answer.foreign', {}, { file });
  const content = await openAnswer(ciphertext, header, keys.identity, file);
  if (content.rater !== held.rater_key) throw new Problem('answer.notSender', {}, { file });
  const instrument = JSON.parse(round.instrument) as Instrument;
  if (content.instrument.id !== instrument.id || content.instrument.version !== instrument.version)
    throw new Problem('answer.oldPackage', {}, { file });
  const ratees = rowsOf(store, 'assignment').filter(
    (pair) => pair.round_id === round.id && pair.rater_key === held.rater_key,
  );
  checkAnswer(content, new Set(ratees.map(({ ratee_id }) => ratee_id)), instrument, file);
  const there = rowsOf(store, 'answer').find((row) => row.round_id === round.id && row.rater_key === held.rater_key);
  if (there !== undefined && there.made > content.made) throw new Problem('answer.older', {}, { file });
  return {
    id: there?.id ?? randomUUID(),
    round_id: round.id,
    rater_key: held.rater_key,
    made: content.made,
    received: new Date().toISOString(),
    file,
    ...progressOf(content.ratees, ratees.length, instrument),
    sealed: Buffer.from(ciphertext).toString('base64'),
  };
}

/** Reads answers into a preview that waits for `answer.apply`. Files that are refused are told of, the others are kept. */
export async function readAnswers(
  input: Input<'answer.read'>,
  session: Session,
  language: Language,
): Promise<Output<'answer.read'>> {
  const { store, answers } = session.workshop;
  const newest = new Map<string, AnswerRow>();
  const problems: Problem[] = [];
  for (const source of input.sources) {
    try {
      const { name, bytes } = await readBounded(source);
      const row = await readOne(store, bytes, name);
      const key = `${row.round_id} ${row.rater_key}`;
      const other = newest.get(key);
      const older = other === undefined ? null : other.made >= row.made ? row : other;
      if (older !== null) problems.push(new Problem('answer.older', {}, { file: older.file }));
      if (older !== row) newest.set(key, row);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error);
    }
  }
  const preview = randomUUID();
  answers.set(preview, [...newest.values()]);
  return {
    preview,
    answers: [...newest.values()].map((row) => told(store, row)),
    problems: problems.map((problem) => problemAnswer(problem, language)),
    missing: missing(store, newest),
  };
}

function told(store: Store, row: AnswerRow): ReadAnswer {
  const there = rowOf(store, 'answer', row.id);
  const due = rowOf(store, 'round', row.round_id)?.due ?? '';
  return {
    file: row.file,
    rater: row.rater_key,
    name: nameOf(store, row.round_id, row.rater_key),
    state: there === null ? 'new' : there.made === row.made ? 'same' : 'revised',
    late: row.made.slice(0, 10) > due,
    given: row.given,
    wanted: row.wanted,
  };
}

const nameOf = (store: Store, round: string, rater: string): string =>
  rowsOf(store, 'assignment').find((pair) => pair.round_id === round && pair.rater_key === rater)?.rater_name ?? rater;

/** Who holds a package of the rounds concerned and has neither answered before nor in these files. */
function missing(store: Store, newest: ReadonlyMap<string, AnswerRow>) {
  const rounds = new Set([...newest.values()].map(({ round_id }) => round_id));
  const answered = new Set(rowsOf(store, 'answer').map(({ round_id, rater_key }) => `${round_id} ${rater_key}`));
  return rowsOf(store, 'package')
    .filter(({ round_id }) => rounds.has(round_id))
    .filter(
      ({ round_id, rater_key }) => !newest.has(`${round_id} ${rater_key}`) && !answered.has(`${round_id} ${rater_key}`),
    )
    .map(({ round_id, rater_key }) => ({ rater: rater_key, name: nameOf(store, round_id, rater_key) }));
}
