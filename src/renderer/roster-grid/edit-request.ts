import type { ValueSetterParams } from 'ag-grid-community';
import type { RosterRow } from '#shared/people/roster.ts';
import { returnTo } from './places.ts';

/** The fields with an editor in their cell. */
const editedFields = ['hasil', 'perilaku', 'state'] as const;

/** An edit that the user asks for; the grid itself never changes a row. */
export interface EditRequest {
  readonly row: RosterRow;
  readonly field: (typeof editedFields)[number];
  readonly value: string;
  /** The cell, to hang a question on; and the way back to it. */
  readonly cell: Element | null;
  refocus(): void;
}

function cellOf(event: ValueSetterParams<RosterRow>): Element | null {
  const row = CSS.escape(event.node?.id ?? '');
  const column = CSS.escape(event.column.getColId());
  return document.querySelector(`.ag-row[row-id="${row}"] .ag-cell[col-id="${column}"]`);
}

/** What an edit in a cell asks for; null where it would change nothing. */
export function editRequestOf(event: ValueSetterParams<RosterRow>): EditRequest | null {
  const field = editedFields.find((name) => name === event.colDef.field);
  const { newValue, data, node, column } = event;
  if (field === undefined || typeof newValue !== 'string' || newValue === data[field]) return null;
  const cell = cellOf(event);
  const refocus = () => returnTo(event.api, cell, node?.rowIndex ?? null, column);
  return { row: data, field, value: newValue, cell, refocus };
}
