import type { GridApi } from 'ag-grid-community';
import { type RefObject, useEffect } from 'react';
import type { Words } from '#renderer/kernel/use-words.ts';
import { type CellMarks, type MarksOf, startPainter } from '#renderer/sheet/painter.ts';
import { rectOf, sidesOf } from '#renderer/sheet/range.ts';
import type { Ranges } from '#renderer/sheet/ranges.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { predicates } from '#shared/rules/levels.ts';
import { bodyColumns, rowNumberId } from './places.ts';
import type { Tint } from './table-view.ts';
import type { GridTools } from './use-grid-tools.tsx';

interface MarkProps {
  readonly api: GridApi<RosterRow> | null;
  readonly root: RefObject<HTMLElement | null>;
  readonly ranges: Ranges;
  /** Whether the last block has a handle to fill from. */
  readonly fills: boolean;
  readonly tools: Pick<GridTools, 'seek' | 'tint' | 'notes'>;
  readonly words: Words;
}

const bare: CellMarks = {
  'data-range': null,
  'data-handle': null,
  'data-fill': null,
  'data-copied': null,
  'data-hit': null,
  'data-tint': null,
  'data-note': null,
  'aria-selected': null,
  'aria-description': null,
};
const tinted: ReadonlySet<string> = new Set(['hasil', 'perilaku', 'predicate']);

/** Which colour a cell takes: its person's predicate, or which way the panel moved it. */
function tintOf(tint: Tint, person: RosterRow | undefined, column: string): string | null {
  if (tint === 'none' || person === undefined || person.excluded !== null || !tinted.has(column)) return null;
  if (tint === 'predicate') return person.predicate;
  const { initial_predicate: from, predicate: to } = person;
  if (from === to || from === null || to === null) return null;
  return predicates.indexOf(to) < predicates.indexOf(from) ? 'up' : 'down';
}

function marksOf({ ranges, fills, tools, words }: Omit<MarkProps, 'api' | 'root'>, api: GridApi<RosterRow>): MarksOf {
  const places = new Map(bodyColumns(api).map((column, place) => [column.getColId(), place]));
  const rects = ranges.spans.get().map(rectOf);
  const single = rects.length === 1 && rects.every(({ top, left, bottom, right }) => top === bottom && left === right);
  const last = fills ? rects.at(-1) : undefined;
  const filling = ranges.filling.get();
  const copied = ranges.copied.get();
  const found = tools.seek.get();
  const hits = new Set(found?.hits.map(({ row, column }) => `${row} ${column}`));
  const present = found?.hits[found.now];
  return (row, id) => {
    if (id === rowNumberId) {
      const held = rects.some(({ top, bottom }) => row >= top && row <= bottom);
      return { ...bare, 'data-range': held ? '' : null };
    }
    const column = places.get(id) ?? -1;
    const spot = { row, column };
    // A cell in two blocks shows the sides of the one drawn last.
    const sides = single ? null : (rects.map((rect) => sidesOf(rect, spot)).findLast((one) => one !== null) ?? null);
    const corner = last !== undefined && row === last.bottom && column === last.right;
    const person = tools.tint === 'none' && tools.notes.size === 0 ? undefined : api.getDisplayedRowAtIndex(row)?.data;
    const notes = person === undefined ? undefined : tools.notes.get(`${person.id} ${id}`);
    const text = notes?.map((note) => note.text).join('; ');
    const isPresent = present !== undefined && present.row === row && present.column === column;
    return {
      'data-range': sides,
      'data-handle': corner ? '' : null,
      'data-fill': filling === null ? null : sidesOf(filling, spot),
      'data-copied': copied === null ? null : sidesOf(copied, spot),
      'data-hit': isPresent ? 'now' : hits.has(`${row} ${column}`) ? '' : null,
      'data-tint': tintOf(tools.tint, person, id),
      'data-note': text === undefined ? null : '',
      'aria-selected': sides === null ? null : 'true',
      'aria-description': text === undefined ? null : words.t('note.spoken', { text }),
    };
  };
}

/** Draws over the cells what is no part of their values: selected blocks, hits, colours, notes. */
export function useMarks(props: MarkProps): void {
  const { api, root, ranges, fills, tools, words } = props;
  const { seek, tint, notes } = tools;
  useEffect(() => {
    const area = root.current?.querySelector('.ag-grid-viewport');
    if (api === null || area == null) return;
    area.setAttribute('aria-multiselectable', 'true');
    const drawn = { ranges, fills, tools: { seek, tint, notes }, words };
    let marks = marksOf(drawn, api);
    let frame = 0;
    // The grid's events come in a later task, and so also after this effect is over.
    let over = false;
    const painter = startPainter(area, (row, column) => marks(row, column));
    const renew = () => {
      frame = 0;
      if (api.isDestroyed()) return;
      marks = marksOf(drawn, api);
      painter.repaint();
    };
    const soon = () => {
      if (frame === 0 && !over) frame = requestAnimationFrame(renew);
    };
    const stops = [ranges.spans, ranges.filling, ranges.copied, seek].map((store) => store.subscribe(soon));
    api.addEventListener('displayedColumnsChanged', soon);
    api.addEventListener('modelUpdated', soon);
    return () => {
      over = true;
      for (const stop of stops) stop();
      painter.stop();
      cancelAnimationFrame(frame);
      if (api.isDestroyed()) return;
      api.removeEventListener('displayedColumnsChanged', soon);
      api.removeEventListener('modelUpdated', soon);
    };
  }, [api, root, ranges, fills, seek, tint, notes, words]);
}
