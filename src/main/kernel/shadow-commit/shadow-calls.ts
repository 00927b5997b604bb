import { openTwin, type StorePass } from '#main/store/twin.ts';
import { copyWorkshop } from '#main/store/verified-copy.ts';
import { type CommitSummary, commitPlan, commitSummaryOf } from '../commit.ts';
import { copyKept } from '../snapshots.ts';
import type { Handlers } from '../threads/serve.ts';
import type { CommitMaker, Ready } from './plan-ready.ts';
import type { ShadowWork } from './write-shadow.ts';

/** The calls of every worker that makes a large commit, after it has made its plan ready. */
export type ShadowCalls = {
  /** Keeps a copy of the workshop as it is. @throws Problem `snapshot.failed` */
  readonly keep: { readonly input: { readonly folder: string; readonly to: string }; readonly output: null };
  /** Writes what was made ready into a copy of the workshop; false when that has moved on since. @throws Problem `job.cancelled` */
  readonly build: { readonly input: null; readonly output: boolean };
  /** Completes the copy, while nobody else writes; null when the workshop has moved on since. @throws Problem `job.cancelled` */
  readonly finish: { readonly input: CommitMaker; readonly output: CommitSummary | null };
  /** Drops the copy, if there still is one. */
  readonly drop: { readonly input: null; readonly output: null };
  /** Writes what was made ready into the workshop itself; null when it has moved on since, and the plan must be made again. */
  readonly write: { readonly input: CommitMaker; readonly output: CommitSummary | null };
};

/** The handlers of {@link ShadowCalls}. `pass` and `made`: the workshop as it opens now, and the plan that was made ready. */
export function shadowHandlers(work: ShadowWork, pass: () => StorePass, made: () => Ready): Handlers<ShadowCalls> {
  return {
    keep({ folder, to }) {
      copyKept(folder, () => copyWorkshop(pass(), to));
      return null;
    },
    build: (_input, call) => work.build(made(), call),
    finish: (maker, call) => work.finish(made(), maker, call),
    drop() {
      work.drop();
      return null;
    },
    write({ actor, at }, { onProgress }) {
      const { plan, holds } = made();
      onProgress({ stage: 'writing', done: 0, total: plan.changes.length, rows: plan.changes.length });
      const store = openTwin(pass(), 'write');
      try {
        // The app lets nobody else write now, so what is checked here still holds when the transaction begins.
        if (!holds(store)) return null;
        return commitSummaryOf(commitPlan(store, plan, actor, at).number, plan);
      } finally {
        // Closing brings the log into the file, which takes a while: the caller is answered first.
        setImmediate(() => store.close());
      }
    },
  };
}
