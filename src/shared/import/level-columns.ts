import type { TableRow } from '#shared/kernel/table.ts';
import { speltPredicate, speltRating } from '#shared/rules/level-spelling.ts';
import { fold, isMissing } from '#shared/rules/word-forms.ts';
import { type ColumnProfile, mostly } from './content.ts';
import type { Legend } from './legend.ts';
import { type LevelAxis, type LevelHead, levelHead } from './level-heads.ts';

/** A column whose cells are levels. `says`: which kind of level they spell; `codes`: numbers that only a head makes a rating of. */
export interface LevelColumn {
  readonly column: number;
  readonly header: string;
  readonly says: 'rating' | 'predicate' | 'codes';
  readonly head: LevelHead;
}

/** Every column that holds levels, whatever it is called. `free` leaves out columns that are known to hold something else. */
export function findLevelColumns(
  profiles: readonly ColumnProfile[],
  headers: readonly string[],
  free: (column: number) => boolean,
  legend: Legend,
  strange: boolean,
): readonly LevelColumn[] {
  return profiles.flatMap((profile, column): readonly LevelColumn[] => {
    if (!free(column)) return [];
    const header = headers[column] ?? '';
    const head = levelHead(header, strange);
    const says = saysOf(profile, head, legend);
    return says === null ? [] : [{ column, header, says, head }];
  });
}

function saysOf(profile: ColumnProfile, head: LevelHead, legend: Legend): LevelColumn['says'] | null {
  const { ratings, shortRatings, predicates, shortPredicates, codes, numbers } = profile;
  const named = head.axis !== null && head.tier > 0;
  // Letters alone (`S`, `C`) may be attendance; two of them, or a head that names an axis, make a level.
  const long = [...profile.distinct].some((text) => fold(text).length > 1);
  if (mostly(ratings + shortRatings, profile) && (ratings > 0 || named || long)) return 'rating';
  if (mostly(predicates + shortPredicates, profile) && (predicates > 0 || named || long)) return 'predicate';
  if (named && mostly(legendary(profile, legend.ratings), profile) && head.axis !== 'predicate') return 'rating';
  if (named && mostly(legendary(profile, legend.predicates), profile) && head.axis === 'predicate') return 'predicate';
  if (named && head.axis !== 'predicate' && mostly(codes, profile) && codes === numbers) return 'codes';
  return null;
}

function legendary(profile: ColumnProfile, known: ReadonlyMap<string, unknown>): number {
  if (known.size === 0) return 0;
  const distinct = [...profile.distinct];
  const hits = distinct.filter((text) => known.has(fold(text))).length;
  return Math.floor((hits / Math.max(1, distinct.length)) * profile.filled);
}

/** The level that a cell of a column spells, '' for none. */
function levelIn({ texts }: TableRow, { column, says }: LevelColumn): string {
  const text = texts[column] ?? '';
  if (isMissing(text)) return '';
  if (says === 'codes') return text.trim();
  const spelt = says === 'rating' ? speltRating(text) : speltPredicate(text);
  return spelt.known ? spelt.level : `?${fold(text)}`;
}

/** Whether two columns say the same wherever both say something. */
export function agree(rows: readonly TableRow[], from: number, a: LevelColumn, b: LevelColumn): boolean {
  if (a.says !== b.says) return false;
  for (let index = from; index < rows.length; index++) {
    const row = rows[index] as TableRow;
    const [one, other] = [levelIn(row, a), levelIn(row, b)];
    if (one !== '' && other !== '' && one !== other && !one.startsWith('?') && !other.startsWith('?')) return false;
  }
  return true;
}

/** How many of the sampled cells of a column are filled. */
export function filledIn(rows: readonly TableRow[], from: number, { column }: LevelColumn): number {
  let count = 0;
  for (let index = from; index < rows.length; index++) if (!isMissing(rows[index]?.texts[column] ?? '')) count++;
  return count;
}

/** Which levels each axis may take: a rating never fills the predicate. */
export function fits(axis: LevelAxis, { says }: LevelColumn): boolean {
  return axis === 'predicate' ? says === 'predicate' : says !== 'predicate';
}
