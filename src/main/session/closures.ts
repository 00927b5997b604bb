import { type Principal, unseenBy } from '#main/kernel/principal.ts';
import type { Reader } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { EmployeeRow } from '#shared/people/rows.ts';
import type { ClosedRow } from '#shared/session/closed.ts';
import { partColumns } from '#shared/session/rows.ts';
import { presenceOf, unsettledNames } from './presence.ts';
import { runningVotes } from './session-reads.ts';

type Person = Pick<EmployeeRow, 'id' | 'nip' | 'name' | 'unit_id'>;

/** Why cases are closed to one principal now. Read once, used for many people. */
export interface Closures {
  /** What the session holds against moving a person's rating. */
  session(person: Person): ClosedRow | null;
  /** The part that holds a person's rows, where it is another file than this one. */
  part(person: Person): ClosedRow | null;
}

/**
 * The closures of a workshop as it is now, the same for a question beforehand and for the gate of a commit; null where no case is
 * closed to this principal.
 */
export function closuresFor(store: Reader, principal: Pick<Principal, 'id' | 'name' | 'role'>): Closures | null {
  const room = presenceOf(store);
  const held = room.present.size > 0;
  const voting = held ? runningVotes(store) : new Set<string>();
  const unseen = unseenBy(store, principal);
  const away = partsOut(store);
  if (!held && unseen.size === 0 && away === null) return null;
  return {
    session(person) {
      const employee = person.id;
      const waiting = held ? unsettledNames(room, person) : [];
      if (waiting.length > 0) return { employee, cause: 'recused', names: waiting };
      const out = held && room.out(employee).some(({ actor_id }) => actor_id === principal.id);
      if (out || unseen.has(employee)) return { employee, cause: 'out', names: [principal.name] };
      return voting.has(employee) ? { employee, cause: 'voting', names: [] } : null;
    },
    part(person) {
      const name = away?.(person) ?? null;
      return name === null ? null : { employee: person.id, cause: 'away', names: [name] };
    },
  };
}

/** A closed case as a refusal. */
export function closedProblem(store: Reader, { cause, names }: ClosedRow, { name: person }: Person): Problem {
  const said = names.join(', ');
  const field = { field: 'employee' };
  if (cause === 'recused') return new Problem('recusal.needed', { names: said, person }, field);
  if (cause === 'out') return new Problem('recusal.actor', { name: said, person }, field);
  if (cause === 'voting') return new Problem('vote.running', { person }, field);
  const inPart = rowsOf(store, 'part').some(({ own }) => own === 1);
  return new Problem(inPart ? 'part.outside' : 'part.away', { person, name: said }, field);
}

/**
 * The part of a person whose row belongs to another file than this one; null while no part is out. What it gives is the part's name, or
 * null for a person who may be changed here.
 */
function partsOut(store: Reader): ((person: Pick<EmployeeRow, 'unit_id'>) => string | null) | null {
  const parts = rowsOf(store, 'part').filter(({ state }) => state === 'out');
  if (parts.length === 0) return null;
  const own = parts.find((part) => part.own === 1);
  const partOf = new Map(
    parts.flatMap((part) => partColumns.units.read(part.units).map((unit) => [unit, part] as const)),
  );
  return ({ unit_id }) => {
    const part = partOf.get(unit_id ?? '');
    if (own !== undefined) return part?.id === own.id ? null : own.name;
    return part?.name ?? null;
  };
}
