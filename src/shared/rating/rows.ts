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
