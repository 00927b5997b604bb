import { type FacetsDesign, stepsOf } from './design.ts';
import type { FacetsFit } from './fit.ts';
import type { FacetsLayout } from './posterior.ts';

/** Chances of the categories of one scale at log-odds `eta` (ratee - difficulty - severity), by sums of logs that cannot overflow. */
export function categoryChances(eta: number, steps: ArrayLike<number>): Float64Array {
  const logs = new Float64Array(steps.length + 1);
  let highest = 0;
  for (let c = 0; c < steps.length; c++) {
    logs[c + 1] = (logs[c] as number) + eta - (steps[c] as number);
    highest = Math.max(highest, logs[c + 1] as number);
  }
  const chances = logs.map((log) => Math.exp(log - highest));
  const sum = chances.reduce((total, chance) => total + chance, 0);
  return chances.map((chance) => chance / sum);
}

/** Mean and variance of `values` under these chances. */
export function momentsOf(chances: Float64Array, values: ArrayLike<number>): { mean: number; variance: number } {
  const mean = chances.reduce((sum, chance, c) => sum + chance * (values[c] as number), 0);
  const variance = chances.reduce((sum, chance, c) => sum + chance * ((values[c] as number) - mean) ** 2, 0);
  return { mean, variance };
}

/** The steps of criterion `k`'s scale. */
export function stepsAt(design: FacetsDesign, layout: FacetsLayout, parameters: Float64Array, k: number): Float64Array {
  const from = layout.stepAt + (design.model === 'pcm' ? k * design.top : 0);
  return parameters.subarray(from, from + stepsOf(design, k));
}

/**
 * Fair average (Linacre 1989): the score, on the scale of the ratings, that a ratee of this measure is expected to get from a rater of
 * severity 0 on a criterion of mean difficulty. With partial credit the average criterion is the mean over criteria, each on its own steps.
 */
export function fairAverageOf({ design, layout, parameters }: FacetsFit): (measure: number) => number {
  const usable = Array.from({ length: design.criteria }, (_, k) => k).filter((k) => design.extremeCriteria[k] === 0);
  const middle = usable.reduce((sum, k) => sum + (parameters[k] as number), 0) / usable.length;
  if (design.model === 'rsm') {
    const [first = 0] = usable;
    const steps = stepsAt(design, layout, parameters, first);
    return (measure) => momentsOf(categoryChances(measure - middle, steps), design.scales[first] ?? []).mean;
  }
  return (measure) =>
    usable.reduce((sum, k) => {
      const chances = categoryChances(measure - (parameters[k] as number), stepsAt(design, layout, parameters, k));
      return sum + momentsOf(chances, design.scales[k] ?? []).mean;
    }, 0) / usable.length;
}

/** A measure that no likelihood can give, and its standard error. */
interface ExtremeMeasure {
  readonly value: number;
  readonly se: number;
}

/** A rating of an extreme level: the log-odds without that level, and the steps of its scale. */
export interface ExtremeRating {
  readonly eta: number;
  readonly steps: Float64Array;
}

/**
 * The measure of a level whose scores are all lowest (or all highest): the one at which the expected total lies 0.3 score points from
 * that end, as in FACETS (Linacre 1989, extreme scores). `hardness` grows with severity or difficulty.
 */
export function extremeMeasure(ratings: readonly ExtremeRating[], end: -1 | 1): ExtremeMeasure | null {
  if (ratings.length === 0) return null;
  const most = ratings.reduce((sum, { steps }) => sum + steps.length, 0);
  const target = end < 0 ? Math.min(0.3, most / 2) : most - Math.min(0.3, most / 2);
  const at = (hardness: number): { total: number; information: number } => {
    let total = 0;
    let information = 0;
    for (const { eta, steps } of ratings) {
      const { mean, variance } = momentsOf(
        categoryChances(eta - hardness, steps),
        Array.from({ length: steps.length + 1 }, (_, c) => c),
      );
      total += mean;
      information += variance;
    }
    return { total, information };
  };
  let low = -60;
  let high = 60;
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (at(middle).total > target) low = middle;
    else high = middle;
  }
  return { value: low, se: 1 / Math.sqrt(at(low).information) };
}
