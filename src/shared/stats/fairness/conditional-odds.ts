/**
 * Exact inference on one odds ratio given all margins: a null distribution on consecutive counts, which the odds ratio tilts by psi^count.
 * Serves Fisher's exact test (one table) and the exact Cochran-Mantel-Haenszel test (several tables, convolved).
 */
export interface ExactNull {
  /** Smallest possible count; `log[at]` belongs to `low + at`. */
  readonly low: number;
  readonly log: Float64Array;
}

export interface ExactOdds {
  readonly twoSided: number;
  /** P(count <= observed) and P(count >= observed) at odds ratio 1. */
  readonly less: number;
  readonly greater: number;
  /** Conditional maximum likelihood odds ratio and its interval; null represents infinity (or 0 / infinity at the edge). */
  readonly oddsRatio: number | null;
  readonly lower: number;
  readonly upper: number | null;
}

/** Probabilities of all counts when the log odds ratio is `tilt`. */
function tilted(nothing: ExactNull, tilt: number): Float64Array {
  const logs = nothing.log.map((log, at) => log + at * tilt);
  const most = logs.reduce((a, b) => Math.max(a, b), -Infinity);
  const weights = logs.map((log) => Math.exp(log - most));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((w) => w / sum);
}

/** The log odds ratio at which a rising function passes zero. */
function solve(rises: (tilt: number) => number): number {
  let low = -60;
  let high = 60;
  for (let step = 0; step < 200 && high - low > 1e-13 * Math.max(1, Math.abs(low)); step++) {
    const middle = (low + high) / 2;
    if (rises(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const sumOf = (p: Float64Array, from: number, to: number): number => {
  let sum = 0;
  for (let at = Math.max(0, from); at < Math.min(to, p.length); at++) sum += p[at] ?? 0;
  return Math.min(1, sum);
};

/**
 * Two-sided p: all counts no more probable than the observed one, ties within a relative 1e-7 included (as R's fisher.test). Interval:
 * each tail half of what `confidence` leaves. Cost O(counts x 200) for the odds ratio.
 */
export function exactOdds(nothing: ExactNull, observed: number, confidence = 0.95): ExactOdds {
  const tail = (1 - confidence) / 2;
  const at = observed - nothing.low;
  const last = nothing.log.length - 1;
  const p = tilted(nothing, 0);
  const own = (p[at] ?? 0) * (1 + 1e-7);
  const mean = (tilt: number): number => tilted(nothing, tilt).reduce((sum, share, k) => sum + share * k, 0);
  const oddsRatio = at === 0 ? 0 : at === last ? null : Math.exp(solve((tilt) => mean(tilt) - at));
  const lower = at === 0 ? 0 : Math.exp(solve((tilt) => sumOf(tilted(nothing, tilt), at, last + 1) - tail));
  const upper = at === last ? null : Math.exp(solve((tilt) => tail - sumOf(tilted(nothing, tilt), 0, at + 1)));
  return {
    twoSided: Math.min(
      1,
      p.reduce((sum, share) => sum + (share <= own ? share : 0), 0),
    ),
    less: sumOf(p, 0, at + 1),
    greater: sumOf(p, at, last + 1),
    oddsRatio: last === 0 ? null : oddsRatio,
    lower: last === 0 ? 0 : lower,
    upper: last === 0 ? null : upper,
  };
}
