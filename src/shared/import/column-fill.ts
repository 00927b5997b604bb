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
export function fillByContent(layout: Layout, columns: Columns, profiles: readonly ColumnProfile[]): void {
  const wants = (field: Field): boolean => field in layout.headers;
  if (wants('nip')) settleNipColumn(columns, profiles);
  if (layout.kind !== 'rating-recap' && layout.kind !== 'nominative' && layout.kind !== 'unit-achievement') return;
  const free = freeColumns(columns, profiles);
  const take = (field: Field, column: number | undefined, code: RecognitionCode, sure: RecognitionConfidence): void => {
    if (column === undefined || columns.has(field) || !wants(field)) return;
    columns.set(field, { column, sure, because: { code, values: { cells: profiles[column]?.filled ?? 0 } } });
    free.delete(column);
  };
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
    const levels = profile.ratings + profile.predicates + profile.shortRatings + profile.shortPredicates;
    return mostly(profile.names, profile, 0.9) && !mostly(levels, profile, 0.5)
      ? profile.distinct.size / Math.max(1, profile.filled)
      : 0;
  };
  const best = [...free].sort((a, b) => share(b) - share(a))[0];
  return best !== undefined && share(best) > 0.6 ? best : undefined;
}

/** A column of names whose cells hold the NIP as well is both. */
function settleNipName(columns: Columns, profiles: readonly ColumnProfile[]): boolean {
  const both = (['name', 'fullName'] as const).find((field) => {
    const profile = profiles[columns.get(field)?.column ?? -1];
    return profile !== undefined && profile.nipNames > 1 && mostly(profile.nipNames, profile);
  });
  const named = both === undefined ? undefined : columns.get(both);
  if (both === undefined || named === undefined || profiles.some(({ nips }) => nips > 1)) return false;
  columns.delete(both);
  const because: RecognitionReason = { code: 'content-nip', values: { cells: profiles[named.column]?.nipNames ?? 0 } };
  columns.set('nipName', { column: named.column, sure: 'likely', because });
  return true;
}

function settleNipColumn(columns: Columns, profiles: readonly ColumnProfile[]): void {
  if (columns.has('nipName')) return;
  const claimed = columns.get('nip');
  if (claimed === undefined && settleNipName(columns, profiles)) return;
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
