import type { Context } from '#main/kernel/context.ts';
import { personNamed } from '#main/people/actors.ts';
import { roster } from '#main/people/roster-reads.ts';
import { agendaOf } from '#main/session/agenda-commands.ts';
import { presenceOf } from '#main/session/presence.ts';
import { heldQuorum } from '#main/session/session-query.ts';
import { votesIn } from '#main/session/session-reads.ts';
import { rowsOf } from '#main/store/rows.ts';
import { officeMoment } from '#shared/kernel/office-time.ts';
import type { MinutesPerson } from '#shared/people/attendee.ts';
import type { MinutesDocument } from '#shared/record/minutes.ts';
import { signOffColumns } from '#shared/record/rows.ts';
import { predicates } from '#shared/rules/levels.ts';
import { countsOf } from '#shared/rules/pattern/counts.ts';
import type { Quorum } from '#shared/session/quorum.ts';
import { decisionColumns } from '#shared/session/rows.ts';
import { attendees } from './sign-off-commands.ts';

type SessionRecord = Required<
  Pick<MinutesDocument, 'present' | 'quorum' | 'recusals' | 'noChanges' | 'votes' | 'dissents' | 'deviations'>
> &
  Pick<MinutesDocument, 'leftOpen'>;

function quorumOf(context: Pick<Context, 'store'>, signed: string | null | undefined): Quorum | null {
  if (signed !== undefined) return signOffColumns.quorum.read(signed);
  return heldQuorum(presenceOf(context.store), null);
}

/** What the minutes say of the session itself: who sat, who stepped out, what was kept, voted and said against. */
export function sessionRecord(context: Pick<Context, 'store'>): SessionRecord {
  const { store } = context;
  const signed = rowsOf(store, 'sign_off').find(({ reopened_reason }) => reopened_reason === null);
  const people = new Map(roster(store, {}).map((person) => [person.id, person]));
  const names = new Map(rowsOf(store, 'actor').map(({ id, name }) => [id, name]));
  const named = (id: string): readonly MinutesPerson[] => {
    const person = people.get(id);
    return person === undefined ? [] : [personNamed(person)];
  };
  const byTime = <R>(rows: readonly R[], at: (row: R) => string) =>
    [...rows].sort((a, b) => at(a).localeCompare(at(b)));
  const open = agendaOf(context).flatMap(({ id, flags }) => {
    const person = people.get(id);
    return flags === '[]' || person === undefined || person.excluded !== null || person.state === 'decided'
      ? []
      : named(id);
  });
  return {
    present: signed === undefined ? attendees(context) : signOffColumns.present.read(signed.present),
    quorum: quorumOf(context, signed?.quorum),
    recusals: byTime(rowsOf(store, 'recusal'), ({ since }) => since).flatMap(({ actor_id, employee_id, cause, note }) =>
      named(employee_id).map((person) => ({ member: names.get(actor_id) ?? '', person, cause, note })),
    ),
    noChanges: byTime(rowsOf(store, 'decision'), ({ at }) => at).flatMap(
      ({ id, kind, flags, reason, actor_name, at }) =>
        kind !== 'kept' || (flags === '[]' && (reason ?? '') === '')
          ? []
          : named(id).map((person) => ({
              person,
              predicate: people.get(id)?.predicate ?? null,
              flags: decisionColumns.flags.read(flags),
              by: actor_name,
              at: officeMoment(at),
              reason: reason ?? '',
            })),
    ),
    votes: byTime(rowsOf(store, 'ballot'), ({ opened_at }) => opened_at).flatMap(({ id, employee_id, outcome }) => {
      if (outcome === null) return [];
      const cast = votesIn(store, id);
      const votes = countsOf(predicates.map((level) => cast.filter(({ predicate }) => predicate === level).length));
      return named(employee_id).map((person) => ({ person, votes, outcome }));
    }),
    dissents: byTime(rowsOf(store, 'dissent'), ({ at }) => at).map(({ actor_id, employee_id, words }) => ({
      member: names.get(actor_id) ?? '',
      person: (employee_id === null ? [] : named(employee_id))[0] ?? null,
      text: words,
    })),
    deviations: signOffColumns.deviations.read(signed?.deviations ?? null),
    leftOpen: open.length === 0 || signed?.open_reason == null ? null : { people: open, reason: signed.open_reason },
  };
}
