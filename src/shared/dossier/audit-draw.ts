import { randomStream, shuffle } from '#shared/stats/base/random.ts';

/** What a stratum is made of; none: the whole is one stratum. */
export const auditStrata = ['unit', 'predicate'] as const;
export type AuditStratum = (typeof auditStrata)[number];

/**
 * Draws `size` of `population` at random. Every item has the same chance, size / population, so the share found in the sample estimates that
 * of the population without weights. Each stratum gives the whole number below or above its part, rounded by one random start over
 * the strata in their order (systematic rounding: W. G. Cochran, Sampling Techniques, 3rd ed. 1977, ch. 8), and within it the items are
 * drawn without replacement. `key` orders the items and `stratum` names theirs: with the same items and seed the draw is the same on every
 * machine, in whatever order they come.
 */
export function drawStratified<T>(
  population: readonly T[],
  size: number,
  seed: number,
  stratum: (item: T) => string,
  key: (item: T) => string,
): readonly T[] {
  const stream = randomStream(seed);
  const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const strata = [...Map.groupBy(population, stratum)].toSorted(([a], [b]) => byText(a, b));
  const wanted = Math.min(size, population.length);
  const start = stream.uniform();
  let before = 0;
  return strata.flatMap(([, items]) => {
    // Counted in whole items up to the division, so that no rounding error adds or loses one.
    const reach = (seen: number): number =>
      seen === population.length ? wanted : Math.floor((seen * wanted) / population.length + start);
    const n = reach(before + items.length) - reach(before);
    before += items.length;
    const ordered = items.toSorted((a, b) => byText(key(a), key(b)));
    return shuffle(ordered, stream)
      .slice(0, n)
      .toSorted((a, b) => byText(key(a), key(b)));
  });
}
