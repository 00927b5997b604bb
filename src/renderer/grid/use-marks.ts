import type { GridApi } from 'ag-grid-community';
import { type RefObject, useEffect } from 'react';
import type { RosterRow } from '#shared/domain/roster.ts';
import { type MarksOf, type Painter, startPainter } from './painter.ts';
import { bodyColumns, rowNumberId } from './places.ts';
import { rectOf, sidesOf } from './range.ts';
import type { Ranges } from './ranges.ts';

function marksOf(api: GridApi<RosterRow>, ranges: Ranges): MarksOf {
  const places = new Map(bodyColumns(api).map((column, place) => [column.getColId(), place]));
  const rects = ranges.spans.get().map(rectOf);
  const single = rects.length === 1 && rects.every(({ top, left, bottom, right }) => top === bottom && left === right);
  return (row, id) => {
    if (id === rowNumberId) {
      const held = rects.some(({ top, bottom }) => row >= top && row <= bottom);
      return { 'data-range': held ? '' : null, 'aria-selected': null };
    }
    const column = places.get(id) ?? -1;
    // A cell in two blocks shows the sides of the one drawn last.
    const sides = single
      ? null
      : (rects.map((rect) => sidesOf(rect, { row, column })).findLast((one) => one !== null) ?? null);
    return { 'data-range': sides, 'aria-selected': sides === null ? null : 'true' };
  };
}

/** Draws the selected blocks over the cells. */
export function useMarks(api: GridApi<RosterRow> | null, root: RefObject<HTMLElement | null>, ranges: Ranges): void {
  useEffect(() => {
    const area = root.current?.querySelector('.ag-grid-viewport');
    if (api === null || area == null) return;
    area.setAttribute('aria-multiselectable', 'true');
    let marks = marksOf(api, ranges);
    let frame = 0;
    const painter: Painter = startPainter(area, (row, column) => marks(row, column));
    const renew = () => {
      frame = 0;
      if (api.isDestroyed()) return;
      marks = marksOf(api, ranges);
      painter.repaint();
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(renew);
    };
    const stop = ranges.spans.subscribe(soon);
    api.addEventListener('displayedColumnsChanged', soon);
    return () => {
      stop();
      painter.stop();
      cancelAnimationFrame(frame);
      if (!api.isDestroyed()) api.removeEventListener('displayedColumnsChanged', soon);
    };
  }, [api, root, ranges]);
}
