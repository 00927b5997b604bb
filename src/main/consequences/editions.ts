import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { QueryContext } from '#main/kernel/context.ts';
import { readRulesJson } from '#main/rules/rule-set-file.ts';
import type { Reader } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import { type EmployeeKind, employeeKinds } from '#shared/consequences/rows.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { checkOrigins, parseEdition, type ReadEdition } from '#shared/rules/consequence/edition.ts';
import { type EditionOf, type Subject, subjects } from '#shared/rules/consequence/edition-schema.ts';

const shipped = new Map<string, readonly ReadEdition[]>();

/** Every edition that came with this installation, by file name. Throws a `rules.*` Problem naming file and field. */
export function shippedEditions(resources: string): readonly ReadEdition[] {
  const folder = join(resources, 'rules', 'consequences');
  const kept = shipped.get(folder);
  if (kept !== undefined) return kept;
  const read = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parseEdition(readRulesJson(join(folder, name)), basename(name)));
  checkOrigins(read.map(({ edition }) => edition));
  shipped.set(folder, read);
  return read;
}

/** The edition in force for one subject and kind of employee. `adopted`: the workshop's own copy decides. */
interface EditionInForce<S extends Subject = Subject> extends ReadEdition {
  readonly edition: EditionOf<S>;
  readonly adopted: boolean;
}

/** Editions in force by subject, then kind; left out where none applies. */
export type EditionsInForce = { readonly [S in Subject]?: Readonly<Partial<Record<EmployeeKind, EditionInForce<S>>>> };

/** The edition of one subject that decides for this kind of employee. @throws Problem `rules.edition-none` */
export function editionFor<S extends Subject>(editions: EditionsInForce, subject: S, kind: EmployeeKind): EditionOf<S> {
  const found = editions[subject]?.[kind];
  if (found === undefined) throw new Problem('rules.edition-none', { subject }, { field: subject });
  return found.edition;
}

/**
 * The editions that decide in this workshop: what the agency adopted, else the newest standard edition in force at the end of the year.
 * `other` takes the place of whatever holds for its subject and kinds: what it would decide before it is adopted.
 */
export function editionsInForce(
  { store, resources }: Pick<QueryContext, 'store' | 'resources'>,
  year: number,
  other: ReadEdition | null = null,
): EditionsInForce {
  const standard = shippedEditions(resources).filter(
    ({ edition }) => edition.standard && edition.validFrom <= `${year}-12-31`,
  );
  const adopted = adoptedEditions(store);
  const entries = subjects.map((subject) => {
    const own = employeeKinds.flatMap((kind) => {
      const proposed =
        other !== null && other.edition.subject === subject && covers(other, kind)
          ? { ...other, adopted: true }
          : undefined;
      const kept = adopted.get(`${subject}.${kind}`);
      const newest = standard
        .filter(({ edition }) => edition.subject === subject)
        // A subject that only knows PNS says itself that it does not apply to PPPK.
        .sort(
          (a, b) =>
            Number(covers(b, kind)) - Number(covers(a, kind)) || (a.edition.validFrom < b.edition.validFrom ? 1 : -1),
        )[0];
      const found =
        proposed ??
        (kept === undefined ? undefined : { ...kept, adopted: true }) ??
        (newest === undefined ? undefined : { ...newest, adopted: false });
      return found === undefined ? [] : [[kind, found] as const];
    });
    return [subject, Object.fromEntries(own)] as const;
  });
  return Object.fromEntries(entries) as EditionsInForce;
}

function covers({ edition }: ReadEdition, kind: EmployeeKind): boolean {
  return edition.kinds.includes(kind);
}

/** The workshop's own editions by `subject.kind`. */
function adoptedEditions(store: Reader): ReadonlyMap<string, ReadEdition> {
  return new Map(
    rowsOf(store, 'rule_edition').map(({ id, rule_set, content }) => [id, parseEdition(JSON.parse(content), rule_set)]),
  );
}
