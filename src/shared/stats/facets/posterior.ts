import type { FacetsDesign } from './design.ts';

/**
 * Parameters in one array: difficulties, severities, steps (one set, or a set a criterion), log population SD. Adjacent log-odds
 * = theta - difficulty - severity - step (Linacre 1989; Masters 1982 for partial credit).
 */
export interface FacetsLayout {
  readonly raterAt: number;
  readonly stepAt: number;
  readonly spreadAt: number;
  readonly size: number;
}

export function facetsLayout(design: FacetsDesign): FacetsLayout {
  const raterAt = design.criteria;
  const stepAt = raterAt + design.raters;
  const spreadAt = stepAt + design.top * (design.model === 'pcm' ? design.criteria : 1);
  return { raterAt, stepAt, spreadAt, size: spreadAt + 1 };
}

/** Where each ratee's posterior is; the centre and width of that ratee's nodes in the next pass. */
export interface Posteriors {
  readonly mean: Float64Array;
  readonly sd: Float64Array;
}

/** What one pass gives. Gradient and information are of the marginal log-likelihood, over all parameters before their constraints. */
export interface FacetsPass {
  readonly deviance: number;
  readonly gradient: Float64Array;
  /** Observed information, row by row (both triangles). */
  readonly information: Float64Array;
}

/**
 * Trapezoid nodes over +-7 of each ratee's own posterior SD (adaptive quadrature): 21 of them, an error below 1e-12 for a near-normal
 * posterior. Ratees with nothing but the lowest or highest scores have a wide and lopsided one, with an edge as steep as the curve of a
 * rating: theirs stand no farther apart than `apart` log-odds, up to `mostNodes`.
 */
const reach = 14;
const fewestNodes = 21;
const mostNodes = 81;
const apart = 0.7;

/** Factors exp(-parameter) for difficulties, severities and steps. */
interface FacetsFactors {
  readonly criterion: Float64Array;
  readonly rater: Float64Array;
  readonly step: Float64Array;
}

export function facetsFactors(layout: FacetsLayout, parameters: Float64Array): FacetsFactors {
  const part = (from: number, to: number): Float64Array => parameters.slice(from, to).map((value) => Math.exp(-value));
  return {
    criterion: part(0, layout.raterAt),
    rater: part(layout.raterAt, layout.stepAt),
    step: part(layout.stepAt, layout.spreadAt),
  };
}

/** One ratee at a time: nodes, weights, and P(X >= k) of every rating at every node, in buffers that are used again. */
interface RateePosterior {
  /** How many nodes this ratee has; buffers are longer. */
  nodes: number;
  readonly theta: Float64Array;
  readonly weight: Float64Array;
  /** P(X >= k): (rating x nodes + node) x top + k - 1. */
  readonly tails: Float64Array;
  /** Sets the buffers to ratee `p` and returns its log marginal likelihood. */
  readonly stand: (p: number, factors: FacetsFactors, sd: number, posteriors: Posteriors) => number;
}

/** Buffers for the longest record; cost of `stand`: ratings x nodes x categories. */
export function rateePosterior(design: FacetsDesign): RateePosterior {
  const { start, top } = design;
  let longest = 0;
  for (let p = 0; p < design.ratees; p++) longest = Math.max(longest, (start[p + 1] as number) - (start[p] as number));
  const theta = new Float64Array(mostNodes);
  const raised = new Float64Array(mostNodes);
  const weight = new Float64Array(mostNodes);
  const log = new Float64Array(mostNodes);
  const product = new Float64Array(mostNodes);
  const tails = new Float64Array(Math.max(1, longest * mostNodes * top));
  const powers = new Float64Array(top + 1);
  const stand = (p: number, factors: FacetsFactors, sd: number, posteriors: Posteriors): number => {
    const from = start[p] as number;
    const to = start[p + 1] as number;
    const range = reach * (posteriors.sd[p] as number);
    // Odd, so that one is in the middle.
    const nodes = Math.min(Math.max(2 * Math.ceil(range / apart / 2) + 1, fewestNodes), mostNodes);
    const middle = (nodes - 1) / 2;
    const width = range / (nodes - 1);
    posterior.nodes = nodes;
    for (let q = 0; q < nodes; q++) {
      theta[q] = (posteriors.mean[p] as number) + width * (q - middle);
      raised[q] = Math.exp(theta[q] as number);
    }
    log.fill(0);
    product.fill(1);
    for (let r = from; r < to; r++) {
      const k = design.criterion[r] as number;
      const base = (factors.criterion[k] as number) * (factors.rater[design.rater[r] as number] as number);
      const stepRow = design.model === 'pcm' ? k * top : 0;
      const x = design.category[r] as number;
      for (let q = 0; q < nodes; q++) {
        // Beyond these odds a category is certain to 15 digits; the limits keep powers of them finite.
        const odds = Math.min(Math.max(base * (raised[q] as number), 1e-15), 1e15);
        let power = 1;
        let sum = 1;
        powers[0] = 1;
        for (let c = 0; c < top; c++) {
          power *= odds * (factors.step[stepRow + c] as number);
          powers[c + 1] = power;
          sum += power;
        }
        const inverse = 1 / sum;
        product[q] = (product[q] as number) * (powers[x] as number) * inverse;
        let tail = 0;
        const at = ((r - from) * nodes + q) * top;
        for (let c = top; c > 0; c--) {
          tail += (powers[c] as number) * inverse;
          tails[at + c - 1] = tail;
        }
      }
      if ((r - from) % 4 === 3 || r === to - 1) {
        for (let q = 0; q < nodes; q++) {
          log[q] = (log[q] as number) + Math.log(Math.max(product[q] as number, 1e-300));
          product[q] = 1;
        }
      }
    }
    let highest = -Infinity;
    for (let q = 0; q < nodes; q++) {
      const value = (log[q] as number) - 0.5 * ((theta[q] as number) / sd) ** 2;
      log[q] = value;
      highest = Math.max(highest, value);
    }
    let sum = 0;
    for (let q = 0; q < nodes; q++) {
      weight[q] = Math.exp((log[q] as number) - highest);
      sum += weight[q] as number;
    }
    let mean = 0;
    for (let q = 0; q < nodes; q++) {
      weight[q] = (weight[q] as number) / sum;
      mean += (weight[q] as number) * (theta[q] as number);
    }
    let variance = 0;
    for (let q = 0; q < nodes; q++) variance += (weight[q] as number) * ((theta[q] as number) - mean) ** 2;
    posteriors.mean[p] = mean;
    posteriors.sd[p] = Math.sqrt(variance);
    return highest + Math.log((sum * width) / (sd * Math.sqrt(2 * Math.PI)));
  };
  const posterior: RateePosterior = { nodes: fewestNodes, theta, weight, tails, stand };
  return posterior;
}

/** Only the deviance and the posteriors: cost O(n x nodes x categories). */
export function facetsDeviance(
  design: FacetsDesign,
  layout: FacetsLayout,
  parameters: Float64Array,
  posteriors: Posteriors,
  ratee: RateePosterior,
): number {
  const factors = facetsFactors(layout, parameters);
  const sd = Math.exp(parameters[layout.spreadAt] as number);
  let sum = 0;
  for (let p = 0; p < design.ratees; p++) sum += ratee.stand(p, factors, sd, posteriors);
  return -2 * sum;
}

/** Adds X >= c less its chance, at every node of one rating and step, to the scores of three parameters. */
function addGaps(
  scores: Float64Array,
  [ofStep, ofCriterion, ofRater]: readonly [number, number, number],
  tails: Float64Array,
  at: number,
  top: number,
  nodes: number,
  passed: number,
): void {
  for (let q = 0; q < nodes; q++) {
    const gap = (tails[at + q * top] as number) - passed;
    scores[ofStep + q] = (scores[ofStep + q] as number) + gap;
    scores[ofCriterion + q] = (scores[ofCriterion + q] as number) + gap;
    scores[ofRater + q] = (scores[ofRater + q] as number) + gap;
  }
}

/** Posterior mean of Cov(1[X >= c], 1[X >= d]) = P(X >= max) - P(X >= c) P(X >= d) of one rating, into the lower triangle of `out`. */
function tailCovariance(
  out: Float64Array,
  tails: Float64Array,
  at: number,
  top: number,
  nodes: number,
  weight: Float64Array,
): void {
  out.fill(0);
  for (let q = 0; q < nodes; q++) {
    const w = weight[q] as number;
    const row = at + q * top;
    for (let c = 0; c < top; c++) {
      const tail = w * (tails[row + c] as number);
      for (let d = 0; d <= c; d++) {
        out[c * top + d] = (out[c * top + d] as number) + tail * (1 - (tails[row + d] as number));
      }
    }
  }
}

/** Posterior mean of a score, which is taken off it; what is left is multiplied by the root of each node's weight. */
function centred(scores: Float64Array, row: number, nodes: number, weight: Float64Array): number {
  let mean = 0;
  for (let q = 0; q < nodes; q++) mean += (weight[q] as number) * (scores[row + q] as number);
  for (let q = 0; q < nodes; q++) {
    scores[row + q] = ((scores[row + q] as number) - mean) * Math.sqrt(weight[q] as number);
  }
  return mean;
}

function product(scores: Float64Array, row: number, other: number, nodes: number): number {
  let sum = 0;
  for (let q = 0; q < nodes; q++) sum += (scores[row + q] as number) * (scores[other + q] as number);
  return sum;
}

/**
 * Deviance, gradient and observed information of the marginal likelihood by Louis (1982): minus the posterior mean of the complete-data
 * second derivatives, minus the posterior covariance of the complete-data score. Cost O(n nodes categories^2 + ratees (levels met)^2 nodes).
 */
export function facetsPass(
  design: FacetsDesign,
  layout: FacetsLayout,
  parameters: Float64Array,
  posteriors: Posteriors,
  ratee: RateePosterior,
): FacetsPass {
  const { top, start } = design;
  const { size, raterAt, stepAt, spreadAt } = layout;
  const factors = facetsFactors(layout, parameters);
  const sd = Math.exp(parameters[spreadAt] as number);
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const slot = new Int32Array(size).fill(-1);
  const members: number[] = [];
  let scores = new Float64Array(0);
  const meanTail = new Float64Array(top);
  const pairTail = new Float64Array(top * top);
  let deviance = 0;
  const add = (i: number, j: number, value: number): void => {
    information[i * size + j] = (information[i * size + j] as number) + value;
    if (i !== j) information[j * size + i] = (information[j * size + i] as number) + value;
  };
  const slotOf = (parameter: number): number => {
    if (slot[parameter] === -1) {
      slot[parameter] = members.length;
      members.push(parameter);
    }
    return (slot[parameter] as number) * ratee.nodes;
  };
  const addInformation = (k: number, j: number, stepRow: number): void => {
    meanTail.fill(0);
    let variance = 0;
    for (let c = 0; c < top; c++) {
      for (let d = 0; d <= c; d++) {
        const value = pairTail[c * top + d] as number;
        meanTail[c] = (meanTail[c] as number) + value;
        if (d < c) meanTail[d] = (meanTail[d] as number) + value;
        add(stepRow + c, stepRow + d, value);
      }
    }
    for (let c = 0; c < top; c++) {
      const value = meanTail[c] as number;
      variance += value;
      add(k, stepRow + c, value);
      add(j, stepRow + c, value);
    }
    add(k, k, variance);
    add(j, j, variance);
    add(k, j, variance);
  };
  for (let p = 0; p < design.ratees; p++) {
    deviance -= 2 * ratee.stand(p, factors, sd, posteriors);
    const { weight, theta, tails, nodes } = ratee;
    const from = start[p] as number;
    const to = start[p + 1] as number;
    members.length = 0;
    const room = (2 * (to - from) + (design.model === 'pcm' ? (to - from) * top : top) + 1) * nodes;
    if (scores.length < room) scores = new Float64Array(room);
    else scores.fill(0, 0, room);
    const spreadSlot = slotOf(spreadAt);
    let second = 0;
    for (let q = 0; q < nodes; q++) {
      const square = ((theta[q] as number) / sd) ** 2;
      scores[spreadSlot + q] = square - 1;
      second += (weight[q] as number) * square;
    }
    add(spreadAt, spreadAt, 2 * second);
    for (let r = from; r < to; r++) {
      const k = design.criterion[r] as number;
      const j = raterAt + (design.rater[r] as number);
      const x = design.category[r] as number;
      const stepRow = stepAt + (design.model === 'pcm' ? k * top : 0);
      const ofCriterion = slotOf(k);
      const ofRater = slotOf(j);
      const at = (r - from) * nodes * top;
      for (let c = 0; c < top; c++) {
        addGaps(scores, [slotOf(stepRow + c), ofCriterion, ofRater], tails, at + c, top, nodes, x > c ? 1 : 0);
      }
      tailCovariance(pairTail, tails, at, top, nodes, weight);
      addInformation(k, j, stepRow);
    }
    for (let a = 0; a < members.length; a++) {
      const row = a * nodes;
      const parameter = members[a] as number;
      gradient[parameter] = (gradient[parameter] as number) + centred(scores, row, nodes, weight);
      slot[parameter] = -1;
      for (let b = 0; b <= a; b++) add(parameter, members[b] as number, -product(scores, row, b * nodes, nodes));
    }
  }
  return { deviance, gradient, information };
}
