import { randomUUID } from 'node:crypto';
import { readBounded } from '#main/exchange/bounded.ts';
import type { Reading } from '#main/kernel/threads/reading.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf } from '#main/store/rows.ts';
import type { Input, Output } from '#shared/contract.ts';
import { officeDay } from '#shared/kernel/office-time.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { SealedHeader } from '#shared/kernel/sealed-header.ts';
import { problemAnswer } from '#shared/problem-words.ts';
import { checkAnswer, clockDisagrees, progressOf, supersedes } from '#shared/round/answer.ts';
import type { AnswerPreview, ReadAnswer } from '#shared/round/answer-contract.ts';
import type { AnswerContent } from '#shared/round/package.ts';
import type { AnswerRow, PackageRow, RoundKeyRow } from '#shared/round/rows.ts';
import { answerEnvelope, openAnswer } from './answer-file.ts';
import { type RoundBook, roundBook } from './round-book.ts';
import { roundIn } from './round-commands.ts';
import { roundIdentity } from './round-keys.ts';

/** Every round an answer of one reading names, each read once. */
class Books {
  private readonly known = new Map<
    string,
    { readonly book: RoundBook; readonly held: ReadonlyMap<string, PackageRow> }
  >();
  private readonly store: Reader;
  private readonly keys: readonly string[];

  constructor(store: Reader, keys: readonly string[]) {
    this.store = store;
    this.keys = keys;
  }

  /** What opens the answers of a round. */
  identity(round: RoundKeyRow): Promise<string> {
    return roundIdentity(this.store, round, this.keys);
  }

  /** The round and the package that an answer belongs to, by its signed header. */
  origin(header: SealedHeader, file: string): { readonly book: RoundBook; readonly held: PackageRow } {
    const { book, held: packages } = this.of(header.round, file);
    const held = packages.get(header.package);
    if (held === undefined) throw new Problem('answer.old-package', {}, { file });
    if (held.answer_open !== header.key) throw new Problem('answer.not-sender', {}, { file });
    if (officeDay(header.made) > held.expires) throw new Problem('sealed.expired', { date: held.expires }, { file });
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
  readonly content: AnswerContent;
  readonly told: ReadAnswer;
}

/** Says when both were made, and how often each had been sealed, since a clock may have gone back between the two. */
function older(content: AnswerContent, newest: AnswerContent, file: string): Problem {
  const code = clockDisagrees(content, newest) ? 'answer.older-by-count' : 'answer.older';
  const counts = { count: content.count ?? 0, newestCount: newest.count ?? 0 };
  return new Problem(code, { made: content.made, newest: newest.made, ...counts }, { file });
}

/** Checks one answer to the last field. */
async function readOne(books: Books, bytes: Uint8Array, file: string): Promise<Fitting> {
  const { header, ciphertext } = answerEnvelope(bytes, file);
  const { book, held: issued } = books.origin(header, file);
  const { round, keys, instrument } = book;
  if (keys === null) throw new Problem('answer.foreign', {}, { file });
  const identity = await books.identity(keys);
  const content = await openAnswer(ciphertext, header, identity, file);
  if (content.rater !== issued.rater_key) throw new Problem('answer.not-sender', {}, { file });
  if (content.instrument.id !== instrument.id || content.instrument.version !== instrument.version)
    throw new Problem('answer.old-package', {}, { file });
  const pairs = book.pairs.get(issued.rater_key) ?? [];
  checkAnswer(content, new Set(pairs.map(({ ratee_id }) => ratee_id)), instrument, file);
  const there = book.answers.get(issued.rater_key);
  const held = there === undefined ? null : await heldContent(there, identity);
  const same = held !== null && held.package === content.package && held.made === content.made;
  if (held !== null && !same && !supersedes(content, held)) throw older(content, held, file);
  const row = {
    id: there?.id ?? randomUUID(),
    round_id: round.id,
    rater_key: issued.rater_key,
    made: content.made,
    received: new Date().toISOString(),
    file,
    ...progressOf(content.ratees, pairs.length, instrument),
    sealed: Buffer.from(ciphertext).toString('base64'),
  };
  const { rater_key: rater, made, given, wanted } = row;
  const state = held === null ? 'new' : same ? 'same' : 'revised';
  const late = officeDay(made) > round.due;
  const before = held !== null && !same && clockDisagrees(content, held) ? held.made : null;
  return { row, content, told: { file, rater, name: nameIn(book, rater), state, late, made, before, given, wanted } };
}

/** What an answer says that was received before. */
async function heldContent({ sealed, file }: AnswerRow, identity: string): Promise<AnswerContent> {
  return openAnswer(Buffer.from(sealed, 'base64'), null, identity, file);
}

const nameIn = ({ pairs }: RoundBook, rater: string): string => pairs.get(rater)?.[0]?.rater_name ?? rater;

/** Answers that fit, and what the preview tells of them and of the others. */
interface AnswersRead {
  readonly rows: readonly AnswerRow[];
  readonly told: Omit<Output<'answer.read'>, 'preview'>;
}

/** `keys`: secret keys of facilitators that can be used now. */
interface AnswersToRead {
  readonly sources: Input<'answer.read'>['sources'];
  readonly keys: readonly string[];
}

/** Reads answers to the last field, in a thread of its own. Files that are refused are reported, the others are kept. */
export const answersReading: Reading<AnswersToRead, AnswersRead> = {
  name: 'answer.read',
  async run({ sources, keys }, { store, language, onPart }) {
    const books = new Books(store, keys);
    const newest = new Map<string, Fitting>();
    const problems: Problem[] = [];
    for (const [at, source] of sources.entries()) {
      try {
        const { name, bytes } = await readBounded(source);
        const read = await readOne(books, bytes, name);
        const key = keyOf(read.row);
        const other = newest.get(key);
        const newer = other === undefined || supersedes(read.content, other.content);
        const [kept, left] = newer ? [read, other] : [other, read];
        if (left !== undefined) problems.push(older(left.content, kept.content, left.row.file));
        newest.set(key, kept);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        problems.push(error);
      }
      onPart(at + 1, sources.length);
    }
    const rows = [...newest.values()].map(({ row }) => row);
    const concerned = new Set(rows.map(({ round_id }) => round_id));
    return {
      rows,
      told: {
        answers: [...newest.values()].map(({ told }) => told),
        problems: problems.map((problem) => problemAnswer(problem, language)),
        missing: books
          .all()
          .filter(({ round }) => concerned.has(round.id))
          .flatMap((book) => missing(book, newest)),
      },
    };
  },
};

const keyOf = ({ round_id, rater_key }: Pick<AnswerRow, 'round_id' | 'rater_key'>): string =>
  `${round_id} ${rater_key}`;

/** Who holds a package of this round and has neither answered before nor in these files. */
function missing(book: RoundBook, newest: ReadonlyMap<string, Fitting>): AnswerPreview['missing'] {
  return [...book.packages.values()]
    .filter((row) => !newest.has(keyOf(row)) && !book.answers.has(row.rater_key))
    .map(({ rater_key: rater }) => ({ rater, name: nameIn(book, rater) }));
}
