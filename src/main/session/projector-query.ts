import { distributionGet } from '#main/calibration/distribution-query.ts';
import type { Context, Query } from '#main/kernel/context.ts';
import { personOf, roster } from '#main/people/roster-reads.ts';
import { rowsOf, workshopOf } from '#main/store/rows.ts';
import { predicates } from '#shared/rules/levels.ts';
import { countsOf } from '#shared/rules/pattern/counts.ts';
import type { ProjectedCase } from '#shared/session/projector-contract.ts';
import { agendaColumns } from '#shared/session/rows.ts';
import { agendaOf } from './agenda-commands.ts';
import { aliasOf } from './alias.ts';
import { type Presence, presenceOf } from './presence.ts';
import { runningBallotOf } from './session-query.ts';
import { openDiscussion, sessionOf, sessionStart, votesIn } from './session-reads.ts';

type Reading = Pick<Context, 'store'>;

function voteOf({ store }: Reading, room: Presence, employee: string): ProjectedCase['vote'] {
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
  const hearing = openDiscussion(store);
  const person = hearing === null ? null : personOf(store, hearing.employee_id);
  if (hearing === null || person === null) return null;
  const { initial_hasil, initial_perilaku, initial_predicate, hasil, perilaku, predicate, unit_id, unit } = person;
  const ids = rowsOf(store, 'employee').map(({ id }) => id);
  const item = agendaOf({ store }).find(({ id }) => id === person.id);
  return {
    alias: aliasOf(person.id, ids),
    name: hearing.revealed === 1 ? person.name : null,
    unit: unit_id === null || unit === null ? null : { id: unit_id, name: unit },
    initial: { hasil: initial_hasil, perilaku: initial_perilaku, predicate: initial_predicate },
    now: { hasil, perilaku, predicate },
    state: person.state,
    since: hearing.since,
    flags: agendaColumns.flags.read(item?.flags ?? '[]'),
    minutes: item?.minutes ?? sessionOf(store).timebox,
    vote: voteOf({ store }, presenceOf(store), person.id),
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
    session: { started: sessionStart(store), minutes: sessionOf(store).session_minutes },
    open,
    mix: distributionGet(open?.unit ? { unit: open.unit.id } : {}, context),
  };
};
