import type { QueryContext } from '#main/kernel/context.ts';
import { roster } from '#main/people/roster-reads.ts';
import { type ChangeRow, changeKey, lastCommit } from '#main/store/log.ts';
import type { Reader } from '#main/store/open.ts';
import { ownersOf } from '#main/store/owners.ts';
import { workshopOf } from '#main/store/rows.ts';
import type { PersonConsequences } from '#shared/consequences/contract.ts';
import type { Change } from '#shared/kernel/change.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { creditPointsOf } from '#shared/rules/consequence/credit-points.ts';
import type { ListKind, PersonFacts } from '#shared/rules/consequence/facts.ts';
import { ipAsnOf } from '#shared/rules/consequence/ip-asn.ts';
import { loadOf } from '#shared/rules/consequence/load.ts';
import { talentOf } from '#shared/rules/consequence/talent.ts';
import type { TableName, WorkTables } from '#shared/tables.ts';
import { type EditionsInForce, editionFor, editionsInForce } from './editions.ts';
import { type FactTable, factTables, type PersonRows, personFacts } from './person-facts.ts';

/** The year that is judged: that of the workshop's period. */
export function judgedYear(store: Reader): number {
  return Number(workshopOf(store).period.slice(0, 4));
}

const listTables: Readonly<Record<ListKind, FactTable>> = {
  education: 'education',
  training: 'training',
  discipline: 'discipline',
  award: 'award',
  squad: 'squad_member',
  feedback: 'feedback_recap',
};

/** Lists of which the workshop holds any row at all. Reads past what is hidden, since it says nothing about anybody. */
function listsIn({ db }: Reader): ReadonlySet<ListKind> {
  const kinds = Object.entries(listTables) as [ListKind, FactTable][];
  return new Set(
    kinds
      .filter(([, table]) => db.prepare(`SELECT 1 FROM main."${table}" LIMIT 1`).get() !== undefined)
      .map(([kind]) => kind),
  );
}

const none: readonly never[] = [];

/** Rows of every table of facts by person; `ids` null reads everybody's. */
function rowsByPerson({ db }: Reader, ids: readonly string[] | null): (id: string) => PersonRows {
  const where = ids === null ? 'employee_id IS NOT NULL' : 'employee_id IN (SELECT value FROM json_each(@ids))';
  const held = factTables.map((table) => {
    const byPerson = new Map<string, WorkTables[FactTable][]>();
    const rows = db.prepare(`SELECT * FROM "${table}" WHERE ${where} ORDER BY period, file, sheet, row, id`);
    const asked = ids === null ? [] : [{ ids: JSON.stringify(ids) }];
    for (const row of rows.iterate(...asked) as IterableIterator<WorkTables[FactTable]>) {
      const own = byPerson.get(row.employee_id ?? '');
      if (own === undefined) byPerson.set(row.employee_id ?? '', [row]);
      else own.push(row);
    }
    return [table, byPerson] as const;
  });
  return (id) =>
    Object.fromEntries(held.map(([table, byPerson]) => [table, byPerson.get(id) ?? none])) as unknown as PersonRows;
}

/** A person of the roster with what the rules look at. */
export interface KnownPerson {
  readonly person: RosterRow;
  readonly facts: PersonFacts;
}

/** Facts of everybody, by unit and name, or of the people with these ids. */
export function knownPeople(store: Reader, ids: readonly string[] | null = null): readonly KnownPerson[] {
  const year = judgedYear(store);
  const lists = listsIn(store);
  const rows = rowsByPerson(store, ids);
  const people = roster(store, ids === null ? {} : { ids });
  return people.map((person) => ({ person, facts: personFacts(person, rows(person.id), year, lists) }));
}

/** The four results of one person under the editions in force. */
export function consequencesOf({ person, facts }: KnownPerson, editions: EditionsInForce): PersonConsequences {
  const kind = facts.pppk ? 'PPPK' : 'PNS';
  return {
    employee: person.id,
    nip: person.nip,
    name: person.name,
    unit: person.unit,
    kind,
    ipAsn: ipAsnOf(editionFor(editions, 'ip-asn', kind), facts),
    creditPoints: creditPointsOf(editionFor(editions, 'credit-points', kind), facts),
    talent: talentOf(editionFor(editions, 'talent', kind), facts),
    load: loadOf(editionFor(editions, 'workload', kind), facts),
  };
}

/** What was computed for an open workshop, the commit up to which it holds, and which lists there were. */
interface Computed {
  readonly commit: number;
  readonly lists: string;
  readonly rows: ReadonlyMap<string, PersonConsequences>;
}

const kept = new WeakMap<Reader, Computed>();

/** Above this many written rows all are computed anew: looking every one up would take longer. */
const fewChanges = 2000;

/** Tables whose rows change what holds for everybody, or the order of people. */
const ofEverybody: ReadonlySet<string> = new Set(['workshop', 'rule_edition', 'unit', 'employee']);

/** The people whose consequences may differ since a commit, or null for everybody. */
function touchedSince(store: Reader, commit: number): readonly string[] | null {
  const rows = store.db
    .prepare(
      `SELECT g.table_name, g.row_id, g.before, g.after FROM commit_log c JOIN change_log g ON g.commit_number = ${changeKey}
       WHERE c.number > ? LIMIT ${fewChanges + 1}`,
    )
    .all(commit) as ChangeRow[];
  if (rows.length > fewChanges || rows.some((row) => ofEverybody.has(row.table_name))) return null;
  const facts = new Set<string>(['rating', ...factTables]);
  const changes = rows
    .filter((row) => facts.has(row.table_name))
    .map(({ table_name, row_id, before, after }) => ({
      table: table_name as TableName,
      id: row_id,
      before: before === null ? null : (JSON.parse(before) as Change['before']),
      after: after === null ? null : (JSON.parse(after) as Change['after']),
    }));
  return [...new Set(ownersOf(store, changes))];
}

/**
 * Consequences of everybody. They are kept for the open workshop, and after a commit only those of the people whose rows it wrote are
 * computed anew.
 */
export function allConsequences(context: Pick<QueryContext, 'store' | 'resources'>): readonly PersonConsequences[] {
  const { store } = context;
  const commit = lastCommit(store)?.number ?? 0;
  const held = kept.get(store);
  if (held?.commit === commit) return [...held.rows.values()];
  const lists = [...listsIn(store)].join();
  const touched = held === undefined || held.lists !== lists ? null : touchedSince(store, held.commit);
  const editions = editionsInForce(context, judgedYear(store));
  const rows = new Map(touched === null ? [] : held?.rows);
  if (touched === null || touched.length > 0)
    for (const known of knownPeople(store, touched)) rows.set(known.person.id, consequencesOf(known, editions));
  kept.set(store, { commit, lists, rows });
  return [...rows.values()];
}
