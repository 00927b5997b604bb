import type { QueryContext } from '#main/kernel/context.ts';
import { personOf, roster } from '#main/people/roster-reads.ts';
import { lastCommit } from '#main/store/log.ts';
import type { Reader } from '#main/store/open.ts';
import { ownersOf } from '#main/store/owners.ts';
import { workshopYear } from '#main/store/rows.ts';
import type { PersonConsequences } from '#shared/consequences/results.ts';
import type { Change } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { creditPointsOf } from '#shared/rules/consequence/credit-points.ts';
import type { PersonFacts } from '#shared/rules/consequence/facts.ts';
import { ipAsnOf } from '#shared/rules/consequence/ip-asn.ts';
import { loadOf } from '#shared/rules/consequence/load.ts';
import { talentOf } from '#shared/rules/consequence/talent.ts';
import type { TableName } from '#shared/tables.ts';
import { type EditionsInForce, editionFor, editionsInForce } from './editions.ts';
import { factTables, personFacts } from './person-facts.ts';
import { personFindings } from './person-findings.ts';
import { changesSince, listsIn, rowsByPerson } from './reads.ts';

/** The year that is judged: that of the workshop's period. */
export function judgedYear(store: Reader): number {
  return Number(workshopYear(store));
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

/** A person with their facts, by id or NIP. @throws Problem `employee.unknown` */
export function knownPerson(store: Reader, key: string): KnownPerson {
  const found = personOf(store, key);
  const [known] = found === null ? [] : knownPeople(store, [found.id]);
  if (known === undefined) throw new Problem('employee.unknown', { key }, { field: 'employee' });
  return known;
}

/** The four results of one person under the editions in force. */
export function consequencesOf({ person, facts }: KnownPerson, editions: EditionsInForce): PersonConsequences {
  const kind = facts.pppk ? 'PPPK' : 'PNS';
  const talent = talentOf(editionFor(editions, 'talent', kind), facts);
  return {
    employee: person.id,
    nip: person.nip,
    name: person.name,
    unit: person.unit,
    kind,
    ipAsn: ipAsnOf(editionFor(editions, 'ip-asn', kind), facts),
    creditPoints: creditPointsOf(editionFor(editions, 'credit-points', kind), facts),
    talent,
    load: loadOf(editionFor(editions, 'workload', kind), facts),
    findings: personFindings(facts, talent),
  };
}

/** What was computed for an open workshop, the commit up to which it holds, and which lists there were. */
interface Computed {
  readonly commit: number;
  readonly lists: string;
  readonly rows: ReadonlyMap<string, PersonConsequences>;
}

const kept = new WeakMap<Reader, Computed>();

/** Above this many written rows everybody is computed again: looking every row up would take longer. */
const fewChanges = 2000;

/** Tables whose rows change what holds for everybody, or the order of people. */
const ofEverybody: ReadonlySet<string> = new Set(['workshop', 'rule_edition', 'unit', 'employee']);

/** The people whose consequences may differ since a commit, or null for everybody. */
function touchedSince(store: Reader, commit: number): readonly string[] | null {
  const rows = changesSince(store, commit, fewChanges + 1);
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
 * computed again.
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
