import { dirname } from 'node:path';
import { sweepShadow } from '#main/store/replacement.ts';
import type { CommitSummary } from '../commit.ts';
import type { Context } from '../context.ts';
import { nextSnapshot } from '../snapshots.ts';
import type { CallOptions, WorkerClient } from '../threads/worker-client.ts';
import type { ShadowCalls } from './shadow-calls.ts';

/** Plans of more rows than this are committed through a shadow copy, so that no edit waits longer than its last step. */
export const largeCommitRows = 2_000;

type Committing = Pick<WorkerClient<ShadowCalls>, 'call'>;

/** A snapshot of the workshop as it is, made in the worker while edits go on. @throws Problem `snapshot.failed` */
async function kept(worker: Committing, { store, home }: Context, options: CallOptions): Promise<void> {
  const to = nextSnapshot(home, store, 'impor');
  if (to !== null) await worker.call('keep', { folder: dirname(to), to }, options);
}

/**
 * Puts what a worker has made ready into the workshop by a shadow copy. Null when the workshop has moved on since and it must be made
 * ready again. @throws Problem `job.cancelled` where the signal of `options` stops it
 */
export async function commitLarge(
  worker: Committing,
  context: Context,
  options: CallOptions,
): Promise<CommitSummary | null> {
  const { store, actor, alone, takeShadow } = context;
  try {
    await kept(worker, context, options);
    if (!(await worker.call('build', null, options))) return null;
    return await alone(async () => {
      // The moment at which it is committed: edits were made since it began.
      const maker = { actor, at: new Date().toISOString() };
      const committed = await worker.call('finish', maker, options);
      if (committed === null || (await takeShadow())) return committed;
      return worker.call('write', maker, options);
    });
  } finally {
    await worker.call('drop', null).catch(() => null);
    sweepShadow(store.path);
  }
}
