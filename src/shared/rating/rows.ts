import type { Predicate, Rating } from '#shared/rules/levels.ts';
import type { CaseState } from '#shared/session/rows.ts';

/**
 * A person's rating, id = the employee's id. `initial_*` as imported, `hasil`/`perilaku`/`predicate` as proposed by the panel now,
 * `final_predicate` as signed (null until sign-off). `evidence` is JSON, what the last change cites.
 */
export interface RatingRow {
  readonly id: string;
  readonly initial_hasil: Rating | null;
  readonly initial_perilaku: Rating | null;
  readonly initial_predicate: Predicate | null;
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
  readonly predicate: Predicate | null;
  readonly reason: string | null;
  readonly state: CaseState;
  readonly final_predicate: Predicate | null;
  readonly evidence: string | null;
}

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
