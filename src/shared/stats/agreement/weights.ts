/** How far two categories may lie apart and still count as partly agreeing. */
export type WeightName = 'unweighted' | 'linear' | 'quadratic';

/** Agreement weight of categories a and b: 1 on the diagonal, 0 for full disagreement. */
export type Weight = (a: number, b: number) => number;

/**
 * Agreement weights of Cicchetti & Allison (linear) and Fleiss & Cohen (quadratic) from the distance of the values on the scale:
 * 1 - |x - y| / range, or its square. Where a level between two others does not occur, its place on the scale still counts.
 */
export function weightBetween(name: WeightName, values: Float64Array): Weight {
  if (name === 'unweighted') return (a, b) => (a === b ? 1 : 0);
  const range = (values[values.length - 1] ?? 0) - (values[0] ?? 0);
  const share = (a: number, b: number): number => (a === b ? 0 : Math.abs((values[a] ?? 0) - (values[b] ?? 0)) / range);
  return name === 'linear' ? (a, b) => 1 - share(a, b) : (a, b) => 1 - share(a, b) ** 2;
}
