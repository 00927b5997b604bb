import { type Extent, rectOf, type Span, type Spot } from './range.ts';
import type { Ranges } from './ranges.ts';

/** A key as a grid receives it. */
interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}

/** Where Shift and a key draw the head of the block to; null for keys that draw nothing. `page`: rows to a page. */
function drawnTo({ head }: Span, { key, ctrl }: Key, { rows, columns }: Extent, page: number): Spot | null {
  const { row, column } = head;
  switch (key) {
    case 'ArrowUp':
      return { row: ctrl ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: ctrl ? rows - 1 : row + 1, column };
    case 'ArrowLeft':
      return { row, column: ctrl ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: ctrl ? columns - 1 : column + 1 };
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrl ? rows - 1 : row, column: columns - 1 };
    case 'PageUp':
      return { row: row - page, column };
    case 'PageDown':
      return { row: row + page, column };
    default:
      return null;
  }
}

/** Selects by a key as a spreadsheet does; false when the key selects nothing. */
export function selectByKey(ranges: Ranges, key: Key, extent: Extent, page: number): boolean {
  const last = ranges.spans.get().at(-1);
  if (key.ctrl && !key.shift && key.key.toLowerCase() === 'a') {
    ranges.all();
    return true;
  }
  if (last === undefined) return false;
  const { top, bottom, left, right } = rectOf(last);
  if (key.key === ' ' && key.ctrl !== key.shift) {
    if (key.shift) ranges.rows(top, bottom);
    else ranges.columns(left, right);
    return true;
  }
  if (key.key === 'Escape') {
    const copied = ranges.copied.get() !== null;
    ranges.copied.set(null);
    return ranges.collapse() || copied;
  }
  const to = key.shift ? drawnTo(last, key, extent, page) : null;
  if (to === null) return false;
  ranges.extend(to);
  return true;
}
