/** Ratees are random with this variance, in residual variances; raters are fixed and sum to zero, as the many-facet model has them. */
const rateeVariance = 1;

/**
 * Mean standard error of the severity of those who rate, one rating a pair, residual variance 1: the diagonal of the inverse of the
 * raters' information after the ratees are absorbed, with the mean of all severities set to zero. Cost O(raters^3).
 */
export function meanSeverityError(ratersOf: readonly (readonly number[])[], raters: number): number {
  const used = [...new Set(ratersOf.flat())].filter((rater) => rater < raters);
  const n = used.length;
  const place = new Map(used.map((rater, at) => [rater, at]));
  // Adding the constraint's square makes the matrix regular and leaves the constrained inverse plus 1/n^2 everywhere.
  const matrix = new Float64Array(n * n).fill(1);
  const add = (i: number, j: number, value: number): void => {
    matrix[i * n + j] = (matrix[i * n + j] as number) + value;
  };
  for (const list of ratersOf) {
    const share = 1 / (list.length + 1 / rateeVariance);
    const seats = list.map((rater) => place.get(rater) as number);
    for (const i of seats) {
      add(i, i, 1);
      for (const j of seats) add(i, j, -share);
    }
  }
  const lower = cholesky(matrix, n);
  let sum = 0;
  const column = new Float64Array(n);
  for (let at = 0; at < n; at++) {
    column.fill(0);
    let square = 0;
    for (let i = at; i < n; i++) {
      let value = i === at ? 1 : 0;
      for (let k = at; k < i; k++) value -= (lower[i * n + k] as number) * (column[k] as number);
      column[i] = value / (lower[i * n + i] as number);
      square += (column[i] as number) ** 2;
    }
    sum += Math.sqrt(square - 1 / n ** 2);
  }
  return sum / n;
}

function cholesky(matrix: Float64Array, n: number): Float64Array {
  for (let j = 0; j < n; j++) {
    let pivot = matrix[j * n + j] as number;
    for (let k = 0; k < j; k++) pivot -= (matrix[j * n + k] as number) ** 2;
    const root = Math.sqrt(pivot);
    if (!(root > 0)) throw new Error('raters who share nobody with the others: their severity has no error');
    matrix[j * n + j] = root;
    for (let i = j + 1; i < n; i++) {
      let value = matrix[i * n + j] as number;
      for (let k = 0; k < j; k++) value -= (matrix[i * n + k] as number) * (matrix[j * n + k] as number);
      matrix[i * n + j] = value / root;
    }
  }
  return matrix;
}
