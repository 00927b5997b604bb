import { roster } from '#main/store/reads/roster.ts';
import { rowsOf } from '#main/store/reads/rows.ts';
import { changesOf, deletion, insertion, update } from '#shared/domain/change.ts';
import { flagOfReason, type QueuedCase, queueOf } from '#shared/domain/sitting/queue.ts';
import type { AgendaItemRow } from '#shared/domain/sitting/tables.ts';
import { Problem } from '#shared/problem.ts';
import type { Command, Context } from '../context.ts';
import { nearLine } from '../patterns.ts';
import { queueGet } from '../queries/queue.ts';
import { employeeOf } from './people.ts';

/** The agenda in its order. */
export function agendaOf({ store }: Pick<Context, 'store'>): readonly AgendaItemRow[] {
  return [...rowsOf(store, 'agenda_item')].sort((a, b) => a.position - b.position || a.id.localeCompare(b.id));
}

/** Grounds with fewer points are no reason to call the panel. */
const leastPoints = 10;

/** What to discuss first in one unit (id or name) or in all, the most pressing first. */
export function suggestedCases(unit: string | undefined, context: Context): readonly QueuedCase[] {
  const { store, rules } = context;
  const advice = queueGet(unit === undefined ? {} : { unit }, context).rows.map(({ employee, grounds }) => {
    const heavy = grounds.filter(({ points, reason }) => points >= leastPoints && reason !== 'limit');
    const points = heavy.reduce((sum, ground) => sum + ground.points, 0);
    return [employee, { points, flags: heavy.map(({ reason }) => flagOfReason[reason]) }] as const;
  });
  return queueOf(roster(store, { unit }), nearLine(store, rules), new Map(advice));
}

/** The suggested cases that are not on the agenda yet, after those that are. */
export const agendaBuild: Command<'agenda.build'> = (input, context) => {
  const old = agendaOf(context);
  const known = new Set(old.map(({ id }) => id));
  const after = (old.at(-1)?.position ?? -1) + 1;
  const fresh = suggestedCases(input.unit, context)
    .filter(({ employee }) => !known.has(employee))
    .slice(0, input.limit);
  return {
    name: 'agenda.build',
    values: { cases: fresh.length },
    reason: null,
    changes: fresh.map(({ employee, flags }, index) =>
      insertion('agenda_item', {
        id: employee,
        position: after + index,
        source: 'queue',
        flags: JSON.stringify(flags),
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
      flags: JSON.stringify(input.flags),
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

/** One case to another place. */
export const agendaMove: Command<'agenda.move'> = (input, context) => {
  const person = employeeOf(context.store, input.employee);
  const rows = [...agendaOf(context)];
  const from = rows.findIndex(({ id }) => id === person.id);
  const [row] = from < 0 ? [] : rows.splice(from, 1);
  if (row === undefined) throw new Problem('agenda.unknown', { name: person.name }, { field: 'employee' });
  rows.splice(Math.min(input.to, rows.length), 0, row);
  return {
    name: 'agenda.move',
    values: { name: person.name },
    reason: null,
    changes: changesOf(rows.map((item, position) => update('agenda_item', item, { position }))),
  };
};
