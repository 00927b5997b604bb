import type { SourceTable, TableRow } from '../table.ts';
import type { Columns, MappedColumn, Matrix } from './column-fill.ts';
import { type ColumnProfile, mostly, profileColumns } from './content.ts';
import type { Field, TableKind } from './field.ts';
import { assignColumns, type Claim, yearOf } from './header-match.ts';
import { findHeader, type HeaderFound, joinHeaders, namesFields, scoreOf } from './header-row.ts';
import type { Layout } from './layout.ts';
import { layoutOf, layouts } from './layouts.ts';
import { claimLevels, isLevel, type LevelClaims, legendOf, noLevels } from './level-claims.ts';
import type { CodeDirection } from './level-codes.ts';
import { type MappingProfile, profiledTable, saidBy } from './profile.ts';
import type { Remark } from './remark.ts';
import type { Because, Sure } from './settled.ts';
import { speltPredicate, speltRating } from './spelling.ts';
import { readTitles, type Titles } from './titles.ts';
import { foldHeader } from './words.ts';

/**
 * What a table was taken for. `header` is the index of its last header row (-1: none) of `depth` in all, `first` of the first row below it, `titleEnd`
 * of the first header row. `columns` lists every column with a header or a field. `signature` names the header for profiles.
 */
export interface Recognition {
  readonly kind: TableKind;
  readonly sure: Sure;
  readonly because: Because;
  readonly header: number;
  readonly depth: number;
  readonly first: number;
  readonly titles: Titles;
  readonly columns: readonly MappedColumn[];
  readonly fields: ReadonlyMap<Field, number>;
  readonly signature: string;
  readonly remarks: readonly Remark[];
  /** The readings of its levels between which only a person can choose, and what its legend says. */
  readonly levels: LevelClaims;
  /** Which way its codes run, where a mapping or an answer says so. */
  readonly codes?: CodeDirection;
  /** The year that the header of the predicate (or of a rating) bears, '' when it bears none. */
  readonly year: string;
}

/** A mapping the user made for one table; it overrides everything. `profile` null: the user set the table aside. */
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
}

/** Recognises a table, or gives null when nothing known fits. */
export function recogniseTable(table: SourceTable, options: RecogniseOptions): Recognition | null {
  const { rows } = table;
  if (rows.length === 0) return null;
  const own = options.mappings?.find(({ file, sheet }) => file === table.file && sheet === table.sheet);
  if (own?.profile === null) return null;
  const found = findHeader(rows, options.period?.slice(0, 4));
  for (const profile of own === undefined ? (options.profiles ?? []) : [own.profile]) {
    if (own === undefined && profile.row === 0 && (found !== null || !holdsNips(rows, profile))) continue;
    const profiled = profiledTable(rows, profile);
    if (profiled === null) continue;
    const { top, bottom, headers, columns } = profiled;
    if (own === undefined && !fitsWhole(profile, headers, columns)) continue;
    const read = finish(table, profile.kind, 'certain', saidBy(profile), top, bottom, headers, columns, {
      ...noLevels,
      legend: legendOf({ table, top, first: bottom + 1, headers }),
    });
    return profile.codes === undefined ? read : { ...read, codes: profile.codes };
  }
  const layoutFit = found === null || !holdsPeople(table, found) ? null : fromHeader(table, found, options);
  return layoutFit ?? fromContent(table, options);
}

/** A saved mapping is for its own source: what its kind needs is mapped, and it knows at least half of the headers that stand here. */
function fitsWhole(profile: MappingProfile, headers: readonly string[], columns: Columns): boolean {
  if (!layoutOf(profile.kind).needs.every((group) => group.some((field) => columns.has(field)))) return false;
  const filled = headers.map(foldHeader).filter((header) => header !== '');
  const known = filled.filter((header) => Object.hasOwn(profile.columns, header)).length;
  const placed = Object.keys(profile.columns).filter((key) => key.startsWith('#')).length;
  return (known + placed) * 2 >= filled.length;
}

/** Positions alone would fit any table, so a saved mapping without headers is taken only where its NIP column holds NIPs. */
function holdsNips(rows: readonly TableRow[], { columns }: MappingProfile): boolean {
  const key = Object.keys(columns).find((name) => columns[name] === 'nip' || columns[name] === 'rateeNip');
  const profile = key === undefined ? undefined : profileColumns(rows, 0, widthIn(rows, 0))[Number(key.slice(1)) - 1];
  return profile !== undefined && profile.nips >= 2 && mostly(profile.nips, profile, 0.5);
}

function widthOf({ rows }: SourceTable, from: number): number {
  return widthIn(rows, from);
}

function widthIn(rows: readonly TableRow[], from: number): number {
  let width = 0;
  for (let index = from; index < Math.min(rows.length, from + 300); index++)
    width = Math.max(width, rows[index]?.texts.length ?? 0);
  return Math.min(width, 512);
}

/** `ID` over numbers of something else is no NIP, and a table that needs one is then no list of people. */
function holdsPeople(table: SourceTable, { layout, claims, bottom, headers }: HeaderFound): boolean {
  const nip = claims.get('nip')?.column;
  if (nip === undefined || !layout.needs.some((group) => group.includes('nip') && !group.includes('name'))) return true;
  if (/\bnip|nipppk|nomor induk pegawai/.test(foldHeader(headers[nip] ?? ''))) return true;
  const cells = table.rows.slice(bottom + 1, bottom + 301).map(({ texts }) => (texts[nip] ?? '').replace(/\D/g, ''));
  return cells.every((digits) => digits === '') || cells.some((digits) => digits.length >= 9);
}

function fromHeader(
  table: SourceTable,
  found: HeaderFound,
  { matrix, period = '' }: RecogniseOptions,
): Recognition {
  const { top, bottom, headers } = found;
  const profiles = profileColumns(table.rows, bottom + 1, Math.max(headers.length, widthOf(table, bottom + 1)));
  const head = { table, top, first: bottom + 1, headers, year: period.slice(0, 4) };
  const { layout, columns, levels, remarks } = claimLevels(found.layout, found.claims, profiles, head, matrix);
  const sures = layout.needs.map((group) =>
    group.map((field) => columns.get(field)?.sure).find((sure) => sure !== undefined),
  );
  const sure: Sure = sures.includes('guess') ? 'guess' : sures.includes('likely') ? 'likely' : 'certain';
  const because: Because = {
    code: 'columns-needed',
    values: { columns: columns.size, row: table.rows[bottom]?.number ?? 0 },
  };
  return finish(table, layout.kind, sure, because, top, bottom, headers, columns, levels, remarks);
}

/** No known header: a column of NIPs, of levels, of names tells what it is; the row above the first record is read as far as it goes. */
function fromContent(table: SourceTable, { matrix, period = '' }: RecogniseOptions): Recognition | null {
  const { rows } = table;
  const width = widthOf(table, 0);
  const whole = profileColumns(rows, 0, width);
  const nip = whole.findIndex((profile) => profile.nips >= 2 && mostly(profile.nips, profile, 0.5));
  const anchor =
    nip >= 0
      ? nip
      : whole.findIndex((profile) => profile.organisations >= 2 && mostly(profile.organisations, profile, 0.5));
  if (anchor < 0) return null;
  const firstData = firstRecord(rows, whole, anchor, nip >= 0);
  const above = rows[firstData - 1];
  const numbering = above?.texts.filter((text) => text !== '').every((text) => /^\(?\d{1,2}\)?$/.test(text));
  const header = firstData - (numbering === true ? 2 : 1);
  const headers = header >= 0 ? (joinHeaders(rows, header, 1) ?? []) : [];
  const known = headers.filter((text) => text !== '').length >= 2;
  const profiles = profileColumns(rows, firstData, width);
  const head = { table, top: known ? header : firstData, first: firstData, headers, year: period.slice(0, 4) };
  let best: {
    layout: Layout;
    columns: Columns;
    levels: LevelClaims;
    remarks: readonly Remark[];
    score: number;
  } | null = null;
  for (const candidate of layouts) {
    const claims: ReadonlyMap<Field, Claim> = known ? assignColumns(candidate, headers.map(foldHeader)) : new Map();
    const { layout, columns, levels, remarks } = claimLevels(candidate, claims, profiles, head, matrix);
    const waits = levels.ways.length > 0;
    if (
      layout.forbids?.some((field) => columns.has(field)) ||
      !layout.needs.every((group) => group.some((field) => columns.has(field) || (waits && isLevel(field))))
    )
      continue;
    const score = scoreOf(layout, claims) + columns.size + (waits ? 3 : 0);
    if (score > (best?.score ?? 0)) best = { layout, columns, levels, remarks, score };
  }
  if (best === null) return null;
  const because: Because = { code: 'no-header', values: { columns: best.columns.size } };
  const bottom = known ? header : firstData - 1;
  return finish(
    table,
    best.layout.kind,
    known && namesFields(headers) > 0 ? 'likely' : 'guess',
    because,
    known ? header : firstData,
    bottom,
    known ? headers : [],
    best.columns,
    best.levels,
    best.remarks,
  );
}

/** The first row with a NIP, and above it those that hold levels all the same: records whose NIP is missing, not headers. */
function firstRecord(
  rows: readonly TableRow[],
  profiles: readonly ColumnProfile[],
  anchor: number,
  nip: boolean,
): number {
  let first = rows.findIndex(({ texts }) => isAnchor(texts[anchor] ?? '', nip));
  const levels = profiles.flatMap((profile, column) =>
    mostly(profile.predicates, profile) || mostly(profile.ratings, profile) ? [column] : [],
  );
  const holdsLevel = ({ texts }: TableRow): boolean =>
    levels.some((column) => speltPredicate(texts[column] ?? '').known || speltRating(texts[column] ?? '').known);
  for (let above = rows[first - 1]; above !== undefined && holdsLevel(above); above = rows[first - 1]) first--;
  return first;
}

function isAnchor(text: string, nip: boolean): boolean {
  return nip ? text.replace(/\D/g, '').length >= 15 : text.trim() !== '';
}

function finish(
  table: SourceTable,
  kind: TableKind,
  sure: Sure,
  because: Because,
  top: number,
  bottom: number,
  headers: readonly string[],
  columns: Columns,
  levels: LevelClaims = noLevels,
  remarks: readonly Remark[] = [],
): Recognition {
  const byColumn = new Map([...columns].map(([field, mapped]) => [mapped.column, { field, ...mapped }] as const));
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
    titles: readTitles(table.rows, top),
    columns: mapped,
    fields: new Map([...columns].map(([field, { column }]) => [field, column])),
    signature: headers.map(foldHeader).join('|'),
    remarks: remarks.filter(
      ({ column, code }, at) =>
        code === 'column.other-scale' || !remarks.slice(0, at).some((other) => other.column === column),
    ),
    levels,
    year: yearOf(headers[columns.get('predicate')?.column ?? columns.get('hasil')?.column ?? -1] ?? ''),
  };
}
