/** A vertex and the value of the function there. */
interface Vertex {
  readonly at: readonly number[];
  readonly value: number;
}

/**
 * The least value of a smooth function of a few unbounded variables by the simplex of Nelder and Mead (1965), with the coefficients 1, 2,
 * 0.5 and 0.5. Ends when the values of the simplex lie within `tolerance` of each other, relatively, or after 400 steps.
 */
export function leastBySimplex(
  value: (at: readonly number[]) => number,
  start: readonly number[],
  tolerance = 1e-10,
): Vertex {
  const vertex = (at: readonly number[]): Vertex => ({ at, value: value(at) });
  let simplex = [
    vertex(start),
    ...start.map((_, moved) => vertex(start.map((x, index) => (index === moved ? x + 1 : x)))),
  ];
  for (let step = 0; step < 400; step += 1) {
    simplex = simplex.toSorted((a, b) => a.value - b.value);
    const [best, worst, next] = [simplex[0], simplex.at(-1), simplex.at(-2)];
    if (best === undefined || worst === undefined || next === undefined) break;
    if (worst.value - best.value <= tolerance * (Math.abs(best.value) + tolerance)) break;
    const rest = simplex.slice(0, -1);
    const centre = start.map((_, index) => rest.reduce((sum, { at }) => sum + (at[index] ?? 0), 0) / rest.length);
    const along = (share: number): Vertex => vertex(centre.map((x, index) => x + share * ((worst.at[index] ?? 0) - x)));
    const reflected = along(-1);
    if (reflected.value < best.value) {
      const expanded = along(-2);
      simplex = [...rest, expanded.value < reflected.value ? expanded : reflected];
    } else if (reflected.value < next.value) simplex = [...rest, reflected];
    else {
      const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
      if (contracted.value < Math.min(worst.value, reflected.value)) simplex = [...rest, contracted];
      else
        simplex = [
          best,
          ...simplex.slice(1).map(({ at }) => vertex(at.map((x, index) => ((best.at[index] ?? 0) + x) / 2))),
        ];
    }
  }
  return simplex.reduce((least, one) => (one.value < least.value ? one : least));
}
