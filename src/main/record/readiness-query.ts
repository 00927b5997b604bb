import type { Query } from '#main/kernel/context.ts';
import { sessionOf } from '#main/session/session-reads.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import { codedTexts } from './coded-texts.ts';
import { attendees, brokenPatterns, openFlagged, quorumNow } from './sign-off-commands.ts';

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
