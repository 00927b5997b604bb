import type { GridApi } from 'ag-grid-community';
import { type RefObject, useEffect } from 'react';
import type { RosterRow } from '#shared/domain/roster.ts';
import { type MarksOf, type Painter, startPainter } from './painter.ts';
import { bodyColumns, rowNumberId } from './places.ts';
import { rectOf, sidesOf } from './range.ts';
import type { Ranges } from './ranges.ts';

function marksOf(api: GridApi<RosterRow>, ranges: Ranges, fills: boolean): MarksOf {
  const places = new Map(bodyColumns(api).map((column, place) => [column.getColId(), place]));
  const rects = ranges.spans.get().map(rectOf);
  const single = rects.length === 1 && rects.every(({ top, left, bottom, right }) => top === bottom && left === right);
  const last = fills ? rects.at(-1) : undefined;
  const filling = ranges.filling.get();
  const copied = ranges.copied.get();
  return (row, id) => {
    if (id === rowNumberId) {
      const held = rects.some(({ top, bottom }) => row >= top && row <= bottom);
      return {
        'data-range': held ? '' : null,
        'data-handle': null,
        'data-fill': null,
        'data-copied': null,
        'aria-selected': null,
      };
    }
    const column = places.get(id) ?? -1;
    // A cell in two blocks shows the sides of the one drawn last.
    const sides = single
      ? null
      : (rects.map((rect) => sidesOf(rect, { row, column })).findLast((one) => one !== null) ?? null);
    const corner = last !== undefined && row === last.bottom && column === last.right;
    return {
      'data-range': sides,
      'data-handle': corner ? '' : null,
      'data-fill': filling === null ? null : sidesOf(filling, { row, column }),
      'data-copied': copied === null ? null : sidesOf(copied, { row, column }),
      'aria-selected': sides === null ? null : 'true',
    };
  };
}

/** Draws the selected blocks over the cells. `fills`: the last one has a handle to fill from. */
export function useMarks(
  api: GridApi<RosterRow> | null,
  root: RefObject<HTMLElement | null>,
  ranges: Ranges,
  fills: boolean,
): void {
  useEffect(() => {
    const area = root.current?.querySelector('.ag-grid-viewport');
    if (api === null || area == null) return;
    area.setAttribute('aria-multiselectable', 'true');
    let marks = marksOf(api, ranges, fills);
    let frame = 0;
    const painter: Painter = startPainter(area, (row, column) => marks(row, column));
    const renew = () => {
      frame = 0;
      if (api.isDestroyed()) return;
      marks = marksOf(api, ranges, fills);
      painter.repaint();
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(renew);
    };
    const stops = [ranges.spans.subscribe(soon), ranges.filling.subscribe(soon), ranges.copied.subscribe(soon)];
    api.addEventListener('displayedColumnsChanged', soon);
    return () => {
      for (const stop of stops) stop();
      painter.stop();
      cancelAnimationFrame(frame);
      if (!api.isDestroyed()) api.removeEventListener('displayedColumnsChanged', soon);
    };
  }, [api, root, ranges, fills]);
}
