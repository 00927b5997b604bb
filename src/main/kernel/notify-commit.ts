import type { Plan } from '#shared/kernel/change.ts';
import type { Committed } from '#shared/kernel/host.ts';
import type { AppSession } from './app-session.ts';
import { type Actor, type CommitSummary, commitPlan, commitSummaryOf } from './commit.ts';
import { guardParts } from './part-guard.ts';
import { guardPlan } from './plan-guard.ts';

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
  session.options.onEvent({ type: 'commit', notice: { revision: commit, tables: [...tables, 'log'], rows } });
  return { commit, rows };
}

/**
 * Commits a plan, once no other thread writes, and tells every window; a plan that changes nothing is no commit, unless it is a
 * barrier. `now` is ISO 8601, UTC.
 */
export async function commitAndNotify(session: AppSession, plan: Plan, actor: Actor, now: string): Promise<Committed> {
  if (plan.changes.length === 0 && plan.barrier !== true) return { commit: null, rows: [] };
  await session.quiet();
  const { store } = session.workshop;
  const by = plan.by ?? actor;
  guardPlan(store, plan, by);
  guardParts(store, plan);
  return notifyCommit(session, commitSummaryOf(commitPlan(store, plan, by, now).number, plan));
}
