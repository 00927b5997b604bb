import type { ColumnState, GridApi } from 'ag-grid-community';
import type { RosterRow } from '#shared/people/roster.ts';
import type { TableView } from '#shared/rating/rows.ts';
import { rowNumberId } from './places.ts';

export type Tint = TableView['tint'];
export const tints: readonly Tint[] = ['none', 'predicate', 'move'];

/** How the grid is shown now. */
export function viewOf(api: GridApi<RosterRow>, tint: Tint): TableView {
  return {
    columns: api
      .getColumnState()
      .filter(({ colId }) => colId !== rowNumberId)
      .map(({ colId, hide, pinned, width, sort, sortIndex }) => ({
        id: colId,
        hidden: hide === true,
        pinned: pinned === 'left' || pinned === true,
        width: Math.max(20, Math.round(width ?? 100)),
        sort: sort ?? null,
        sortIndex: sortIndex ?? null,
      })),
    filter: api.getFilterModel(),
    tint,
  };
}

/** Shows the grid as a view says; columns that the view does not know stay hidden at the end. */
export function applyView(api: GridApi<RosterRow>, { columns, filter }: TableView): void {
  const known = new Set(columns.map(({ id }) => id));
  const state: ColumnState[] = [
    { colId: rowNumberId, pinned: 'left' },
    ...columns.map(({ id, hidden, pinned, width, sort, sortIndex }) => ({
      colId: id,
      hide: hidden,
      pinned: pinned ? ('left' as const) : null,
      width,
      flex: null,
      sort,
      sortIndex,
    })),
    ...api
      .getColumnState()
      .filter(({ colId }) => colId !== rowNumberId && !known.has(colId))
      .map(({ colId }) => ({ colId, hide: true })),
  ];
  api.applyColumnState({ state, applyOrder: true });
  api.setFilterModel({ ...filter });
}

/** Keeps every column up to this one in place while the others scroll; the columns after it scroll. */
export function freezeTo(api: GridApi<RosterRow>, id: string): void {
  const order = api.getColumnState();
  const last = order.findIndex(({ colId }) => colId === id);
  api.applyColumnState({
    state: order.map(({ colId }, place) => ({ colId, pinned: place <= last ? ('left' as const) : null })),
  });
}
