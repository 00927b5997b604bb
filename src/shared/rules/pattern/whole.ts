import type { CountList } from './counts.ts';
import { addRow, copyOf, type Dictionary, heldBy, objectiveOf, solve } from './dictionary.ts';
import { crossings, gained, people } from './program.ts';

const variables = [...people, ...gained, ...crossings];
const weigh = (of: readonly number[]): readonly number[] => variables.map((variable) => Number(of.includes(variable)));

/** What must be whole in the answer, to split on: every group of predicates (the fifth is what remains), the two first objectives. */
const splits = [
  weigh(gained),
  weigh(crossings),
  ...Array.from({ length: 15 }, (_, index) => weigh(people.filter((level) => ((index + 1) >> level) & 1))),
];

function roundUp(value: number, scale: number): number {
  const over = ((value % scale) + scale) % scale;
  return over === 0 ? value : value - over + scale;
}

/**
 * Below zero when `a` is better than `b`, objectives in their order. With `whole`, the first objective of `a` that is a fraction is
 * rounded up and decides: no whole mix below `a` is better than that.
 */
function compare(a: Dictionary, b: Dictionary, whole: boolean): number {
  for (let k = 0; k < a.objectives; k++) {
    const value = objectiveOf(a, k);
    const rounded = whole ? roundUp(value, a.scale) : value;
    const difference = rounded * b.scale - objectiveOf(b, k) * a.scale;
    if (difference !== 0) return difference;
    if (rounded !== value) return -1;
  }
  return 0;
}

/** The two halves of a program on either side of a fraction, each solved; those that cannot be, or cannot beat `best`, are left out. */
function halves(
  at: Dictionary,
  split: readonly number[],
  held: number,
  best: Dictionary | null,
): readonly Dictionary[] {
  const ceiling = roundUp(held, at.scale) / at.scale;
  const fewer = copyOf(at);
  addRow(fewer, split, ceiling - 1);
  const more = copyOf(at);
  addRow(
    more,
    split.map((weight) => -weight || 0),
    -ceiling,
  );
  return [fewer, more]
    .filter((half) => solve(half) && (best === null || compare(half, best, true) < 0))
    .sort((a, b) => compare(a, b, false));
}

/** The halves that leave least to search: fewest of them, then the worst best half. Null when everything is whole already. */
function narrowest(at: Dictionary, best: Dictionary | null): readonly Dictionary[] | null {
  const values = variables.map((variable) => heldBy(at, variable));
  let least: readonly Dictionary[] | null = null;
  for (const split of splits) {
    const held = split.reduce((sum, weight, variable) => sum + weight * (values[variable] ?? 0), 0);
    if (held % at.scale === 0) continue;
    const left = halves(at, split, held, best);
    if (left.length === 0) return left;
    const [first, old] = [left[0], least?.[0]];
    const fewer = least === null ? -1 : left.length - least.length;
    if (fewer < 0 || (fewer === 0 && first && old && compare(first, old, false) > 0)) least = left;
  }
  return least;
}

/**
 * Branch and bound (Land and Doig 1960) in whole people: proves that there is no mix, or gives the best. Splits where the halves are
 * soonest ruled out, so that thin gaps between limits close at once; few programs need a split at all.
 */
export function bestMix(program: Dictionary): CountList | null {
  let best: Dictionary | null = null;
  const open: Dictionary[] = solve(program) ? [program] : [];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (best !== null && compare(at, best, true) >= 0) continue;
    const left = narrowest(at, best);
    if (left === null) best = at;
    else open.push(...left.toReversed());
  }
  if (best === null) return null;
  const { scale } = best;
  const found = best;
  return people.map((level) => heldBy(found, level) / scale);
}
