import { changeKey } from '#main/store/log.ts';
import type { Reader } from '#main/store/open.ts';
import { type AssessmentKind, assessmentColumns } from '#shared/round/rows.ts';

/** What one rater gave one ratee, scores by criterion. */
export interface Assessment {
  readonly period: string;
  readonly kind: AssessmentKind;
  readonly rater: string;
  readonly ratee: string;
  readonly weight: number | null;
  readonly scores: Readonly<Record<string, number | null>>;
}

/** Every assessment by somebody else; what people say of themselves is left out by kind and by NIP. */
export function assessmentsByOthers(store: Reader): readonly Assessment[] {
  const rows = store.db
    .prepare(
      `SELECT a.period, a.kind, a.rater_key AS rater, a.ratee_id AS ratee, a.weight, a.scores
       FROM assessment a JOIN employee e ON e.id = a.ratee_id WHERE a.kind <> 'self' AND a.rater_key <> e.nip ORDER BY a.id`,
    )
    .all() as (Omit<Assessment, 'scores'> & { readonly scores: string })[];
  return rows.map((row) => ({ ...row, scores: assessmentColumns.scores.read(row.scores) }));
}

/** What others gave one person (id and NIP) in one period, of all kinds of raters. */
export function assessmentsOf(
  store: Reader,
  id: string,
  nip: string,
  period: string,
): readonly Pick<Assessment, 'rater' | 'scores'>[] {
  const rows = store.db
    .prepare(
      "SELECT rater_key AS rater, scores FROM assessment WHERE ratee_id = ? AND kind <> 'self' AND rater_key <> ? AND period = ? ORDER BY id",
    )
    .all(id, nip, period) as { rater: string; scores: string }[];
  return rows.map(({ rater, scores }) => ({ rater, scores: assessmentColumns.scores.read(scores) }));
}

/** How many assessments there are, whatever their kind. */
export function assessmentCount(store: Reader): number {
  return (store.db.prepare('SELECT count(*) AS n FROM assessment').get() as { n: number }).n;
}

/** The number of the last commit, and the tables that commits after `since` have written. */
export function tablesSince(
  store: Reader,
  since: number,
): { readonly last: number; readonly tables: readonly string[] } {
  const { last } = store.db.prepare('SELECT coalesce(max(number), 0) AS last FROM commit_log').get() as {
    last: number;
  };
  if (last <= since) return { last, tables: [] };
  const rows = store.db
    .prepare(
      `SELECT DISTINCT g.table_name FROM commit_log c JOIN change_log g ON g.commit_number = ${changeKey} WHERE c.number > ?`,
    )
    .all(since) as { table_name: string }[];
  return { last, tables: rows.map(({ table_name }) => table_name) };
}
