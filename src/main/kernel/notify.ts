import { mayUse } from '#shared/contract.ts';
import type { Plan } from '#shared/kernel/change.ts';
import type { CommitNotice, Committed } from '#shared/kernel/host.ts';
import type { AppSession } from './app-session.ts';
import { type CommitSummary, commitPlan, commitSummaryOf, isBarrier } from './commit.ts';
import { type Principal, unseenBy } from './principal.ts';
import type { WorkProgress } from './threads/call-messages.ts';

/**
 * What windows get in place of a notice whose person does not see every case: no row that they do not see, and where the role sees no
 * person's rows at all none by name.
 */
function narrowedNotices(session: AppSession, notice: CommitNotice): Readonly<Record<string, CommitNotice>> {
  const { actors, store } = session.workshop;
  return Object.fromEntries(
    [...actors.keys()].flatMap((client): readonly (readonly [string, CommitNotice])[] => {
      const principal = session.principalAt(client);
      if (!mayUse('employee.list', principal.role)) return [[client, { ...notice, rows: [] }]];
      const unseen = unseenBy(store, principal);
      const rows = notice.rows.filter(({ id }) => !unseen.has(id));
      return rows.length === notice.rows.length ? [] : [[client, { ...notice, rows }]];
    }),
  );
}

/** Tells every window of a commit that another thread made; null is none. */
export function tellSecured(session: AppSession, told: CommitSummary): Committed {
  const { store } = session.workshop;
  if (told.commit !== null) store.secure(told.commit);
  store.assertPlace();
  return notifyCommit(session, told);
}

/** Tells every window of a commit; null is none. */
function notifyCommit(session: AppSession, { commit, tables, rows }: CommitSummary): Committed {
  if (commit === null) return { commit: null, rows: [] };
  const notice = { revision: commit, tables: [...tables, 'log' as const], rows };
  session.options.onEvent({ type: 'commit', notice, narrowed: narrowedNotices(session, notice) });
  return { commit, rows };
}

/**
 * Commits a plan, once no other thread writes, and tells every window; a plan that changes nothing is no commit, unless it is a
 * barrier. `now` is ISO 8601, UTC.
 */
export async function commitAndNotify(
  session: AppSession,
  plan: Plan,
  principal: Principal,
  now: string,
): Promise<Committed> {
  if (plan.changes.length === 0 && !isBarrier(plan.name)) return { commit: null, rows: [] };
  const { store } = session.workshop;
  await session.quiet();
  session.assertStill(store);
  return notifyCommit(session, commitSummaryOf(commitPlan(store, plan, principal, now).number, plan));
}

/** Tells a window how far its work is, with the seconds left as long as what is done tells. */
export function notifyProgress(
  session: AppSession,
  client: string,
  job: string | undefined,
): (progress: WorkProgress) => void {
  let begun = performance.now();
  let last = '';
  return ({ stage, done, total, rows }) => {
    const now = performance.now();
    if (stage !== last) [begun, last] = [now, stage];
    const spent = (now - begun) / 1000;
    const left = done > 0 && total > 0 && spent > 0.5 ? Math.ceil((spent * (total - done)) / done) : null;
    session.options.onEvent({ type: 'progress', client, stage, done, total, rows, left, ...(job && { job }) });
  };
}
