import { type JsonColumns, jsonColumn } from '#shared/kernel/json-column.ts';

/** A note on somebody's integrity for a closed circle: `readers` is JSON of ids of people of the workshop. `at` is ISO 8601, UTC. */
export interface IntegrityNoteRow {
  readonly id: string;
  readonly employee_id: string;
  readonly text: string;
  readonly readers: string;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly at: string;
}

/** JSON of an integrity note. */
export const integrityColumns = { readers: jsonColumn<readonly string[]>() } satisfies JsonColumns<IntegrityNoteRow>;
