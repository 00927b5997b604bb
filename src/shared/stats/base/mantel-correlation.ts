import { chiSquareUpper } from '../base/special.ts';

/** Do x and y go together inside strata? `z` has the sign of their correlation. */
interface MantelCorrelation {
  /** People in strata where both vary. */
  readonly n: number;
  readonly strata: number;
  readonly z: number;
  readonly chiSquare: number;
  readonly p: number;
  /** Correlation inside strata: the sum of products over the root of both sums of squares. */
  readonly r: number;
}

interface Sums {
  n: number;
  x: number;
  y: number;
  xx: number;
  yy: number;
  xy: number;
}

/**
 * Correlation statistic of Cochran, Mantel and Haenszel (Mantel 1963; Landis, Heyman & Koch 1978): sum over strata of the products of
 * deviations, against its variance Sxx Syy / (n - 1) when y is dealt out at random inside each stratum. With x of two values it is the
 * test of mean scores, with y of two values as well the Cochran-Mantel-Haenszel test. `weight`: people an entry counts for. Null where
 * x or y is constant in every stratum. Cost O(n).
 */
export function mantelCorrelation(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  stratum: ArrayLike<number> | null,
  weight: ArrayLike<number> | null = null,
): MantelCorrelation | null {
  const sums = new Map<number, Sums>();
  for (let i = 0; i < x.length; i++) {
    const key = stratum === null ? 0 : (stratum[i] as number);
    const own = sums.get(key) ?? { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
    const [a, b, w] = [x[i] as number, y[i] as number, weight === null ? 1 : (weight[i] as number)];
    own.n += w;
    own.x += w * a;
    own.y += w * b;
    own.xx += w * a * a;
    own.yy += w * b * b;
    own.xy += w * a * b;
    sums.set(key, own);
  }
  let [n, strata, products, variance, squaresX, squaresY] = [0, 0, 0, 0, 0, 0];
  for (const own of sums.values()) {
    if (own.n < 2) continue;
    const xx = own.xx - own.x ** 2 / own.n;
    const yy = own.yy - own.y ** 2 / own.n;
    if (!(xx > 1e-9 * own.xx && yy > 1e-9 * own.yy)) continue;
    n += own.n;
    strata += 1;
    products += own.xy - (own.x * own.y) / own.n;
    variance += (xx * yy) / (own.n - 1);
    squaresX += xx;
    squaresY += yy;
  }
  if (!(variance > 0)) return null;
  const z = products / Math.sqrt(variance);
  return { n, strata, z, chiSquare: z * z, p: chiSquareUpper(z * z, 1), r: products / Math.sqrt(squaresX * squaresY) };
}
