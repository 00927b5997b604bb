import type { GridApi } from 'ag-grid-community';
import { isSameSpot, type Rect, rectOf } from '#renderer/sheet/range.ts';
import type { Ranges } from '#renderer/sheet/ranges.ts';
import { filledRect } from '#renderer/sheet/writes.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { gridExtentOf, reveal, spotOf } from './places.ts';

/** Milliseconds between two rows while the mouse is held beyond the edge. */
const creep = 50;

/** What follows the mouse while its button is down: each spot it comes to, then the end. */
interface Drag {
  to(row: number, column: number): void;
  end?(): void;
}

/** Follows the mouse over the grid until its button is released; beyond the edges the grid scrolls along. */
function followMouse(root: Element, api: GridApi<RosterRow>, drag: Drag): void {
  const viewport = root.querySelector('.ag-grid-viewport') ?? root;
  let [x, y, last] = [0, 0, { row: -1, column: -1 }];
  let timer: ReturnType<typeof setInterval> | null = null;

  function at(): void {
    const box = viewport.getBoundingClientRect();
    const { rows, columns } = gridExtentOf(api);
    const inside = document.elementFromPoint(
      Math.max(box.left + 2, Math.min(box.right - 18, x)),
      Math.max(box.top + 40, Math.min(box.bottom - 18, y)),
    );
    const spot = spotOf(inside, api);
    if (spot === null || spot.row < 0) return;
    const down = y > box.bottom - 2 ? 1 : y < box.top + 34 ? -1 : 0;
    const across = x > box.right - 2 ? 1 : x < box.left ? -1 : 0;
    const row = Math.max(0, Math.min(rows - 1, spot.row + down));
    const column = spot.column < 0 ? -1 : Math.max(0, Math.min(columns - 1, spot.column + across));
    if (row === last.row && column === last.column) return;
    last = { row, column };
    if (down !== 0 || across !== 0) reveal(api, { row, column: Math.max(0, column) });
    drag.to(row, column);
  }

  function onMove(event: PointerEvent): void {
    [x, y] = [event.clientX, event.clientY];
    at();
    timer ??= setInterval(at, creep);
  }

  function onUp(event: PointerEvent): void {
    // On a busy machine the last move may never be reported: the block ends where the button was released.
    if (event.type === 'pointerup') onMove(event);
    if (timer !== null) clearInterval(timer);
    document.removeEventListener('pointermove', onMove);
    document.removeEventListener('pointerup', onUp);
    document.removeEventListener('pointercancel', onUp);
    drag.end?.();
  }

  document.addEventListener('pointermove', onMove);
  document.addEventListener('pointerup', onUp);
  document.addEventListener('pointercancel', onUp);
}

/** How far from its corner the fill handle of a cell can be taken, in pixels. */
const handleReach = 10;

/** A press on the fill handle: `onFill` gets what it is drawn to once the button is released. False when the press is elsewhere. */
export function pressHandle(
  event: MouseEvent,
  root: Element,
  api: GridApi<RosterRow>,
  ranges: Ranges,
  onFill: (source: Rect, filled: Rect) => void,
): boolean {
  const cell = event.target instanceof Element ? event.target.closest('.ag-cell') : null;
  const last = ranges.spans.get().at(-1);
  if (cell === null || last === undefined) return false;
  const { right, bottom } = cell.getBoundingClientRect();
  if (right - event.clientX > handleReach || bottom - event.clientY > handleReach) return false;
  const source = rectOf(last);
  const corner = spotOf(cell, api);
  // By the block and not by what is drawn: the handle is drawn a frame late.
  if (corner === null || !isSameSpot(corner, { row: source.bottom, column: source.right })) return false;
  followMouse(root, api, {
    to: (row, column) => ranges.filling.set(filledRect(source, row, Math.max(0, column))),
    end() {
      const filled = ranges.filling.get();
      ranges.filling.set(null);
      if (filled !== null && filled !== source) onFill(source, filled);
    },
  });
  return true;
}

/** A press of the left button on a cell or a row number; true when it must not reach the grid. */
export function pressCell(event: MouseEvent, root: Element, api: GridApi<RosterRow>, ranges: Ranges): boolean {
  const spot = spotOf(event.target, api);
  if (spot === null || spot.row < 0) return false;
  const more = event.ctrlKey || event.metaKey;
  const began = ranges.spans.get().at(-1)?.anchor;
  if (spot.column < 0) {
    const from = event.shiftKey && began !== undefined ? began.row : spot.row;
    ranges.rows(from, spot.row, more);
    followMouse(root, api, { to: (row) => ranges.extend({ row, column: gridExtentOf(api).columns - 1 }) });
    return true;
  }
  if (event.shiftKey && began !== undefined) ranges.extend(spot);
  else if (more) ranges.add(spot);
  else ranges.one(spot);
  followMouse(root, api, { to: (row, column) => ranges.extend({ row, column: Math.max(0, column) }) });
  return event.shiftKey && began !== undefined;
}

/** Ctrl and a click on a header select its column; with Shift all columns from the active one. */
export function pressHeader(event: MouseEvent, api: GridApi<RosterRow>, ranges: Ranges): boolean {
  const spot = spotOf(event.target, api);
  if (spot === null || spot.row >= 0 || !(event.ctrlKey || event.metaKey)) return false;
  if (spot.column < 0) {
    ranges.all();
    return true;
  }
  const began = ranges.spans.get().at(-1)?.anchor;
  ranges.columns(event.shiftKey && began !== undefined ? began.column : spot.column, spot.column);
  return true;
}
