/**
 * Special functions and distributions: log-gamma, incomplete gamma and beta, and cdf, upper tail and quantile of normal, t, F and chi-square.
 * Sources: Abramowitz & Stegun (1964) ch. 6, 26; Stirling's series after shifting x above 12; continued fractions by the modified Lentz method
 * (Thompson & Barnett 1986). Relative error about 1e-13 (upper tails keep it, down to 1e-300). Degrees of freedom may be fractions.
 * Arguments outside the domain are the caller's mistake and throw RangeError; nothing here returns NaN.
 * Cost: O(sqrt(a)) steps for a large parameter, else some tens of operations; a quantile costs about ten of its cdf.
 */
/** Bernoulli coefficients of Stirling's series, last first. */
const stirling = [-3617 / 122400, 1 / 156, -691 / 360360, 1 / 1188, -1 / 1680, 1 / 1260, -1 / 360, 1 / 12] as const;
const tiny = 1e-300;
const epsilon = 2 ** -52;
const halfLogTwoPi = Math.log(2 * Math.PI) / 2;

function inDomain(ok: boolean, name: string, value: number): void {
  if (!ok) throw new RangeError(`${name}(${value}) is outside the domain`);
}

/** Natural logarithm of the gamma function, x > 0. */
export function logGamma(x: number): number {
  inDomain(x > 0 && x < Infinity, 'logGamma', x);
  let shifted = x;
  let product = 1;
  while (shifted < 12) product *= shifted++;
  const inverse = 1 / (shifted * shifted);
  let tail = 0;
  for (const coefficient of stirling) tail = tail * inverse + coefficient;
  return (shifted - 0.5) * Math.log(shifted) - shifted + halfLogTwoPi + tail / shifted - Math.log(product);
}

/** ln n! for n = 0, 1, ... `most`, in one table. */
export function logFactorials(most: number): Float64Array {
  const table = new Float64Array(most + 1);
  for (let n = 2; n <= most; n++) table[n] = n <= 170 ? (table[n - 1] ?? 0) + Math.log(n) : logGamma(n + 1);
  return table;
}

/** Natural logarithm of the beta function, a, b > 0. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 100_000 && Math.abs(term) > Math.abs(sum) * epsilon; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * Math.exp(-x + a * Math.log(x) - logGamma(a));
}

function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 100_000; n++) {
    const an = -n * (n - a);
    b += 2;
    d = an * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + an / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < epsilon) break;
  }
  return value * Math.exp(-x + a * Math.log(x) - logGamma(a));
}

/** Regularised lower incomplete gamma P(a, x), a > 0, x >= 0. */
export function gammaLower(a: number, x: number): number {
  inDomain(a > 0 && x >= 0, 'gammaLower', x);
  if (x === 0) return 0;
  if (x === Infinity) return 1;
  return x < a + 1 ? gammaSeries(a, x) : 1 - gammaFraction(a, x);
}

/** Regularised upper incomplete gamma Q(a, x) = 1 - P(a, x), without cancellation in the tail. */
export function gammaUpper(a: number, x: number): number {
  inDomain(a > 0 && x >= 0, 'gammaUpper', x);
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  return x < a + 1 ? 1 - gammaSeries(a, x) : gammaFraction(a, x);
}

function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  if (Math.abs(d) < tiny) d = tiny;
  d = 1 / d;
  let value = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 + even * d;
    if (Math.abs(d) < tiny) d = tiny;
    c = 1 + even / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 + odd * d;
    if (Math.abs(d) < tiny) d = tiny;
    c = 1 + odd / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < epsilon) break;
  }
  return value;
}

/** Both tails of the beta distribution at x, `y` = 1 - x given apart so that neither end loses digits. */
function betaTails(a: number, b: number, x: number, y: number): readonly [lower: number, upper: number] {
  if (x <= 0) return [0, 1];
  if (y <= 0) return [1, 0];
  const front = Math.exp(a * Math.log(x) + b * Math.log(y) - logBeta(a, b));
  if (x < (a + 1) / (a + b + 2)) {
    const lower = (front * betaFraction(a, b, x)) / a;
    return [lower, 1 - lower];
  }
  const upper = (front * betaFraction(b, a, y)) / b;
  return [1 - upper, upper];
}

/** Regularised incomplete beta I_x(a, b), a, b > 0, 0 <= x <= 1. */
export function betaLower(a: number, b: number, x: number): number {
  inDomain(a > 0 && b > 0 && x >= 0 && x <= 1, 'betaLower', x);
  return betaTails(a, b, x, 1 - x)[0];
}

/** The normal quantile of .975: an estimate more or less this many standard errors is its 95 % interval. */
export const z95 = 1.959963984540054;

/** P(Z <= z) for a standard normal Z. */
export function normalCdf(z: number): number {
  if (z === 0) return 0.5;
  const half = 0.5 * gammaUpper(0.5, (z * z) / 2);
  return z < 0 ? half : 1 - half;
}

/** P(Z > z) for a standard normal Z, exact in the tail. */
export function normalUpper(z: number): number {
  return normalCdf(-z);
}

/** P(T <= t) with `df` > 0 degrees of freedom. */
export function tCdf(t: number, df: number): number {
  const half = 0.5 * betaTails(df / 2, 0.5, df / (df + t * t), (t * t) / (df + t * t))[0];
  return t < 0 ? half : 1 - half;
}

/** P(|T| >= |t|): the two-sided p of a t statistic. */
export function tTwoSided(t: number, df: number): number {
  inDomain(df > 0, 'tTwoSided', df);
  return t === Infinity || t === -Infinity ? 0 : betaTails(df / 2, 0.5, df / (df + t * t), (t * t) / (df + t * t))[0];
}

/** P(F <= f) with df1, df2 > 0. */
export function fCdf(f: number, df1: number, df2: number): number {
  if (f <= 0) return 0;
  return f === Infinity ? 1 : betaTails(df1 / 2, df2 / 2, (df1 * f) / (df1 * f + df2), df2 / (df1 * f + df2))[0];
}

/** P(F > f), exact in the tail. */
export function fUpper(f: number, df1: number, df2: number): number {
  if (f <= 0) return 1;
  return f === Infinity ? 0 : betaTails(df1 / 2, df2 / 2, (df1 * f) / (df1 * f + df2), df2 / (df1 * f + df2))[1];
}

/** P(X <= x) of chi-square with `df` > 0. */
export function chiSquareCdf(x: number, df: number): number {
  return gammaLower(df / 2, x / 2);
}

/** P(X > x) of chi-square, exact in the tail. */
export function chiSquareUpper(x: number, df: number): number {
  return gammaUpper(df / 2, x / 2);
}

/** The root of an increasing function between low and high, to the last bits: bisection on a scale that halves the exponent first. */
function bisect(rises: (x: number) => number, low: number, high: number): number {
  let below = low;
  let above = high;
  for (let step = 0; step < 400; step++) {
    const middle = below > 0 && above / below > 4 ? Math.sqrt(below) * Math.sqrt(above) : below + (above - below) / 2;
    if (middle <= below || middle >= above || above - below <= Math.abs(above) * epsilon) break;
    if (rises(middle) < 0) below = middle;
    else above = middle;
  }
  return below + (above - below) / 2;
}

/** z with P(Z <= z) = p, 0 < p < 1. */
export function normalQuantile(p: number): number {
  inDomain(p > 0 && p < 1, 'normalQuantile', p);
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const z = bisect((x) => tail - normalCdf(-x), 0, 40);
  return p < 0.5 ? -z : z;
}

/** t with P(T <= t) = p, 0 < p < 1. */
export function tQuantile(p: number, df: number): number {
  inDomain(p > 0 && p < 1 && df > 0, 'tQuantile', p);
  if (p === 0.5) return 0;
  const tail = 2 * Math.min(p, 1 - p);
  const t = bisect((x) => tail - tTwoSided(x, df), tiny, 1e150);
  return p < 0.5 ? -t : t;
}

/** f with P(F <= f) = p, 0 < p < 1; at most 1e300 when df2 is so small that the quantile passes every number. */
export function fQuantile(p: number, df1: number, df2: number): number {
  inDomain(p > 0 && p < 1 && df1 > 0 && df2 > 0, 'fQuantile', p);
  const rises = p < 0.5 ? (x: number) => fCdf(x, df1, df2) - p : (x: number) => 1 - p - fUpper(x, df1, df2);
  return bisect(rises, tiny, 1e300);
}

/** x with P(X <= x) = p of chi-square, 0 < p < 1. */
export function chiSquareQuantile(p: number, df: number): number {
  inDomain(p > 0 && p < 1 && df > 0, 'chiSquareQuantile', p);
  const rises = p < 0.5 ? (x: number) => chiSquareCdf(x, df) - p : (x: number) => 1 - p - chiSquareUpper(x, df);
  return bisect(rises, tiny, 1e9 + 100 * df);
}

/** Sum over the recurrence until `x` is large enough for the asymptotic series. */
const seriesFrom = 8;

/** Derivative of log gamma, x > 0; error below 1e-11 (recurrence and Abramowitz & Stegun 6.3.18). */
export function digamma(x: number): number {
  let sum = 0;
  let at = x;
  for (; at < seriesFrom; at++) sum -= 1 / at;
  const s = 1 / (at * at);
  return sum + Math.log(at) - 1 / (2 * at) - s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s / 132))));
}

/** Second derivative of log gamma, x > 0 (Abramowitz & Stegun 6.4.12). */
export function trigamma(x: number): number {
  let sum = 0;
  let at = x;
  for (; at < seriesFrom; at++) sum += 1 / (at * at);
  const s = 1 / (at * at);
  return sum + 1 / at + s / 2 + (s / at) * (1 / 6 - s * (1 / 30 - s * (1 / 42 - s * (1 / 30 - (s * 5) / 66))));
}

/** The x at which `trigamma` has this value > 0, by Newton's steps on its inverse (Smyth 2004, appendix). */
export function trigammaInverse(value: number): number {
  if (value > 1e7) return 1 / Math.sqrt(value);
  if (value < 1e-6) return 1 / value;
  let x = 0.5 + 1 / value;
  for (let step = 0; step < 50; step++) {
    const own = trigamma(x);
    const slope = (trigamma(x * (1 + 1e-6)) - own) / (x * 1e-6);
    const move = (own * (1 - own / value)) / slope;
    x += move;
    if (Math.abs(move) < 1e-9 * x) break;
  }
  return x;
}
