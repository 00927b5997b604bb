import type { Reader } from '#main/store/open.ts';
import type { PastResult } from '#shared/people/past-result.ts';
import type { WorkRecordRow } from '#shared/people/work-rows.ts';
import type { Predicate } from '#shared/rules/levels.ts';
import type { Tables } from '#shared/tables.ts';

/** What is stored about a person beside their rating. */
interface StoredWork {
  readonly records: readonly WorkRecordRow[];
  readonly past: readonly PastResult[];
  readonly received: readonly { readonly kind: Tables['assessment']['kind']; readonly count: number }[];
  readonly given: number;
  readonly raters: number;
}

/**
 * Work records of a person; progress that names no person but a plan's code counts for the person whose SKP bears that code, and the
 * objective a plan serves comes with it. Past results are newest first, each with the predicate of the person's unit then.
 */
export function workOf({ db }: Reader, id: string, nip: string, unit: string | null): StoredWork {
  const own = db
    .prepare('SELECT * FROM work_record WHERE employee_id = ? ORDER BY kind, period DESC, file, row')
    .all(id) as WorkRecordRow[];
  const plans = own.filter(({ kind }) => kind === 'skp').map(({ fields }) => JSON.parse(fields) as Plan);
  const linked = [
    ...byCode(db, 'progress', new Set(plans.flatMap(({ code }) => code ?? []))),
    ...byCode(db, 'cascade', new Set(plans.flatMap(({ superiorCode }) => superiorCode ?? []))),
  ];
  const past = db
    .prepare(
      `SELECT p.period, p.hasil, p.perilaku, p.predicate, o.predicate AS organisation, p.file FROM past_rating p
       LEFT JOIN past_predicate o ON o.unit_id = ? AND o.period = p.period WHERE p.employee_id = ? ORDER BY p.period DESC`,
    )
    .all(unit, id) as PastResult[];
  const received = db
    .prepare('SELECT kind, count(*) AS count FROM assessment WHERE ratee_id = ? GROUP BY kind ORDER BY kind')
    .all(id) as StoredWork['received'];
  const { raters } = db
    .prepare('SELECT count(DISTINCT rater_key) AS raters FROM assessment WHERE ratee_id = ?')
    .get(id) as { raters: number };
  const { given } = db.prepare('SELECT count(*) AS given FROM assessment WHERE rater_key = ?').get(nip) as {
    given: number;
  };
  return { records: [...own, ...linked], past, received, given, raters };
}

/** Past predicates of these people, by id. */
export function pastPredicates(
  { db }: Reader,
  employees: readonly string[],
): readonly { readonly employee: string; readonly period: string; readonly predicate: Predicate | null }[] {
  return db
    .prepare(
      `SELECT employee_id AS employee, period, predicate FROM past_rating
       WHERE employee_id IN (SELECT value FROM json_each(?)) ORDER BY period DESC, employee_id`,
    )
    .all(JSON.stringify(employees)) as { employee: string; period: string; predicate: Predicate | null }[];
}

interface Plan {
  readonly code?: string | null;
  readonly superiorCode?: string | null;
}

function byCode(db: Reader['db'], kind: 'progress' | 'cascade', codes: ReadonlySet<string>): readonly WorkRecordRow[] {
  if (codes.size === 0) return [];
  return db
    .prepare(
      `SELECT * FROM work_record WHERE kind = ? AND employee_id IS NULL
       AND json_extract(fields, '$.code') IN (SELECT value FROM json_each(?)) ORDER BY period, row`,
    )
    .all(kind, JSON.stringify([...codes])) as WorkRecordRow[];
}
