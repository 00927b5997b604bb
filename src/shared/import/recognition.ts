import type { SourceTable, TableRow } from '#shared/kernel/table.ts';
import { coreValues } from '#shared/people/core-values.ts';
import { foldHeader } from '#shared/rules/word-forms.ts';
import type { Columns, MappedColumn, Matrix } from './column-fill.ts';
import type { Field, TableKind } from './field.ts';
import { matchHeader, yearOf } from './header-match.ts';
import { layoutOf } from './layouts.ts';
import type { Legend } from './legend.ts';
import { type LevelClaims, noLevels } from './level-claims.ts';
import type { CodeDirection } from './level-codes.ts';
import type { Average, MappingProfile } from './profile.ts';
import type { RecognitionConfidence, RecognitionReason } from './reconciled.ts';
import type { Remark } from './remark.ts';
import { readTitles, type Titles } from './titles.ts';

/**
 * What a table was taken for. `header` is the index of its last header row (-1: none) of `depth` in all, `first` of the first row below it, `titleEnd`
 * of the first header row. `columns` lists every column with a header or a field. `signature` names the header for profiles.
 */
export interface Recognition {
  readonly kind: TableKind;
  readonly sure: RecognitionConfidence;
  readonly because: RecognitionReason;
  readonly header: number;
  readonly depth: number;
  readonly first: number;
  readonly titles: Titles;
  readonly columns: readonly MappedColumn[];
  readonly fields: ReadonlyMap<Field, number>;
  readonly signature: string;
  /** Further columns of a field that several may feed: the questions of a form about one core value. */
  readonly more: ReadonlyMap<Field, readonly number[]>;
  readonly remarks: readonly Remark[];
  /** The readings of its levels between which only a person can choose, and what its legend says. */
  readonly levels: LevelClaims;
  /** How those columns become one score, where a mapping says so. */
  readonly average?: Average;
  /** Which way its codes run, where a mapping or an answer says so. */
  readonly codes?: CodeDirection;
  /** The year that the header of the predicate (or of a rating) bears, '' when it bears none. */
  readonly year: string;
}

/** A mapping the user made for one table; it overrides everything. `profile` null: the user left the table out. */
export interface TableMapping {
  readonly file: string;
  readonly sheet: string;
  readonly profile: MappingProfile | null;
}

export interface RecogniseOptions {
  readonly matrix: Matrix;
  /** The workshop's period: of columns for several years, the one for its year is taken. */
  readonly period?: string;
  /** Profiles saved earlier; the first whose headers are all there is used. */
  readonly profiles?: readonly MappingProfile[];
  readonly mappings?: readonly TableMapping[];
  /** What other sheets of the file say that codes mean. */
  readonly legend?: Legend;
}

/** How many columns the rows from `from` on use, looking at the first few hundred. */
export function widthIn(rows: readonly TableRow[], from: number): number {
  let width = 0;
  for (let index = from; index < Math.min(rows.length, from + 300); index++)
    width = Math.max(width, rows[index]?.texts.length ?? 0);
  return Math.min(width, 512);
}

/** Puts together what a table was taken for; `top` and `bottom` are its header rows, `headers` their joined texts. */
export function recognised(
  table: SourceTable,
  kind: TableKind,
  sure: RecognitionConfidence,
  because: RecognitionReason,
  top: number,
  bottom: number,
  headers: readonly string[],
  columns: Columns,
  levels: LevelClaims = noLevels,
  remarks: readonly Remark[] = [],
  said?: ReadonlyMap<Field, readonly number[]>,
): Recognition {
  const more = said ?? furtherColumns(kind, headers, columns);
  const byColumn = new Map(
    [...columns].flatMap(([field, mapped]) =>
      [mapped.column, ...(more.get(field) ?? [])].map((column) => [column, { ...mapped, field, column }] as const),
    ),
  );
  const mapped: MappedColumn[] = [];
  const width = Math.max(headers.length, 1 + Math.max(-1, ...byColumn.keys()));
  for (let column = 0; column < width; column++) {
    const header = headers[column] ?? '';
    const found = byColumn.get(column);
    if (found !== undefined)
      mapped.push({ column, header, field: found.field, sure: found.sure, because: found.because });
    else if (header !== '') mapped.push({ column, header, field: null, sure: 'likely', because: null });
  }
  return {
    kind,
    sure,
    because,
    header: headers.length > 0 ? bottom : -1,
    depth: headers.length > 0 ? bottom - top + 1 : 0,
    first: bottom + 1,
    titles: readTitles(table.rows, top, table.above),
    columns: mapped,
    fields: new Map([...columns].map(([field, { column }]) => [field, column])),
    more,
    signature: headers.map(foldHeader).join('|'),
    remarks: remarks.filter(
      ({ column, code }, at) =>
        code === 'column.other-scale' || !remarks.slice(0, at).some((other) => other.column === column),
    ),
    levels,
    year: yearOf(headers[columns.get('predicate')?.column ?? columns.get('hasil')?.column ?? -1] ?? ''),
  };
}

/** Of a wide table of peer ratings every column that plainly names a core value is one of its questions. */
function furtherColumns(
  kind: TableKind,
  headers: readonly string[],
  columns: Columns,
): ReadonlyMap<Field, readonly number[]> {
  const more = new Map<Field, number[]>();
  if (kind !== 'peer-wide') return more;
  const taken = new Set([...columns.values()].map(({ column }) => column));
  for (const [column, header] of headers.entries()) {
    if (taken.has(column)) continue;
    const field = coreValues.find((value) =>
      matchHeader(layoutOf(kind), foldHeader(header)).some((match) => match.field === value && match.tier > 1),
    );
    if (field === undefined || !columns.has(field)) continue;
    more.set(field, [...(more.get(field) ?? []), column]);
  }
  return more;
}
