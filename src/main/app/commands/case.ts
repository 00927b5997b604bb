import { rowOf } from '#main/store/reads/rows.ts';
import { openBallot, openHearing } from '#main/store/reads/sitting.ts';
import { type Change, changesOf, insertion, update } from '#shared/domain/change.ts';
import type { RosterRow } from '#shared/domain/roster.ts';
import type { CaseFlag, DecisionKind } from '#shared/domain/sitting/tables.ts';
import type { CaseState } from '#shared/domain/tables.ts';
import { Problem } from '#shared/problem.ts';
import type { Command, Context } from '../context.ts';
import { assertSettled, roomOf } from '../room.ts';
import { employeeOf } from './people.ts';
import { emptyRating } from './rating.ts';

function ratable(key: string, { store }: Context): RosterRow {
  const person = employeeOf(store, key);
  if (person.excluded !== null) throw new Problem('rating.excluded', { name: person.name }, { field: 'employee' });
  return person;
}

function closing({ store, now }: Context): readonly (Change | null)[] {
  const hearing = openHearing(store);
  return hearing === null ? [] : [update('hearing', hearing, { until: now })];
}

function shown({ store }: Context, ...ids: readonly string[]) {
  const before = openHearing(store)?.employee_id;
  return [...ids, ...(before === undefined ? [] : [before])].map((id) => ({ table: 'rating', id }) as const);
}

/** No ballot may hang in the air when a case is left. */
function assertNoBallot({ store }: Context, person: { readonly id: string; readonly name: string }): void {
  if (openBallot(store, person.id) !== null)
    throw new Problem('vote.unsettled', { person: person.name }, { field: 'employee' });
}

function assertLeavable(context: Context): void {
  const hearing = openHearing(context.store);
  const person = hearing === null ? null : rowOf(context.store, 'employee', hearing.employee_id);
  if (person !== null) assertNoBallot(context, person);
}

/** Lays one case open before the panel; the one before is closed. Whoever has an interest must be out first. */
export const caseOpen: Command<'case.open'> = (input, context) => {
  const person = ratable(input.employee, context);
  const { store, now, newId } = context;
  const values = { name: person.name };
  if (openHearing(store)?.employee_id === person.id) return { name: 'case.open', values, reason: null, changes: [] };
  assertLeavable(context);
  assertSettled(roomOf(store), person);
  const row = { id: newId(), employee_id: person.id, since: now, until: null, revealed: 0 };
  return {
    name: 'case.open',
    values,
    reason: null,
    changes: changesOf([...closing(context), insertion('hearing', row)]),
    shows: shown(context, person.id),
  };
};

/** Nothing lies open any more. */
export const caseClose: Command<'case.close'> = (_input, context) => {
  assertLeavable(context);
  return { name: 'case.close', reason: null, changes: changesOf(closing(context)), shows: shown(context) };
};

/** What marks a case as decided or postponed: its state, and the record of who, when and why. */
export function decisionChanges(
  person: RosterRow,
  given: {
    readonly kind: DecisionKind;
    readonly state: CaseState;
    readonly reason: string | null;
    readonly evidence: readonly string[];
    readonly rating?: Readonly<Record<string, string | null>>;
  },
  { store, actor, now }: Context,
): readonly (Change | null)[] {
  const decided = {
    id: person.id,
    kind: given.kind,
    reason: given.reason,
    evidence: given.evidence.length === 0 ? null : JSON.stringify(given.evidence),
    flags: rowOf(store, 'agenda_item', person.id)?.flags ?? '[]',
    actor_name: actor.name,
    at: now,
  };
  const old = rowOf(store, 'decision', person.id);
  const rating = rowOf(store, 'rating', person.id);
  const patch = { state: given.state, ...given.rating };
  return [
    old === null ? insertion('decision', decided) : update('decision', old, decided),
    rating === null
      ? insertion('rating', { ...emptyRating(person.id), ...patch })
      : update('rating', rating, patch as Partial<typeof rating>),
  ];
}

/** @throws Problem `quorum.missing` when a session is held and too few members sit for this case */
export function assertQuorum(context: Context, employee: string): void {
  const room = roomOf(context.store);
  const quorum = room.quorum(employee);
  const held =
    room.present.size > 0 && [...room.actors.values()].some(({ role, active }) => role === 'member' && active === 1);
  if (held && !quorum.met) throw new Problem('quorum.missing', { present: quorum.present, required: quorum.required });
}

/** The panel is done with a case. Left as it was although flagged: why is asked. */
export const caseDecide: Command<'case.decide'> = (input, context) => {
  const person = ratable(input.employee, context);
  assertSettled(roomOf(context.store), person);
  assertQuorum(context, person.id);
  assertNoBallot(context, person);
  if (person.predicate === null) throw new Problem('case.unrated', { name: person.name }, { field: 'employee' });
  const kept = person.hasil === person.initial_hasil && person.perilaku === person.initial_perilaku;
  const flags = JSON.parse(rowOf(context.store, 'agenda_item', person.id)?.flags ?? '[]') as readonly CaseFlag[];
  if (kept && flags.length > 0 && input.reason === null)
    throw new Problem('case.reasonNeeded', { name: person.name }, { field: 'reason' });
  const kind = kept ? 'kept' : 'changed';
  const { reason, evidence } = input;
  return {
    name: 'case.decide',
    values: { name: person.name, kept: kept ? 'kept' : 'changed', to: person.predicate },
    reason,
    changes: changesOf(decisionChanges(person, { kind, state: 'decided', reason, evidence }, context)),
  };
};

/** Later, and why. */
export const casePostpone: Command<'case.postpone'> = (input, context) => {
  const person = ratable(input.employee, context);
  assertNoBallot(context, person);
  const given = { kind: 'postponed', state: 'postponed', reason: input.reason, evidence: [] } as const;
  return {
    name: 'case.postpone',
    values: { name: person.name },
    reason: input.reason,
    changes: changesOf(decisionChanges(person, given, context)),
  };
};

function revealing(name: 'projector.reveal' | 'projector.mask', context: Context) {
  const hearing = openHearing(context.store);
  if (hearing === null) throw new Problem('case.none');
  const person = rowOf(context.store, 'employee', hearing.employee_id);
  return {
    name,
    values: { name: person?.name ?? '' },
    reason: null,
    changes: changesOf([update('hearing', hearing, { revealed: name === 'projector.reveal' ? 1 : 0 })]),
  };
}

/** The projector shows who the open case is about; that stays in the record. */
export const projectorReveal: Command<'projector.reveal'> = (_input, context) => revealing('projector.reveal', context);

/** The projector shows the alias again. */
export const projectorMask: Command<'projector.mask'> = (_input, context) => revealing('projector.mask', context);
