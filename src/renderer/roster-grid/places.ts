import type { Column, GridApi } from 'ag-grid-community';
import type { KeyboardEvent } from 'react';
import type { Extent, Spot } from '#renderer/sheet/range.ts';
import type { RosterRow } from '#shared/people/roster.ts';

/** The column of row numbers: it selects rows and belongs to no block. */
export const rowNumberId = 'row-number';

/** The displayed columns that hold something about a person, left to right. */
export function bodyColumns(api: GridApi<RosterRow>): readonly Column[] {
  return api.getAllDisplayedColumns().filter((column) => column.getColId() !== rowNumberId);
}

export function gridExtentOf(api: GridApi<RosterRow>): Extent {
  return { rows: api.getDisplayedRowCount(), columns: bodyColumns(api).length };
}

/** The people displayed in these rows. */
export function peopleAt(api: GridApi<RosterRow>, rows: readonly number[]): readonly RosterRow[] {
  return rows.flatMap((row) => api.getDisplayedRowAtIndex(row)?.data ?? []);
}

/** Where an element of the grid lies: a cell, a row number (`column` -1) or a header (`row` -1); null elsewhere. */
export function spotOf(target: EventTarget | null, api: GridApi<RosterRow>): Spot | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest('.ag-cell, .ag-header-cell');
  const id = cell?.getAttribute('col-id');
  if (cell === null || id == null) return null;
  const column = bodyColumns(api).findIndex((one) => one.getColId() === id);
  if (cell.matches('.ag-header-cell')) return { row: -1, column };
  const row = Number(cell.closest('.ag-row')?.getAttribute('row-index') ?? Number.NaN);
  return Number.isInteger(row) ? { row, column } : null;
}

/** Scrolls until a cell is seen. */
export function reveal(api: GridApi<RosterRow>, { row, column }: Spot): void {
  api.ensureIndexVisible(row);
  const shown = bodyColumns(api)[column];
  if (shown !== undefined) api.ensureColumnVisible(shown);
}

/**
 * Scrolls a person's row into the middle, without moving the focus, as soon as the grid shows it: filters are applied some time after
 * they are set. Filters of columns that hide the row are taken off. Returns what ends the wait.
 */
export function revealPerson(api: GridApi<RosterRow>, id: string): () => void {
  const isShown = () => {
    const node = api.getRowNode(id);
    if (node?.rowIndex == null) return false;
    api.ensureNodeVisible(node, 'middle');
    return true;
  };
  if (isShown()) return () => undefined;
  const onModel = () => {
    if (isShown()) end();
  };
  const end = () => api.isDestroyed() || api.removeEventListener('modelUpdated', onModel);
  api.addEventListener('modelUpdated', onModel);
  api.setFilterModel(null);
  return end;
}

/** Puts the focus on a cell. */
export function focusSpot(api: GridApi<RosterRow>, spot: Spot): void {
  const column = bodyColumns(api)[spot.column];
  if (column === undefined) return;
  reveal(api, spot);
  api.setFocusedCell(spot.row, column);
}

/** From the heading of the row numbers, which take no focus themselves, the way down is the row's first cell; true when it was taken. */
export function enterRows({ target, key }: KeyboardEvent, api: GridApi<RosterRow> | null): boolean {
  if (api === null || key !== 'ArrowDown' || !(target instanceof Element)) return false;
  if (target.closest(`.ag-header-cell[col-id="${rowNumberId}"]`) === null) return false;
  focusSpot(api, { row: Math.max(0, api.getFirstDisplayedRowIndex()), column: 0 });
  return true;
}

/** Gives the focus back to a cell after the question about it. */
export function returnTo(api: GridApi<RosterRow>, cell: Element | null, row: number | null, column: Column): void {
  if (row === null) return;
  const now = api.getFocusedCell();
  // The grid's own way runs every listener for a moved focus; here it has not moved.
  if (now?.rowIndex === row && now.column === column && cell instanceof HTMLElement && cell.isConnected)
    cell.focus({ preventScroll: true });
  else api.setFocusedCell(row, column);
}
