import { randomUUID } from 'node:crypto';
import { readBounded } from '#main/exchange/bounded.ts';
import type { AppSession } from '#main/kernel/app-session.ts';
import type { Asker } from '#main/kernel/principal.ts';
import { progressTo } from '#main/kernel/progress.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf } from '#main/store/rows.ts';
import type { Input, Output } from '#shared/contract.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { SealedHeader } from '#shared/kernel/sealed-header.ts';
import { problemAnswer } from '#shared/problem-words.ts';
import { checkAnswer, progressOf } from '#shared/round/answer.ts';
import type { AnswerPreview, ReadAnswer } from '#shared/round/contract.ts';
import type { AnswerRow, PackageRow } from '#shared/round/rows.ts';
import { answerEnvelope, openAnswer } from './answer-file.ts';
import { type RoundBook, roundBook } from './round-book.ts';
import { roundIn } from './round-commands.ts';

/** Every round an answer of one reading names, each read once. */
class Books {
  private readonly known = new Map<
    string,
    { readonly book: RoundBook; readonly held: ReadonlyMap<string, PackageRow> }
  >();
  private readonly store: Reader;

  constructor(store: Reader) {
    this.store = store;
  }

  /** The round and the package that an answer belongs to, by its signed header. */
  origin(header: SealedHeader, file: string): { readonly book: RoundBook; readonly held: PackageRow } {
    const { book, held: packages } = this.of(header.round, file);
    const held = packages.get(header.package);
    if (held === undefined) throw new Problem('answer.oldPackage', {}, { file });
    if (held.answer_open !== header.key) throw new Problem('answer.notSender', {}, { file });
    if (header.made.slice(0, 10) > held.expires) throw new Problem('sealed.expired', { date: held.expires }, { file });
    return { book, held };
  }

  all(): readonly RoundBook[] {
    return [...this.known.values()].map(({ book }) => book);
  }

  private of(id: string, file: string) {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    if (rowOf(this.store, 'round', id) === null) throw new Problem('answer.foreign', {}, { file });
    const book = roundBook(this.store, roundIn(this.store, id, ['open']));
    const fresh = { book, held: new Map([...book.packages.values()].map((row) => [row.token, row])) };
    this.known.set(id, fresh);
    return fresh;
  }
}

/** An answer that fits, still sealed, with what the preview tells of it. */
interface Fitting {
  readonly row: AnswerRow;
  readonly told: ReadAnswer;
}

/** Checks one answer to the last field. */
async function readOne(books: Books, bytes: Uint8Array, file: string): Promise<Fitting> {
  const { header, ciphertext } = answerEnvelope(bytes, file);
  const { book, held } = books.origin(header, file);
  const { round, keys, instrument } = book;
  if (keys === null) throw new Problem('answer.foreign', {}, { file });
  const content = await openAnswer(ciphertext, header, keys.identity, file);
  if (content.rater !== held.rater_key) throw new Problem('answer.notSender', {}, { file });
  if (content.instrument.id !== instrument.id || content.instrument.version !== instrument.version)
    throw new Problem('answer.oldPackage', {}, { file });
  const pairs = book.pairs.get(held.rater_key) ?? [];
  checkAnswer(content, new Set(pairs.map(({ ratee_id }) => ratee_id)), instrument, file);
  const there = book.answers.get(held.rater_key);
  if (there !== undefined && there.made > content.made) throw new Problem('answer.older', {}, { file });
  const row = {
    id: there?.id ?? randomUUID(),
    round_id: round.id,
    rater_key: held.rater_key,
    made: content.made,
    received: new Date().toISOString(),
    file,
    ...progressOf(content.ratees, pairs.length, instrument),
    sealed: Buffer.from(ciphertext).toString('base64'),
  };
  const { rater_key: rater, made, given, wanted } = row;
  const state = there === undefined ? 'new' : there.made === made ? 'same' : 'revised';
  const late = made.slice(0, 10) > round.due;
  return { row, told: { file, rater, name: nameIn(book, rater), state, late, given, wanted } };
}

const nameIn = ({ pairs }: RoundBook, rater: string): string => pairs.get(rater)?.[0]?.rater_name ?? rater;

/** Reads answers into a preview that waits for `answer.apply`. Files that are refused are told of, the others are kept. */
export async function readAnswers(
  input: Input<'answer.read'>,
  session: AppSession,
  { principal: { client }, language }: Asker,
): Promise<Output<'answer.read'>> {
  const { store, answers } = session.workshop;
  const books = new Books(store);
  const newest = new Map<string, Fitting>();
  const problems: Problem[] = [];
  for (const [at, source] of input.sources.entries()) {
    try {
      const { name, bytes } = await readBounded(source);
      const read = await readOne(books, bytes, name);
      const key = keyOf(read.row);
      const other = newest.get(key);
      const older = other === undefined ? null : other.row.made >= read.row.made ? read : other;
      if (older !== null) problems.push(new Problem('answer.older', {}, { file: older.row.file }));
      if (older !== read) newest.set(key, read);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error);
    }
    progressTo(session, client, at + 1, input.sources.length);
  }
  const preview = randomUUID();
  const rows = [...newest.values()].map(({ row }) => row);
  answers.set(preview, rows);
  const concerned = new Set(rows.map(({ round_id }) => round_id));
  return {
    preview,
    answers: [...newest.values()].map(({ told }) => told),
    problems: problems.map((problem) => problemAnswer(problem, language)),
    missing: books
      .all()
      .filter(({ round }) => concerned.has(round.id))
      .flatMap((book) => missing(book, newest)),
  };
}

const keyOf = ({ round_id, rater_key }: Pick<AnswerRow, 'round_id' | 'rater_key'>): string =>
  `${round_id} ${rater_key}`;

/** Who holds a package of this round and has neither answered before nor in these files. */
function missing(book: RoundBook, newest: ReadonlyMap<string, Fitting>): AnswerPreview['missing'] {
  return [...book.packages.values()]
    .filter((row) => !newest.has(keyOf(row)) && !book.answers.has(row.rater_key))
    .map(({ rater_key: rater }) => ({ rater, name: nameIn(book, rater) }));
}
