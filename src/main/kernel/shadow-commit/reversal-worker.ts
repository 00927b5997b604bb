import { parentPort, workerData } from 'node:worker_threads';
import { openCopy } from '#main/store/open-copy.ts';
import { openTwin, type StorePass } from '#main/store/twin.ts';
import type { Plan } from '#shared/kernel/change.ts';
import type { Principal } from '../principal.ts';
import { serve } from '../threads/serve.ts';
import { type Ready, restoringReady, reversalReady } from './plan-ready.ts';
import { type ShadowCalls, shadowHandlers } from './shadow-calls.ts';
import { ShadowWork } from './write-shadow.ts';

/** The calls of the worker that takes one large commit back, or everything since a snapshot. */
export type ReversalCalls = ShadowCalls & {
  /** Makes ready what takes the commit back. @throws Problem where the gate refuses it */
  readonly prepare: {
    readonly input: { readonly direction: 'undo' | 'redo'; readonly target: number; readonly actor: Principal };
    readonly output: null;
  };
  /** Makes ready what brings every row back to the snapshot at `path`. */
  readonly restore: {
    readonly input: { readonly path: string; readonly password: string | null; readonly plan: Omit<Plan, 'changes'> };
    readonly output: null;
  };
};

// Started by `reversal-thread.ts` only, with the pass of the open workshop.
if (parentPort === null) throw new Error('reversal-worker.ts runs as a worker thread');
const pass = workerData as StorePass;
const work = new ShadowWork(pass);
let ready: Ready | null = null;

serve<ReversalCalls>(
  parentPort,
  {
    prepare({ direction, target, actor }) {
      const store = openTwin(pass, 'read');
      try {
        ready = reversalReady(store, direction, target, actor);
      } finally {
        store.close();
      }
      return null;
    },
    async restore({ path, password, plan }) {
      const kept = await openCopy(path, pass, password);
      const store = openTwin(pass, 'read');
      try {
        ready = restoringReady(store, kept, plan);
      } finally {
        store.close();
        kept.close();
      }
      return null;
    },
    ...shadowHandlers(
      work,
      () => pass,
      () => {
        if (ready === null) throw new Error('nothing was made ready');
        return ready;
      },
    ),
  },
  { onLast: () => work.drop() },
);
