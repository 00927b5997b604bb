import { tableName } from '#shared/kernel/table.ts';
import type { Matrix } from './column-fill.ts';
import { leave, rowChoices } from './decision.ts';
import { confirmKnown, readIdentity } from './identity.ts';
import type { Ledger } from './ledger.ts';
import { isLevel } from './level-claims.ts';
import { levelAxes } from './level-heads.ts';
import { LevelReader, type RatingLevels, readLevels } from './level-reader.ts';
import type { PeopleBook } from './people-book.ts';
import { readPeriod } from './period.ts';
import type { RatingRecord } from './record.ts';
import { cellOf, rowNumber, type Sheet, textOf } from './sheet.ts';

/** One row of a recap. `sound`: its levels are beyond doubt; `nip` null: whom it is about is not. `first` keeps the earliest row. */
export interface RatingDraft {
  readonly sheet: Sheet;
  readonly index: number;
  readonly nip: string | null;
  readonly tentative: string;
  readonly name: string;
  readonly period: string;
  readonly levels: RatingLevels;
  readonly sound: boolean;
}

/** Reads every recap row. `known` null: there is no list, so rows may speak for people not met before. */
export function readRatingDrafts(
  ledger: Ledger,
  sheets: readonly Sheet[],
  book: PeopleBook,
  closed: boolean,
  matrix: Matrix,
  period: string,
  today: string,
): readonly RatingDraft[] {
  const reader = new LevelReader();
  const drafts: RatingDraft[] = [];
  for (const sheet of sheets) {
    const past = pastSheets(sheet);
    for (const index of sheet.data) {
      const seen = readIdentity(ledger, sheet, index, book, today);
      const { nip, tentative, name } =
        closed || (seen.nip !== null && book.has(seen.nip))
          ? confirmKnown(ledger, sheet, index, seen, book, today)
          : seen;
      const { levels, sound, empty } = readLevels(ledger, sheet, index, reader, matrix);
      if (empty)
        ledger.find(sheet, index, sheet.fields.has('predicate') ? 'predicate' : 'hasil', 'rating.missing', 'note', {
          nip: nip ?? '',
          name,
        });
      const person = { index, nip, tentative, name };
      for (const before of past) {
        const own = readLevels(ledger, before, index, reader, matrix);
        if (!own.empty)
          drafts.push({ ...person, sheet: before, period: before.period ?? '', levels: own.levels, sound: own.sound });
      }
      drafts.push({
        ...person,
        sheet,
        period: periodOf(ledger, sheet, index, period),
        levels,
        sound: sound && !empty,
      });
    }
  }
  return drafts;
}

/** The same rows as their columns of other years rate them. */
function pastSheets(sheet: Sheet): readonly Sheet[] {
  return [...sheet.recognition.levels.past].map(([period, way]) => {
    const fields = new Map([...sheet.fields].filter(([field]) => !isLevel(field) && field !== 'period'));
    for (const axis of levelAxes) if (way[axis] !== undefined) fields.set(axis, way[axis].column);
    return { ...sheet, fields, period, codes: 'none', waits: false };
  });
}

function periodOf(ledger: Ledger, sheet: Sheet, index: number, target: string): string {
  const text = textOf(sheet, index, 'period');
  if (text === '') return sheet.period ?? target;
  const own = readPeriod(text) ?? (sheet.period === null ? null : readPeriod(`${text} ${sheet.period.slice(0, 4)}`));
  if (own === null) ledger.find(sheet, index, 'period', 'period.unreadable', 'note', { written: text });
  return own ?? sheet.period ?? target;
}

// A recap that gives the predicate alone agrees with one that gives the two ratings as well.
const same = (a: RatingLevels, b: RatingLevels): boolean =>
  levelAxes.every((axis) => a[axis] === null || b[axis] === null || a[axis] === b[axis]);

/** One rating a person and period: repetitions are left out, rows that disagree are put to the user. */
export function reconcileRatings(ledger: Ledger, drafts: readonly RatingDraft[]): readonly RatingRecord[] {
  const groups = new Map<string, RatingDraft[]>();
  for (const draft of drafts) {
    // What waits for an answer about its whole table neither repeats nor contradicts anything yet.
    if (draft.sheet.waits) continue;
    const key = `${draft.tentative} ${draft.period}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [draft]);
    else group.push(draft);
  }
  const records: RatingRecord[] = [];
  for (const group of groups.values()) {
    const settled = group.length === 1 ? group[0] : settleGroup(ledger, group);
    if (settled?.sound === true && settled.nip !== null)
      records.push({
        nip: settled.nip,
        period: settled.period,
        ...settled.levels,
        file: settled.sheet.table.file,
      });
  }
  return records;
}

function settleGroup(ledger: Ledger, group: readonly RatingDraft[]): RatingDraft | undefined {
  const variants: RatingDraft[][] = [];
  for (const draft of group) {
    const like = variants.find(([first]) => first !== undefined && same(first.levels, draft.levels));
    if (like === undefined) variants.push([draft]);
    else {
      const first = like[0] as RatingDraft;
      const code = like.some(({ sheet }) => sheet.table === draft.sheet.table)
        ? 'row.duplicate'
        : 'row.duplicate-elsewhere';
      const twin = like.find(({ sheet }) => sheet.table === draft.sheet.table) ?? first;
      ledger.find(draft.sheet, draft.index, null, code, 'doubtful', elsewhere(twin, draft), {
        mend: { kind: 'drop-row', value: '' },
      });
      like.push(draft);
    }
  }
  const filled = variants.filter(([first]) => first?.levels.predicate !== null || first.levels.hasil !== null);
  if (filled.length === 1) return bestOf(filled[0] ?? []);
  if (filled.length === 0) return undefined;
  return settleConflict(ledger, group[0] as RatingDraft, filled);
}

/** Of rows that agree, the fullest whose person is beyond doubt. */
function bestOf(rows: readonly RatingDraft[]): RatingDraft | undefined {
  const filled = ({ levels }: RatingDraft): number => levelAxes.filter((axis) => levels[axis] !== null).length;
  const certain = rows.filter(({ nip, sound }) => nip !== null && sound);
  return [...certain].sort((a, b) => filled(b) - filled(a))[0] ?? rows[0];
}

function settleConflict(
  ledger: Ledger,
  { tentative, period }: RatingDraft,
  variants: readonly RatingDraft[][],
): RatingDraft | undefined {
  const id = `conflict:${tentative}:${period}`;
  const firsts = variants.map(([first]) => first as RatingDraft);
  const first = firsts[0] as RatingDraft;
  const rows = firsts.map((draft) => ({ table: draft.sheet.table, values: label(draft) }));
  const choices = [leave, ...rowChoices(rows)];
  const values = { nip: first.nip ?? '', name: first.name, period };
  const answer = ledger.ask({ id, kind: 'conflict', values, choices, suggested: null, open: false });
  const chosen = answer === null || answer === 'leave' ? undefined : variants[Number(answer) - 1];
  for (const draft of firsts.slice(1)) {
    const code = draft.sheet.table === first.sheet.table ? 'rating.conflict-in-file' : 'rating.conflict';
    const more = { decision: id, answered: chosen !== undefined };
    ledger.find(
      draft.sheet,
      draft.index,
      draft.sheet.fields.has('predicate') ? 'predicate' : 'hasil',
      code,
      'doubtful',
      { ...elsewhere(first, draft), name: first.name },
      more,
    );
    ledger.link(first.sheet, first.index, chosen === undefined ? 'doubtful' : 'changed');
  }
  const best = chosen === undefined ? undefined : bestOf(chosen);
  // Choosing a row says that its levels are meant as they stand.
  return best === undefined ? undefined : { ...best, sound: true };
}

function label({ sheet, index, levels }: RatingDraft): Readonly<Record<string, string | number>> {
  return {
    file: sheet.table.file,
    sheet: sheet.table.sheet,
    row: rowNumber(sheet, index),
    hasil: levels.hasil ?? '',
    perilaku: levels.perilaku ?? '',
    predicate: levels.predicate ?? '',
  };
}

function elsewhere(other: RatingDraft, own: RatingDraft): Readonly<Record<string, string | number>> {
  return {
    nip: own.nip ?? other.nip ?? '',
    name: own.name,
    otherFile: tableName(other.sheet.table),
    otherRow: rowNumber(other.sheet, other.index),
    otherCell: cellOf(other.sheet, other.index, other.sheet.fields.has('predicate') ? 'predicate' : 'hasil'),
    other: other.levels.predicate ?? '',
    own: own.levels.predicate ?? '',
  };
}
