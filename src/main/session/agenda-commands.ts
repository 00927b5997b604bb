import { rankedCases } from '#main/calibration/queue.ts';
import type { Command, Context, QueryContext } from '#main/kernel/context.ts';
import { employeeOf } from '#main/people/actors.ts';
import { roster } from '#main/people/roster-reads.ts';
import { rowsOf } from '#main/store/rows.ts';
import { changesOf, deletion, insertion, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { SuggestedCase } from '#shared/session/agenda-contract.ts';
import { type AgendaItemRow, agendaColumns } from '#shared/session/rows.ts';
import { sessionOf } from './session-reads.ts';

/** The agenda in its order. */
export function agendaOf({ store }: Pick<Context, 'store'>): readonly AgendaItemRow[] {
  return [...rowsOf(store, 'agenda_item')].sort((a, b) => a.position - b.position || a.id.localeCompare(b.id));
}

/** Below one in a thousand a case is suggested only where something else flags it. */
const leastPoints = 0.1;

/** What to discuss first in one unit (id or name) or in all, in the order of calibration's queue. */
export function suggestedCases(unit: string | undefined, context: QueryContext): readonly SuggestedCase[] {
  const own = unit === undefined ? null : new Set(roster(context.store, { unit }).map(({ id }) => id));
  return rankedCases(context)
    .filter(({ employee, state }) => state !== 'decided' && own?.has(employee) !== false)
    .filter(({ points, flags }) => points >= leastPoints || flags.length > 0)
    .map(({ employee, flags, chance }) => ({ employee, flags, chance }));
}

/** Cases that are proposed at once where nobody said how long the session is to last. */
const mostAtOnce = 40;

/** How many more cases the session has time for beside those that wait on the agenda; null where its length was not set. */
export function placesLeft({ store }: Pick<Context, 'store'>): number | null {
  const { session_minutes, timebox } = sessionOf(store);
  if (session_minutes === null) return null;
  const decided = new Set(rowsOf(store, 'decision').flatMap(({ id, kind }) => (kind === 'postponed' ? [] : [id])));
  const planned = agendaOf({ store })
    .filter(({ id }) => !decided.has(id))
    .reduce((sum, { minutes }) => sum + (minutes ?? timebox), 0);
  return Math.max(0, Math.floor((session_minutes - planned) / timebox));
}

/**
 * The suggested cases that are not on the agenda yet: at most `limit`; without it those that have a reason, as far as the
 * session has time for them.
 */
export function freshCases(
  { unit, limit }: { readonly unit?: string | undefined; readonly limit?: number | undefined },
  context: QueryContext,
): readonly SuggestedCase[] {
  const known = new Set(agendaOf(context).map(({ id }) => id));
  return suggestedCases(unit, context)
    .filter(({ employee, flags }) => !known.has(employee) && (limit !== undefined || flags.length > 0))
    .slice(0, limit ?? placesLeft(context) ?? mostAtOnce);
}

/** The suggested cases that are not on the agenda yet, after those that are. */
export const agendaBuild: Command<'agenda.build'> = (input, context) => {
  const old = agendaOf(context);
  const after = (old.at(-1)?.position ?? -1) + 1;
  const fresh = freshCases(input, context);
  return {
    name: 'agenda.build',
    values: { cases: fresh.length },
    reason: null,
    changes: fresh.map(({ employee, flags }, index) =>
      insertion('agenda_item', {
        id: employee,
        position: after + index,
        source: 'queue',
        flags: agendaColumns.flags.write(flags),
        minutes: null,
      }),
    ),
  };
};

/** Cases by hand, at the end; a case that is there already gets the timebox. */
export const agendaAdd: Command<'agenda.add'> = (input, context) => {
  const old = agendaOf(context);
  const known = new Map(old.map((row) => [row.id, row]));
  const people = input.employees.map((key) => employeeOf(context.store, key, 'employees'));
  const away = people.find(({ excluded }) => excluded !== null);
  if (away !== undefined) throw new Problem('rating.excluded', { name: away.name }, { field: 'employees' });
  let position = (old.at(-1)?.position ?? -1) + 1;
  const changes = people.map((person) => {
    const row = known.get(person.id);
    if (row !== undefined) return update('agenda_item', row, { minutes: input.minutes ?? row.minutes });
    return insertion('agenda_item', {
      id: person.id,
      position: position++,
      source: 'hand',
      flags: agendaColumns.flags.write(input.flags),
      minutes: input.minutes,
    });
  });
  return {
    name: 'agenda.add',
    values: { name: people[0]?.name ?? '', people: people.length },
    reason: null,
    changes: changesOf(changes),
  };
};

/** Cases leave the agenda; what was decided stays. */
export const agendaRemove: Command<'agenda.remove'> = (input, context) => {
  const wanted = new Set(input.employees.map((key) => employeeOf(context.store, key, 'employees').id));
  const rows = agendaOf(context).filter(({ id }) => wanted.has(id));
  return {
    name: 'agenda.remove',
    values: { cases: rows.length },
    reason: null,
    changes: rows.map((row) => deletion('agenda_item', row)),
  };
};

/** Cases to another place. */
export const agendaMove: Command<'agenda.move'> = (input, context) => {
  const people = input.employees.map((key) => employeeOf(context.store, key, 'employees'));
  const rows = agendaOf(context);
  const missing = people.find(({ id }) => !rows.some((row) => row.id === id));
  if (missing !== undefined) throw new Problem('agenda.unknown', { name: missing.name }, { field: 'employees' });
  const moved = new Set(people.map(({ id }) => id));
  const order = rows.filter(({ id }) => !moved.has(id));
  order.splice(Math.min(input.to, order.length), 0, ...rows.filter(({ id }) => moved.has(id)));
  return {
    name: 'agenda.move',
    values: { name: people[0]?.name ?? '', people: moved.size },
    reason: null,
    changes: changesOf(order.map((item, position) => update('agenda_item', item, { position }))),
  };
};
