import type { Committed } from '#shared/contract/host.ts';
import type { Plan } from '#shared/domain/change.ts';
import { type Actor, commitPlan } from './commit.ts';
import { guardPlan } from './plan-guard.ts';
import type { Session } from './session.ts';

/** Commits a plan and tells every window; a plan that changes nothing is no commit, unless it is a barrier. `now` is ISO 8601, UTC. */
export function commitTold(session: Session, plan: Plan, actor: Actor, now: string): Committed {
  if (plan.changes.length === 0 && plan.barrier !== true) return { commit: null, rows: [] };
  const { store } = session.workshop;
  const by = plan.by ?? actor;
  guardPlan(store, plan, by);
  const { number } = commitPlan(store, plan, by, now);
  const rows = [...plan.changes.map(({ table, id }) => ({ table, id })), ...(plan.shows ?? [])];
  const tables = [...new Set(rows.map(({ table }) => table)), 'log' as const];
  session.options.onEvent({ type: 'commit', notice: { revision: number, tables, rows } });
  return { commit: number, rows };
}
