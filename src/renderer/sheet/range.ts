/** A cell by its place on the screen: row and column as they are displayed now, from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A block of cells from where it was begun (the active cell) to where it was drawn. */
export interface Span {
  readonly anchor: Spot;
  readonly head: Spot;
}

/** A block of cells, all four ends belonging to it. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** How many rows and columns are displayed. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

export function isSameSpot(a: Spot, b: Spot): boolean {
  return a.row === b.row && a.column === b.column;
}

export function rectOf({ anchor, head }: Span): Rect {
  return {
    top: Math.min(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    bottom: Math.max(anchor.row, head.row),
    right: Math.max(anchor.column, head.column),
  };
}

/** Rows and columns of a block. */
export function sizeOf({ top, left, bottom, right }: Rect): Extent {
  return { rows: bottom - top + 1, columns: right - left + 1 };
}

export function isIn({ top, left, bottom, right }: Rect, { row, column }: Spot): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** The sides of a block that a cell lies at, as letters `t r b l`; null when the cell is outside. */
export function sidesOf(rect: Rect, spot: Spot): string | null {
  if (!isIn(rect, spot)) return null;
  const top = spot.row === rect.top ? 't' : '';
  const right = spot.column === rect.right ? 'r' : '';
  const bottom = spot.row === rect.bottom ? 'b' : '';
  const left = spot.column === rect.left ? 'l' : '';
  return `${top}${right}${bottom}${left}`;
}

/** The spot nearest to this one that is displayed. */
export function kept(spot: Spot, { rows, columns }: Extent): Spot {
  return {
    row: Math.max(0, Math.min(rows - 1, spot.row)),
    column: Math.max(0, Math.min(columns - 1, spot.column)),
  };
}

/** The rows that the blocks touch, each once, in order. */
export function rowsIn(rects: readonly Rect[]): readonly number[] {
  const rows = new Set<number>();
  for (const { top, bottom } of rects) for (let row = top; row <= bottom; row += 1) rows.add(row);
  return [...rows].sort((a, b) => a - b);
}
