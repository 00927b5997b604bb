import { normalCdf } from './special.ts';

/**
 * Levels that heads of groups put on record, beside what is known of each person's value. `level` counts the cuts reached, -1 where
 * nothing is on record; the value is normal with `mean` and `variance` before the record is looked at.
 */
interface LevelReadings {
  readonly groups: number;
  readonly group: Int32Array;
  readonly level: Int8Array;
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** One way in which heads may read: level = class of (value + bias of the head + noise) between `cuts`. */
export interface ReadingManner {
  readonly noise: number;
  readonly cuts: readonly number[];
  /** Biases of heads: normal with these, `prior` the weight before any record is seen. */
  readonly heads: readonly { readonly mean: number; readonly sd: number; readonly prior: number }[];
}

/** How likely each bias of one head is under one manner; weights of a group sum to 1. */
interface ReadingNode {
  readonly weight: number;
  readonly bias: number;
  readonly noise: number;
  readonly cuts: readonly number[];
}

export interface ReadingFit {
  /** Log of the probability of everything on record under these manners. */
  readonly evidence: number;
  /** Of each group: bias with its standard deviation and central 95 %, and the nodes that {@link levelGivenReading} sums over. */
  readonly groups: readonly {
    readonly bias: number;
    readonly se: number;
    readonly lower: number;
    readonly upper: number;
    readonly n: number;
    readonly nodes: readonly ReadingNode[];
  }[];
  /** Means over manners: noise of one reading, mean and SD of the biases. */
  readonly noise: number;
  readonly headMean: number;
  readonly headSd: number;
}

const tableStep = 1 / 128;
const tableEnd = 9;
const table = Float64Array.from({ length: 2 * tableEnd * 128 + 2 }, (_, at) => normalCdf(at * tableStep - tableEnd));

/** Standard normal distribution function from a table, within 2e-6: a fit needs a million of them. */
function cdf(z: number): number {
  if (!(z > -tableEnd)) return 0;
  if (z >= tableEnd) return 1;
  const place = (z + tableEnd) * 128;
  const at = Math.floor(place);
  const low = table[at] as number;
  return low + (place - at) * ((table[at + 1] as number) - low);
}

/** Chance that a normal value falls between cut `level` - 1 and cut `level`. */
function between(cuts: readonly number[], level: number, mean: number, sd: number): number {
  const above = level === cuts.length ? 1 : cdf(((cuts[level] as number) - mean) / sd);
  return above - (level === 0 ? 0 : cdf(((cuts[level - 1] as number) - mean) / sd));
}

/** Nobody's record is impossible: this share of records is a slip of the pen. */
const slip = 0.005;

/** Log-likelihood of each group's records at each bias. Cost O(people x biases). */
function logLikelihoods(readings: LevelReadings, manner: ReadingManner, biases: Float64Array): Float64Array {
  const sums = new Float64Array(readings.groups * biases.length);
  const classes = manner.cuts.length + 1;
  for (let i = 0; i < readings.group.length; i++) {
    const level = readings.level[i] as number;
    if (level < 0) continue;
    const sd = Math.sqrt((readings.variance[i] as number) + manner.noise ** 2);
    const mean = readings.mean[i] as number;
    const start = (readings.group[i] as number) * biases.length;
    for (let b = 0; b < biases.length; b++) {
      const chance = between(manner.cuts, level, mean + (biases[b] as number), sd);
      sums[start + b] = (sums[start + b] as number) + Math.log((1 - slip) * chance + slip / classes);
    }
  }
  return sums;
}

/** Weights of the biases of heads with this mean and SD on the grid of biases; they sum to 1. */
function headWeights({ mean, sd }: { readonly mean: number; readonly sd: number }, biases: Float64Array): Float64Array {
  const step = (biases[1] as number) - (biases[0] as number);
  // Cell masses, not densities: an SD far below the step still leaves its whole weight in the nearest cell.
  const edge = (value: number): number => (sd > 0 ? cdf((value - mean) / sd) : value > mean ? 1 : 0);
  return biases.map((bias, at) => {
    const low = at === 0 ? 0 : edge(bias - step / 2);
    const high = at === biases.length - 1 ? 1 : edge(bias + step / 2);
    return high - low;
  });
}

interface Part {
  readonly manner: ReadingManner;
  readonly head: ReadingManner['heads'][number];
  readonly log: number;
  /** Likelihood of each bias by group, the greatest of a group 1. */
  readonly likelihood: Float64Array;
}

/** Fewest weight of a manner that is still looked at. */
const leastWeight = 0.01;
const nodeShifts = [-1.35, 0, 1.35] as const;
const nodeWeights = [0.3, 0.4, 0.3] as const;

/**
 * How heads read, by empirical Bayes over a grid: every manner is weighted by how probable it makes the records, with the biases of the
 * heads integrated out, so that what cannot be known stays spread over the manners. Cost O(manners x (people + heads x groups) x biases).
 */
export function fitReadings(
  readings: LevelReadings,
  manners: readonly ReadingManner[],
  biases: Float64Array,
): ReadingFit {
  const { groups } = readings;
  const size = biases.length;
  const count = new Int32Array(groups);
  readings.level.forEach((level, i) => {
    const at = readings.group[i] as number;
    if (level >= 0) count[at] = (count[at] as number) + 1;
  });
  const known = new Map<string, Float64Array>();
  const parts: Part[] = [];
  for (const manner of manners) {
    const logs = logLikelihoods(readings, manner, biases);
    const top = new Float64Array(groups);
    const likelihood = new Float64Array(groups * size);
    for (let g = 0; g < groups; g++) {
      let most = Number.NEGATIVE_INFINITY;
      for (let b = 0; b < size; b++) most = Math.max(most, logs[g * size + b] as number);
      top[g] = most;
      for (let b = 0; b < size; b++) likelihood[g * size + b] = Math.exp((logs[g * size + b] as number) - most);
    }
    for (const head of manner.heads) {
      const key = `${head.mean} ${head.sd}`;
      const prior = known.get(key) ?? headWeights(head, biases);
      known.set(key, prior);
      let log = Math.log(head.prior);
      for (let g = 0; g < groups; g++) {
        if (count[g] === 0) continue;
        let sum = 0;
        for (let b = 0; b < size; b++) sum += (prior[b] as number) * (likelihood[g * size + b] as number);
        log += (top[g] as number) + Math.log(Math.max(sum, Number.MIN_VALUE));
      }
      parts.push({ manner, head, log, likelihood });
    }
  }
  return combined(parts, known, count, biases);
}

function combined(
  parts: readonly Part[],
  priors: ReadonlyMap<string, Float64Array>,
  count: Int32Array,
  biases: Float64Array,
): ReadingFit {
  const most = parts.reduce((top, { log }) => Math.max(top, log), Number.NEGATIVE_INFINITY);
  const prior = parts.reduce((sum, { head }) => sum + head.prior, 0);
  const weights = parts.map(({ log }) => Math.exp(log - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / total);
  const mean = (of: (part: Part) => number): number =>
    parts.reduce((sum, part, at) => sum + (shares[at] as number) * of(part), 0);
  // Parts of one manner share their noise and cuts, and so their nodes.
  const byManner = Map.groupBy(
    parts.map((part, at) => ({ part, share: shares[at] as number })),
    ({ part }) => part.manner,
  );
  const groups = Array.from(count, (n, g) => {
    const whole = new Float64Array(biases.length);
    const nodes: ReadingNode[] = [];
    for (const [manner, list] of byManner) {
      const weight = list.reduce((sum, { share }) => sum + share, 0);
      if (weight < leastWeight) continue;
      const own = new Float64Array(biases.length);
      for (const { part, share } of list) addPosterior(own, part, share, priors, g, n, biases.length);
      own.forEach((value, b) => {
        whole[b] = (whole[b] as number) + value;
      });
      const { bias, sd } = momentsOf(own, biases);
      nodeShifts.forEach((shift, k) => {
        nodes.push({
          weight: weight * (nodeWeights[k] as number),
          bias: bias + shift * 0.9555 * sd,
          noise: manner.noise,
          cuts: manner.cuts,
        });
      });
    }
    const sum = nodes.reduce((all, { weight }) => all + weight, 0);
    const { bias, sd } = momentsOf(whole, biases);
    const [lower, upper] = [quantile(whole, biases, 0.025), quantile(whole, biases, 0.975)];
    return { bias, se: sd, lower, upper, n, nodes: nodes.map((node) => ({ ...node, weight: node.weight / sum })) };
  });
  return {
    evidence: most + Math.log(total / prior),
    groups,
    noise: mean(({ manner }) => manner.noise),
    headMean: mean(({ head }) => head.mean),
    headSd: mean(({ head }) => head.sd),
  };
}

function addPosterior(
  into: Float64Array,
  { head, likelihood }: Part,
  share: number,
  priors: ReadonlyMap<string, Float64Array>,
  group: number,
  n: number,
  size: number,
): void {
  const prior = priors.get(`${head.mean} ${head.sd}`);
  if (prior === undefined || share < 1e-6) return;
  let sum = 0;
  const at = (b: number): number => (prior[b] as number) * (n === 0 ? 1 : (likelihood[group * size + b] as number));
  for (let b = 0; b < size; b++) sum += at(b);
  if (!(sum > 0)) return;
  for (let b = 0; b < size; b++) into[b] = (into[b] as number) + (share * at(b)) / sum;
}

function momentsOf(weights: Float64Array, biases: Float64Array): { readonly bias: number; readonly sd: number } {
  let [sum, first] = [0, 0];
  weights.forEach((weight, b) => {
    sum += weight;
    first += weight * (biases[b] as number);
  });
  const bias = first / sum;
  const square = weights.reduce((all, weight, b) => all + weight * ((biases[b] as number) - bias) ** 2, 0);
  return { bias, sd: Math.sqrt(square / sum) };
}

function quantile(weights: Float64Array, biases: Float64Array, share: number): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const step = (biases[1] as number) - (biases[0] as number);
  let sum = 0;
  for (let b = 0; b < weights.length; b++) {
    const weight = (weights[b] as number) / total;
    if (sum + weight >= share) return (biases[b] as number) + step * ((share - sum) / weight - 0.5);
    sum += weight;
  }
  return biases[biases.length - 1] as number;
}

/** Nodes and weights of Gauss-Legendre on [-1, 1], order 8 (Abramowitz & Stegun 1964, table 25.4); the other half is the mirror. */
const legendre = [
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763],
] as const;

/**
 * Chance of each class of the value once the record is known (`level` -1: nothing on record), over the nodes of the person's group.
 * Cost O(nodes x classes).
 */
export function levelGivenReading(
  mean: number,
  variance: number,
  level: number,
  nodes: readonly ReadingNode[],
): number[] {
  const classes = (nodes[0]?.cuts.length ?? 0) + 1;
  const chances = Array.from({ length: classes }, () => 0);
  const sd = Math.sqrt(variance);
  for (const { weight, bias, noise, cuts } of nodes) {
    const own = Array.from({ length: classes }, (_, k) => jointChance(mean, sd, k, level, bias, noise, cuts));
    const sum = own.reduce((all, value) => all + value, 0);
    own.forEach((value, k) => {
      chances[k] = (chances[k] as number) + (weight * value) / sum;
    });
  }
  return chances;
}

/** P(value in class k and recorded as `level`). */
function jointChance(
  mean: number,
  sd: number,
  k: number,
  level: number,
  bias: number,
  noise: number,
  cuts: readonly number[],
): number {
  const plain = between(cuts, k, mean, sd);
  const blunder = (slip / (cuts.length + 1)) * plain;
  if (level < 0) return plain;
  const low = Math.max(mean - 6 * sd, k === 0 ? -Infinity : (cuts[k - 1] as number));
  const high = Math.min(mean + 6 * sd, k === cuts.length ? Infinity : (cuts[k] as number));
  if (high <= low) return blunder;
  const [middle, half] = [(low + high) / 2, (high - low) / 2];
  let sum = 0;
  for (const [node, weight] of legendre)
    for (const value of [middle - half * node, middle + half * node]) {
      const density = Math.exp(-0.5 * ((value - mean) / sd) ** 2);
      sum += weight * density * between(cuts, level, value + bias, noise);
    }
  return (1 - slip) * ((half * sum) / (sd * 2.5066282746310002)) + blunder;
}
