import { holm } from '#shared/stats/base/holm.ts';
import type { EffectFigure } from './effect-figure.ts';
import type { MutualPair } from './mutual-pairs.ts';
import type { RaterEffects } from './rater-figures.ts';

/** Share of panels without any manner in which somebody may be noted. */
const level = 0.05;

/** Least sizes worth a word: differences in SDs of all scores, ratios either way, halo as a share of variance. */
const leastDifference = 0.25;
const leastRatio = { centrality: 1.5, range: 1.25, misfit: 1.5 } as const;
const leastHalo = 0.2;

/** Where the nearer end of the interval of a ratio must lie: what is large only because of few ratees is not. */
const leastEnd = { centrality: 1.1, range: 1.08, misfit: 1.2 } as const;

/** How much of the error severity may spend against any other effect: that is what the panel looks for first. */
const severityWeight = 3;

function apart({ value, lower, upper }: EffectFigure, name: keyof typeof leastRatio): boolean {
  const [least, end] = [leastRatio[name], leastEnd[name]];
  return (value >= least && lower >= end) || (name !== 'misfit' && value <= 1 / least && upper <= 1 / end);
}

/** Is the figure large enough to be worth a word? Very regular scores are no fault. */
function matters(name: keyof RaterEffects | 'likeness', figure: EffectFigure, sd: number): boolean {
  const { value, none } = figure;
  if (name === 'centrality' || name === 'range' || name === 'misfit') return apart(figure, name);
  if (name === 'halo') return value - none >= leastHalo && figure.lower > none;
  return Math.abs(value - none) >= leastDifference * sd;
}

const single = ['severity', 'centrality', 'range', 'halo', 'misfit', 'recency', 'drift'] as const;

/**
 * Marks what stays when every effect of every rater is looked at together (Holm 1979): in a panel without any manner, 95 of 100 times nobody
 * is noted. A mutual favour is one test of two raters. `sd`: of all scores.
 */
export function markTogether(
  raters: readonly RaterEffects[],
  mutual: readonly MutualPair[],
  sd: number,
): readonly RaterEffects[] {
  const figures = raters.flatMap((rater) => [
    ...single.flatMap((name) => (rater[name] === null ? [] : [{ name, figure: rater[name] as EffectFigure }])),
    ...Object.values(rater.likeness).flatMap((figure) =>
      figure === null ? [] : [{ name: 'likeness' as const, figure }],
    ),
  ]);
  const adjusted = holm(
    [...figures, ...mutual].map(({ figure }) => figure.p),
    [...figures.map(({ name }) => (name === 'severity' ? severityWeight : 1)), ...mutual.map(() => 1)],
  );
  const noted = new Set(
    figures.flatMap(({ name, figure }, at) =>
      (adjusted[at] ?? 1) < level && matters(name, figure, sd) ? [figure] : [],
    ),
  );
  const favours = mutual.filter(
    ({ figure }, at) => (adjusted[figures.length + at] ?? 1) < level && matters('mutual', figure, sd),
  );
  const marked = <T extends EffectFigure>(figure: T | null): T | null =>
    figure === null ? null : { ...figure, noted: noted.has(figure) };
  return raters.map((rater, at) => ({
    ...rater,
    severity: marked(rater.severity),
    centrality: marked(rater.centrality),
    range: marked(rater.range),
    halo: marked(rater.halo),
    misfit: marked(rater.misfit),
    recency: marked(rater.recency),
    drift: marked(rater.drift),
    likeness: Object.fromEntries(Object.entries(rater.likeness).map(([name, figure]) => [name, marked(figure)])),
    // What is not noted stays unsaid: it would tell single ratings.
    mutual:
      rater.mutual !== null && favours.some(({ raters: [a, b] }) => a === at || b === at)
        ? { ...rater.mutual, noted: true }
        : null,
  }));
}
