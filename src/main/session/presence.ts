import type { Reader } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { ActorRow, EmployeeRow } from '#shared/people/rows.ts';
import { type Quorum, quorumOf, readQuorum } from '#shared/session/quorum.ts';
import type { InterestKind, InterestRow, RecusalRow } from '#shared/session/rows.ts';
import { outNow, presentNow, sessionOf, superiorsByNip } from './session-reads.ts';

/** Why one person should not decide on one case. */
interface Interest {
  readonly actor: string;
  readonly kind: InterestKind;
  readonly note: string | null;
}

/**
 * The interests in one case: a person's own row and their own superior, known by NIP, and what was declared. `superiors` gives, for
 * the NIP of a person rated, the NIP of their superior. One interest per person, the closest first.
 */
function interestsIn(
  employee: Pick<EmployeeRow, 'id' | 'nip'>,
  actors: readonly Pick<ActorRow, 'id' | 'nip'>[],
  declared: readonly InterestRow[],
  superiors: ReadonlyMap<string, string | null>,
): readonly Interest[] {
  return actors.flatMap(({ id, nip }): readonly Interest[] => {
    if (nip !== null && nip === employee.nip) return [{ actor: id, kind: 'own', note: null }];
    if (nip !== null && superiors.get(nip) === employee.nip) return [{ actor: id, kind: 'superior', note: null }];
    const said = declared.find((one) => one.actor_id === id && one.employee_id === employee.id);
    return said === undefined ? [] : [{ actor: id, kind: said.kind, note: said.note }];
  });
}

/** Who is in the room now, and how that bears on a case. Read once, used for many cases. */
export interface Presence {
  readonly actors: ReadonlyMap<string, ActorRow>;
  /** Ids of the people present. */
  readonly present: ReadonlySet<string>;
  quorum(employee: string | null): Quorum;
  interests(employee: Pick<EmployeeRow, 'id' | 'nip'>): readonly Interest[];
  out(employee: string): readonly RecusalRow[];
  /** Interests of people present who have not stepped out: while there is one, the case stays shut. */
  unsettled(employee: Pick<EmployeeRow, 'id' | 'nip'>): readonly Interest[];
  name(actor: string): string;
}

/** The room as the store has it now. */
export function presenceOf(store: Reader): Presence {
  const rows = rowsOf(store, 'actor');
  const actors = new Map(rows.map((row) => [row.id, row]));
  const active = rows.filter((row) => row.active === 1);
  const members = active.filter(({ role }) => role === 'member').map(({ id }) => id);
  const present = new Set(presentNow(store).flatMap(({ actor_id }) => (actors.has(actor_id) ? [actor_id] : [])));
  const rule = readQuorum(sessionOf(store).quorum);
  const declared = rowsOf(store, 'interest');
  const recusals = outNow(store);
  let superiors: ReadonlyMap<string, string | null> | null = null;
  const declaredIn = Map.groupBy(declared, ({ employee_id }) => employee_id);
  const none: readonly InterestRow[] = [];
  const out = (employee: string) => recusals.filter(({ employee_id }) => employee_id === employee);
  const interests = (employee: Pick<EmployeeRow, 'id' | 'nip'>) => {
    superiors ??= active.some(({ nip }) => nip !== null) ? superiorsByNip(store) : new Map();
    return interestsIn(employee, active, declaredIn.get(employee.id) ?? none, superiors);
  };
  return {
    actors,
    present,
    out,
    interests,
    quorum: (employee) =>
      quorumOf(rule, members, present, new Set(employee === null ? [] : out(employee).map(({ actor_id }) => actor_id))),
    unsettled(employee) {
      const gone = new Set(out(employee.id).map(({ actor_id }) => actor_id));
      return interests(employee).filter(({ actor }) => present.has(actor) && !gone.has(actor));
    },
    name: (actor) => actors.get(actor)?.name ?? '',
  };
}

/** Names of people in one line. */
export function namesOf(room: Presence, actors: readonly string[]): string {
  return actors.map((actor) => room.name(actor)).join(', ');
}

/** Names of those present who must step out before a case may be looked at. */
export function unsettledNames(room: Presence, employee: Pick<EmployeeRow, 'id' | 'nip'>): readonly string[] {
  return room.unsettled(employee).map(({ actor }) => room.name(actor));
}

/** Nobody looks into or decides a case while somebody present with an interest has not stepped out. */
export function assertRecusalsDone(room: Presence, employee: Pick<EmployeeRow, 'id' | 'nip' | 'name'>): void {
  const waiting = unsettledNames(room, employee);
  if (waiting.length === 0) return;
  throw new Problem('recusal.needed', { names: waiting.join(', '), person: employee.name }, { field: 'employee' });
}
