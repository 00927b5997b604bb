import { compareNames } from '#shared/people/person-name.ts';
import type { Ledger } from './ledger.ts';
import type { PeopleBook } from './people-book.ts';
import type { PersonDraft } from './reconcile-people.ts';
import type { CurrentState } from './record.ts';

/** What only everybody together shows: superiors on no list, superiors in a circle, other names for known NIPs. */
export function findListFaults(
  ledger: Ledger,
  people: ReadonlyMap<string, PersonDraft>,
  book: PeopleBook,
  current: CurrentState,
): void {
  findReplacedNames(ledger, people, current);
  const above = new Map<string, string>();
  for (const { nip, superior_nip: superior } of current.employees) if (superior !== null) above.set(nip, superior);
  for (const { sheet, index, record } of people.values()) {
    const { superiorNip, nip } = record;
    if (superiorNip === null) continue;
    above.set(nip, superiorNip);
    if (!book.has(superiorNip) && book.pending(superiorNip) === null)
      ledger.find(sheet, index, 'superiorNip', 'superior.unknown', 'note', { nip, superior: superiorNip });
  }
  for (const circle of circles(above, people.keys())) {
    const draft = circle.map((nip) => people.get(nip)).find((one) => one !== undefined);
    const names = [...circle, circle[0] ?? ''].map((nip) => book.name(nip) || nip).join(' → ');
    if (draft !== undefined) ledger.find(draft.sheet, draft.index, 'superiorNip', 'superior.circle', 'note', { names });
  }
}

/** Circles of two or more of who is above whom; every one of them once. */
function circles(above: ReadonlyMap<string, string>, from: Iterable<string>): readonly (readonly string[])[] {
  const found: string[][] = [];
  const done = new Set<string>();
  for (const start of from) {
    const path: string[] = [];
    const on = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !done.has(at) && !on.has(at)) {
      path.push(at);
      on.add(at);
      at = above.get(at);
    }
    if (at !== undefined && on.has(at)) found.push(path.slice(path.indexOf(at)));
    for (const nip of path) done.add(nip);
  }
  return found.filter((circle) => circle.length > 1);
}

/** Says which people of the workshop a list gives another name: the change is in the preview, but it may be another person. */
function findReplacedNames(ledger: Ledger, people: ReadonlyMap<string, PersonDraft>, current: CurrentState): void {
  for (const { nip, name: known } of current.employees) {
    const draft = people.get(nip);
    if (draft === undefined || compareNames(draft.record.name, known) !== 'different') continue;
    const values = { nip, known, name: draft.record.name };
    ledger.find(draft.sheet, draft.index, 'name', 'name.replaced', 'note', values);
  }
}
