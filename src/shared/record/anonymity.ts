/**
 * What others may know of a person and so find them by: unit, grade (`III/c`), year of birth, position and its kind. Null: not recorded,
 * which is a value like any other.
 */
export interface KnownOf {
  readonly unit: string | null;
  readonly grade: string | null;
  readonly born: number | null;
  readonly position: string | null;
  readonly positionKind: string | null;
}

/** The same as published: coarser, or {@link hidden}. */
export interface PublishedOf {
  readonly unit: string;
  readonly grade: string;
  readonly born: string;
  readonly position: string;
}

/** A value that is kept back. */
export const hidden = '*';
const unknown = '-';

/** Years of a band by level; the last level hides the year. */
const bands = [5, 10, 20] as const;

function bandOf(born: number | null, years: number): string {
  if (born === null) return unknown;
  const from = Math.floor(born / years) * years;
  return `${from}-${from + years - 1}`;
}

const grades: readonly ((row: KnownOf) => string)[] = [
  ({ grade }) => grade ?? unknown,
  ({ grade }) => grade?.split('/')[0]?.trim() ?? unknown,
  () => hidden,
];
const births: readonly ((row: KnownOf) => string)[] = [
  ...bands.map(
    (years) =>
      ({ born }: KnownOf) =>
        bandOf(born, years),
  ),
  () => hidden,
];
const positions: readonly ((row: KnownOf) => string)[] = [
  ({ position }) => position ?? unknown,
  ({ positionKind }) => positionKind ?? unknown,
  () => hidden,
];

type Recoding = (row: KnownOf) => Omit<PublishedOf, 'unit'>;

/** Every way to coarsen grade, year and position, with the share of what they tell that is lost, the finest first. */
const recodings: readonly { readonly loss: number; readonly of: Recoding }[] = grades
  .flatMap((grade, g) =>
    births.flatMap((born, b) =>
      positions.map((position, p) => ({
        loss: g / (grades.length - 1) + b / (births.length - 1) + p / (positions.length - 1),
        of: (row: KnownOf) => ({ grade: grade(row), born: born(row), position: position(row) }),
      })),
    ),
  )
  .sort((a, b) => a.loss - b.loss);

/** Losing all three of a person. */
const wholeLoss = 3;
const allHidden: Omit<PublishedOf, 'unit'> = { grade: hidden, born: hidden, position: hidden };

const classKey = (row: Omit<PublishedOf, 'unit'>): string => JSON.stringify([row.grade, row.born, row.position]);

/** The way to coarsen the people of one unit that loses least and leaves nobody in a class smaller than `k`; the unit has `k` people. */
function coarsened(rows: readonly KnownOf[], k: number): readonly Omit<PublishedOf, 'unit'>[] {
  let best: { readonly loss: number; readonly out: readonly Omit<PublishedOf, 'unit'>[] } | null = null;
  for (const { loss, of } of recodings) {
    if (best !== null && loss * rows.length >= best.loss) break;
    const told = rows.map(of);
    const classes = [...Map.groupBy(told, classKey)].sort(([, a], [, b]) => a.length - b.length);
    // Those whom nobody resembles are hidden together; were they fewer than k, the next smallest class goes with them.
    const gone = new Set<string>();
    let count = 0;
    for (const [key, members] of classes) {
      if (members.length >= k && (count === 0 || count >= k)) break;
      gone.add(key);
      count += members.length;
    }
    const out = told.map((row) => (gone.has(classKey(row)) ? allHidden : row));
    const lost = (rows.length - count) * loss + count * wholeLoss;
    if (best === null || lost < best.loss) best = { loss: lost, out };
  }
  return best?.out ?? rows.map(() => allHidden);
}

/** Rows made anonymous, in their order, and the units that are named no more. */
interface Anonymised {
  readonly rows: readonly PublishedOf[];
  readonly hiddenUnits: readonly (string | null)[];
}

/**
 * Coarsens what people can be found by until each shares all of it with at least `k - 1` others (k-anonymity; Sweeney 2002), by local
 * recoding within units, so that every figure of a unit that is named equals the original's. Units smaller than `k` are hidden
 * together, and never one alone: by subtraction from the whole it would be known (secondary suppression). Fewer than `k` people in all
 * give no rows. Cost: 36 passes over the rows.
 */
export function anonymised(rows: readonly KnownOf[], k: number): Anonymised {
  const units = [...Map.groupBy(rows, ({ unit }) => unit)].sort(([, a], [, b]) => a.length - b.length);
  const hiddenUnits: (string | null)[] = [];
  let pooled = 0;
  for (const [unit, members] of units) {
    const safe = hiddenUnits.length === 0 || (pooled >= k && hiddenUnits.length > 1);
    if (members.length >= k && safe) break;
    hiddenUnits.push(unit);
    pooled += members.length;
  }
  if (pooled > 0 && pooled < k) return { rows: [], hiddenUnits };
  const pool = new Set(hiddenUnits);
  const published = new Map<KnownOf, PublishedOf>();
  for (const [unit, members] of Map.groupBy(rows, (row) => (pool.has(row.unit) ? hidden : (row.unit ?? unknown)))) {
    const out = coarsened(members, k);
    for (const [at, row] of members.entries()) published.set(row, { unit, ...(out[at] ?? allHidden) });
  }
  return { rows: rows.flatMap((row) => published.get(row) ?? []), hiddenUnits };
}

/** How many people a table shows whom somebody can find who knows all four of them. */
export interface AnonymityReport {
  readonly people: number;
  /** Rows of the smallest class: `k`. */
  readonly smallest: number;
  /** Alone in their class. */
  readonly unique: number;
  readonly classes: number;
}

/** The report over classes of equal rows. */
export function anonymityOf(rows: readonly object[]): AnonymityReport {
  const sizes = [...Map.groupBy(rows, (row) => JSON.stringify(Object.values(row))).values()].map(
    ({ length }) => length,
  );
  return {
    people: rows.length,
    smallest: sizes.length === 0 ? 0 : Math.min(...sizes),
    unique: sizes.filter((size) => size === 1).length,
    classes: sizes.length,
  };
}

/** Whether a published row may be this person's: what an attacker who knows the four would keep. */
export function mayBe(known: KnownOf, row: PublishedOf): boolean {
  const fits = (told: string, ways: readonly ((row: KnownOf) => string)[]) =>
    told === hidden || ways.some((way) => way(known) === told);
  return (
    (row.unit === hidden || row.unit === (known.unit ?? unknown)) &&
    fits(row.grade, grades) &&
    fits(row.born, births) &&
    fits(row.position, positions)
  );
}
