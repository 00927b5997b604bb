import { predicates } from '#shared/rules/levels.ts';
import type { Constraint, Pattern } from '#shared/rules/pattern/constraint.ts';

export type Random = () => number;

/** Mulberry32: uniform on [0, 1), the same for the same seed everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function whole(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[whole(random, 0, from.length - 1)] as T;
}

function constraint(random: Random, n: number): Constraint {
  const kind = random();
  const one = pick(random, predicates);
  const some = predicates.filter(() => random() < 0.45);
  const of = some.length === 0 ? [one] : some;
  if (kind < 0.12) return { kind: 'majority', of: [one] };
  if (kind < 0.24) return { kind: 'contains', of };
  const unit = random() < 0.65 ? 'percent' : 'people';
  const amount = () =>
    unit === 'people' ? whole(random, 0, n) : whole(random, 0, 1000) / pick(random, [10, 10, 10, 20, 100]);
  const relation = pick(random, ['=', '<', '<=', '<=', '>', '>=', '>=', 'between'] as const);
  if (relation !== 'between') return { kind: 'limit', of, relation, unit, value: amount() };
  const [a, b] = [amount(), amount()];
  return { kind: 'limit', of, relation, unit, from: Math.min(a, b), to: Math.max(a, b) };
}

/** One to six constraints of every kind, some that fit together and some that clash. */
export function randomPattern(random: Random, n: number): Pattern {
  const constraints = Array.from({ length: whole(random, 1, 6) }, () => constraint(random, n));
  return { majority: random() < 0.7 ? 'most' : 'more-than-half', constraints };
}

/** Overlapping groups held to what some mix has, give or take one person: limits that whole people only just meet, or just miss. */
export function thinPattern(random: Random, n: number): Pattern {
  const mix = randomMix(random, n);
  const constraints = Array.from({ length: whole(random, 2, 7) }, (): Constraint => {
    const some = predicates.filter(() => random() < 0.5);
    const of = some.length === 0 ? predicates.slice(1, 3) : some;
    const held = of.reduce((sum, predicate) => sum + (mix[predicates.indexOf(predicate)] ?? 0), 0);
    const relation = pick(random, ['=', '=', '=', '<=', '>='] as const);
    if (random() < 0.1) return { kind: 'majority', of: [of[0] ?? 'baik'] };
    return { kind: 'limit', of, relation, unit: 'people', value: Math.max(0, held + whole(random, -1, 1)) };
  });
  return { majority: 'most', constraints };
}

/** n people spread at random over five predicates, often unevenly. */
export function randomMix(random: Random, n: number): readonly number[] {
  const weights = predicates.map(() => random() ** 3 + 0.001);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const mix = weights.map((weight) => Math.floor((weight / all) * n));
  for (let left = n - mix.reduce((sum, count) => sum + count, 0); left > 0; left--) {
    const level = whole(random, 0, 4);
    mix[level] = (mix[level] ?? 0) + 1;
  }
  return mix;
}
