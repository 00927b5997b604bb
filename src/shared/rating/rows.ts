import { type JsonColumns, jsonColumn } from '#shared/kernel/json-column.ts';

/** A note at a cell of a person: `field` is the column. One per person, cell and actor. `private` 1: for its writer only. */
export interface NoteRow {
  readonly id: string;
  readonly employee_id: string;
  readonly field: string;
  readonly text: string;
  readonly private: number;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly at: string;
}

/** A named way to see the table; `state` is JSON of a `TableView`. */
export interface SavedViewRow {
  readonly id: string;
  readonly name: string;
  readonly state: string;
}

/** How a table is shown. `columns` in their order; `filter` is the grid's own model. */
export interface TableView {
  readonly columns: readonly {
    readonly id: string;
    readonly hidden: boolean;
    readonly pinned: boolean;
    readonly width: number;
    readonly sort: 'asc' | 'desc' | null;
    readonly sortIndex: number | null;
  }[];
  readonly filter: Readonly<Record<string, unknown>>;
  readonly tint: 'none' | 'predicate' | 'move';
}

/** JSON of a saved view. */
export const savedViewColumns = { state: jsonColumn<TableView>() } satisfies JsonColumns<SavedViewRow>;
