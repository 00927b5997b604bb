import type { Query } from '#main/kernel/context.ts';
import { employeeOf } from '#main/people/actors.ts';
import { roster } from '#main/people/roster-reads.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import { type CaseFlag, caseFlags } from '#shared/calibration/queue-view.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import type { AgendaState } from '#shared/session/agenda-contract.ts';
import { agendaColumns, decisionColumns } from '#shared/session/rows.ts';
import { agendaOf, freshCases, placesLeft, suggestedCases } from './agenda-commands.ts';
import { type Presence, presenceOf } from './presence.ts';
import { sessionOf, votesIn } from './session-reads.ts';

function stateOf(person: RosterRow, room: Presence): AgendaState {
  if (person.state !== 'waiting') return person.state;
  return room.present.size > 0 && room.unsettled(person).length > 0 ? 'recused' : person.state;
}

/** The agenda in its order, with how long each case has been before the panel. */
export const agendaList: Query<'agenda.list'> = (_input, { store, now }) => {
  const items = agendaOf({ store });
  const people = new Map(roster(store, { ids: items.map(({ id }) => id) }).map((person) => [person.id, person]));
  const room = presenceOf(store);
  const { timebox } = sessionOf(store);
  const spent = new Map<string, number>();
  for (const { employee_id, since, until } of rowsOf(store, 'hearing')) {
    const minutes = (Date.parse(until ?? now) - Date.parse(since)) / 60_000;
    spent.set(employee_id, (spent.get(employee_id) ?? 0) + minutes);
  }
  return {
    rows: items.flatMap(({ id, flags, source, minutes }) => {
      const person = people.get(id);
      if (person === undefined) return [];
      return [
        {
          employee: id,
          name: person.name,
          unit: person.unit,
          initial: person.initial_predicate,
          predicate: person.predicate,
          state: stateOf(person, room),
          flags: agendaColumns.flags.read(flags),
          source,
          minutes: minutes ?? timebox,
          spent: Math.round((spent.get(id) ?? 0) * 10) / 10,
        },
      ];
    }),
  };
};

/** What could go on the agenda, and why. */
export const agendaSuggest: Query<'agenda.suggest'> = (input, context) => {
  const all = suggestedCases(input.unit, context);
  const counted = (flag: CaseFlag): number => all.filter(({ flags }) => flags.includes(flag)).length;
  return {
    rows: all.slice(0, input.limit),
    all: all.length,
    unexplained: all.filter(({ flags }) => flags.length === 0).length,
    fresh: freshCases({ unit: input.unit }, context).length,
    places: placesLeft(context),
    reasons: caseFlags.map((flag) => ({ flag, n: counted(flag) })).filter(({ n }) => n > 0),
  };
};

/** What was decided, voted and said against in one case. */
export const caseGet: Query<'case.get'> = (input, { store }) => {
  const { id } = employeeOf(store, input.employee);
  const names = new Map(rowsOf(store, 'actor').map((actor) => [actor.id, actor.name]));
  const decision = rowOf(store, 'decision', id);
  const flags = decision?.flags ?? rowOf(store, 'agenda_item', id)?.flags ?? '[]';
  return {
    decision:
      decision === null
        ? null
        : {
            kind: decision.kind,
            reason: decision.reason,
            evidence: decisionColumns.evidence.read(decision.evidence),
            by: decision.actor_name,
            at: decision.at,
          },
    flags: agendaColumns.flags.read(flags),
    dissents: rowsOf(store, 'dissent')
      .filter(({ employee_id }) => employee_id === id)
      .map((row) => ({ id: row.id, name: names.get(row.actor_id) ?? '', words: row.words })),
    votes: rowsOf(store, 'ballot')
      .filter((ballot) => ballot.employee_id === id && ballot.revealed_at !== null)
      .sort((a, b) => a.opened_at.localeCompare(b.opened_at))
      .map((ballot) => ({
        at: ballot.opened_at,
        outcome: ballot.outcome,
        votes: votesIn(store, ballot.id).flatMap(({ actor_id, predicate }) =>
          predicate === null ? [] : [{ name: names.get(actor_id) ?? '', predicate }],
        ),
      })),
  };
};
