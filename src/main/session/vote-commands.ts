import type { Command, Context } from '#main/kernel/context.ts';
import { actorOf, employeeOf } from '#main/people/actors.ts';
import { provePin } from '#main/people/pin-guard.ts';
import { predicateBy } from '#main/people/rating-row.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import { type Change, changesOf, insertion, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { ActorRow } from '#shared/people/rows.ts';
import type { Predicate } from '#shared/rules/levels.ts';
import type { BallotRow } from '#shared/session/rows.ts';
import { assertQuorum, decisionChanges } from './case-commands.ts';
import { dissentChange } from './dissent-commands.ts';
import { namesOf, type Presence, presenceOf } from './presence.ts';
import { openBallot, openDiscussion, votesIn } from './session-reads.ts';
import { ballotKey, openVote, sealVote } from './vote-seal.ts';

/** Members who are in the room and not out for this case. */
export function votersFor(room: Presence, employee: string): readonly ActorRow[] {
  const out = new Set(room.out(employee).map(({ actor_id }) => actor_id));
  return [...room.actors.values()].filter(
    ({ id, role, active }) => role === 'member' && active === 1 && room.present.has(id) && !out.has(id),
  );
}

function runningBallot(id: string, store: Reader): BallotRow {
  const row = rowOf(store, 'ballot', id);
  if (row === null || row.settled_at !== null || row.cancelled_reason !== null)
    throw new Problem('vote.closed', {}, { field: 'ballot' });
  return row;
}

/** A ballot that takes votes: running, and not revealed. @throws Problem `vote.closed` */
export function hiddenBallot(id: string, store: Reader): BallotRow {
  const row = runningBallot(id, store);
  if (row.revealed_at !== null) throw new Problem('vote.closed', {}, { field: 'ballot' });
  return row;
}

/** Starts a silent vote on the case that lies open. */
export const voteOpen: Command<'vote.open'> = (input, context) => {
  const { store, now, newId } = context;
  const person = employeeOf(store, input.employee);
  if (openDiscussion(store)?.employee_id !== person.id)
    throw new Problem('vote.case-shut', { person: person.name }, { field: 'employee' });
  if (openBallot(store, person.id) !== null) throw new Problem('vote.unsettled', { person: person.name });
  assertQuorum(context, person.id);
  if (votersFor(presenceOf(store), person.id).length === 0)
    throw new Problem('vote.no-voters', { person: person.name });
  const row: BallotRow = {
    id: newId(),
    employee_id: person.id,
    opened_at: now,
    revealed_at: null,
    seal_key: null,
    settled_at: null,
    outcome: null,
    cancelled_reason: null,
  };
  return { name: 'vote.open', values: { name: person.name }, reason: null, changes: [insertion('ballot', row)] };
};

async function provenVoter(input: { readonly actor: string; readonly pin: string | null }, { store, actor }: Context) {
  const voter = actorOf(store, input.actor);
  const own = actor.id === voter.id;
  if (own && input.pin === null) return voter;
  // Without a PIN nothing proves that the voter sits at this window.
  if (!own && voter.pin === null) throw new Problem('vote.needs-pin', { name: voter.name }, { field: 'actor' });
  if (!(await provePin(store, voter, input.pin)))
    throw new Problem('actor.wrong-pin', { name: voter.name }, { field: 'pin' });
  return voter;
}

/** Refuses who may not vote. @throws Problem `vote.not-member`, `vote.absent`, `vote.recused` */
export function assertVoter(voter: ActorRow, ballot: BallotRow, store: Reader): void {
  const room = presenceOf(store);
  const values = { name: voter.name };
  const place = { field: 'actor' };
  if (voter.role !== 'member') throw new Problem('vote.not-member', values, place);
  if (!room.present.has(voter.id)) throw new Problem('vote.absent', values, place);
  const person = rowOf(store, 'employee', ballot.employee_id);
  const interested = person !== null && room.interests(person).some((interest) => interest.actor === voter.id);
  if (interested || room.out(ballot.employee_id).some(({ actor_id }) => actor_id === voter.id))
    throw new Problem('vote.recused', values, place);
}

/** A vote as it is kept: its ciphertext only, in the place of an earlier one of the same member. */
export function voteChange(
  ballot: string,
  voter: string,
  predicate: Predicate,
  at: string,
  { store, newId, home }: Context,
): Change | null {
  const sealed = sealVote(ballotKey(home, ballot), ballot, voter, predicate);
  const old = votesIn(store, ballot).find(({ actor_id }) => actor_id === voter);
  return old === undefined
    ? insertion('vote', { id: newId(), ballot_id: ballot, actor_id: voter, sealed, at, predicate: null })
    : update('vote', old, { sealed, at });
}

/** One vote, sealed. It is recorded that the person voted, not what. */
export const voteCast: Command<'vote.cast'> = async (input, context) => {
  const { store, now } = context;
  const voter = await provenVoter(input, context);
  const ballot = hiddenBallot(input.ballot, store);
  assertVoter(voter, ballot, store);
  const change = voteChange(ballot.id, voter.id, input.predicate, now, context);
  return {
    name: 'vote.cast',
    values: { name: voter.name, person: rowOf(store, 'employee', ballot.employee_id)?.name ?? '' },
    reason: null,
    changes: changesOf([change]),
    by: { id: voter.id, name: voter.name },
  };
};

/** Opens all votes at once and publishes the key, so that the sealed votes of the record can be checked. */
export const voteReveal: Command<'vote.reveal'> = (input, context) => {
  const { store, now, home } = context;
  const ballot = runningBallot(input.ballot, context.store);
  const person = rowOf(store, 'employee', ballot.employee_id);
  const values = { name: person?.name ?? '' };
  if (ballot.revealed_at !== null) return { name: 'vote.reveal', values, reason: null, changes: [] };
  const room = presenceOf(store);
  const votes = votesIn(store, ballot.id);
  const voted = new Set(votes.map(({ actor_id }) => actor_id));
  const missing = votersFor(room, ballot.employee_id).filter(({ id }) => !voted.has(id));
  if (votes.length === 0) throw new Problem('vote.none', { person: values.name });
  if (missing.length > 0 && !input.incomplete) {
    const names = namesOf(
      room,
      missing.map(({ id }) => id),
    );
    throw new Problem('vote.missing', { names, n: missing.length });
  }
  const key = ballotKey(home, ballot.id);
  const opened = votes.map((vote): Change | null =>
    update('vote', vote, { predicate: openVote(key, ballot.id, vote.actor_id, vote.sealed) }),
  );
  return {
    name: 'vote.reveal',
    values: { ...values, votes: votes.length },
    reason: null,
    changes: changesOf([update('ballot', ballot, { revealed_at: now, seal_key: key }), ...opened]),
  };
};

/** The facilitator sets what holds after the vote; the case is decided with it. */
export const voteDecide: Command<'vote.settle'> = (input, context) => {
  const { store, rules, now } = context;
  const ballot = runningBallot(input.ballot, context.store);
  if (ballot.revealed_at === null) throw new Problem('vote.hidden', {}, { field: 'ballot' });
  const person = employeeOf(store, ballot.employee_id);
  assertQuorum(context, person.id);
  const predicate = predicateBy(rules, input.hasil, input.perilaku);
  if (predicate === null) throw new Problem('case.unrated', { name: person.name }, { field: 'hasil' });
  const { hasil, perilaku, reason, evidence } = input;
  const dissents = input.dissents.map((one) => dissentChange(person.id, one, context).change);
  const kept = hasil === person.initial_hasil && perilaku === person.initial_perilaku;
  const decided = decisionChanges(person, { kept, reason, evidence, rating: { hasil, perilaku, predicate } }, context);
  return {
    name: 'vote.settle',
    values: { name: person.name, from: person.predicate ?? '-', to: predicate },
    reason,
    changes: changesOf([update('ballot', ballot, { settled_at: now, outcome: predicate }), ...decided, ...dissents]),
  };
};

/** A vote that is given up stays in the record with its reason. */
export const voteCancel: Command<'vote.cancel'> = (input, context) => {
  const ballot = runningBallot(input.ballot, context.store);
  const person = rowsOf(context.store, 'employee').find(({ id }) => id === ballot.employee_id);
  return {
    name: 'vote.cancel',
    values: { name: person?.name ?? '' },
    reason: input.reason,
    changes: changesOf([update('ballot', ballot, { cancelled_reason: input.reason })]),
  };
};
