/** The inverse of a positive definite matrix by Gauss-Jordan in place; no pivots are sought, since none is needed. */
export function inverted(m: readonly Float64Array[]): readonly Float64Array[] {
  const size = m.length;
  const a = m.map((row) => Float64Array.from(row));
  for (let k = 0; k < size; k++) {
    const pivotRow = a[k] as Float64Array;
    const pivot = 1 / (pivotRow[k] as number);
    for (let i = 0; i < size; i++) {
      if (i === k) continue;
      const row = a[i] as Float64Array;
      const factor = (row[k] as number) * pivot;
      if (factor === 0) continue;
      for (let j = 0; j < size; j++) if (j !== k) row[j] = (row[j] as number) - factor * (pivotRow[j] as number);
      row[k] = -factor;
    }
    for (let j = 0; j < size; j++) pivotRow[j] = j === k ? pivot : (pivotRow[j] as number) * pivot;
  }
  return a;
}
