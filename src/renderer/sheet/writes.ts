import type { Block } from './block-text.ts';
import { type Extent, type Rect, rectOf, type Span, sizeOf } from './range.ts';

/** A text meant for a cell, by its place on the screen. */
export interface Write {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What the cells of a block hold now, as texts. */
type TextAt = (row: number, column: number) => string;

function turned(place: number, length: number): number {
  return ((place % length) + length) % length;
}

/** The block laid into the selection: over all of it where it fits a whole number of times, else once from its first cell. */
export function pasteWrites(block: Block, into: Rect): readonly Write[] {
  const rows = block.length;
  const columns = Math.max(0, ...block.map((row) => row.length));
  if (rows === 0 || columns === 0) return [];
  const space = sizeOf(into);
  const fits = space.rows % rows === 0 && space.columns % columns === 0;
  const [tall, wide] = fits ? [space.rows, space.columns] : [rows, columns];
  const writes: Write[] = [];
  for (let down = 0; down < tall; down += 1)
    for (let across = 0; across < wide; across += 1) {
      const text = block[down % rows]?.[across % columns];
      // A row that is shorter than others says nothing of the cells beyond its end.
      if (text !== undefined) writes.push({ row: into.top + down, column: into.left + across, text });
    }
  return writes;
}

/** Every cell of the blocks emptied, each once. */
export function clearWrites(spans: readonly Span[]): readonly Write[] {
  const writes = new Map<string, Write>();
  for (const { top, left, bottom, right } of spans.map(rectOf))
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) writes.set(`${row} ${column}`, { row, column, text: '' });
  return [...writes.values()];
}

/** The first row of the block in all its rows; of a single row, the row above it. */
export function fillDownWrites(span: Span, textAt: TextAt): readonly Write[] {
  const { top, left, bottom, right } = rectOf(span);
  const source = top === bottom ? top - 1 : top;
  if (source < 0) return [];
  const writes: Write[] = [];
  for (let row = source + 1; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) writes.push({ row, column, text: textAt(source, column) });
  return writes;
}

/** The block that a drag of the fill handle to a cell makes: longer along the way that was drawn further. */
export function filledRect(source: Rect, row: number, column: number): Rect {
  const down = Math.max(row - source.bottom, source.top - row, 0);
  const across = Math.max(column - source.right, source.left - column, 0);
  if (down === 0 && across === 0) return source;
  if (down >= across) return { ...source, top: Math.min(source.top, row), bottom: Math.max(source.bottom, row) };
  return { ...source, left: Math.min(source.left, column), right: Math.max(source.right, column) };
}

/** The cells of the source again and again over the rest of the longer block. */
export function fillWrites(source: Rect, filled: Rect, textAt: TextAt): readonly Write[] {
  const size: Extent = sizeOf(source);
  const writes: Write[] = [];
  for (let row = filled.top; row <= filled.bottom; row += 1)
    for (let column = filled.left; column <= filled.right; column += 1) {
      const inside = row >= source.top && row <= source.bottom && column >= source.left && column <= source.right;
      if (inside) continue;
      const fromRow = source.top + turned(row - source.top, size.rows);
      const fromColumn = source.left + turned(column - source.left, size.columns);
      writes.push({ row, column, text: textAt(fromRow, fromColumn) });
    }
  return writes;
}
