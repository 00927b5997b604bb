import { parentPort, workerData } from 'node:worker_threads';
import { openTwin, type StorePass } from '#main/store/twin.ts';
import type { Principal } from '../principal.ts';
import { serve } from '../threads/serve.ts';
import { type Ready, reversalReady } from './plan-ready.ts';
import { type ShadowCalls, shadowHandlers } from './shadow-calls.ts';
import { ShadowWork } from './write-shadow.ts';

/** The calls of the worker that takes one large commit back. */
export type ReversalCalls = ShadowCalls & {
  /** Makes ready what takes the commit back. @throws Problem where the gate refuses it */
  readonly prepare: {
    readonly input: { readonly direction: 'undo' | 'redo'; readonly target: number; readonly actor: Principal };
    readonly output: null;
  };
};

// Started by `main/kernel/history.ts` only, with the pass of the open workshop.
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
