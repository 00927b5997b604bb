/**
 * A linear program in dictionary form, solved by the dual simplex method in whole numbers only (Edmonds 1967, Bareiss 1968: every
 * entry is a minor of the matrix, so each division is exact and no rounding can decide a result). `cells` is row-major, `width`
 * columns: first the objectives, most important first, then one row per basic variable; the last column is the right-hand side.
 * Every row reads `scale * basic + sum(cells * nonbasic) = rhs`; every variable is at least zero.
 */
export interface Dictionary {
  cells: number[];
  width: number;
  objectives: number;
  scale: number;
  /** Variable of each row after the objectives, and of each column before the right-hand side. */
  basic: number[];
  nonbasic: number[];
}

/** A copy that can be pivoted without touching the original. */
export function copyOf(from: Dictionary): Dictionary {
  return { ...from, cells: from.cells.slice(), basic: from.basic.slice(), nonbasic: from.nonbasic.slice() };
}

function pivot(at: Dictionary, row: number, column: number): void {
  const { cells, width, scale } = at;
  const rows = cells.length / width;
  const base = row * width;
  const by = cells[base + column] as number;
  const sign = by < 0 ? -1 : 1;
  for (let other = 0; other < rows; other++) {
    if (other === row) continue;
    const start = other * width;
    const factor = cells[start + column] as number;
    for (let j = 0; j < width; j++) {
      if (j === column) continue;
      const value = ((cells[start + j] as number) * by - factor * (cells[base + j] as number)) / scale;
      cells[start + j] = value === 0 ? 0 : sign * value;
    }
    cells[start + column] = factor === 0 ? 0 : -sign * factor;
  }
  for (let j = 0; j < width; j++) cells[base + j] = sign * (cells[base + j] as number) || 0;
  cells[base + column] = sign * scale;
  at.scale = sign * by;
  const leaving = at.basic[row - at.objectives] as number;
  at.basic[row - at.objectives] = at.nonbasic[column] as number;
  at.nonbasic[column] = leaving;
}

/** Below zero when column `a` raises the objectives less than column `b` for the same gain in `row`; lexicographic, without division. */
function compareRatios({ cells, width, objectives }: Dictionary, row: number, a: number, b: number): number {
  const gainA = -(cells[row * width + a] as number);
  const gainB = -(cells[row * width + b] as number);
  for (let k = 0; k < objectives; k++) {
    const difference = (cells[k * width + b] as number) * gainA - (cells[k * width + a] as number) * gainB;
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Drives every basic variable to zero or above at the lexicographically least objectives; false when that is impossible. The
 * objectives must not improve by raising any nonbasic variable. Smallest variable first (Bland 1977), so it cannot cycle.
 */
export function solve(at: Dictionary): boolean {
  for (;;) {
    const { cells, width, objectives, basic, nonbasic } = at;
    let row = -1;
    for (let i = 0; i < basic.length; i++) {
      if ((cells[(objectives + i + 1) * width - 1] as number) >= 0) continue;
      if (row < 0 || (basic[i] as number) < (basic[row - objectives] as number)) row = objectives + i;
    }
    if (row < 0) return true;
    let column = -1;
    for (let j = 0; j < width - 1; j++) {
      if ((cells[row * width + j] as number) >= 0) continue;
      const order = column < 0 ? -1 : compareRatios(at, row, j, column);
      if (order < 0 || (order === 0 && (nonbasic[j] as number) < (nonbasic[column] as number))) column = j;
    }
    if (column < 0) return false;
    pivot(at, row, column);
  }
}

/** Value of objective `k`, times `scale`. */
export function objectiveOf(at: Dictionary, k: number): number {
  return at.cells[(k + 1) * at.width - 1] as number;
}

/** Value of a variable, times `scale`. */
export function heldBy(at: Dictionary, variable: number): number {
  const row = at.basic.indexOf(variable);
  return row < 0 ? 0 : (at.cells[(at.objectives + row + 1) * at.width - 1] as number);
}

/** Adds `sum(weights[v] * variable v) <= limit` with a new slack variable; variables are counted from zero. */
export function addRow(at: Dictionary, weights: readonly number[], limit: number): void {
  const row = new Array<number>(at.width).fill(0);
  row[at.width - 1] = at.scale * limit;
  weights.forEach((weight, variable) => {
    if (weight === 0) return;
    const found = at.basic.indexOf(variable);
    if (found < 0) {
      const column = at.nonbasic.indexOf(variable);
      row[column] = (row[column] as number) + weight * at.scale;
      return;
    }
    const start = (at.objectives + found) * at.width;
    for (let j = 0; j < at.width; j++) row[j] = (row[j] as number) - weight * (at.cells[start + j] as number);
  });
  at.basic.push(at.basic.length + at.nonbasic.length);
  at.cells.push(...row);
}
