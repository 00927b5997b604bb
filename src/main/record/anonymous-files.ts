import { createHmac } from 'node:crypto';
import type { Reading } from '#main/kernel/threads/reading.ts';
import { writeCsv } from '#main/papers/csv/write-csv.ts';
import type { TableCell } from '#main/papers/table-sheet.ts';
import { roster } from '#main/people/roster-reads.ts';
import { columns } from '#main/store/columns.ts';
import type { Reader } from '#main/store/open.ts';
import { columnsIn, rowsOf } from '#main/store/rows.ts';
import { workKinds, workTables } from '#shared/dossier/work-tables.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { anonymised, anonymityOf, hidden, type KnownOf, type PublishedOf } from '#shared/record/anonymity.ts';
import type { AnonymousReport } from '#shared/record/anonymous-contract.ts';
import { assessmentColumns } from '#shared/round/rows.ts';

interface AnonymousInput {
  readonly table: string | undefined;
  readonly k: number;
  readonly key: string;
  /** Fewer raters than this would show whose score is whose: the edition's threshold. */
  readonly fewest: number;
}

/** The files by name, and what became of the people. */
interface AnonymousFiles {
  readonly files: readonly { readonly table: string; readonly bytes: Uint8Array }[];
  readonly report: AnonymousReport;
}

/** One table without names: its heads, its rows, and the columns that were left out. */
interface AnonymousTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly left: readonly string[];
}

/** A short name that only the holder of the key can make again from an id. */
function aliasing(key: string, mark: string): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const alias =
      known.get(id) ??
      `${mark}${createHmac('sha256', Buffer.from(key, 'hex')).update(`${mark} ${id}`).digest('hex').slice(0, 12)}`;
    known.set(id, alias);
    return alias;
  };
}

function knownOf({ unit_id, grade, birth_date, nip, position, position_kind }: RosterRow): KnownOf {
  // The first eight digits of a NIP are the date of birth.
  const year = Number((birth_date ?? nip).slice(0, 4));
  return {
    unit: unit_id,
    grade,
    born: Number.isInteger(year) && year > 1900 ? year : null,
    position,
    positionKind: position_kind,
  };
}

const judged = [
  'initial_hasil',
  'initial_perilaku',
  'initial_predicate',
  'hasil',
  'perilaku',
  'predicate',
  'final_predicate',
] as const satisfies readonly (keyof RosterRow)[];

/** Rows in the order of their aliases: the order of the workshop, by name, would tell who is who. */
const byAlias = (rows: readonly (readonly TableCell[])[]): readonly (readonly TableCell[])[] =>
  rows.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));

interface Naming {
  readonly person: (id: string) => string;
  readonly unit: (id: string) => string;
  readonly rater: (key: string) => string;
}

function peopleTable(
  people: readonly RosterRow[],
  told: readonly PublishedOf[],
  { person, unit }: Naming,
): AnonymousTable {
  const rows = told.map((row, at): readonly TableCell[] => {
    const own = people[at];
    if (own === undefined) throw new Error('a published row without its person');
    const named = row.unit === hidden ? hidden : unit(row.unit);
    return [
      person(own.id),
      named,
      row.grade,
      row.born,
      row.position,
      own.excluded === null ? 1 : 0,
      ...judged.map((column) => own[column]),
    ];
  });
  const heads = ['person', 'unit', 'grade', 'born', 'position', 'rated', ...judged];
  const kept = new Set<string>([
    'id',
    'unit_id',
    'grade',
    'birth_date',
    'position',
    'position_kind',
    'excluded',
    ...judged,
  ]);
  const left = [...columns.employee, ...columns.rating].filter((column) => !kept.has(column));
  return { heads, rows: byAlias(rows), left };
}

function unitsTable(
  store: Reader,
  people: readonly RosterRow[],
  named: ReadonlySet<string>,
  { unit }: Naming,
): AnonymousTable {
  const sizes = Map.groupBy(people, ({ unit_id }) => unit_id);
  const rows = rowsOf(store, 'unit')
    .filter(({ id }) => named.has(id))
    .map(({ id, organisation_predicate }) => [unit(id), sizes.get(id)?.length ?? 0, organisation_predicate]);
  const heads = ['unit', 'people', 'organisation_predicate'];
  return { heads, rows: byAlias(rows), left: ['name', 'parent_id', 'organisation_reason'] };
}

/**
 * Scores of peers, of whom enough rated; raters under names of their own, so that none is found among the people. A rater of people whose
 * unit is hidden (`pooled`) has another name for each: a superior who rates the whole of a small unit would tell who belongs to it.
 */
function scoresTable(store: Reader, fewest: number, pooled: ReadonlySet<string>, { person, rater }: Naming) {
  const all = Map.groupBy(rowsOf(store, 'assessment'), ({ ratee_id }) => ratee_id);
  const rows: TableCell[][] = [];
  let few = 0;
  for (const [ratee, given] of all) {
    if (new Set(given.map(({ rater_key }) => rater_key)).size < fewest) few += 1;
    else
      for (const { rater_key, kind, period, scores } of given)
        for (const [criterion, score] of Object.entries(assessmentColumns.scores.read(scores)))
          rows.push([
            person(ratee),
            rater(pooled.has(ratee) ? `${rater_key} ${ratee}` : rater_key),
            kind,
            period,
            criterion,
            score,
          ]);
  }
  const heads = ['person', 'rater', 'kind', 'period', 'criterion', 'score'];
  return { table: { heads, rows: byAlias(rows), left: ['notes', 'source', 'weight'] }, few };
}

const workTableNames = workKinds.map((kind) => workTables[kind].table);

/** Numbers of a table about work; texts, days and references stay. */
function workTable(store: Reader, table: (typeof workTableNames)[number], { person }: Naming): AnonymousTable | null {
  const types = columnsIn(store, table);
  if (!types.some(({ name }) => name === 'employee_id')) return null;
  const numeric = types.filter(({ name, type }) => type !== 'TEXT' && name !== 'row').map(({ name }) => name);
  if (numeric.length === 0) return null;
  const rows = (rowsOf(store, table) as readonly object[] as readonly Readonly<Record<string, TableCell>>[])
    .filter(({ employee_id }) => typeof employee_id === 'string')
    .map((row) => [person(String(row.employee_id)), row.period ?? null, ...numeric.map((name) => row[name] ?? null)]);
  const left = types.map(({ name }) => name).filter((name) => !numeric.includes(name) && name !== 'period');
  return rows.length === 0 ? null : { heads: ['person', 'period', ...numeric], rows: byAlias(rows), left };
}

/** People whose figures in one of these tables are like nobody else's: those figures give away which row of the people is theirs. */
function findableByFigures(tables: readonly (AnonymousTable | null)[]): number {
  const found = new Set<TableCell>();
  for (const table of tables) {
    const own = Map.groupBy(table?.rows ?? [], ([person]) => person);
    const figures = ([, rows]: readonly [TableCell | undefined, readonly (readonly TableCell[])[]]) =>
      JSON.stringify(rows.map(([, ...rest]) => JSON.stringify(rest)).sort());
    for (const alike of Map.groupBy(own, figures).values()) if (alike.length === 1) found.add(alike[0]?.[0] ?? null);
  }
  return found.size;
}

/** Reads everything without names, in a thread of its own. @throws Problem `anonymous.few`, `anonymous.table` */
export const anonymousReading: Reading<AnonymousInput, AnonymousFiles> = {
  name: 'anonymous.export',
  run({ table, k, key, fewest }, { store }) {
    const naming = { person: aliasing(key, 'P'), unit: aliasing(key, 'U'), rater: aliasing(key, 'R') };
    const people = roster(store, {});
    const known = people.map(knownOf);
    const { rows, hiddenUnits } = anonymised(known, k);
    if (rows.length === 0) throw new Problem('anonymous.few', { people: people.length, k });
    const named = new Set(rows.map(({ unit }) => unit));
    const pooled = new Set(people.flatMap(({ id }, at) => (rows[at]?.unit === hidden ? [id] : [])));
    const scores = scoresTable(store, fewest, pooled, naming);
    const work = workTableNames.map((name) => [name, workTable(store, name, naming)] as const);
    const made: (readonly [string, AnonymousTable | null])[] = [
      ['people', peopleTable(people, rows, naming)],
      ['units', unitsTable(store, people, named, naming)],
      ['scores', scores.table],
      ...work,
    ];
    const tables = made.flatMap(([name, one]) => (one === null ? [] : [{ name, ...one }]));
    const wanted = table === undefined ? tables : tables.filter(({ name }) => name === table);
    const names = tables.map(({ name }) => name).join(', ');
    if (wanted.length === 0) throw new Problem('anonymous.table', { table: table ?? '', names }, { field: 'table' });
    const pool = new Set(hiddenUnits);
    const classes = Map.groupBy(rows.keys(), (at) => JSON.stringify(rows[at]));
    const report: AnonymousReport = {
      k,
      before: anonymityOf(known.map(({ positionKind: _, ...row }) => row)),
      after: anonymityOf(rows),
      hiddenUnits: hiddenUnits.length,
      hiddenUnitPeople: known.filter(({ unit }) => pool.has(unit)).length,
      hiddenPeople: rows.filter(({ grade, born, position }) => [grade, born, position].every((told) => told === hidden))
        .length,
      uniform: [...classes.values()].filter((at) => new Set([...at].map((one) => people[one]?.predicate)).size === 1)
        .length,
      fewRaters: scores.few,
      byFigures: findableByFigures(work.map(([, one]) => one)),
      left: Object.fromEntries(tables.map(({ name, left }) => [name, left])),
    };
    return {
      files: wanted.map(({ name, heads, rows: body }) => ({ table: name, bytes: writeCsv(heads, body) })),
      report,
    };
  },
};
