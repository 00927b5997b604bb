import { tableName } from '#shared/kernel/table.ts';
import { type CoreValue, coreValues } from '#shared/people/core-values.ts';
import type { AssessmentKind } from '#shared/round/rows.ts';
import { editsBetween, fold, isMissing, tidy } from '#shared/rules/word-forms.ts';
import { NameMatch } from './by-name.ts';
import { choice, leave, rowChoices } from './decision.ts';
import type { Field } from './field.ts';
import { coreValueHeaders } from './headers.ts';
import { type Ledger, rowKey } from './ledger.ts';
import { findFault, findMarks, nipCell, nipFault } from './nip-cell.ts';
import type { PeopleBook } from './people-book.ts';
import { readPeriod } from './period.ts';
import { averageOf } from './profile.ts';
import type { AssessmentRecord } from './record.ts';
import { rowNumber, type Sheet, textOf } from './sheet.ts';
import { fieldValue } from './value.ts';

const scale = { least: 1, most: 5 } as const;
const criterionWords = new Map<string, CoreValue>();
for (const value of coreValues) {
  for (const name of coreValueHeaders[value]?.names?.split('|') ?? [])
    criterionWords.set(name.replaceAll(' ', ''), value);
}

/** What the rater is to the ratee. */
export type KindOfRater = (rater: string, ratee: string) => AssessmentKind;

/** One score given, before repetitions are settled. */
interface Score {
  readonly sheet: Sheet;
  readonly index: number;
  readonly field: Field;
  readonly rater: string;
  readonly ratee: string;
  readonly when: string;
  readonly criterion: CoreValue;
  readonly score: number;
}

/** Scores by rater, ratee, period and value: more than one where they differ. */
type GivenScores = Map<string, [Score, ...Score[]]>;

/** Reads the scores of all long and wide tables of peer ratings together; what is in doubt is left out. */
export function reconcilePeers(
  ledger: Ledger,
  sheets: readonly Sheet[],
  book: PeopleBook,
  today: string,
  period: string,
  kindOf: KindOfRater,
): readonly AssessmentRecord[] {
  const given: GivenScores = new Map();
  for (const sheet of sheets) {
    const names = new NameMatch(ledger, sheet, book);
    const who = (index: number, nip: 'raterNip' | 'rateeNip', name: 'raterName' | 'rateeName') =>
      sheet.fields.has(nip) ? person(ledger, sheet, index, nip, book, today) : names.person(index, name);
    for (const index of sheet.data) {
      const rater = who(index, 'raterNip', 'raterName');
      const ratee = who(index, 'rateeNip', 'rateeName');
      if (rater === null || ratee === null) continue;
      if (rater === ratee) {
        const field = sheet.fields.has('rateeNip') ? 'rateeNip' : 'rateeName';
        ledger.find(sheet, index, field, 'rater.self', 'doubtful', { nip: rater });
        continue;
      }
      const when = periodOf(sheet, index, period);
      for (const [criterion, field] of criteriaOf(ledger, sheet, index)) {
        const score = scoreOf(ledger, sheet, index, field);
        if (score === null) continue;
        put(ledger, given, { sheet, index, field, rater, ratee, when, criterion, score });
      }
    }
    names.tell();
  }
  return joined(
    [...given.values()].flatMap((scores) => settled(ledger, book, scores) ?? []),
    kindOf,
  );
}

function periodOf(sheet: Sheet, index: number, target: string): string {
  const own = sheet.fields.has('period') ? readPeriod(textOf(sheet, index, 'period')) : null;
  return own ?? sheet.period ?? target;
}

/** One record a pair, in the order in which the pairs first stand. */
function joined(scores: readonly Score[], kindOf: KindOfRater): readonly AssessmentRecord[] {
  const pairs = new Map<string, AssessmentRecord & Open>();
  for (const { sheet, index, rater, ratee, when, criterion, score } of scores) {
    const key = `${rater} ${ratee} ${when}`;
    let pair = pairs.get(key);
    if (pair === undefined) {
      const kind = kindOf(rater, ratee);
      pair = { raterNip: rater, rateeNip: ratee, period: when, kind, scores: {}, notes: {}, file: sheet.table.file };
      pairs.set(key, pair);
    }
    pair.scores[criterion] = score;
    const comment = tidy(textOf(sheet, index, 'comment'));
    if (comment !== '') pair.notes[criterion] = comment;
  }
  return [...pairs.values()];
}

interface Open {
  readonly scores: Partial<Record<CoreValue, number>>;
  readonly notes: Partial<Record<CoreValue, string>>;
}

/** Rater or ratee of a row; a damaged or unknown NIP is put to the user with whom it may be. */
function person(
  ledger: Ledger,
  sheet: Sheet,
  index: number,
  field: 'raterNip' | 'rateeNip',
  book: PeopleBook,
  today: string,
): string | null {
  const cell = nipCell(sheet, index, field, today);
  const { reading } = cell;
  findMarks(ledger, sheet, index, cell);
  const sound = nipFault(reading) === null;
  if (sound && (book.size === 0 || book.has(reading.nip))) return reading.nip;
  const pending = sound ? book.pending(reading.nip) : null;
  if (pending !== null) {
    ledger.link(sheet, index, 'doubtful', pending);
    return null;
  }
  const name = tidy(textOf(sheet, index, field === 'raterNip' ? 'raterName' : 'rateeName'));
  const candidates = book.candidates(reading, name);
  const offered = candidates.length === 1 ? (candidates[0] ?? null) : null;
  const id = `nip:${rowKey(sheet, index)}:${field}`;
  const choices = [leave, ...candidates.map((nip) => choice(nip, 'use-nip', { nip, name: book.name(nip) }))];
  const values = sound ? { nip: reading.nip, name } : { written: cell.text.trim(), name, digits: reading.digits };
  const kind = sound ? 'person-unknown' : 'nip';
  const answer = ledger.ask({ id, kind, values, choices, suggested: offered, open: true });
  const settled = answer === null || answer === 'leave' || (book.size > 0 && !book.has(answer)) ? null : answer;
  const mend = offered === null ? {} : { mend: { kind: 'match-nip', value: offered } as const };
  const more = { ...mend, decision: id, answered: settled !== null };
  if (sound) {
    const code = field === 'raterNip' ? 'rater.unknown' : 'ratee.unknown';
    ledger.find(sheet, index, field, code, 'doubtful', { nip: reading.nip }, more);
  } else findFault(ledger, sheet, index, cell, candidates.length === 0 ? 'refused' : 'doubtful', more);
  return settled;
}

function criteriaOf(ledger: Ledger, sheet: Sheet, index: number): readonly (readonly [CoreValue, Field])[] {
  if (sheet.kind === 'peer-wide')
    return coreValues.filter((value) => sheet.fields.has(value)).map((value) => [value, value] as const);
  const text = textOf(sheet, index, 'criterion');
  const value = criterionWords.get(fold(text).replaceAll(' ', ''));
  if (value !== undefined) return [[value, 'score']];
  const near = coreValues.find((candidate) => editsBetween(fold(candidate), fold(text), 2) <= 2) ?? null;
  const id = `criterion:${fold(text) || text}`;
  const choices = [leave, ...coreValues.map((criterion) => choice(criterion, 'use-value', { criterion }))];
  const values = { written: text.trim() };
  const answer = ledger.ask({ id, kind: 'level', values, choices, suggested: near, open: false });
  const chosen = coreValues.find((criterion) => criterion === answer);
  const mend = near === null ? {} : { mend: { kind: 'use-level', value: near } as const };
  const more = { ...mend, decision: id, answered: chosen !== undefined };
  ledger.find(sheet, index, 'criterion', 'criterion.unknown', 'doubtful', values, more);
  return chosen === undefined ? [] : [[chosen, 'score']];
}

/** The score of a value in a row: of several questions about it their mean or median, as long as every answer can be read. */
function scoreOf(ledger: Ledger, sheet: Sheet, index: number, field: Field): number | null {
  const more = sheet.recognition.more.get(field) ?? [];
  if (more.length === 0) return answerOf(ledger, sheet, index, field);
  const own = sheet.fields.get(field);
  const scores: number[] = [];
  for (const column of own === undefined ? more : [own, ...more]) {
    const question = { ...sheet, fields: new Map([...sheet.fields, [field, column]]) };
    if (isMissing(textOf(question, index, field))) continue;
    const score = answerOf(ledger, question, index, field);
    if (score === null) return null;
    scores.push(score);
  }
  return averageOf(scores, sheet.recognition.average ?? 'mean');
}

/** One answer; `4 - Sering` is 4. */
function answerOf(ledger: Ledger, sheet: Sheet, index: number, field: Field): number | null {
  const written = textOf(sheet, index, field).trim();
  if (isMissing(written)) return null;
  const leading = /^([1-5])\s*[-–.:)=(]\s*\p{L}/u.exec(written)?.[1];
  const score = leading === undefined ? fieldValue(ledger, sheet, index, field) : Number(leading);
  if (typeof score !== 'number') return null;
  const values = { written, least: scale.least, most: scale.most };
  if (score < scale.least || score > scale.most)
    ledger.find(sheet, index, field, 'score.outside-scale', 'doubtful', values);
  else if (!Number.isInteger(score)) ledger.find(sheet, index, field, 'score.between', 'doubtful', values);
  else return score;
  return null;
}

/** The same rater, ratee and value again, in this file or another: the same score is a repetition, another one is kept beside it. */
function put(ledger: Ledger, given: GivenScores, score: Score): void {
  const { sheet, index, field, rater, ratee, when, criterion } = score;
  const key = `${rater} ${ratee} ${when} ${criterion}`;
  const before = given.get(key);
  if (before === undefined) {
    given.set(key, [score]);
    return;
  }
  const twin = before.find((other) => other.score === score.score);
  if (twin === undefined) {
    before.push(score);
    return;
  }
  const code = twin.sheet.table === sheet.table ? 'row.duplicate' : 'row.duplicate-elsewhere';
  const values = { rater, nip: ratee, ...elsewhere(twin) };
  ledger.find(sheet, index, field, code, 'doubtful', values, { mend: { kind: 'drop-row', value: '' } });
}

const elsewhere = ({ sheet, index }: Score) => ({
  otherFile: tableName(sheet.table),
  otherRow: rowNumber(sheet, index),
});

/** The score that holds: of several that differ the one that the user chooses, or none. */
function settled(ledger: Ledger, book: PeopleBook, scores: readonly [Score, ...Score[]]): Score | null {
  const [first, ...others] = scores;
  if (others.length === 0) return first;
  const { rater, ratee, when, criterion } = first;
  const choices = rowChoices(
    scores.map(({ sheet, index, score }) => ({
      table: sheet.table,
      values: { score, file: sheet.table.file, sheet: sheet.table.sheet, row: rowNumber(sheet, index) },
    })),
  );
  // Where nobody is known yet, the NIP is all there is to call somebody by.
  const called = (nip: string) => book.name(nip) || nip;
  const values = { rater, raterName: called(rater), nip: ratee, name: called(ratee), criterion };
  const id = `score:${rater}:${ratee}:${when}:${criterion}`;
  const answer = ledger.ask({
    id,
    kind: 'score',
    values,
    choices: [leave, ...choices],
    suggested: null,
    open: false,
  });
  const chosen = answer === null ? undefined : scores[Number(answer) - 1];
  const more = { decision: id, answered: chosen !== undefined };
  for (const { sheet, index, field, score } of others) {
    const both = { ...values, ...elsewhere(first), own: score, other: first.score };
    ledger.find(sheet, index, field, 'peer.conflict', 'doubtful', both, more);
    ledger.link(first.sheet, first.index, chosen === undefined ? 'doubtful' : 'changed');
  }
  return chosen ?? null;
}
