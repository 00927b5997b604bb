import type { SourceTable, TableRow } from '#shared/kernel/table.ts';
import { speltPredicate, speltRating } from '#shared/rules/level-spelling.ts';
import { foldHeader } from '#shared/rules/word-forms.ts';
import type { Columns } from './column-fill.ts';
import { type ColumnProfile, columnProfiles, mostly } from './content.ts';
import type { Field } from './field.ts';
import { assignColumns, type Claim } from './header-match.ts';
import { joinHeaders, namesFields, scoreOf } from './header-row.ts';
import type { Layout } from './layout.ts';
import { layouts } from './layouts.ts';
import { claimLevels, isLevel, type LevelClaims } from './level-claims.ts';
import { type RecogniseOptions, type Recognition, recognised, widthIn } from './recognition.ts';
import type { RecognitionReason } from './reconciled.ts';
import type { Remark } from './remark.ts';

/** No known header: a column of NIPs, of levels, of names tells what it is; the row above the first record is read as far as it goes. */
export function recogniseContent(
  table: SourceTable,
  { matrix, period = '', legend }: RecogniseOptions,
): Recognition | null {
  const { rows } = table;
  const width = widthIn(rows, 0);
  const whole = columnProfiles(rows, 0, width);
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
  const profiles = columnProfiles(rows, firstData, width);
  const head = {
    table,
    top: known ? header : firstData,
    first: firstData,
    headers,
    year: period.slice(0, 4),
    beside: legend,
  };
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
  const because: RecognitionReason = { code: 'no-header', values: { columns: best.columns.size } };
  const bottom = known ? header : firstData - 1;
  return recognised(
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
