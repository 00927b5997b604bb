import type { TableRow } from '#shared/kernel/table.ts';
import { speltPredicate, speltRating } from '#shared/rules/level-spelling.ts';
import type { Predicate, Rating } from '#shared/rules/levels.ts';
import { type ColumnProfile, mostly } from './content.ts';
import type { Field } from './field.ts';
import type { Claim } from './header-match.ts';
import type { Layout } from './layout.ts';
import type { RecognitionCode, RecognitionConfidence, RecognitionReason } from './reconciled.ts';

/** What a column was taken for, how sure, and why. `field` null: read past. */
export interface MappedColumn {
  readonly column: number;
  readonly header: string;
  readonly field: Field | null;
  readonly sure: RecognitionConfidence;
  readonly because: RecognitionReason | null;
}

/** Predicate by hasil, then perilaku: the rule set's matrix. */
export type Matrix = Readonly<Record<Rating, Readonly<Record<Rating, Predicate>>>>;

/** Fields by column while a mapping is being made. */
export type Columns = Map<Field, { column: number; sure: RecognitionConfidence; because: RecognitionReason }>;

/** Turns header claims into a mapping. */
export function claimedColumns(claims: ReadonlyMap<Field, Claim>, headers: readonly string[]): Columns {
  const columns: Columns = new Map();
  for (const [field, { column, tier }] of claims) {
    const code: RecognitionCode = tier === 3 ? 'header-exact' : 'header-words';
    const sure: RecognitionConfidence = tier === 3 ? 'certain' : tier === 2 ? 'likely' : 'guess';
    columns.set(field, { column, sure, because: { code, values: { header: headers[column] ?? '' } } });
  }
  return columns;
}

/**
 * Lets the cells speak: a NIP column whose header says something else is taken, NIP and NIK under each other's heads are swapped,
 * and fields that the layout still needs are found by what their cells hold.
 */
export function fillByContent(
  layout: Layout,
  columns: Columns,
  profiles: readonly ColumnProfile[],
  rows: readonly TableRow[],
  from: number,
  matrix: Matrix,
): void {
  const wants = (field: Field): boolean => field in layout.headers;
  if (wants('nip')) settleNipColumn(columns, profiles);
  if (layout.kind !== 'rating-recap' && layout.kind !== 'nominative' && layout.kind !== 'unit-achievement') return;
  const free = freeColumns(columns, profiles);
  const take = (field: Field, column: number | undefined, code: RecognitionCode, sure: RecognitionConfidence): void => {
    if (column === undefined || columns.has(field) || !wants(field)) return;
    columns.set(field, { column, sure, because: { code, values: { cells: profiles[column]?.filled ?? 0 } } });
    free.delete(column);
  };
  if (wants('predicate')) {
    take(
      'predicate',
      find(free, profiles, ({ predicates }) => predicates),
      'content-level',
      'likely',
    );
    takeRatings(columns, free, profiles, take, rows, from, matrix);
  }
  if (wants('organisation'))
    take(
      'organisation',
      find(free, profiles, ({ organisations }) => organisations),
      'content-level',
      'likely',
    );
  if (!columns.has('name') && !columns.has('fullName') && !columns.has('nipName')) {
    take('name', findNames(free, profiles), 'content-name', 'guess');
  }
}

function freeColumns(columns: Columns, profiles: readonly ColumnProfile[]): Set<number> {
  const free = new Set(profiles.keys());
  for (const { column } of columns.values()) free.delete(column);
  return free;
}

function find(
  free: ReadonlySet<number>,
  profiles: readonly ColumnProfile[],
  count: (profile: ColumnProfile) => number,
): number | undefined {
  return [...free].find((column) => {
    const profile = profiles[column] as ColumnProfile;
    return profile.filled > 1 && mostly(count(profile), profile);
  });
}

function findNames(free: ReadonlySet<number>, profiles: readonly ColumnProfile[]): number | undefined {
  const share = (column: number): number => {
    const profile = profiles[column] as ColumnProfile;
    return mostly(profile.names, profile, 0.9) ? profile.distinct.size / Math.max(1, profile.filled) : 0;
  };
  const best = [...free].sort((a, b) => share(b) - share(a))[0];
  return best !== undefined && share(best) > 0.6 ? best : undefined;
}

function settleNipColumn(columns: Columns, profiles: readonly ColumnProfile[]): void {
  if (columns.has('nipName')) return;
  const claimed = columns.get('nip');
  const profile = claimed === undefined ? undefined : profiles[claimed.column];
  if (profile !== undefined && (profile.nips > 0 || profile.filled === 0)) return;
  const taken = new Map([...columns].map(([field, { column }]) => [column, field] as const));
  const column = profiles.findIndex((candidate, index) => {
    const field = taken.get(index);
    return (
      mostly(candidate.nips, candidate, 0.6) &&
      (field === undefined || field === 'nik' || field === 'nipOld' || field === 'number')
    );
  });
  if (column < 0) return;
  const other = taken.get(column);
  if (other !== undefined) columns.delete(other);
  if (claimed !== undefined && profile !== undefined && mostly(profile.niks, profile, 0.6)) columns.set('nik', claimed);
  const because: RecognitionReason = { code: 'content-nip', values: { cells: profiles[column]?.nips ?? 0 } };
  columns.set('nip', { column, sure: 'likely', because });
}

/** Two unnamed rating columns: the order that contradicts the matrix less; if that does not tell, hasil stands first. */
function takeRatings(
  columns: Columns,
  free: ReadonlySet<number>,
  profiles: readonly ColumnProfile[],
  take: (field: Field, column: number | undefined, code: RecognitionCode, sure: RecognitionConfidence) => void,
  rows: readonly TableRow[],
  from: number,
  matrix: Matrix,
): void {
  const found = [...free].filter((column) => {
    const profile = profiles[column] as ColumnProfile;
    return profile.filled > 1 && mostly(profile.ratings, profile);
  });
  if (columns.has('hasil') || columns.has('perilaku')) {
    const missing: Field = columns.has('hasil') ? 'perilaku' : 'hasil';
    take(missing, found[0], 'content-level', 'likely');
    return;
  }
  const [first, second] = found;
  const predicate = columns.get('predicate')?.column;
  if (first === undefined || second === undefined) return;
  const faults = (a: number, b: number): number =>
    predicate === undefined ? 0 : contradictions(rows, from, matrix, a, b, predicate);
  const asIs = faults(first, second);
  const turned = faults(second, first);
  const sure: RecognitionConfidence = asIs === turned ? 'guess' : 'likely';
  take('hasil', turned < asIs ? second : first, 'content-matrix', sure);
  take('perilaku', turned < asIs ? first : second, 'content-matrix', sure);
}

function contradictions(
  rows: readonly TableRow[],
  from: number,
  matrix: Matrix,
  a: number,
  b: number,
  c: number,
): number {
  let count = 0;
  for (let index = from; index < Math.min(rows.length, from + 300); index++) {
    const { texts } = rows[index] as TableRow;
    const hasil = speltRating(texts[a] ?? '');
    const perilaku = speltRating(texts[b] ?? '');
    const predicate = speltPredicate(texts[c] ?? '');
    if (hasil.known && perilaku.known && predicate.known && matrix[hasil.level][perilaku.level] !== predicate.level)
      count++;
  }
  return count;
}
