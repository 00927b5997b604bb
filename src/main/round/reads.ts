import type { Reader } from '#main/store/open.ts';
import type { AssessmentRow } from '#shared/round/rows.ts';
import type { Tables } from '#shared/tables.ts';

/** Ratings of one rater (a key), of one ratee (an id), or all; by id. */
export function assessmentsWhere(store: Reader, rater: string | null, ratee: string | null): readonly AssessmentRow[] {
  const sql = `SELECT * FROM assessment
    WHERE (@rater IS NULL OR rater_key = @rater) AND (@ratee IS NULL OR ratee_id = @ratee) ORDER BY id`;
  return store.db.prepare(sql).all({ rater, ratee }) as AssessmentRow[];
}

/** The lines of the work plans of these people, in the order of their files. */
export function planLines(store: Reader, employees: readonly string[]): readonly Tables['skp_line'][] {
  const sql = 'SELECT * FROM skp_line WHERE employee_id IN (SELECT value FROM json_each(?)) ORDER BY file, sheet, row';
  return store.db.prepare(sql).all(JSON.stringify(employees)) as Tables['skp_line'][];
}
