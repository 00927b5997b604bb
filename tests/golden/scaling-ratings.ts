import type { Ratings } from '#shared/stats/base/ratings.ts';

/** The scaling designs of `scaling/README.md`: variant, ratees, ratings a ratee, raters. */
export const scalingDesigns = {
  random_10k: ['random', 1000, 10, 400],
  org_10k: ['org', 1000, 10, 400],
  panel_100k: ['panel', 20_000, 5, 300],
  org_100k: ['org', 10_000, 10, 4000],
  random_100k: ['random', 10_000, 10, 4000],
  panel_1m: ['panel', 200_000, 5, 1000],
  org_1m: ['org', 100_000, 10, 40_000],
  random_1m: ['random', 100_000, 10, 40_000],
} as const satisfies Record<string, readonly [variant: string, ratees: number, each: number, raters: number]>;

export type ScalingName = keyof typeof scalingDesigns;

function mix(x: number): number {
  let h = x;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h >>> 0;
}

/** Counter-based draws: uniform and (Box-Muller) normal number `i` of a stream. */
function stream(seed: number, which: number): { uniform: (i: number) => number; normal: (i: number) => number } {
  const base = (Math.imul(seed, 0x9e3779b1) + Math.imul(which, 0x7f4a7c15)) >>> 0;
  const uniform = (i: number): number =>
    (mix((mix((Math.imul(i, 0x9e3779b9) + base) >>> 0) + base) >>> 0) + 0.5) / 4294967296;
  return {
    uniform,
    normal: (i) => Math.sqrt(-2 * Math.log(uniform(2 * i))) * Math.cos(2 * Math.PI * uniform(2 * i + 1)),
  };
}

/** The ratings of a scaling design with the effects that made them; ids are 1, 2, 3, ... as in the reference files. */
export function scalingRatings(name: ScalingName, seed = 7): { ratings: Ratings; severity: Map<string, number> } {
  const [variant, ratees, each, raters] = scalingDesigns[name];
  const [, u1, u2, u3, n4, n5, n6] = [0, 1, 2, 3, 4, 5, 6].map((which) => stream(seed, which));
  if (!u1 || !u2 || !u3 || !n4 || !n5 || !n6) throw new Error('streams');
  const departments = Math.max(1, Math.floor(ratees / 50));
  const n = ratees * each;
  const ratee = new Int32Array(n);
  const drawn = new Int32Array(n);
  const score = new Float64Array(n);
  for (let t = 0; t < ratees; t++) {
    const effect = n4.normal(t);
    for (let k = 0; k < each; k++) {
      const i = t * each + k;
      const draw = u1.uniform(i);
      let r = Math.floor(draw * raters);
      if (variant === 'org') {
        const department = Math.min(Math.floor(t / 50), departments - 1);
        const low = Math.floor((department * raters) / departments);
        const high = Math.floor(((department + 1) * raters) / departments);
        r = u3.uniform(i) < 0.05 ? Math.floor(u2.uniform(i) * raters) : low + Math.floor(draw * (high - low));
      }
      ratee[i] = t;
      drawn[i] = r;
      score[i] = Number((3.2 + 0.55 * effect + 0.4 * n5.normal(r) + 0.7 * n6.normal(i)).toFixed(2));
    }
  }
  const used = [...new Set(drawn)].sort((a, b) => a - b);
  const rank = new Map(used.map((r, at) => [r, at]));
  return {
    ratings: {
      n,
      ratees: Array.from({ length: ratees }, (_, t) => String(t + 1)),
      raters: used.map((r) => String(r + 1)),
      criteria: [],
      ratee,
      rater: drawn.map((r) => rank.get(r) ?? 0),
      criterion: null,
      score,
      weight: null,
      levels: null,
      ordered: true,
      blanks: 0,
    },
    severity: new Map(used.map((r) => [String(r + 1), -0.4 * n5.normal(r)])),
  };
}
