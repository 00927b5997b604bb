import { normalUpper } from '#shared/stats/base/special.ts';
import { type EffectFigure, effectFigure } from '#shared/stats/raters/effect-figure.ts';
import type { OrdinalResidual } from './ordinal-residuals.ts';

/** Two raters who rated each other, and how much higher they scored each other than everybody else says. */
export interface MutualPair {
  /** Indexes of the raters. */
  readonly raters: readonly [number, number];
  readonly figure: EffectFigure;
}

/** Farthest that one of the two scores counts: a single high score makes no agreement of two. */
const farthest = 3;

/**
 * Pairs of people who rated each other: mean of both residuals against its SD, one-sided (a favour returned). Each residual counts for at
 * most three of its SDs. `spread`: SD of the panel's standardised residuals. Cost O(pairs).
 */
export function mutualPairs(
  byRater: readonly (readonly OrdinalResidual[])[],
  ratee: (rater: number) => number | null,
  spread: number,
): readonly MutualPair[] {
  const raterOf = new Map<number, number>();
  byRater.forEach((_, j) => {
    const own = ratee(j);
    if (own !== null) raterOf.set(own, j);
  });
  const given = byRater.map((list) => new Map(list.map((one) => [one.ratee, one])));
  const found: MutualPair[] = [];
  byRater.forEach((list, j) => {
    const self = ratee(j);
    if (self === null) return;
    for (const there of list) {
      const k = raterOf.get(there.ratee);
      const back = k === undefined || k <= j ? undefined : given[k]?.get(self);
      if (k === undefined || back === undefined || there.witnesses === 0 || back.witnesses === 0) continue;
      const z = [there, back].map(({ given: { value, mean, sd } }) => (value - mean) / sd / spread);
      const bounded = z.reduce((sum, one) => sum + Math.min(farthest, Math.max(-farthest, one)), 0) / Math.SQRT2;
      const value = (there.given.value - there.given.mean + back.given.value - back.given.mean) / 2;
      const se = (spread * Math.hypot(there.given.sd, back.given.sd)) / 2;
      const figure = effectFigure(value, se, 0, 1e6, 2, 'mean residual of two who rated each other, normal');
      if (figure !== null) found.push({ raters: [j, k], figure: { ...figure, p: normalUpper(bounded) } });
    }
  });
  return found;
}
