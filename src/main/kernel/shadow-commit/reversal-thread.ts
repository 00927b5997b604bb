import type { StorePass } from '#main/store/twin.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { siblingFile } from '../threads/sibling-file.ts';
import { WorkerClient } from '../threads/worker-client.ts';
import type { ReversalCalls } from './reversal-worker.ts';

/** The worker that takes one large commit back, or everything since a snapshot. */
export class ReversalThread extends WorkerClient<ReversalCalls> {
  constructor(pass: StorePass) {
    const what = 'undo';
    const gone = () => new Problem('app.bug', { what });
    super(siblingFile('reversal-worker', import.meta.url), pass, { what, gone, full: gone });
  }
}
