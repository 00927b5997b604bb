import { type Figure, finite } from '../base/estimate.ts';
import { tQuantile } from '../base/special.ts';
import type { AgreementTable } from './table.ts';

/** How far two categories may lie apart and still count as partly agreeing. */
export type WeightName = 'unweighted' | 'linear' | 'quadratic';

/** Agreement weight of categories a and b: 1 on the diagonal, 0 for full disagreement. */
export type Weight = (a: number, b: number) => number;

/**
 * Agreement weights of Cicchetti & Allison (linear) and Fleiss & Cohen (quadratic) from the distance of the values on the scale:
 * 1 - |x - y| / range, or its square. Where a level between two others does not occur, its place on the scale still counts.
 */
export function weightBetween(name: WeightName, values: Float64Array): Weight {
  if (name === 'unweighted') return (a, b) => (a === b ? 1 : 0);
  const range = (values[values.length - 1] ?? 0) - (values[0] ?? 0);
  const share = (a: number, b: number): number => (a === b ? 0 : Math.abs((values[a] ?? 0) - (values[b] ?? 0)) / range);
  return name === 'linear' ? (a, b) => 1 - share(a, b) : (a, b) => 1 - share(a, b) ** 2;
}

/** What counts as agreement by chance. Percent agreement takes none off. */
export type ChanceModel = 'percent' | 'brennanPrediger' | 'fleiss' | 'conger' | 'gwet';

/** Chance agreement, and the pull of each unit on it (a linearisation, mean 0). */
interface Chance {
  readonly expected: number;
  readonly pull: Float64Array;
}

const noPull = (table: AgreementTable, expected: number): Chance => ({ expected, pull: new Float64Array(table.units) });

function sumOfWeights(q: number, weight: Weight): number {
  let sum = 0;
  for (let a = 0; a < q; a++) for (let b = 0; b < q; b++) sum += weight(a, b);
  return sum;
}

/** Mean over units of the share of its ratings that fall into each category: every unit counts once, however many rated it. */
function unitShares(table: AgreementTable): Float64Array {
  const shares = new Float64Array(table.values.length);
  for (let u = 0; u < table.units; u++) {
    const from = table.start[u] ?? 0;
    const size = (table.start[u + 1] ?? 0) - from;
    for (let i = from; i < from + size; i++) {
      const at = table.level[i] ?? 0;
      shares[at] = (shares[at] ?? 0) + 1 / (size * table.units);
    }
  }
  return shares;
}

/** Mean over a unit's ratings of a cost per category, minus the overall mean, times `factor`. */
function pullOf(table: AgreementTable, cost: Float64Array, centre: number, factor: number): Float64Array {
  const pull = new Float64Array(table.units);
  for (let u = 0; u < table.units; u++) {
    const from = table.start[u] ?? 0;
    const to = table.start[u + 1] ?? 0;
    let sum = 0;
    for (let i = from; i < to; i++) sum += cost[table.level[i] ?? 0] ?? 0;
    pull[u] = factor * (sum / (to - from) - centre);
  }
  return pull;
}

function fleissChance(table: AgreementTable, weight: Weight): Chance {
  const shares = unitShares(table);
  const cost = shares.map((_, a) => shares.reduce((sum, share, b) => sum + share * weight(a, b), 0));
  const expected = shares.reduce((sum, share, a) => sum + share * (cost[a] ?? 0), 0);
  return { expected, pull: pullOf(table, cost, expected, 2) };
}

function gwetChance(table: AgreementTable, weight: Weight): Chance {
  const shares = unitShares(table);
  const q = shares.length;
  const factor = q < 2 ? 0 : sumOfWeights(q, weight) / (q * (q - 1));
  const cost = shares.map((share) => factor * (1 - share));
  const expected = shares.reduce((sum, share, a) => sum + share * (cost[a] ?? 0), 0);
  return { expected, pull: pullOf(table, cost, expected, 2) };
}

/** Conger (1980): chance agreement of two different raters by their own category shares, averaged over pairs of raters. */
function congerChance(table: AgreementTable, weight: Weight): Chance {
  const q = table.values.length;
  const r = table.raters;
  const counts = new Float64Array(r * q);
  const sizes = new Float64Array(r);
  table.level.forEach((at, i) => {
    const j = table.rater[i] ?? 0;
    counts[j * q + at] = (counts[j * q + at] ?? 0) + 1;
    sizes[j] = (sizes[j] ?? 0) + 1;
  });
  const share = (j: number, a: number): number => (counts[j * q + a] ?? 0) / (sizes[j] ?? 1);
  const toAll = new Float64Array(q);
  const toOwn = new Float64Array(r * q);
  for (let j = 0; j < r; j++)
    for (let a = 0; a < q; a++) {
      let sum = 0;
      for (let b = 0; b < q; b++) if ((counts[j * q + b] ?? 0) > 0) sum += weight(a, b) * share(j, b);
      toOwn[j * q + a] = sum;
      toAll[a] = (toAll[a] ?? 0) + sum;
    }
  const toOthers = (j: number, a: number): number => (toAll[a] ?? 0) - (toOwn[j * q + a] ?? 0);
  const centre = new Float64Array(r);
  let expected = 0;
  for (let j = 0; j < r; j++) {
    for (let a = 0; a < q; a++) centre[j] = (centre[j] ?? 0) + share(j, a) * toOthers(j, a);
    expected += (centre[j] ?? 0) / (r * (r - 1));
  }
  const pull = new Float64Array(table.units);
  for (let u = 0; u < table.units; u++)
    for (let i = table.start[u] ?? 0; i < (table.start[u + 1] ?? 0); i++) {
      const j = table.rater[i] ?? 0;
      const step = (toOthers(j, table.level[i] ?? 0) - (centre[j] ?? 0)) * (table.units / (sizes[j] ?? 1));
      pull[u] = (pull[u] ?? 0) + (2 * step) / (r * (r - 1));
    }
  return { expected, pull };
}

function chanceOf(table: AgreementTable, weight: Weight, model: ChanceModel): Chance {
  const q = table.values.length;
  if (model === 'fleiss') return fleissChance(table, weight);
  if (model === 'conger') return congerChance(table, weight);
  if (model === 'gwet') return gwetChance(table, weight);
  return noPull(table, model === 'percent' ? 0 : sumOfWeights(q, weight) / (q * q));
}

/**
 * (observed - chance) / (1 - chance) agreement for any number of raters, categories with weights, and gaps (Gwet 2014, "Handbook of
 * inter-rater reliability", 4th ed., ch. 2-5). Observed: mean over units with two ratings or more of the weighted share of agreeing pairs.
 * Chance: fleiss - pooled category shares (Fleiss 1971, also Scott's pi); conger - each rater's own shares (Conger 1980, with two raters Cohen);
 * gwet - AC1, with weights AC2 (Gwet 2008); brennanPrediger - all categories alike. All units count for chance, also those rated once.
 * Standard error by linearisation over units, interval by t on units - 1, never above 1. Chance agreement of 1: null.
 * Cost O(ratings x raters a unit + raters x categories squared).
 */
export function chanceAgreement(table: AgreementTable, weight: Weight, model: ChanceModel): Figure {
  const n = table.units;
  let paired = 0;
  let observed = 0;
  const own = new Float64Array(n);
  for (let u = 0; u < n; u++) {
    const from = table.start[u] ?? 0;
    const to = table.start[u + 1] ?? 0;
    if (to - from < 2) continue;
    let sum = 0;
    for (let i = from; i < to; i++)
      for (let j = i + 1; j < to; j++) sum += weight(table.level[i] ?? 0, table.level[j] ?? 0);
    own[u] = (2 * sum) / ((to - from) * (to - from - 1));
    observed += own[u] ?? 0;
    paired++;
  }
  const nothing: Figure = {
    value: null,
    lower: null,
    upper: null,
    se: null,
    n: paired,
    method: 'linearised, t over units',
  };
  if (paired === 0) return nothing;
  observed /= paired;
  const { expected, pull } = chanceOf(table, weight, model);
  if (1 - expected < 1e-12 || (model === 'gwet' && table.values.length < 2)) return nothing;
  const value = (observed - expected) / (1 - expected);
  if (n < 2) return { ...nothing, value: finite(value) };
  let squares = 0;
  for (let u = 0; u < n; u++) {
    const rated = (table.start[u + 1] ?? 0) - (table.start[u] ?? 0) >= 2;
    const term = rated ? ((n / paired) * ((own[u] ?? 0) - expected)) / (1 - expected) : 0;
    squares += (term - ((1 - value) * (pull[u] ?? 0)) / (1 - expected) - value) ** 2;
  }
  const se = Math.sqrt(squares / (n * (n - 1)));
  const reach = tQuantile(0.975, n - 1) * se;
  return {
    ...nothing,
    value: finite(value),
    se: finite(se),
    lower: finite(Math.max(-1, value - reach)),
    upper: finite(Math.min(1, value + reach)),
  };
}
