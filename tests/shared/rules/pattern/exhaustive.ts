import { type Predicate, type PredicateCounts, predicates } from '#shared/rules/levels.ts';
import type { Constraint, Pattern } from '#shared/rules/pattern/constraint.ts';

/** Whether a constraint holds, in fractions of big integers: written apart from the engine, to be compared with it. */
export function holds(constraint: Constraint, reading: Pattern['majority'], counts: readonly number[]): boolean {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const of = predicates.map((predicate) => (constraint.of as readonly Predicate[]).includes(predicate));
  const have = counts.reduce((sum, count, index) => sum + (of[index] ? count : 0), 0);
  if (constraint.kind === 'contains') return have >= 1;
  if (constraint.kind === 'majority') return reading === 'most' ? counts.every((count) => count <= have) : 2 * have > n;
  const left = (constraint.unit === 'percent' ? 100_000_000n : 1_000_000n) * BigInt(have);
  const right = (value: number) =>
    BigInt(Math.round(value * 1_000_000)) * (constraint.unit === 'percent' ? BigInt(n) : 1n);
  switch (constraint.relation) {
    case 'between':
      return left >= right(constraint.from) && left <= right(constraint.to);
    case '=': {
      const gap = left - right(constraint.value);
      return constraint.unit === 'percent' ? gap < 100_000_000n && gap > -100_000_000n : gap === 0n;
    }
    case '<':
      return left < right(constraint.value);
    case '<=':
      return left <= right(constraint.value);
    case '>':
      return left > right(constraint.value);
    case '>=':
      return left >= right(constraint.value);
  }
}

/** Every mix of n people over five predicates: (n+4 choose 4) of them. */
export function everyMix(n: number): readonly (readonly number[])[] {
  const mixes: number[][] = [];
  for (let a = 0; a <= n; a++)
    for (let b = 0; a + b <= n; b++)
      for (let c = 0; a + b + c <= n; c++)
        for (let d = 0; a + b + c + d <= n; d++) mixes.push([a, b, c, d, n - a - b - c - d]);
  return mixes;
}

/** Every mix of n people that meets the pattern. */
export function everyMet(pattern: Pattern, n: number): readonly (readonly number[])[] {
  return everyMix(n).filter((mix) => pattern.constraints.every((one) => holds(one, pattern.majority, mix)));
}

/** People who change, steps they take together, people at both ends. */
export function costOf(now: readonly number[], target: readonly number[]): readonly [number, number, number] {
  let moves = 0;
  let steps = 0;
  let ahead = 0;
  target.forEach((count, index) => {
    const difference = count - (now[index] ?? 0);
    moves += Math.max(0, difference);
    ahead += difference;
    steps += Math.abs(ahead);
  });
  return [moves, steps, (target[0] ?? 0) + (target[4] ?? 0)];
}

/** The least cost over `met`, or null when it is empty. */
export function leastCost(now: readonly number[], met: readonly (readonly number[])[]): readonly number[] | null {
  let best: readonly number[] | null = null;
  for (const mix of met) {
    const cost = costOf(now, mix);
    if (best === null || less(cost, best)) best = cost;
  }
  return best;
}

function less(a: readonly number[], b: readonly number[]): boolean {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value < (b[index] ?? 0);
  return false;
}

export function asCounts(mix: readonly number[]): PredicateCounts {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = mix;
  return { 'sangat-baik': a, baik: b, 'butuh-perbaikan': c, kurang: d, 'sangat-kurang': e };
}

export function asList(counts: PredicateCounts): readonly number[] {
  return predicates.map((predicate) => counts[predicate]);
}
