import type { Context, Query } from '#main/kernel/context.ts';
import { employeeOf } from '#main/people/actors.ts';
import { rowsOf } from '#main/store/rows.ts';
import type { OpenCase, RunningBallot, SaidInterest } from '#shared/session/contract.ts';
import { closuresFor } from './closures.ts';
import { type Presence, presenceOf } from './presence.ts';
import { openBallot, openDiscussion, outNow, presentNow, sessionOf, sessionStart, votesIn } from './session-reads.ts';
import { votersFor } from './vote-commands.ts';

/** The quorum for one case or in general; null while no session is held or no member is known. */
export function heldQuorum(room: Presence, employee: string | null) {
  const members = [...room.actors.values()].some(({ role, active }) => role === 'member' && active === 1);
  return members && room.present.size > 0 ? room.quorum(employee) : null;
}

/** A running vote as it may be shown: before the reveal who has voted, never what. */
export function runningBallotOf(
  { store }: Pick<Context, 'store'>,
  room: Presence,
  employee: string,
): RunningBallot | null {
  const ballot = openBallot(store, employee);
  if (ballot === null) return null;
  const votes = votesIn(store, ballot.id);
  const voted = new Set(votes.map(({ actor_id }) => actor_id));
  const able = new Set(votersFor(room, employee).map(({ id }) => id));
  const voters = [...room.actors.values()]
    .filter(({ id }) => voted.has(id) || able.has(id))
    .sort((a, b) => a.name.localeCompare(b.name, 'id'));
  return {
    id: ballot.id,
    revealed: ballot.revealed_at !== null,
    voters: voters.map(({ id, name, nip, pin }) => ({ id, name, nip, locked: pin !== null, voted: voted.has(id) })),
    votes:
      ballot.revealed_at === null
        ? null
        : votes
            .flatMap(({ actor_id, predicate }) =>
              predicate === null ? [] : [{ actor: actor_id, name: room.name(actor_id), predicate }],
            )
            .sort((a, b) => a.name.localeCompare(b.name, 'id')),
  };
}

function openCaseOf({ store }: Pick<Context, 'store'>, room: Presence): OpenCase | null {
  const hearing = openDiscussion(store);
  if (hearing === null) return null;
  const { employee_id: employee, since, revealed } = hearing;
  const item = rowsOf(store, 'agenda_item').find(({ id }) => id === employee);
  return {
    employee,
    since,
    minutes: item?.minutes ?? sessionOf(store).timebox,
    revealed: revealed === 1,
    ballot: runningBallotOf({ store }, room, employee),
  };
}

/** The room now: who is in it, whether it is enough, and what lies open. */
export const sessionGet: Query<'sitting.get'> = (_input, { store }) => {
  const room = presenceOf(store);
  const since = new Map(presentNow(store).map((stay) => [stay.actor_id, stay.since]));
  const open = openCaseOf({ store }, room);
  const out = new Set((open === null ? [] : outNow(store, open.employee)).map(({ actor_id }) => actor_id));
  const people = [...room.actors.values()].filter(({ active, id }) => active === 1 || since.has(id));
  return {
    settings: sessionOf(store),
    people: people
      .map(({ id, name, role, post, nip, pin }) => ({
        id,
        name,
        role,
        post,
        nip,
        locked: pin !== null,
        since: since.get(id) ?? null,
        out: out.has(id),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'id')),
    quorum: heldQuorum(room, open?.employee ?? null),
    started: sessionStart(store),
    open,
  };
};

/** Who has an interest in a case, and whether it must stay shut for now. */
export const recusalGet: Query<'recusal.get'> = (input, { store }) => {
  const room = presenceOf(store);
  const person = employeeOf(store, input.employee);
  const declared = rowsOf(store, 'interest').filter(({ employee_id }) => employee_id === person.id);
  const gone = new Map(room.out(person.id).map((row) => [row.actor_id, row]));
  const known = room.interests(person);
  const late = [...gone.values()].filter(({ actor_id }) => !known.some(({ actor }) => actor === actor_id));
  const interests = [
    ...known,
    ...late.map(({ actor_id, cause, note }) => ({ actor: actor_id, kind: cause, note })),
  ].map(
    ({ actor, kind, note }): SaidInterest => ({
      id: declared.find(({ actor_id }) => actor_id === actor)?.id ?? null,
      actor,
      name: room.name(actor),
      kind,
      note,
      present: room.present.has(actor),
      out: gone.has(actor),
    }),
  );
  return { interests, shut: room.unsettled(person).length > 0, quorum: heldQuorum(room, person.id) };
};

/** The cases that stay shut for now. */
export const recusalList: Query<'recusal.list'> = (_input, { store }) => {
  const room = presenceOf(store);
  if (room.present.size === 0) return { rows: [] };
  const rows = rowsOf(store, 'employee').flatMap((person) => {
    const waiting = room.unsettled(person);
    return waiting.length === 0 ? [] : [{ employee: person.id, names: waiting.map(({ actor }) => room.name(actor)) }];
  });
  return { rows };
};

/** Whose ratings nobody, or not the principal, may move now: what the gate of a commit would refuse, answered before one is made. */
export const ratingClosed: Query<'rating.closed'> = (_input, { store, actor }) => {
  const closures = closuresFor(store, actor);
  if (closures === null) return { rows: [] };
  return {
    rows: rowsOf(store, 'employee').flatMap((person) => closures.part(person) ?? closures.session(person) ?? []),
  };
};
