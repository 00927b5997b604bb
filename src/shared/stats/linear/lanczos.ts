import type { LanczosRun } from './gradients.ts';

/**
 * e1' log(T) e1 for the Lanczos matrix T behind a conjugate-gradient run: stochastic Lanczos quadrature (Golub & Meurant 2010, ch. 6;
 * Ubaru, Chen & Saad 2017). T has diagonal 1/alpha_j + beta_(j-1)/alpha_(j-1) and off-diagonal sqrt(beta_j)/alpha_j. Cost O(k^2).
 */
export function lanczosLog(run: LanczosRun): number {
  const k = run.alpha.length;
  const diagonal = new Float64Array(k);
  const off = new Float64Array(k);
  for (let j = 0; j < k; j++) {
    const alpha = run.alpha[j] as number;
    const before = j > 0 ? (run.beta[j - 1] as number) / (run.alpha[j - 1] as number) : 0;
    diagonal[j] = 1 / alpha + before;
    if (j < k - 1) off[j] = Math.sqrt(run.beta[j] as number) / alpha;
  }
  const first = new Float64Array(k);
  if (k > 0) first[0] = 1;
  tridiagonalEigen(diagonal, off, first);
  let sum = 0;
  for (let j = 0; j < k; j++) sum += (first[j] as number) ** 2 * Math.log(Math.max(diagonal[j] as number, 1e-300));
  return sum;
}

/**
 * Eigenvalues of a symmetric tridiagonal matrix in place of its diagonal, and the first components of its eigenvectors in `first`
 * (given as e1): implicit QL with Wilkinson's shift (Golub & Welsch 1969). `off[j]` couples j and j + 1; destroyed.
 */
export function tridiagonalEigen(diagonal: Float64Array, off: Float64Array, first: Float64Array): void {
  const n = diagonal.length;
  for (let l = 0; l < n; l++) {
    for (let round = 0; round < 60; round++) {
      let m = l;
      while (m < n - 1) {
        const near = Math.abs(diagonal[m] as number) + Math.abs(diagonal[m + 1] as number);
        if (Math.abs(off[m] as number) <= 2 ** -52 * near) break;
        m++;
      }
      if (m === l) break;
      let g = ((diagonal[l + 1] as number) - (diagonal[l] as number)) / (2 * (off[l] as number));
      let r = Math.hypot(g, 1);
      g = (diagonal[m] as number) - (diagonal[l] as number) + (off[l] as number) / (g + (g < 0 ? -r : r));
      let s = 1;
      let c = 1;
      let p = 0;
      let i = m - 1;
      for (; i >= l; i--) {
        const f = s * (off[i] as number);
        const b = c * (off[i] as number);
        r = Math.hypot(f, g);
        off[i + 1] = r;
        if (r === 0) {
          diagonal[i + 1] = (diagonal[i + 1] as number) - p;
          off[m] = 0;
          break;
        }
        s = f / r;
        c = g / r;
        g = (diagonal[i + 1] as number) - p;
        r = ((diagonal[i] as number) - g) * s + 2 * c * b;
        p = s * r;
        diagonal[i + 1] = g + p;
        g = c * r - b;
        const z = first[i + 1] as number;
        first[i + 1] = s * (first[i] as number) + c * z;
        first[i] = c * (first[i] as number) - s * z;
      }
      if (r === 0 && i >= l) continue;
      diagonal[l] = (diagonal[l] as number) - p;
      off[l] = g;
      off[m] = 0;
    }
  }
}
