import type { TableRow } from '#shared/kernel/table.ts';
import { coreValues } from '#shared/people/core-values.ts';
import { foldHeader, tidy } from '#shared/rules/word-forms.ts';
import type { Columns } from './column-fill.ts';
import type { Field, TableKind } from './field.ts';
import { joinHeaders } from './header-row.ts';
import type { CodeDirection } from './level-codes.ts';
import type { RecognitionReason } from './reconciled.ts';

/**
 * A mapping that the user made. Saved ones have a name; '' is one made for this import alone. Keys of `columns` are folded header
 * texts, or `#3` for the third column where the header is blank; null reads past a column. `row` pins the header's first row to a row
 * number of the source (0: there is no header), `depth` says how many rows it has.
 */
export interface MappingProfile {
  readonly name: string;
  readonly kind: TableKind;
  readonly row?: number;
  readonly depth?: number;
  readonly columns: Readonly<Record<string, Field | null>>;
  /** Which way its codes 1 to 3 run; absent: as the table itself proves. */
  readonly codes?: CodeDirection;
  /** How several columns of one value become its score; absent: their mean. */
  readonly average?: Average;
}

interface Profiled {
  readonly top: number;
  readonly bottom: number;
  readonly headers: readonly string[];
  readonly columns: Columns;
  /** Further columns of a value that several feed. */
  readonly more: ReadonlyMap<Field, readonly number[]>;
}

/** Why a profiled table is read as it is. */
export function saidBy({ name }: MappingProfile): RecognitionReason {
  return name === '' ? { code: 'mapped', values: {} } : { code: 'user', values: { profile: name } };
}

/** The header rows that a profile fits: all of its headers stand in them. Null when it does not fit this table. */
export function profiledTable(rows: readonly TableRow[], profile: MappingProfile): Profiled | null {
  const keys = Object.keys(profile.columns).filter((key) => profile.columns[key] !== null);
  if (keys.length === 0) return null;
  if (profile.row === 0) {
    const found = columnsFor([], keys, profile);
    return found === null ? null : { top: 0, bottom: -1, headers: [], ...found };
  }
  const tried = profile.row === undefined ? 40 : rows.length;
  for (let top = 0; top < Math.min(rows.length, tried); top++) {
    if (profile.row !== undefined && rows[top]?.number !== profile.row) continue;
    for (const depth of profile.depth === undefined ? [1, 2, 3] : [profile.depth]) {
      const headers = joinHeaders(rows, top, depth) ?? pinned(rows, top, depth, profile);
      if (headers === null) break;
      const found = columnsFor(headers, keys, profile);
      if (found !== null) return { top, bottom: Math.min(top + depth, rows.length) - 1, headers, ...found };
    }
  }
  return null;
}

/** A header that does not look like one is one all the same where the user has said so. */
function pinned(
  rows: readonly TableRow[],
  top: number,
  depth: number,
  { row }: MappingProfile,
): readonly string[] | null {
  return row === undefined ? null : (rows[Math.min(top + depth, rows.length) - 1]?.texts.map(tidy) ?? null);
}

function columnsFor(
  headers: readonly string[],
  keys: readonly string[],
  profile: MappingProfile,
): Pick<Profiled, 'columns' | 'more'> | null {
  const columns: Columns = new Map();
  const more = new Map<Field, number[]>();
  const folded = headers.map(foldHeader);
  for (const key of keys) {
    const column = key.startsWith('#') ? Number(key.slice(1)) - 1 : folded.indexOf(key);
    const field = profile.columns[key];
    if (!(column >= 0) || !field) return null;
    const repeats = columns.has(field) && mayRepeat(profile.kind, field);
    if (repeats) more.set(field, [...(more.get(field) ?? []), column]);
    else columns.set(field, { column, sure: 'certain', because: saidBy(profile) });
  }
  // Positions alone would fit any table, so at least one header must be known by name unless the row is pinned.
  return profile.row !== undefined || keys.some((key) => !key.startsWith('#')) ? { columns, more } : null;
}

/** Whether several columns may feed a field: the questions of a form about one core value. */
export function mayRepeat(kind: TableKind, field: Field): boolean {
  return kind === 'peer-wide' && (coreValues as readonly Field[]).includes(field);
}

/** How several answers about one value become its score. */
export const averages = ['mean', 'median'] as const;

export type Average = (typeof averages)[number];

/** The mean or the median, to two decimals; null of nothing. */
export function averageOf(scores: readonly number[], average: Average): number | null {
  if (scores.length === 0) return null;
  const value = average === 'mean' ? scores.reduce((sum, score) => sum + score, 0) / scores.length : medianOf(scores);
  return Math.round(value * 100) / 100;
}

function medianOf(scores: readonly number[]): number {
  const sorted = scores.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return (low + high) / 2;
}
