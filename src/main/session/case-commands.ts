import type { Command, Context } from '#main/kernel/context.ts';
import { employeeOf } from '#main/people/actors.ts';
import { emptyRating, predicateBy } from '#main/people/rating-row.ts';
import { rowOf } from '#main/store/rows.ts';
import { type Change, changesOf, insertion, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import type { CaseState, RatingRow } from '#shared/people/rows.ts';
import { agendaColumns, decisionColumns, type VerdictKind } from '#shared/session/rows.ts';
import { dissentChange } from './dissent-commands.ts';
import { assertRecusalsDone, presenceOf } from './presence.ts';
import { openBallot, openDiscussion } from './session-reads.ts';

function ratable(key: string, { store }: Context): RosterRow {
  const person = employeeOf(store, key);
  if (person.excluded !== null) throw new Problem('rating.excluded', { name: person.name }, { field: 'employee' });
  return person;
}

function closing({ store, now }: Context): readonly (Change | null)[] {
  const hearing = openDiscussion(store);
  return hearing === null ? [] : [update('hearing', hearing, { until: now })];
}

function shown({ store }: Context, ...ids: readonly string[]) {
  const before = openDiscussion(store)?.employee_id;
  return [...ids, ...(before === undefined ? [] : [before])].map((id) => ({ table: 'rating', id }) as const);
}

/** No ballot may hang in the air when a case is left. */
function assertNoBallot({ store }: Context, person: { readonly id: string; readonly name: string }): void {
  if (openBallot(store, person.id) !== null)
    throw new Problem('vote.unsettled', { person: person.name }, { field: 'employee' });
}

function assertLeavable(context: Context): void {
  const hearing = openDiscussion(context.store);
  const person = hearing === null ? null : rowOf(context.store, 'employee', hearing.employee_id);
  if (person !== null) assertNoBallot(context, person);
}

/** Lays one case open before the panel; the one before is closed. People with an interest must be out first. */
export const caseOpen: Command<'case.open'> = (input, context) => {
  const person = ratable(input.employee, context);
  const { store, now, newId } = context;
  const values = { name: person.name };
  if (openDiscussion(store)?.employee_id === person.id) return { name: 'case.open', values, reason: null, changes: [] };
  assertLeavable(context);
  assertRecusalsDone(presenceOf(store), person);
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

interface Decision {
  /** Whether the ratings stay as they were brought to the panel; null: postponed. */
  readonly kept: boolean | null;
  readonly reason: string | null;
  readonly evidence: readonly string[];
  /** The ratings that the decision sets; null: those of now. */
  readonly rating: Pick<RatingRow, 'hasil' | 'perilaku' | 'predicate'> | null;
}

/** What marks a case as decided or postponed: its state, its ratings, and the record of who, when and why. */
export function decisionChanges(
  person: RosterRow,
  given: Decision,
  { store, actor, now }: Context,
): readonly (Change | null)[] {
  const { kept, reason } = given;
  const evidence = decisionColumns.evidence.write(given.evidence);
  const kind: VerdictKind = kept === null ? 'postponed' : kept ? 'kept' : 'changed';
  const decided = {
    id: person.id,
    kind,
    reason,
    evidence,
    flags: rowOf(store, 'agenda_item', person.id)?.flags ?? '[]',
    actor_name: actor.name,
    at: now,
  };
  const old = rowOf(store, 'decision', person.id);
  const rating = rowOf(store, 'rating', person.id);
  const state: CaseState = kept === null ? 'postponed' : 'decided';
  const patch = given.rating === null ? { state } : { state, ...given.rating, reason, evidence };
  return [
    old === null ? insertion('decision', decided) : update('decision', old, decided),
    rating === null ? insertion('rating', { ...emptyRating(person.id), ...patch }) : update('rating', rating, patch),
  ];
}

/** @throws Problem `quorum.missing` when a session is held and too few members sit for this case */
export function assertQuorum(context: Context, employee: string): void {
  const room = presenceOf(context.store);
  const quorum = room.quorum(employee);
  const held =
    room.present.size > 0 && [...room.actors.values()].some(({ role, active }) => role === 'member' && active === 1);
  if (held && !quorum.met) throw new Problem('quorum.missing', { present: quorum.present, required: quorum.required });
}

/** The panel is done with a case. Left as it was although flagged: a reason is required. */
export const caseDecide: Command<'case.decide'> = (input, context) => {
  const person = ratable(input.employee, context);
  assertRecusalsDone(presenceOf(context.store), person);
  assertQuorum(context, person.id);
  assertNoBallot(context, person);
  const { hasil = person.hasil, perilaku = person.perilaku, reason } = input;
  const moved = hasil !== person.hasil || perilaku !== person.perilaku;
  const predicate = moved ? predicateBy(context.rules, hasil, perilaku) : person.predicate;
  if (predicate === null) throw new Problem('case.unrated', { name: person.name }, { field: 'employee' });
  if (moved && reason === null) throw new Problem('case.change-reason', { name: person.name }, { field: 'reason' });
  const kept = hasil === person.initial_hasil && perilaku === person.initial_perilaku;
  const flags = agendaColumns.flags.read(rowOf(context.store, 'agenda_item', person.id)?.flags ?? '[]');
  if (kept && flags.length > 0 && reason === null)
    throw new Problem('case.reason-needed', { name: person.name }, { field: 'reason' });
  const rating = moved ? { hasil, perilaku, predicate } : null;
  return {
    name: 'case.decide',
    values: { name: person.name, kept: kept ? 'kept' : 'changed', to: predicate },
    reason,
    changes: changesOf([
      ...decisionChanges(person, { kept, reason, evidence: input.evidence, rating }, context),
      ...input.dissents.map((one) => dissentChange(person.id, one, context).change),
    ]),
  };
};

/** Later, and why. */
export const casePostpone: Command<'case.postpone'> = (input, context) => {
  const person = ratable(input.employee, context);
  assertNoBallot(context, person);
  const given: Decision = { kept: null, reason: input.reason, evidence: [], rating: null };
  return {
    name: 'case.postpone',
    values: { name: person.name },
    reason: input.reason,
    changes: changesOf(decisionChanges(person, given, context)),
  };
};

function revealing(name: 'projector.reveal' | 'projector.mask', context: Context) {
  const hearing = openDiscussion(context.store);
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
