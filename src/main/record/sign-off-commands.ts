import { countsAmong, patternScopes } from '#main/calibration/patterns.ts';
import type { Command, Context } from '#main/kernel/context.ts';
import { agendaOf } from '#main/session/agenda-commands.ts';
import { presenceOf } from '#main/session/presence.ts';
import { openDiscussion, sessionOf } from '#main/session/session-reads.ts';
import { rowOf, rowsOf, workshopOf } from '#main/store/rows.ts';
import type { Input } from '#shared/contract.ts';
import { changesOf, insertion, update } from '#shared/kernel/change.ts';
import { localToday } from '#shared/kernel/office-time.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { MinutesAttendee } from '#shared/people/attendee.ts';
import type { MinutesDeviation } from '#shared/record/minutes.ts';
import { signOffColumns } from '#shared/record/rows.ts';
import { signDateFit } from '#shared/record/sign-date.ts';
import { checkPattern } from '#shared/rules/pattern/violation.ts';

/** Everybody who sat in the session at some time, as they sign. */
export function attendees({ store }: Pick<Context, 'store'>): readonly MinutesAttendee[] {
  const came = new Set(rowsOf(store, 'attendance').map(({ actor_id }) => actor_id));
  return rowsOf(store, 'actor')
    .filter(({ id }) => came.has(id))
    .map(({ name, role, post, nip }) => ({ name, role, post, nip }))
    .sort((a, b) => a.name.localeCompare(b.name, 'id'));
}

/** Cases that were flagged for discussion and are not decided. */
export function openFlagged(context: Pick<Context, 'store'>): readonly string[] {
  return agendaOf(context)
    .filter(({ id, flags }) => flags !== '[]' && rowOf(context.store, 'rating', id)?.state !== 'decided')
    .flatMap(({ id }) => rowOf(context.store, 'employee', id) ?? [])
    .filter(({ excluded }) => excluded === null)
    .map(({ name }) => name);
}

/** Scopes whose pattern the signed result would not meet. */
export function brokenPatterns({ store, rules }: Pick<Context, 'store' | 'rules'>) {
  return patternScopes(store, rules)
    .map(({ unit, pattern, people }) => ({ unit, violations: checkPattern(pattern, countsAmong(people)) }))
    .filter(({ violations }) => violations.length > 0);
}

/**
 * Where the pattern is required, what breaks it must be allowed, and by the named authority.
 * @throws Problem `sign-off.pattern`, `sign-off.authority`
 */
function deviationsOf(input: Input<'workshop.signOff'>, context: Context): readonly MinutesDeviation[] {
  const { pattern_rule, authority } = sessionOf(context.store);
  const broken = brokenPatterns(context);
  const { deviation } = input;
  if (broken.length === 0) return [];
  if (deviation === null) {
    if (pattern_rule === 'advisory') return [];
    const agency = workshopOf(context.store).name;
    const places = broken.map(({ unit }) => unit?.name ?? agency).join(', ');
    throw new Problem('sign-off.pattern', { places }, { field: 'deviation' });
  }
  if (pattern_rule === 'required' && authority !== null && deviation.allowedBy !== authority)
    throw new Problem('sign-off.authority', { authority }, { field: 'deviation' });
  return broken.map(({ unit, violations }) => ({ unit: unit?.name ?? null, violations, ...deviation }));
}

/** @throws Problem `sign-off.impossible-date`, and `sign-off.odd-date` until somebody is sure of it */
function assertDate({ date, dateSure }: Input<'workshop.signOff'>, period: string): void {
  const fit = signDateFit(date, period, localToday());
  if (fit === 'impossible') throw new Problem('sign-off.impossible-date', { day: date, period }, { field: 'date' });
  if (fit === 'odd' && !dateSure) throw new Problem('sign-off.odd-date', { day: date, period }, { field: 'date' });
}

/**
 * Closes the ratings: what is proposed becomes final, and nothing before it can be undone. Where a session was held it needs its
 * quorum, no vote under way, and a word on flagged cases that stay open.
 */
export const workshopSignOff: Command<'workshop.signOff'> = (input, context) => {
  const { store, newId, now } = context;
  const row = workshopOf(store);
  assertDate(input, row.period);
  const held = rowsOf(store, 'attendance').length > 0;
  const quorum = held ? quorumNow(context) : null;
  if (quorum !== null && !quorum.met)
    throw new Problem('quorum.missing', { present: quorum.present, required: quorum.required }, { field: 'present' });
  const running = rowsOf(store, 'ballot').find((one) => one.settled_at === null && one.cancelled_reason === null);
  if (running !== undefined)
    throw new Problem('vote.unsettled', { person: rowOf(store, 'employee', running.employee_id)?.name ?? '' });
  const open = openFlagged(context);
  if (open.length > 0 && input.openReason === null)
    throw new Problem(
      'sign-off.flagged',
      { n: open.length, names: open.slice(0, 5).join(', ') },
      { field: 'openReason' },
    );
  const present = input.present ?? attendees(context);
  if (present.length === 0) throw new Problem('sign-off.nobody', {}, { field: 'present' });
  const deviations = deviationsOf(input, context);
  const excluded = new Set(
    rowsOf(store, 'employee')
      .filter((person) => person.excluded !== null)
      .map(({ id }) => id),
  );
  const finals = rowsOf(store, 'rating')
    .filter(({ id }) => !excluded.has(id))
    .map((rating) => update('rating', rating, { final_predicate: rating.predicate }));
  const hearing = openDiscussion(store);
  const signed = insertion('sign_off', {
    id: newId(),
    number: input.number,
    date: input.date,
    place: input.place,
    remarks: input.remarks,
    present: signOffColumns.present.write(present),
    reopened_reason: null,
    quorum: signOffColumns.quorum.write(quorum),
    deviations: signOffColumns.deviations.write(deviations),
    open_reason: open.length === 0 ? null : input.openReason,
  });
  return {
    name: 'workshop.signOff',
    values: { people: present.length, date: input.date },
    reason: input.remarks,
    changes: changesOf([
      update('workshop', row, { state: 'signed' }),
      signed,
      hearing === null ? null : update('hearing', hearing, { until: now }),
      ...finals,
    ]),
  };
};

/** Who sits against who must, or null where no member is known. */
export function quorumNow({ store }: Pick<Context, 'store'>) {
  const room = presenceOf(store);
  const members = [...room.actors.values()].some(({ role, active }) => role === 'member' && active === 1);
  return members ? room.quorum(null) : null;
}

/** Opens a signed workshop again, with a reason. */
export const workshopReopen: Command<'workshop.reopen'> = (input, { store }) => {
  const row = workshopOf(store);
  if (row.state !== 'signed') throw new Problem('workshop.not-signed');
  const last = rowsOf(store, 'sign_off').filter((signed) => signed.reopened_reason === null);
  return {
    name: 'workshop.reopen',
    reason: input.reason,
    changes: changesOf([
      update('workshop', row, { state: 'open' }),
      ...last.map((signed) => update('sign_off', signed, { reopened_reason: input.reason })),
      ...rowsOf(store, 'rating').map((rating) => update('rating', rating, { final_predicate: null })),
    ]),
  };
};
