import type { Query } from '#main/kernel/context.ts';
import { roster } from '#main/people/roster-reads.ts';
import type { Reader } from '#main/store/open.ts';
import { rowsOf, statement, workshopOf } from '#main/store/rows.ts';
import {
  type Completeness,
  type CompletenessGround,
  checkCompleteness,
  type Decreed,
  expectedMonths,
} from '#shared/dossier/completeness.ts';

const idsOf = (store: Reader, sql: string): readonly string[] =>
  (statement(store.db, sql).all() as { readonly id: string }[]).map(({ id }) => id);

/** Null for what no file was imported about. */
const orNull = <T>(rows: readonly T[]): readonly T[] | null => (rows.length === 0 ? null : rows);

/** The people with a report for each period: their own rows, rows of days, and rows that name a line of theirs only. */
const reported = `
  SELECT employee_id AS employee, period FROM progress WHERE employee_id IS NOT NULL AND period IS NOT NULL
  UNION SELECT employee_id, substr(start, 1, 7) FROM activity WHERE employee_id IS NOT NULL AND start IS NOT NULL
  UNION SELECT l.employee_id, p.period FROM progress p
    JOIN (SELECT employee_id, code FROM skp_line UNION SELECT employee_id, code FROM line_phase) l ON l.code = p.code
    WHERE p.employee_id IS NULL AND p.period IS NOT NULL AND l.employee_id IS NOT NULL`;

function groundOf(store: Reader, year: string): CompletenessGround {
  const rated = idsOf(
    store,
    `SELECT employee_id AS id FROM feedback_recap WHERE employee_id IS NOT NULL
     UNION SELECT employee_id FROM feedback_answer WHERE employee_id IS NOT NULL UNION SELECT ratee_id FROM assessment`,
  );
  const squads = rowsOf(store, 'squad_member').flatMap(({ employee_id, team_name, team_code, decree }): Decreed[] =>
    employee_id === null ? [] : [{ employee: employee_id, name: team_name ?? team_code ?? '', decree }],
  );
  const awards = rowsOf(store, 'award').flatMap(({ employee_id, award, decree }): Decreed[] =>
    employee_id === null ? [] : [{ employee: employee_id, name: award ?? '', decree }],
  );
  const reports = statement(store.db, reported).all() as { readonly employee: string; readonly period: string }[];
  const dialogues = rowsOf(store, 'dialogue').filter(({ date }) => date === null || date.startsWith(year));
  const sent = rowsOf(store, 'sent_result').flatMap(({ employee_id, siasn_status }) =>
    employee_id === null ? [] : [[employee_id, siasn_status ?? ''] as const],
  );
  return {
    people: roster(store, {}),
    rated360: rated.length === 0 ? null : new Set(rated),
    squads: orNull(squads),
    awards: orNull(awards),
    progress:
      reports.length === 0
        ? null
        : new Map(
            [...Map.groupBy(reports, ({ employee }) => employee)].map(([employee, rows]) => [
              employee,
              rows.map(({ period }) => period),
            ]),
          ),
    talked: dialogues.length === 0 ? null : new Set(dialogues.flatMap(({ employee_id }) => employee_id ?? [])),
    sent: sent.length === 0 ? null : new Map(sent),
  };
}

/** What is missing of everybody seen, on a day. */
export function completenessOf(store: Reader, today: string): Completeness {
  const { period } = workshopOf(store);
  return checkCompleteness(groundOf(store, period.slice(0, 4)), expectedMonths(period, today));
}

/** What is there and what is missing before a panel sits, unit by unit. */
export const dossierCompleteness: Query<'dossier.completeness'> = (_input, { store, today }) =>
  completenessOf(store, today);
