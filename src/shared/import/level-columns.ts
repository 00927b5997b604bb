import type { TableRow } from '#shared/kernel/table.ts';
import { speltOrganisation, speltPredicate, speltRating } from '#shared/rules/level-spelling.ts';
import { fold, isMissing } from '#shared/rules/word-forms.ts';
import { type ColumnProfile, mostly } from './content.ts';
import type { Legend } from './legend.ts';
import { type LevelAxis, type LevelHead, levelHead, type SettledAxis } from './level-heads.ts';

/** A column whose cells are levels. `says`: which kind of level they spell; `codes`: numbers that only a head makes a rating of. */
export interface LevelColumn {
  readonly column: number;
  readonly header: string;
  readonly says: 'rating' | 'predicate' | 'organisation' | 'codes';
  readonly head: LevelHead;
}

/** Columns by axis: one way in which the levels of a table could be read. */
export type LevelReadingWay = Readonly<Partial<Record<SettledAxis, LevelColumn>>>;

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
  const spelt =
    says === 'rating' ? speltRating(text) : says === 'predicate' ? speltPredicate(text) : speltOrganisation(text);
  return spelt.known ? spelt.level : `?${fold(text)}`;
}

/** Whether two columns say the same wherever both say something. */
function agree(rows: readonly TableRow[], from: number, a: LevelColumn, b: LevelColumn): boolean {
  if (a.says !== b.says) return false;
  for (let index = from; index < rows.length; index++) {
    const row = rows[index] as TableRow;
    const [one, other] = [levelIn(row, a), levelIn(row, b)];
    if (one !== '' && other !== '' && one !== other && !one.startsWith('?') && !other.startsWith('?')) return false;
  }
  return true;
}

/** How many of the sampled cells of a column are filled. */
function filledIn(rows: readonly TableRow[], from: number, { column }: LevelColumn): number {
  let count = 0;
  for (let index = from; index < rows.length; index++) if (!isMissing(rows[index]?.texts[column] ?? '')) count++;
  return count;
}

/** Which levels each axis may take: a rating never fills the predicate. */
export function fits(axis: LevelAxis, { says }: LevelColumn): boolean {
  return axis === 'predicate' ? says === 'predicate' : says !== 'predicate';
}

/** Columns with a plain head outrank those with a weak one. */
export function strongest(columns: readonly LevelColumn[]): readonly LevelColumn[] {
  const strong = columns.filter(({ head }) => head.tier > 1);
  return strong.length > 0 ? strong : columns;
}

/** Of columns for several years the workshop's own, or else the latest. */
export function ofYear(columns: readonly LevelColumn[], year: string): readonly LevelColumn[] {
  if (columns.length < 2 || columns.some(({ head }) => head.year === '')) {
    const own = columns.filter(({ head }) => head.year === '' || head.year === year);
    return own.length > 0 ? own : columns;
  }
  const latest = columns
    .map(({ head }) => head.year)
    .sort()
    .at(-1);
  const chosen = columns.some(({ head }) => head.year === year) ? year : latest;
  return columns.filter(({ head }) => head.year === chosen);
}

/** Columns that say the same row by row are one: the fullest with the plainest head represents them. */
export function unlikeOnes(
  columns: readonly LevelColumn[],
  rows: readonly TableRow[],
  from: number,
): readonly LevelColumn[] {
  const ranked = [...columns].sort(
    (a, b) =>
      filledIn(rows, from, b) - filledIn(rows, from, a) ||
      Number(isPlain(b)) - Number(isPlain(a)) ||
      b.head.tier - a.head.tier ||
      a.column - b.column,
  );
  const [first] = ranked;
  if (first === undefined) return [];
  return ranked.every((other) => other === first || agree(rows, from, first, other)) ? [first] : [...columns];
}

/** Whether a head alone is enough: it names the axis, and no half-year, proposal or giver. Words of the rating scale make up for a weak head. */
export function isPlain({ head, says }: LevelColumn): boolean {
  if (head.stage !== '' && !head.settled && !/^superior:/.test(head.stage)) return false;
  return head.tier > 1 || says === 'rating';
}
