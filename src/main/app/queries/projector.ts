import { personOf, roster } from '#main/store/reads/roster.ts';
import { rowsOf } from '#main/store/reads/rows.ts';
import { openHearing, sittingOf, votesIn } from '#main/store/reads/sitting.ts';
import type { ProjectedCase } from '#shared/contract/projector.ts';
import { predicates } from '#shared/domain/levels.ts';
import { countsOf } from '#shared/domain/pattern/counts.ts';
import { aliasOf } from '../alias.ts';
import { agendaOf } from '../commands/agenda.ts';
import { workshopOf } from '../commands/workshop.ts';
import type { Context, Query } from '../context.ts';
import { type Room, roomOf } from '../room.ts';
import { distributionGet } from './distribution.ts';
import { runningBallotOf } from './sitting.ts';

type Reading = Pick<Context, 'store'>;

function voteOf({ store }: Reading, room: Room, employee: string): ProjectedCase['vote'] {
  const running = runningBallotOf({ store }, room, employee);
  if (running === null) return null;
  const cast = votesIn(store, running.id);
  const counts = countsOf(predicates.map((level) => cast.filter(({ predicate }) => predicate === level).length));
  return {
    voted: running.voters.filter(({ voted }) => voted).length,
    voters: running.voters.length,
    counts: running.revealed ? counts : null,
  };
}

function openCase({ store }: Reading): ProjectedCase | null {
  const hearing = openHearing(store);
  const person = hearing === null ? null : personOf(store, hearing.employee_id);
  if (hearing === null || person === null) return null;
  const { initial_hasil, initial_perilaku, initial_predicate, hasil, perilaku, predicate, unit_id, unit } = person;
  const ids = rowsOf(store, 'employee').map(({ id }) => id);
  return {
    alias: aliasOf(person.id, ids),
    name: hearing.revealed === 1 ? person.name : null,
    unit: unit_id === null || unit === null ? null : { id: unit_id, name: unit },
    initial: { hasil: initial_hasil, perilaku: initial_perilaku, predicate: initial_predicate },
    now: { hasil, perilaku, predicate },
    state: person.state,
    since: hearing.since,
    minutes: agendaOf({ store }).find(({ id }) => id === person.id)?.minutes ?? sittingOf(store).timebox,
    vote: voteOf({ store }, roomOf(store), person.id),
  };
}

/** What the room may see: nothing that names anybody unless it was revealed. */
export const projectorGet: Query<'projector.get'> = (_input, context) => {
  const { store } = context;
  const { name, period } = workshopOf(store);
  const open = openCase({ store });
  const ids = agendaOf({ store }).map(({ id }) => id);
  const cases = roster(store, { ids });
  return {
    workshop: name,
    period,
    decided: cases.filter(({ state }) => state === 'decided').length,
    cases: cases.length,
    open,
    mix: distributionGet(open?.unit ? { unit: open.unit.id } : {}, context),
  };
};
