import type { Reader } from '#main/store/open.ts';
import type { AssessmentRow } from '#shared/round/rows.ts';

/** One imported record about a person: `fields` is JSON. */
interface PersonFields {
  readonly employee_id: string;
  readonly fields: string;
}

/** Ratings of one rater (a key), of one ratee (an id), or all; by id. */
export function assessmentsWhere(store: Reader, rater: string | null, ratee: string | null): readonly AssessmentRow[] {
  const sql = `SELECT * FROM assessment
    WHERE (@rater IS NULL OR rater_key = @rater) AND (@ratee IS NULL OR ratee_id = @ratee) ORDER BY id`;
  return store.db.prepare(sql).all({ rater, ratee }) as AssessmentRow[];
}

/** The squads that people worked in. */
export function squadRecords(store: Reader): readonly PersonFields[] {
  const sql =
    "SELECT employee_id, fields FROM work_record WHERE kind = 'squad' AND employee_id IS NOT NULL ORDER BY id";
  return store.db.prepare(sql).all() as PersonFields[];
}

/** The lines of the work plans of these people, in the order of their files. */
export function planRecords(store: Reader, employees: readonly string[]): readonly PersonFields[] {
  const sql = `SELECT employee_id, fields FROM work_record
    WHERE kind = 'skp' AND employee_id IN (SELECT value FROM json_each(?)) ORDER BY file, sheet, row`;
  return store.db.prepare(sql).all(JSON.stringify(employees)) as PersonFields[];
}
