import type { GridApi } from 'ag-grid-community';
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { type Extent, isIn, isSameSpot, type Rect, rectOf, rowsIn, type Spot } from '#renderer/sheet/range.ts';
import { selectByKey } from '#renderer/sheet/range-keys.ts';
import { createRanges, type Ranges } from '#renderer/sheet/ranges.ts';
import { figuresOf, selection } from '#renderer/sheet/selection.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { bodyColumns, focusSpot, gridExtentOf, peopleAt, reveal, spotOf } from './places.ts';
import { pressCell, pressHandle, pressHeader } from './range-mouse.ts';

const nothing: Extent = { rows: 0, columns: 0 };
/** The figures of a block are counted once it has not changed for so long, in milliseconds. */
const stillness = 60;
/** The press that opens a menu is followed by the menu's own event, which moves the focus once more; in milliseconds. */
const menuPatience = 150;

/** Values of the selected cells, each once where blocks overlap, and the people of their rows. */
function selectedCells(api: GridApi<RosterRow>, ranges: Ranges) {
  const rects = ranges.spans.get().map(rectOf);
  const columns = bodyColumns(api);
  const rows = rowsIn(rects);
  const values: unknown[] = [];
  for (const row of rows) {
    const rowNode = api.getDisplayedRowAtIndex(row);
    if (rowNode === undefined) continue;
    const inRow = rects.filter(({ top, bottom }) => row >= top && row <= bottom);
    for (const [place, colKey] of columns.entries())
      if (inRow.some(({ left, right }) => place >= left && place <= right))
        values.push(api.getCellValue({ rowNode, colKey }));
  }
  return { values, people: peopleAt(api, rows) };
}

/** Whether the selection is more than the active cell. */
function isBlock(ranges: Ranges): boolean {
  const spans = ranges.spans.get();
  const [only] = spans;
  if (only === undefined) return false;
  return spans.length > 1 || !isSameSpot(only.anchor, only.head);
}

/** Whether keys pressed here are for the cells: not for an editor, a filter or a menu. */
export function isForCells(event: KeyboardEvent, api: GridApi<RosterRow>): boolean {
  const onCell = event.target instanceof Element && event.target.closest('.ag-cell') !== null;
  return onCell && api.getEditingCells().length === 0;
}

interface RangeHandlers {
  readonly ranges: Ranges;
  /** `onFill` is called after a drag of the fill handle; null where nothing can be filled. */
  onMouseDown(event: MouseEvent, onFill: ((source: Rect, filled: Rect) => void) | null): void;
  onClick(event: MouseEvent): void;
  /** True when the key selected something. */
  onKey(event: KeyboardEvent): boolean;
  /**
   * The cell that holds the browser's focus is the active one. For every focus, and before any key, copy or paste is acted on: the
   * grid's own event of a moved focus comes in a later task, after keys that were typed right behind the move.
   */
  follow(target: EventTarget): void;
}

/** Selecting cells by mouse and keyboard. `onPeople` is called with the people of a block, and with nobody while it is one cell. */
export function useRanges(
  api: GridApi<RosterRow> | null,
  root: RefObject<HTMLElement | null>,
  onPeople: (ids: readonly string[]) => void,
): RangeHandlers {
  const menuComes = useRef(false);
  const latest = useRef(onPeople);
  const ranges = useMemo(() => createRanges(() => (api === null ? nothing : gridExtentOf(api))), [api]);
  useLayoutEffect(() => {
    latest.current = onPeople;
  });

  useEffect(() => {
    if (api === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let known = 0;
    const count = () => {
      if (api.isDestroyed()) return;
      const { values, people } = isBlock(ranges) ? selectedCells(api, ranges) : { values: [], people: [] };
      selection.set(values.length > 1 ? figuresOf(values, people) : null);
      const ids = people.map(({ id }) => id);
      if (ids.length === 0 && known === 0) return;
      known = ids.length;
      latest.current(ids);
    };
    // A block that ends is over at once: an act must not take people who are selected no more.
    const later = () => {
      clearTimeout(timer);
      if (isBlock(ranges)) timer = setTimeout(count, stillness);
      else count();
    };
    const stop = ranges.spans.subscribe(later);
    // Rows that moved under a block are other people: it shrinks to the active cell rather than hold those.
    const shrink = () => {
      ranges.copied.set(null);
      ranges.collapse();
    };
    const moved = ['sortChanged', 'filterChanged', 'displayedColumnsChanged'] as const;
    for (const event of moved) api.addEventListener(event, shrink);
    api.addEventListener('modelUpdated', later);
    return () => {
      stop();
      clearTimeout(timer);
      selection.set(null);
      if (api.isDestroyed()) return;
      for (const event of moved) api.removeEventListener(event, shrink);
      api.removeEventListener('modelUpdated', later);
    };
  }, [api, ranges]);

  /** Puts the focus on a cell of the blocks that were just drawn. */
  function focusIn(spot: Spot): void {
    if (api === null) return;
    ranges.hold(spot);
    focusSpot(api, spot);
  }

  return {
    ranges,
    onMouseDown(event, onFill) {
      if (api === null || root.current === null) return;
      if (event.button === 2) {
        // The menu is for the block under the mouse: the grid must not move its focus out of it.
        const spot = spotOf(event.target, api);
        const held = spot !== null && ranges.spans.get().some((span) => isIn(rectOf(span), spot));
        if (held) {
          event.preventDefault();
          event.stopPropagation();
          menuComes.current = true;
          setTimeout(() => {
            menuComes.current = false;
          }, menuPatience);
        }
      }
      if (event.button !== 0) return;
      if (event.target instanceof Element && event.target.closest('.ag-popup, .ag-cell-edit-wrapper')) return;
      if (onFill !== null && pressHandle(event.nativeEvent, root.current, api, ranges, onFill)) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      if (!pressCell(event.nativeEvent, root.current, api, ranges)) return;
      event.preventDefault();
      event.stopPropagation();
      const first = ranges.spans.get().at(-1)?.anchor;
      if (first !== undefined && !event.shiftKey) focusIn(first);
    },
    onClick(event) {
      if (api === null || !pressHeader(event.nativeEvent, api, ranges)) return;
      event.preventDefault();
      event.stopPropagation();
      const first = ranges.spans.get().at(-1)?.anchor;
      if (first !== undefined) focusIn({ row: Math.max(0, api.getFirstDisplayedRowIndex()), column: first.column });
    },
    onKey(event) {
      if (api === null || event.altKey || !isForCells(event, api)) return false;
      const { key, shiftKey: shift } = event;
      const page = Math.max(1, api.getLastDisplayedRowIndex() - api.getFirstDisplayedRowIndex() - 10);
      const before = ranges.spans.get();
      if (!selectByKey(ranges, { key, shift, ctrl: event.ctrlKey || event.metaKey }, gridExtentOf(api), page))
        return false;
      const head = ranges.spans.get().at(-1)?.head;
      if (shift && key !== ' ' && head !== undefined && before !== ranges.spans.get()) reveal(api, head);
      return true;
    },
    follow(target) {
      const spot = api === null ? null : spotOf(target, api);
      if (spot === null || spot.row < 0 || spot.column < 0) return;
      if (menuComes.current) ranges.hold(spot);
      else ranges.follow(spot);
    },
  };
}
