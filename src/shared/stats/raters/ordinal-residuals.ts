import { medianOf } from '#shared/stats/base/moderated-variance.ts';
import { categoryTables, latentAt, latentGrid, normalised, type OrdinalModel, shifted } from './ordinal-model.ts';

const { nodes, gap } = latentGrid;

/** A sum over the scores of one pair with what the model expects of it from the ratee's other raters. */
interface Expected {
  readonly value: number;
  readonly mean: number;
  readonly sd: number;
}

/** One pair against what everybody else says of the ratee. */
export interface OrdinalResidual {
  readonly ratee: number;
  readonly scores: number;
  /** Where the others see the ratee on the latent scale, and how many they are. */
  readonly others: number;
  readonly witnesses: number;
  /** Mean of the pair's scores. */
  readonly plain: number;
  /** The same with bounded distance from what is expected (`boundedGiven`); its change by one unit of the latent scale is `slope`. */
  readonly given: Expected;
  readonly slope: number;
  /** Mean squared distance of scores from their expected values. */
  readonly stray: Expected;
  /** Mean squared distance of scores from the rater's own middle. */
  readonly reach: Expected;
  /** Mean squared distance of scores, criteria taken out, from the pair's own mean. */
  readonly inside: number;
}

interface Moments {
  /** E x, E x^2, E x^3, E x^4 at each node: node x 4. */
  readonly at: Float64Array;
  readonly overall: number;
}

function momentTables({ scores, shares }: OrdinalModel): readonly Moments[] {
  const width = scores.value.length;
  const tables = categoryTables(scores, shares.rest);
  return tables.map((table) => {
    const at = new Float64Array(nodes * 4);
    let [sum, mass] = [0, 0];
    for (let g = 0; g < nodes; g++) {
      for (let c = 0; c < width; c++) {
        const share = table[g * width + c] as number;
        let power = share;
        for (let m = 0; m < 4; m++) {
          power *= scores.value[c] as number;
          at[g * 4 + m] = (at[g * 4 + m] as number) + power;
        }
      }
      const q = Math.exp(-(latentAt(g) ** 2) / (2 * Math.max(0.05, 1 - shares.rest)));
      sum += q * (at[g * 4] as number);
      mass += q;
    }
    return { at, overall: sum / mass };
  });
}

/** out[h] = sum over offsets of the kernel times values[h - offset]. */
function smoothed(values: Float64Array, kernel: Float64Array, out: Float64Array): void {
  const span = (kernel.length - 1) / 2;
  out.fill(0);
  for (let g = 0; g < nodes; g++) {
    const q = values[g] as number;
    if (q < 1e-8) continue;
    for (let k = -span; k <= span; k++) {
      const at = Math.min(nodes - 1, Math.max(0, g + k));
      out[at] = (out[at] as number) + q * (kernel[k + span] as number);
    }
  }
}

/** Mean and SD of a sum of (x - centre)^2 over criteria, when the latent level of the pair has these chances. */
function squaresExpected(chances: Float64Array, used: readonly Moments[], centres: readonly number[]) {
  let [mean, square, within] = [0, 0, 0];
  for (let g = 0; g < nodes; g++) {
    const q = chances[g] as number;
    if (q < 1e-6) continue;
    let [sum, variance] = [0, 0];
    used.forEach(({ at }, place) => {
      const e = centres[place] as number;
      const m1 = at[g * 4] as number;
      const m2 = at[g * 4 + 1] as number;
      const m3 = at[g * 4 + 2] as number;
      const m4 = at[g * 4 + 3] as number;
      const own = m2 - 2 * e * m1 + e * e;
      sum += own;
      variance += Math.max(0, m4 - 4 * e * m3 + 6 * e * e * m2 - 4 * e ** 3 * m1 + e ** 4 - own * own);
    });
    mean += q * sum;
    square += q * sum * sum;
    within += q * variance;
  }
  return { mean, sd: Math.sqrt(Math.max(1e-12, square - mean * mean + within)) };
}

/** Expected value of each criterion for this rater and anybody. */
function middles(model: OrdinalModel, moments: readonly Moments[], severity: number): readonly number[] {
  const { shares } = model;
  const sd = Math.sqrt(shares.ratee + shares.halo);
  const chances = new Float64Array(nodes);
  const logs = Float64Array.from({ length: nodes }, (_, g) => -(((latentAt(g) + severity) / sd) ** 2) / 2);
  normalised(logs, chances);
  return moments.map(({ at }) => chances.reduce((sum, q, g) => sum + q * (at[g * 4] as number), 0));
}

/** Share of the middle SD below which none counts, and how many SDs a mean may lie from what is expected. */
const leastSd = 0.5;
const farthest = 3;

/** At the ends of the scale, where next to no spread is expected, a single score must not outweigh all others. */
function boundedGiven(byRater: readonly (readonly OrdinalResidual[])[]): readonly (readonly OrdinalResidual[])[] {
  const least = leastSd * medianOf(byRater.flat().map(({ given }) => given.sd));
  return byRater.map((list) =>
    list.map((one) => {
      const { value, mean, sd: own } = one.given;
      const sd = Math.max(own, least);
      const bounded = Math.min(mean + farthest * sd, Math.max(mean - farthest * sd, value));
      return { ...one, given: { value: bounded, mean, sd } };
    }),
  );
}

/**
 * Every pair against the ordinal model with the pair itself left out of what is known of its ratee: by rater, in the order of pairs.
 * Expected values and SDs allow for the ends of the scale, where scores vary less. Cost O(n x nodes).
 */
export function ordinalResiduals(model: OrdinalModel, raters: number): readonly (readonly OrdinalResidual[])[] {
  const { scores, pairs, shares, severity, likelihood, byRatee, weight, kernel } = model;
  const moments = momentTables(model);
  const middle = Array.from({ length: raters }, (_, j) => middles(model, moments, severity[j] as number));
  const byRater: OrdinalResidual[][] = Array.from({ length: raters }, () => []);
  const prior = Float64Array.from(
    { length: nodes },
    (_, g) => -(latentAt(g) ** 2) / (2 * Math.max(1e-4, shares.ratee)),
  );
  const [all, logs, posterior, level, chances] = Array.from({ length: 5 }, () => new Float64Array(nodes)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (const list of byRatee) {
    if (list.length === 0) continue;
    const moved = list.map((p) => {
      const out = new Float64Array(nodes);
      shifted(likelihood, p * nodes, severity[pairs.rater[p] as number] as number, out);
      return out;
    });
    all.set(prior);
    list.forEach((p, at) => {
      const w = weight[pairs.rater[p] as number] as number;
      for (let g = 0; g < nodes; g++) all[g] = (all[g] as number) + w * ((moved[at] as Float64Array)[g] as number);
    });
    list.forEach((p, at) => {
      const j = pairs.rater[p] as number;
      const w = weight[j] as number;
      const own = moved[at] as Float64Array;
      for (let g = 0; g < nodes; g++) logs[g] = (all[g] as number) - w * (own[g] as number);
      normalised(logs, posterior);
      const others = posterior.reduce((sum, q, g) => sum + q * latentAt(g), 0);
      shifted(posterior, 0, -(severity[j] as number), level);
      smoothed(level, kernel, chances);
      byRater[j]?.push(residualOf(p, others, list.length - 1, chances));
    });
  }

  return boundedGiven(byRater);

  function residualOf(p: number, others: number, witnesses: number, own: Float64Array): OrdinalResidual {
    const ratingList = pairs.ratings[p] as readonly number[];
    const n = ratingList.length;
    const j = pairs.rater[p] as number;
    const used = ratingList.map((i) => moments[scores.criterion[i] as number] as Moments);
    const x = ratingList.map((i) => scores.value[scores.category[i] as number] as number);
    let [mean, square, within, slope] = [0, 0, 0, 0];
    const expected = used.map(() => 0);
    for (let g = 0; g < nodes; g++) {
      const q = own[g] as number;
      if (q < 1e-7) continue;
      let [sum, variance] = [0, 0];
      used.forEach(({ at }, place) => {
        const m1 = at[g * 4] as number;
        sum += m1;
        variance += (at[g * 4 + 1] as number) - m1 * m1;
        expected[place] = (expected[place] as number) + q * m1;
        if (g > 0 && g < nodes - 1)
          slope += (q * ((at[(g + 1) * 4] as number) - (at[(g - 1) * 4] as number))) / (2 * gap);
      });
      mean += q * sum;
      square += q * sum * sum;
      within += q * variance;
    }
    const sd = Math.sqrt(Math.max(1e-12, square - mean * mean + within));
    const sumX = x.reduce((sum, value) => sum + value, 0);
    const away = (centres: readonly number[]): number =>
      x.reduce((sum, value, place) => sum + (value - (centres[place] as number)) ** 2, 0);
    const centres = ratingList.map((i) => (middle[j] as readonly number[])[scores.criterion[i] as number] as number);
    const bare = x.map((value, place) => value - (used[place] as Moments).overall);
    const bareMean = bare.reduce((sum, value) => sum + value, 0) / n;
    const over = (value: number, of: { readonly mean: number; readonly sd: number }): Expected => ({
      value: value / n,
      mean: of.mean / n,
      sd: of.sd / n,
    });
    return {
      ratee: pairs.ratee[p] as number,
      scores: n,
      others,
      witnesses,
      plain: sumX / n,
      given: over(sumX, { mean, sd }),
      slope: slope / n,
      stray: over(away(expected), squaresExpected(own, used, expected)),
      reach: over(away(centres), squaresExpected(own, used, centres)),
      inside: bare.reduce((sum, value) => sum + (value - bareMean) ** 2, 0) / n,
    };
  }
}
