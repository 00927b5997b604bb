import { passOf } from '#main/store/twin.ts';
import type { Plan } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { type CommitSummary, reversal, reversalTarget } from './commit.ts';
import type { Command, Context } from './context.ts';
import { commitLarge, largeCommitRows } from './shadow-commit/commit-large.ts';
import { ReversalThread } from './shadow-commit/reversal-thread.ts';

/**
 * So many rows that were written here, as a paste over everybody is, are taken back here: a thread of its own and a copy of the file
 * would cost five times as much as the fifth of a second for which the next edit waits, as it did for the paste.
 */
const hereRows = 10_000;

/** Takes a commit back: here, or a very large one in a worker of its own through a shadow copy, while everybody goes on. */
function reversed(
  direction: 'undo' | 'redo',
  job: string | undefined,
  context: Context,
): Promise<Plan | CommitSummary> {
  const { store, actor, language, large, progress, stoppable } = context;
  return large(async () => {
    const { number, changes, aside } = reversalTarget(store, direction);
    if (changes <= (aside ? largeCommitRows : hereRows)) return reversal(store, direction, number);
    const worker = new ReversalThread(passOf(store));
    const stop = new AbortController();
    const release = stoppable(job, () => stop.abort());
    const options = { language, onProgress: progress(job), signal: stop.signal };
    try {
      await worker.call('prepare', { direction, target: number, actor }, options);
      const committed = await commitLarge(worker, context, options);
      // Signed in between: nothing from before can be taken back any more.
      if (committed === null)
        throw new Problem(direction === 'undo' ? 'history.nothing-to-undo' : 'history.nothing-to-redo');
      return committed;
    } finally {
      release();
      await worker.close();
    }
  });
}

/** Takes the last commit back, as a commit of its own. */
export const historyUndo: Command<'history.undo'> = ({ job }, context) => reversed('undo', job, context);

/** Takes the last undo back. */
export const historyRedo: Command<'history.redo'> = ({ job }, context) => reversed('redo', job, context);
