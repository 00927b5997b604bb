import { type CoreValue, coreValues, type Field } from './field.ts';
import { coreValueHeaders } from './headers.ts';
import type { Ledger } from './ledger.ts';
import { findFault, findMarks, nipCell, nipFault } from './nip-cell.ts';
import type { PeopleBook } from './people-book.ts';
import type { WorkRecord } from './record.ts';
import { rowNumber, type Sheet, textOf } from './sheet.ts';
import { fieldValue } from './value.ts';
import { editsBetween, fold, isMissing } from './words.ts';

const scale = { least: 1, most: 5 } as const;
const criterionWords = new Map<string, CoreValue>();
for (const value of coreValues) {
  for (const name of coreValueHeaders[value]?.names?.split('|') ?? [])
    criterionWords.set(name.replaceAll(' ', ''), value);
}

/** One score given, before repetitions are settled. */
interface Score {
  readonly index: number;
  readonly field: Field;
  readonly rater: string;
  readonly ratee: string;
  readonly criterion: CoreValue;
  readonly score: number;
  alive: boolean;
}

/** Reads the scores of a long or wide table of peer ratings; what is in doubt is left out. */
export function settlePeers(
  ledger: Ledger,
  sheet: Sheet,
  book: PeopleBook,
  today: string,
  period: string,
  records: WorkRecord[],
): void {
  const given = new Map<string, Score>();
  const scores: Score[] = [];
  for (const index of sheet.data) {
    const rater = person(ledger, sheet, index, 'raterNip', book, today);
    const ratee = person(ledger, sheet, index, 'rateeNip', book, today);
    if (rater === null || ratee === null) continue;
    if (rater === ratee) {
      ledger.find(sheet, index, 'rateeNip', 'rater.self', 'doubtful', { nip: rater });
      continue;
    }
    for (const [criterion, field] of criteriaOf(ledger, sheet, index)) {
      const score = scoreOf(ledger, sheet, index, field);
      if (score === null) continue;
      put(ledger, sheet, given, scores, { index, field, rater, ratee, criterion, score, alive: true });
    }
  }
  const { file } = sheet.table;
  for (const { index, rater, ratee, criterion, score, alive } of scores) {
    const values = {
      criterion,
      score,
      period: sheet.period ?? period,
      comment: textOf(sheet, index, 'comment') || null,
    };
    if (alive)
      records.push({ kind: 'peer-long', file, row: rowNumber(sheet, index), nip: ratee, raterNip: rater, values });
  }
}

function person(
  ledger: Ledger,
  sheet: Sheet,
  index: number,
  field: 'raterNip' | 'rateeNip',
  book: PeopleBook,
  today: string,
): string | null {
  const cell = nipCell(sheet, index, field, today);
  findMarks(ledger, sheet, index, cell);
  if (nipFault(cell.reading) !== null) {
    const name = textOf(sheet, index, field === 'raterNip' ? 'raterName' : 'rateeName');
    const [offered, second] = book.candidates(cell.reading, name);
    const mend =
      offered !== undefined && second === undefined ? { mend: { kind: 'match-nip', value: offered } as const } : {};
    findFault(ledger, sheet, index, cell, offered === undefined ? 'refused' : 'doubtful', mend);
    return null;
  }
  const { nip } = cell.reading;
  if (book.size === 0 || book.has(nip)) return nip;
  const pending = book.pending(nip);
  if (pending !== null) {
    ledger.link(sheet, index, 'doubtful', pending);
    return null;
  }
  ledger.find(sheet, index, field, field === 'raterNip' ? 'rater.unknown' : 'ratee.unknown', 'doubtful', { nip });
  return null;
}

function criteriaOf(ledger: Ledger, sheet: Sheet, index: number): readonly (readonly [CoreValue, Field])[] {
  if (sheet.kind === 'peer-wide')
    return coreValues.filter((value) => sheet.fields.has(value)).map((value) => [value, value] as const);
  const text = textOf(sheet, index, 'criterion');
  const value = criterionWords.get(fold(text).replaceAll(' ', ''));
  if (value !== undefined) return [[value, 'score']];
  const near = coreValues.find((candidate) => editsBetween(fold(candidate), fold(text), 2) <= 2);
  const mend = near === undefined ? {} : { mend: { kind: 'use-level', value: near } as const };
  ledger.find(sheet, index, 'criterion', 'criterion.unknown', 'doubtful', { written: text.trim() }, mend);
  return [];
}

function scoreOf(ledger: Ledger, sheet: Sheet, index: number, field: Field): number | null {
  if (isMissing(textOf(sheet, index, field))) return null;
  const score = fieldValue(ledger, sheet, index, field);
  if (typeof score !== 'number') return null;
  const values = { written: textOf(sheet, index, field).trim(), least: scale.least, most: scale.most };
  if (score < scale.least || score > scale.most)
    ledger.find(sheet, index, field, 'score.outside-scale', 'doubtful', values);
  else if (!Number.isInteger(score)) ledger.find(sheet, index, field, 'score.between', 'doubtful', values);
  else return score;
  return null;
}

/** The same rater, ratee and value again: the same score is a repetition, another one leaves both in doubt. */
function put(ledger: Ledger, sheet: Sheet, given: Map<string, Score>, scores: Score[], score: Score): void {
  const key = `${score.rater} ${score.ratee} ${score.criterion}`;
  const before = given.get(key);
  if (before === undefined) {
    given.set(key, score);
    scores.push(score);
    return;
  }
  const values = {
    nip: score.ratee,
    otherFile: sheet.table.file,
    otherRow: rowNumber(sheet, before.index),
    own: score.score,
    other: before.score,
  };
  if (before.score === score.score) {
    ledger.find(sheet, score.index, score.field, 'row.duplicate', 'doubtful', values, {
      mend: { kind: 'drop-row', value: '' },
    });
    return;
  }
  ledger.find(sheet, score.index, score.field, 'peer.conflict', 'doubtful', values);
  ledger.link(sheet, before.index, 'doubtful');
  before.alive = false;
}
