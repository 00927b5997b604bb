import type { Reader } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { ActorRow, EmployeeRow } from '#shared/people/rows.ts';
import { type Interest, interestsIn } from '#shared/session/interest.ts';
import { type Quorum, quorumOf, readQuorum } from '#shared/session/quorum.ts';
import type { InterestRow, RecusalRow } from '#shared/session/rows.ts';
import { outNow, presentNow, sessionOf, superiorsByNip } from './session-reads.ts';

/** Who is in the room now, and how that bears on a case. Read once, asked for many cases. */
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
