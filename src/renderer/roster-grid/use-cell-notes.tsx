import type { GridApi } from 'ag-grid-community';
import { type ReactNode, useMemo, useState } from 'react';
import { useQuery } from '#renderer/kernel/use-query.ts';
import type { Spot } from '#renderer/sheet/range.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import type { CellNote } from '#shared/rating/note-contract.ts';
import { NoteDialog } from './note-dialog.tsx';
import { bodyColumns } from './places.ts';

interface NotedCell {
  readonly person: RosterRow;
  readonly field: string;
  readonly column: string;
}

interface CellNotes {
  /** Notes by person and column, as `id column`. */
  readonly notes: ReadonlyMap<string, readonly CellNote[]>;
  /** The dialog of one cell's notes, while it is open. */
  readonly dialog: ReactNode;
  open(spot: Spot): void;
}

function byCell(rows: readonly CellNote[]): ReadonlyMap<string, readonly CellNote[]> {
  const notes = new Map<string, CellNote[]>();
  for (const note of rows) {
    const key = `${note.employee} ${note.field}`;
    notes.set(key, [...(notes.get(key) ?? []), note]);
  }
  return notes;
}

/** The notes at the cells of a grid, read and written. */
export function useCellNotes(api: GridApi<RosterRow> | null, locked: boolean, onClosed: () => void): CellNotes {
  const rows = useQuery('note.list', {}).value?.rows;
  const notes = useMemo(() => byCell(rows ?? []), [rows]);
  const [at, setAt] = useState<NotedCell | null>(null);
  const close = () => {
    setAt(null);
    onClosed();
  };
  return {
    notes,
    dialog:
      at === null ? null : (
        <NoteDialog {...at} notes={notes.get(`${at.person.id} ${at.field}`) ?? []} locked={locked} onClose={close} />
      ),
    open(spot) {
      if (api === null) return;
      const person = api.getDisplayedRowAtIndex(spot.row)?.data;
      const column = bodyColumns(api)[spot.column];
      if (person === undefined || column === undefined) return;
      setAt({ person, field: column.getColId(), column: column.getColDef().headerName ?? '' });
    },
  };
}
