import type { Ratings } from '#shared/stats/base/ratings.ts';
import {
  categoryShares,
  type LatentShares,
  latentShares,
  type OrdinalPairs,
  type OrdinalScores,
  ordinalScores,
} from './ordinal-scores.ts';

/** Points of the latent scale on which likelihoods are kept: `nodes` from -`reach`, `gap` apart. */
export const latentGrid = { nodes: 57, reach: 5.6, gap: 0.2 } as const;
const { nodes, reach, gap } = latentGrid;

/** The point of the grid with this number. */
export const latentAt = (node: number): number => -reach + gap * node;

/** Ratings on ordered categories as a normal latent score: ratee less severity, plus halo of the pair, plus scatter, seen between cuts. */
export interface OrdinalModel {
  readonly scores: OrdinalScores;
  readonly pairs: OrdinalPairs;
  readonly shares: LatentShares;
  /** Latent severity of each rater. */
  readonly severity: Float64Array;
  /** Log-likelihood of each pair at ratee less severity on the grid, halo integrated out: pair x nodes. */
  readonly likelihood: Float64Array;
  /** Pairs of each ratee. */
  readonly byRatee: readonly (readonly number[])[];
  readonly weight: Float64Array;
  /** Halo kernel: chance of each offset, from `-span` to `span` nodes. */
  readonly kernel: Float64Array;
}

/** Pairs of rater and ratee with their ratings. */
function ordinalPairs(ratings: Ratings): OrdinalPairs {
  const places = new Map<number, number>();
  const lists: number[][] = [];
  const ratee: number[] = [];
  const rater: number[] = [];
  for (let i = 0; i < ratings.n; i++) {
    const key = (ratings.ratee[i] as number) * ratings.raters.length + (ratings.rater[i] as number);
    let at = places.get(key);
    if (at === undefined) {
      at = lists.length;
      places.set(key, at);
      lists.push([]);
      ratee.push(ratings.ratee[i] as number);
      rater.push(ratings.rater[i] as number);
    }
    lists[at]?.push(i);
  }
  return { ratee: Int32Array.from(ratee), rater: Int32Array.from(rater), ratings: lists };
}

function normalKernel(sd: number): Float64Array {
  const span = Math.max(1, Math.ceil((3.2 * sd) / gap));
  const kernel = Float64Array.from({ length: 2 * span + 1 }, (_, at) =>
    Math.exp(-((((at - span) * gap) / sd) ** 2) / 2),
  );
  const sum = kernel.reduce((total, value) => total + value, 0);
  return kernel.map((value) => value / sum);
}

/** Chances of each category at each node, `[criterion]`: node x categories. */
export function categoryTables(scores: OrdinalScores, rest: number): readonly Float64Array[] {
  const sd = Math.sqrt(rest);
  const width = scores.value.length;
  return scores.cuts.map((cuts) => {
    const table = new Float64Array(nodes * width);
    for (let g = 0; g < nodes; g++) table.set(categoryShares(cuts, latentAt(g), sd), g * width);
    return table;
  });
}

function pairLikelihoods(scores: OrdinalScores, pairs: OrdinalPairs, rest: number, kernel: Float64Array): Float64Array {
  const logs = categoryTables(scores, rest).map((table) => table.map((share) => Math.log(share + 1e-9)));
  const width = scores.value.length;
  const out = new Float64Array(pairs.ratings.length * nodes);
  const own = new Float64Array(nodes);
  const span = (kernel.length - 1) / 2;
  pairs.ratings.forEach((list, p) => {
    own.fill(0);
    for (const i of list) {
      const table = logs[scores.criterion[i] as number] as Float64Array;
      const c = scores.category[i] as number;
      for (let g = 0; g < nodes; g++) own[g] = (own[g] as number) + (table[g * width + c] as number);
    }
    let most = -Infinity;
    for (let g = 0; g < nodes; g++) most = Math.max(most, own[g] as number);
    for (let g = 0; g < nodes; g++) own[g] = Math.exp((own[g] as number) - most);
    for (let v = 0; v < nodes; v++) {
      let sum = 0;
      for (let k = -span; k <= span; k++) {
        const at = Math.min(nodes - 1, Math.max(0, v + k));
        sum += (kernel[k + span] as number) * (own[at] as number);
      }
      out[p * nodes + v] = Math.log(sum + 1e-30);
    }
  });
  return out;
}

/** The list `from + [0, nodes)` of `values` read `shift` below each node: out[g] = values(latent g - shift), by straight lines. */
export function shifted(values: Float64Array, from: number, shift: number, out: Float64Array): void {
  const nodesShift = shift / gap;
  const whole = Math.floor(nodesShift);
  const part = nodesShift - whole;
  for (let g = 0; g < nodes; g++) {
    const high = Math.min(nodes - 1, Math.max(0, g - whole));
    const low = Math.min(nodes - 1, Math.max(0, g - whole - 1));
    out[g] = (1 - part) * (values[from + high] as number) + part * (values[from + low] as number);
  }
}

/** Turns log weights into weights that sum to 1. */
export function normalised(logs: Float64Array, out: Float64Array): void {
  let most = -Infinity;
  for (let g = 0; g < nodes; g++) most = Math.max(most, logs[g] as number);
  let sum = 0;
  for (let g = 0; g < nodes; g++) {
    const value = Math.exp((logs[g] as number) - most);
    out[g] = value;
    sum += value;
  }
  for (let g = 0; g < nodes; g++) out[g] = (out[g] as number) / sum;
}

const rounds = 8;

/** Severities by EM: Newton steps on the likelihoods of a rater's pairs, averaged over where their ratees may be. */
function severities(model: Omit<OrdinalModel, 'severity'>, raters: number): Float64Array {
  const { pairs, shares, likelihood, byRatee, weight } = model;
  const severity = new Float64Array(raters);
  const gradient = new Float64Array(raters);
  const curvature = new Float64Array(raters);
  const prior = Float64Array.from(
    { length: nodes },
    (_, g) => -(latentAt(g) ** 2) / (2 * Math.max(1e-4, shares.ratee)),
  );
  const logs = new Float64Array(nodes);
  const posterior = new Float64Array(nodes);
  const spread = Math.max(1e-4, shares.rater);
  for (let round = 0; round < rounds; round++) {
    gradient.fill(0);
    curvature.fill(0);
    for (const list of byRatee) {
      if (list.length === 0) continue;
      const moved = list.map((p) => {
        const out = new Float64Array(nodes);
        shifted(likelihood, p * nodes, severity[pairs.rater[p] as number] as number, out);
        return out;
      });
      logs.set(prior);
      list.forEach((p, at) => {
        const w = weight[pairs.rater[p] as number] as number;
        const own = moved[at] as Float64Array;
        for (let g = 0; g < nodes; g++) logs[g] = (logs[g] as number) + w * (own[g] as number);
      });
      normalised(logs, posterior);
      list.forEach((p, at) => {
        const own = moved[at] as Float64Array;
        const j = pairs.rater[p] as number;
        let [first, second] = [0, 0];
        for (let g = 1; g < nodes - 1; g++) {
          const q = posterior[g] as number;
          if (q < 1e-7) continue;
          const [a, b, c] = [own[g - 1] as number, own[g] as number, own[g + 1] as number];
          first += (q * (c - a)) / (2 * gap);
          second += (q * (c - 2 * b + a)) / gap ** 2;
        }
        gradient[j] = (gradient[j] as number) - first;
        curvature[j] = (curvature[j] as number) - Math.min(-0.05, second);
      });
    }
    for (let j = 0; j < raters; j++) {
      const own = severity[j] as number;
      const step = ((gradient[j] as number) - own / spread) / ((curvature[j] as number) + 1 / spread);
      severity[j] = Math.min(3, Math.max(-3, own + Math.min(0.7, Math.max(-0.7, step))));
    }
  }
  return severity;
}

/**
 * Ratings on ordered categories by a normal latent score with crossed ratees and raters (ordered probit; McKelvey & Zavoina 1975). Cuts and
 * shares of variance by moments, each ratee and halo integrated out on a grid, severities by penalised likelihood. Raters of little
 * `weight` hardly count for what ratees and the panel are. Cost O(n x nodes).
 */
export function ordinalModel(ratings: Ratings, weight: Float64Array): OrdinalModel {
  const scores = ordinalScores(ratings, weight);
  const pairs = ordinalPairs(ratings);
  const shares = latentShares(scores, pairs, weight);
  const kernel = normalKernel(Math.sqrt(shares.halo));
  const likelihood = pairLikelihoods(scores, pairs, shares.rest, kernel);
  const byRatee: number[][] = ratings.ratees.map(() => []);
  pairs.ratee.forEach((at, p) => {
    byRatee[at]?.push(p);
  });
  const model = { scores, pairs, shares, likelihood, byRatee, weight, kernel };
  return { ...model, severity: severities(model, ratings.raters.length) };
}
