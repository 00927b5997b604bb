import { planKey, planText } from '#main/store/migrations/0055-dossier-reads.ts';
import type { Reader } from '#main/store/open.ts';
import { statement } from '#main/store/rows.ts';
import type { DossierRecord, PastResult } from '#shared/dossier/contract.ts';
import { type WorkKind, type WorkSource, workKinds, workTables, workValues } from '#shared/dossier/work-tables.ts';
import type { Predicate } from '#shared/rules/levels.ts';
import type { Tables, WorkTableName, WorkTables } from '#shared/tables.ts';

/** What is stored about a person beside their rating. */
interface StoredWork {
  readonly records: readonly DossierRecord[];
  readonly past: readonly PastResult[];
  readonly received: readonly { readonly kind: Tables['assessment']['kind']; readonly count: number }[];
  readonly given: number;
  readonly raters: number;
}

/** Kinds whose rows are about somebody; those about the agency have no index by person. */
const personal = workKinds.filter((kind) => workTables[kind].about === 'person');

/**
 * Work records of a person; progress that names no person but a plan's code counts for the person whose SKP bears that code, and the
 * objective a plan serves comes with it. Past results are newest first, each with the predicate of the person's unit then.
 */
export function workOf({ db }: Reader, id: string, nip: string, unit: string | null): StoredWork {
  const own = personal.flatMap((kind) => recordsWhere(db, kind, 'employee_id = ?', id));
  const plans = own.flatMap(({ kind, fields }) => (kind === 'skp' ? [fields] : []));
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

function byCode(db: Reader['db'], kind: WorkKind, codes: ReadonlySet<string | number>): readonly DossierRecord[] {
  if (codes.size === 0) return [];
  const where = 'employee_id IS NULL AND code IN (SELECT value FROM json_each(?))';
  return recordsWhere(db, kind, where, JSON.stringify([...codes]));
}

function recordsWhere(db: Reader['db'], kind: WorkKind, where: string, bound: string): readonly DossierRecord[] {
  const sql = `SELECT * FROM "${workTables[kind].table}" WHERE ${where} ORDER BY period DESC, file, sheet, row`;
  return (db.prepare(sql).all(bound) as WorkSource[]).map((row) => {
    const { id, period, file, sheet, row: at, cell } = row;
    return { id, kind, period, fields: workValues(kind, row), file, sheet, row: at, cell };
  });
}

/** Rows of other people that say the same as one plan; beyond this many one need not know more. */
const mostClaims = 200;

/** The rows of a table about one person. */
export function rowsAbout<T extends WorkTableName | 'past_rating' | 'attachment'>(
  store: Reader,
  table: T,
  employee: string,
): readonly Tables[T][] {
  const sql = `SELECT * FROM "${table}" WHERE employee_id = ? ORDER BY id`;
  return statement(store.db, sql).all(employee) as Tables[T][];
}

/** Which of the files that these rows come from have evidence in any row. */
export function filesWithEvidence(
  store: Reader,
  table: 'skp_line' | 'line_phase',
  files: readonly string[],
): Set<string> {
  const sql = `SELECT f.value FROM json_each(?) f
    WHERE EXISTS (SELECT 1 FROM "${table}" t WHERE t.file = f.value AND t."evidence" IS NOT NULL)`;
  const found = statement(store.db, sql).all(JSON.stringify([...new Set(files)])) as { readonly value: string }[];
  return new Set(found.map(({ value }) => value));
}

/** Rows of anybody whose plan says the same. */
export function rowsOfPlan<T extends 'skp_line' | 'line_phase'>(
  store: Reader,
  table: T,
  plan: string,
): WorkTables[T][] {
  const sql = `SELECT * FROM "${table}" WHERE ${planKey(planText)} = ${planKey('?')} LIMIT ${mostClaims}`;
  return statement(store.db, sql).all(plan) as WorkTables[T][];
}

/** The names of all evidence files that were imported. */
export function evidenceNames(store: Reader): readonly string[] {
  const rows = statement(store.db, 'SELECT "file_name" AS name FROM evidence_file').all() as {
    readonly name: string | null;
  }[];
  return rows.flatMap(({ name }) => name ?? []);
}
