import type { CountList } from './counts.ts';
import { addRow, copyOf, type Dictionary, heldBy, objectiveOf, solve } from './dictionary.ts';

/** Predicates to split on: every group of the first four; the fifth is what remains. */
const groups = Array.from({ length: 15 }, (_, index) => [0, 1, 2, 3, 4].map((level) => ((index + 1) >> level) & 1));
const one = [0, 1, 2, 3, 4];

/** Below zero when `a` is better than `b`: the objectives in their order. */
function compare(a: Dictionary, b: Dictionary): number {
  for (let k = 0; k < a.objectives; k++) {
    const difference = objectiveOf(a, k) * b.scale - objectiveOf(b, k) * a.scale;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The two halves of a program where a group of predicates that holds a fraction of a person holds fewer, or more; each half solved. */
function halves(at: Dictionary, weights: readonly number[], people: number): readonly Dictionary[] {
  const floor = (people - (((people % at.scale) + at.scale) % at.scale)) / at.scale;
  const fewer = copyOf(at);
  addRow(fewer, weights, floor);
  const more = copyOf(at);
  addRow(
    more,
    weights.map((weight) => -weight || 0),
    -(floor + 1),
  );
  return [fewer, more].filter(solve);
}

/**
 * Branch and bound (Land and Doig 1960) in whole people: proves that there is no mix, or gives the best. Splits on the group of
 * predicates whose halves are soonest ruled out, so that thin gaps between limits close at once; few programs need a split at all.
 */
export function bestMix(program: Dictionary): CountList | null {
  let best: Dictionary | null = null;
  const open: Dictionary[] = solve(program) ? [program] : [];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { scale } = at;
    if (best !== null && compare(at, best) >= 0) continue;
    const incumbent: Dictionary | null = best;
    const people = one.map((level) => heldBy(at as Dictionary, level));
    let fewest: readonly Dictionary[] | null = null;
    for (const weights of groups) {
      const held = weights.reduce((sum, weight, level) => sum + weight * (people[level] ?? 0), 0);
      if (held % scale === 0) continue;
      const left = halves(at, weights, held).filter((half) => incumbent === null || compare(half, incumbent) < 0);
      if (fewest === null || left.length < fewest.length) fewest = left;
      if (left.length === 0) break;
    }
    if (fewest === null) best = at;
    else open.push(...[...fewest].sort((a, b) => compare(b, a)));
  }
  return best === null ? null : one.map((level) => heldBy(best as Dictionary, level) / (best as Dictionary).scale);
}
