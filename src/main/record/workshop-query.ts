import { basename } from 'node:path';
import type { Query } from '#main/kernel/context.ts';
import { sessionOf } from '#main/session/session-reads.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf, rowsOf, workshopOf } from '#main/store/rows.ts';
import { localToday } from '#shared/kernel/office-time.ts';
import type { WorkshopState } from '#shared/record/workshop-state.ts';
import { codedTexts } from './coded-texts.ts';
import { minutesOf } from './panel-record.ts';
import { headCount, signOffsMade } from './reads.ts';
import { attendees, brokenPatterns, openFlagged, quorumNow } from './sign-off-commands.ts';

/** Every sign-off, in the order they were made. */
export const workshopSignOffs: Query<'workshop.signOffs'> = (_input, { store }) => ({
  rows: signOffsMade(store),
});

/** The workshop, its sign-off in force, and how many people it holds. */
export function workshopState(store: Reader): WorkshopState {
  const signOff = rowsOf(store, 'sign_off').find(({ reopened_reason }) => reopened_reason === null) ?? null;
  return { workshop: workshopOf(store), signOff, people: headCount(store) };
}

export const workshopGet: Query<'workshop.get'> = (_input, { store }) => workshopState(store);

/** What the minutes would say now. */
export const minutesGet: Query<'minutes.get'> = (_input, { store, rules }) =>
  minutesOf({ store, rules }, basename(store.path), localToday());

/** What a sign-off requires, so that the screen can collect it before anybody signs. */
export const workshopReadiness: Query<'workshop.readiness'> = (_input, context) => {
  const { store } = context;
  const { pattern_rule, authority, authority_post } = sessionOf(store);
  const running = rowsOf(store, 'ballot').find((one) => one.settled_at === null && one.cancelled_reason === null);
  return {
    came: attendees(context),
    quorum: rowsOf(store, 'attendance').length > 0 ? quorumNow(context) : null,
    flagged: openFlagged(context),
    voting: running === undefined ? null : (rowOf(store, 'employee', running.employee_id)?.name ?? ''),
    broken: brokenPatterns(context).map(({ unit, violations }) => ({ unit: unit?.name ?? null, violations })),
    required: pattern_rule === 'required',
    authority,
    authorityPost: authority_post,
    coded: codedTexts(context),
  };
};
