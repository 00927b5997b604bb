import { type UnitDesign, unitContrastSe } from './unit-contrasts.ts';

/** A rating worth asking for, by the indexes of its rater and ratee. */
interface UnitLink {
  readonly rater: number;
  readonly ratee: number;
}

/** Ratings that would let units be distinguished. `most`: the standard error up to which they can be. */
interface UnitLinks {
  readonly most: number;
  readonly links: readonly UnitLink[];
  readonly seAfter: number | null;
}

/** Units are distinguished up to a standard error of a quarter of the SD between people. Ours. */
const share = 0.25;
/** Most extra ratings by raters of one unit that are still few. */
const mostEach = 8;

/** Members of each unit by how many ratings they take part in, most first: those whose level is known best. */
function membersOf(units: number, unitOf: Int32Array, codes: Int32Array): readonly (readonly number[])[] {
  const count = new Int32Array(unitOf.length);
  for (const at of codes) count[at] = (count[at] as number) + 1;
  const lists: number[][] = Array.from({ length: units }, () => []);
  unitOf.forEach((unit, at) => {
    if (unit >= 0 && (count[at] as number) > 0) lists[unit]?.push(at);
  });
  for (const list of lists) list.sort((a, b) => (count[b] as number) - (count[a] as number) || a - b);
  return lists;
}

/** Raters of each unit rate a person of another, `each` of them, the other units by turns. */
function proposed(design: UnitDesign, each: number): readonly UnitLink[] {
  const raters = membersOf(design.units, design.unitOfRater, design.rater);
  const ratees = membersOf(design.units, design.unitOfRatee, design.ratee);
  const rated = [...ratees.keys()].filter((unit) => (ratees[unit]?.length ?? 0) > 0);
  return rated.flatMap((unit, place) =>
    Array.from({ length: each }, (_, k): UnitLink | null => {
      const own = raters[unit] ?? [];
      const other = ratees[rated[(place + 1 + (k % Math.max(1, rated.length - 1))) % rated.length] ?? 0] ?? [];
      const [rater, ratee] = [own[k % own.length], other[k % other.length]];
      return rater === undefined || ratee === undefined ? null : { rater, ratee };
    }).flatMap((link) => link ?? []),
  );
}

function withLinks(design: UnitDesign, links: readonly UnitLink[]): UnitDesign {
  const mean = design.precision.reduce((sum, value) => sum + value, 0) / Math.max(1, design.pairs);
  return {
    ...design,
    pairs: design.pairs + links.length,
    ratee: Int32Array.from([...design.ratee, ...links.map(({ ratee }) => ratee)]),
    rater: Int32Array.from([...design.rater, ...links.map(({ rater }) => rater)]),
    precision: Float64Array.from([...design.precision, ...links.map(() => mean)]),
  };
}

/** The fewest ratings across units, spread evenly, with which units could be distinguished; none where they can be, or where few do not do. */
export function unitLinks(
  design: UnitDesign,
  variance: { readonly rater: number; readonly ratee: number },
  se: number,
): UnitLinks {
  const most = share * Math.sqrt(variance.ratee);
  if (!(se > most)) return { most, links: [], seAfter: null };
  let best: UnitLinks = { most, links: [], seAfter: null };
  for (const each of [1, 2, 3, 4, 6, mostEach]) {
    const links = proposed(design, each);
    const seAfter = unitContrastSe(withLinks(design, links), variance);
    best = { most, links, seAfter };
    if (seAfter !== null && seAfter <= most) break;
  }
  return best;
}
