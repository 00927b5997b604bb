import { type Estimate, estimate, noEstimate } from '../base/estimate.ts';
import type { Ratings } from '../base/ratings.ts';
import { tQuantile } from '../base/special.ts';
import { type Design, designOf, varianceComponents } from '../gstudy/components.ts';
import { partitions, rateeBit, raterBit } from '../gstudy/partition.ts';
import type { AgreementTable } from './table.ts';

/** ICC(2,.) and ICC(3,.) of a table with gaps. */
interface ComponentIcc {
  readonly '2,1': Estimate;
  readonly '3,1': Estimate;
  readonly '2,k': Estimate;
  readonly '3,k': Estimate;
}

/** The table as plain two-facet ratings; labels are only counted here. */
function asRatings(table: AgreementTable): Ratings {
  const n = table.level.length;
  const ratee = new Int32Array(n);
  const score = new Float64Array(n);
  for (let u = 0; u < table.units; u++)
    for (let i = table.start[u] ?? 0; i < (table.start[u + 1] ?? 0); i++) {
      ratee[i] = u;
      score[i] = table.values[table.level[i] ?? 0] ?? 0;
    }
  const ratees = new Array<string>(table.units).fill('');
  const raters = new Array<string>(table.raters).fill('');
  const rest = { criteria: [], criterion: null, weight: null, levels: null, ordered: true, blanks: 0 };
  return { n, ratees, raters, ratee, rater: table.rater, score, ...rest };
}

function coefficients(design: Design, values: readonly number[], k: number): readonly number[] | null {
  const at = (facets: number): number => Math.max(0, values[design.effects.findIndex((e) => e.facets === facets)] ?? 0);
  const between = at(rateeBit);
  const judges = at(raterBit);
  const error = Math.max(0, values.at(-1) ?? 0);
  if (between + error <= 0) return null;
  const share = (noise: number): number => between / (between + noise);
  return [share(judges + error), share(error), share((judges + error) / k), share(error / k)];
}

/**
 * Intraclass correlations from variance components of all ratings (Henderson's method 1, negative variances 0), for tables where few units
 * were rated by everybody: 2: ratee / (ratee + rater + residual), 3: ratee / (ratee + residual), k: raters a unit. Interval: jackknife over
 * units (or up to 50 groups of them), t. Null when raters cannot be separated from units (each unit has raters of its own). Cost O(150 n).
 */
export function componentIcc(table: AgreementTable, k: number): ComponentIcc | null {
  const ratings = asRatings(table);
  const design = designOf(partitions(ratings), ratings.n);
  const both = [rateeBit, raterBit].every((bit) => design.effects.some((effect) => effect.facets === bit));
  const values = both && design.residual !== 0 ? varianceComponents(design, ratings.score, null) : null;
  const whole = values && coefficients(design, values, k);
  if (!whole) return null;
  const groups = Math.min(50, table.units, Math.max(10, Math.floor(400_000 / ratings.n)));
  const refits: (readonly number[])[] = [];
  for (let group = 0; group < groups; group++) {
    const skip = Uint8Array.from(ratings.ratee, (u) => (u % groups === group ? 1 : 0));
    const fit = varianceComponents(design, ratings.score, skip);
    const refit = fit && coefficients(design, fit, k);
    if (refit) refits.push(refit);
  }
  const interval = (at: number): Estimate => {
    const value = whole[at] ?? 0;
    if (refits.length < groups || groups < 3) return { ...noEstimate, value };
    const mean = refits.reduce((sum, refit) => sum + (refit[at] ?? 0), 0) / groups;
    const squares = refits.reduce((sum, refit) => sum + ((refit[at] ?? 0) - mean) ** 2, 0);
    const reach = tQuantile(0.975, groups - 1) * Math.sqrt(((groups - 1) / groups) * squares);
    return estimate(value, Math.max(0, value - reach), Math.min(1, value + reach));
  };
  return { '2,1': interval(0), '3,1': interval(1), '2,k': interval(2), '3,k': interval(3) };
}
