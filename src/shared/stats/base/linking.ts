import type { Ratings } from './ratings.ts';

/** Ratees and raters (indexes) that some chain of shared ratings joins; severities compare within a subset only. */
interface Subset {
  readonly ratees: readonly number[];
  readonly raters: readonly number[];
  readonly ratings: number;
}

/** Which subset each ratee and rater is in; subsets are sorted by size, largest first. */
export interface Subsets {
  readonly subsets: readonly Subset[];
  readonly ofRatee: Int32Array;
  readonly ofRater: Int32Array;
}

type Design = Pick<Ratings, 'n' | 'ratee' | 'rater'> & {
  readonly ratees: { readonly length: number };
  readonly raters: { readonly length: number };
};

/** Connected parts of the design by union-find with path halving (Weeks & Williams 1964 for the notion). Cost O(n). */
export function subsetsOf(design: Design): Subsets {
  const ratees = design.ratees.length;
  const nodes = ratees + design.raters.length;
  const parent = Int32Array.from({ length: nodes }, (_, i) => i);
  const find = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      const above = parent[parent[at] as number] as number;
      parent[at] = above;
      at = above;
    }
    return at;
  };
  for (let i = 0; i < design.n; i++) {
    const a = find(design.ratee[i] as number);
    const b = find(ratees + (design.rater[i] as number));
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  }
  const groups = new Map<number, { ratees: number[]; raters: number[]; ratings: number }>();
  for (let node = 0; node < nodes; node++) {
    const root = find(node);
    let group = groups.get(root);
    if (group === undefined) {
      group = { ratees: [], raters: [], ratings: 0 };
      groups.set(root, group);
    }
    if (node < ratees) group.ratees.push(node);
    else group.raters.push(node - ratees);
  }
  for (let i = 0; i < design.n; i++) {
    const group = groups.get(find(design.ratee[i] as number));
    if (group !== undefined) group.ratings++;
  }
  const subsets = [...groups.values()].sort((a, b) => b.ratings - a.ratings || b.ratees.length - a.ratees.length);
  const ofRatee = new Int32Array(ratees);
  const ofRater = new Int32Array(design.raters.length);
  subsets.forEach((subset, at) => {
    for (const i of subset.ratees) ofRatee[i] = at;
    for (const i of subset.raters) ofRater[i] = at;
  });
  return { subsets, ofRatee, ofRater };
}

/** A rating worth asking for: it would join the subset of this rater with the subset of this ratee. */
interface LinkProposal {
  readonly rater: number;
  readonly ratee: number;
  /** Subset (index) that this rating would join to the largest one. */
  readonly joins: number;
  /**
   * Variance that the offset between both subsets would have through this rating alone, in residual variances:
   * 1 + 1/n of the rater + 1/n of the ratee (a rating of a level known from n ratings).
   */
  readonly variance: number;
}

/**
 * Which few extra ratings would link the subsets best: each smaller subset is tied to the largest one by `each` ratings, by the raters and
 * ratees with most ratings, none used twice for one subset, in both directions by turns so that no single rater carries the link.
 * With k subsets `each` x (k - 1) ratings; one each is the least that links at all. Cost O(levels log levels).
 */
export function linkProposals(design: Design, { subsets }: Subsets, each = 2): LinkProposal[] {
  const countOf = (codes: Int32Array, levels: number): Int32Array => {
    const counts = new Int32Array(levels);
    for (let i = 0; i < design.n; i++) counts[codes[i] as number] = (counts[codes[i] as number] as number) + 1;
    return counts;
  };
  const ofRatee = countOf(design.ratee, design.ratees.length);
  const ofRater = countOf(design.rater, design.raters.length);
  const busiest = (list: readonly number[], counts: Int32Array): number[] =>
    [...list].sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b).slice(0, each * subsets.length);
  const [main] = subsets;
  if (main === undefined) return [];
  const mainRaters = busiest(main.raters, ofRater);
  const mainRatees = busiest(main.ratees, ofRatee);
  const proposals: LinkProposal[] = [];
  let turn = 0;
  subsets.slice(1).forEach((subset, at) => {
    const raters = busiest(subset.raters, ofRater);
    const ratees = busiest(subset.ratees, ofRatee);
    for (let k = 0; k < each; k++) {
      const inward = k % 2 === 0;
      // Extra work is spread over the main subset's raters, subset by subset.
      const rater = inward ? mainRaters[turn % mainRaters.length] : raters[(k >> 1) % raters.length];
      const ratee = inward ? ratees[(k >> 1) % ratees.length] : mainRatees[turn % mainRatees.length];
      if (inward) turn++;
      if (rater === undefined || ratee === undefined) continue;
      const variance = 1 + 1 / (ofRater[rater] as number) + 1 / (ofRatee[ratee] as number);
      proposals.push({ rater, ratee, joins: at + 1, variance });
    }
  });
  return proposals;
}

/** One ratee:rater pair that alone holds two parts together, and what hangs on its smaller side. */
interface WeakLink {
  readonly ratee: number;
  readonly rater: number;
  readonly ratees: number;
  readonly raters: number;
}

/**
 * Bridges of the design (Tarjan 1974) whose smaller side holds at least one ratee and one rater: links that one withdrawn rating would
 * cut. At most `limit`, those with most behind them first. Cost O(n), without recursion.
 */
export function weakLinks(design: Design, limit = 20): WeakLink[] {
  const ratees = design.ratees.length;
  const nodes = ratees + design.raters.length;
  const start = new Int32Array(nodes + 1);
  for (let i = 0; i < design.n; i++) {
    for (const node of [design.ratee[i] as number, ratees + (design.rater[i] as number)]) {
      start[node + 1] = (start[node + 1] as number) + 1;
    }
  }
  for (let node = 0; node < nodes; node++) start[node + 1] = (start[node + 1] as number) + (start[node] as number);
  const next = start.slice(0, nodes);
  const other = new Int32Array(2 * design.n);
  const put = (from: number, to: number): void => {
    other[next[from] as number] = to;
    next[from] = (next[from] as number) + 1;
  };
  for (let i = 0; i < design.n; i++) {
    put(design.ratee[i] as number, ratees + (design.rater[i] as number));
    put(ratees + (design.rater[i] as number), design.ratee[i] as number);
  }
  const order = new Int32Array(nodes).fill(-1);
  const low = new Int32Array(nodes);
  const above = new Int32Array(nodes).fill(-1);
  const repeats = new Int32Array(nodes);
  const rateesBelow = new Int32Array(nodes);
  const size = new Int32Array(nodes);
  const cursor = start.slice(0, nodes);
  const whole: { readonly ratees: number; readonly size: number; readonly links: [number, number][] }[] = [];
  let clock = 0;
  for (let root = 0; root < nodes; root++) {
    if (order[root] !== -1) continue;
    const links: [number, number][] = [];
    const stack = [root];
    while (stack.length > 0) {
      const node = stack[stack.length - 1] as number;
      if (order[node] === -1) {
        order[node] = clock;
        low[node] = clock++;
        size[node] = 1;
        rateesBelow[node] = node < ratees ? 1 : 0;
      }
      const at = cursor[node] as number;
      if (at < (start[node + 1] as number)) {
        cursor[node] = at + 1;
        const to = other[at] as number;
        // Several ratings of one pair (criteria, repeats) are one link, and going straight back is none.
        if (to === above[node]) repeats[node] = (repeats[node] as number) + 1;
        else if (order[to] === -1) {
          above[to] = node;
          stack.push(to);
        } else low[node] = Math.min(low[node] as number, order[to] as number);
        continue;
      }
      stack.pop();
      const up = above[node] as number;
      if (up < 0) continue;
      low[up] = Math.min(low[up] as number, low[node] as number);
      size[up] = (size[up] as number) + (size[node] as number);
      rateesBelow[up] = (rateesBelow[up] as number) + (rateesBelow[node] as number);
      if ((low[node] as number) > (order[up] as number)) links.push([up, node]);
    }
    whole.push({ ratees: rateesBelow[root] as number, size: size[root] as number, links });
  }
  const found = whole.flatMap((part) =>
    part.links.flatMap(([up, down]): WeakLink[] => {
      const below = {
        ratees: rateesBelow[down] as number,
        raters: (size[down] as number) - (rateesBelow[down] as number),
      };
      const rest = { ratees: part.ratees - below.ratees, raters: part.size - part.ratees - below.raters };
      const smaller = below.ratees + below.raters <= rest.ratees + rest.raters ? below : rest;
      if (smaller.ratees === 0 || smaller.raters === 0) return [];
      const [ratee, rater] = up < ratees ? [up, down - ratees] : [down, up - ratees];
      return [{ ratee, rater, ...smaller }];
    }),
  );
  return found
    .sort((a, b) => b.ratees + b.raters - (a.ratees + a.raters) || a.ratee - b.ratee || a.rater - b.rater)
    .slice(0, limit);
}
