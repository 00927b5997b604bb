import { isDeepStrictEqual } from 'node:util';
import type { Query, QueryContext } from '#main/kernel/context.ts';
import type {
  EditionEffect,
  FieldChange,
  ListedEdition,
  PersonConsequences,
  ResultChange,
} from '#shared/consequences/results.ts';
import { employeeKinds } from '#shared/consequences/rows.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { parseEdition, type ReadEdition } from '#shared/rules/consequence/edition.ts';
import { checkProposal } from '#shared/rules/consequence/edition-order.ts';
import { type Edition, type Subject, subjects } from '#shared/rules/consequence/edition-schema.ts';
import { parseRulesJson } from '#shared/rules/rules-json.ts';
import { allConsequences, consequencesOf, judgedYear, knownPeople } from './computed.ts';
import { type EditionsInForce, editionsInForce, shippedEditions } from './editions.ts';
import { meanAllowance } from './person-query.ts';

/** The edition that a text holds. @throws Problem `rules.*` */
function editionOfText(content: string): ReadEdition {
  const read = parseEdition(parseRulesJson(content, { field: 'content' }));
  checkProposal(read.edition);
  return read;
}

/**
 * The edition of a text that may be adopted: a changed copy needs a name of its own, as every figure names the edition behind it.
 * @throws Problem `rules.*`
 */
export function ownEditionOf(content: string, resources: string): ReadEdition {
  const read = editionOfText(content);
  const { id } = read.edition;
  const same = shippedEditions(resources).find(({ edition }) => edition.id === id);
  if (same !== undefined && !isDeepStrictEqual(same.edition, read.edition))
    throw new Problem('rules.id-taken', { field: 'id', name: id }, { field: 'id' });
  return read;
}

/** Every edition at hand: those in force, and what came with this installation. */
export const consequenceEditions: Query<'consequence.editions'> = (_input, context) => {
  const shipped = shippedEditions(context.resources);
  const force = editionsInForce(context, judgedYear(context.store));
  const known = new Map<string, { readonly read: ReadEdition; readonly holds: ListedEdition['holds'] }>();
  const holdersOf = (id: string) =>
    employeeKinds.filter((kind) => subjects.some((subject) => force[subject]?.[kind]?.edition.id === id));
  for (const subject of subjects)
    for (const kind of employeeKinds) {
      const read = force[subject]?.[kind];
      if (read !== undefined) known.set(read.edition.id, { read, holds: holdersOf(read.edition.id) });
    }
  for (const read of shipped) if (!known.has(read.edition.id)) known.set(read.edition.id, { read, holds: [] });
  return {
    rows: [...known.values()].map(({ read, holds }) => ({
      edition: read.edition,
      holds,
      adopted: subjects.some((subject) =>
        employeeKinds.some((kind) => {
          const found = force[subject]?.[kind];
          return found?.adopted === true && found.edition.id === read.edition.id;
        }),
      ),
      shipped: shipped.some(({ edition }) => edition.id === read.edition.id),
      findings: findingsOf(read),
    })),
  };
};

function findingsOf({ findings }: ReadEdition): ListedEdition['findings'] {
  return findings.map(({ code, field, values }) => ({ code, values: { field, ...values }, place: { field } }));
}

/** What an edition would change, against what holds now. @throws Problem `rules.*` where it cannot be read */
export const consequenceCheck: Query<'consequence.check'> = ({ content }, context) =>
  effectOf(ownEditionOf(content, context.resources), context);

/** See {@link consequenceCheck}. */
function effectOf(read: ReadEdition, context: Pick<QueryContext, 'store' | 'resources'>): EditionEffect {
  const { store } = context;
  const year = judgedYear(store);
  const now = editionsInForce(context, year);
  const proposed = editionsInForce(context, year, read);
  const { edition } = read;
  const kind = edition.kinds[0] ?? 'PNS';
  const before = new Map(allConsequences(context).map((row) => [row.employee, row]));
  const results = knownPeople(store).flatMap((known): readonly ResultChange[] => {
    const old = before.get(known.person.id);
    if (old === undefined) return [];
    // Allowances go through the months on file: only their own edition changes them.
    if (edition.subject !== 'allowance') return changesOfPerson(old, consequencesOf(known, proposed));
    const mean = (editions: EditionsInForce) =>
      meanAllowance(editions.allowance?.[old.kind]?.edition ?? null, store, known);
    return changeOf(old, 'allowance', mean(now), mean(proposed));
  });
  return {
    edition,
    findings: findingsOf(read),
    fields: fieldChanges(inForce(now, edition.subject, kind), edition),
    results,
  };
}

function inForce(editions: EditionsInForce, subject: Subject, kind: 'PNS' | 'PPPK'): Edition | null {
  return editions[subject]?.[kind]?.edition ?? null;
}

const figures = [
  ['ip-asn', 'ipAsn'],
  ['credit-points', 'creditPoints'],
  ['talent', 'talent'],
  ['workload', 'load'],
] as const satisfies readonly (readonly [Subject, keyof PersonConsequences])[];

function changesOfPerson(before: PersonConsequences, after: PersonConsequences): readonly ResultChange[] {
  return figures.flatMap(([subject, key]) => changeOf(before, subject, before[key].value, after[key].value));
}

function changeOf(
  { employee, nip, name }: PersonConsequences,
  subject: Subject,
  before: number | null,
  after: number | null,
): readonly ResultChange[] {
  return before === after ? [] : [{ employee, nip, name, subject, before, after }];
}

/** Fields that differ, by their path: what a reader of the edition compares line by line. */
function fieldChanges(before: Edition | null, after: Edition): readonly FieldChange[] {
  const old = leavesOf(before);
  const now = leavesOf(after);
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => old.get(field) !== now.get(field))
    .map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }));
}

function leavesOf(value: unknown, path = '', found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) {
    if (value !== null || path !== '') found.set(path, JSON.stringify(value));
    return found;
  }
  for (const [key, inner] of Object.entries(value)) {
    const place = Array.isArray(value) ? `${path}[${Number(key) + 1}]` : path === '' ? key : `${path}.${key}`;
    leavesOf(inner, place, found);
  }
  return found;
}
