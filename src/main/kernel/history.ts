import { ImportThread } from '#main/import/import-thread.ts';
import { passOf } from '#main/store/twin.ts';
import type { Plan } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { type CommitSummary, reversal, reversalTarget } from './commit.ts';
import type { Command, Context } from './context.ts';
import { commitLarge, largeCommitRows } from './shadow-commit/commit-large.ts';

/**
 * So many rows that were written here, as a paste over everybody is, are taken back here: a thread of its own and a copy of the file
 * would cost five times as much as the fifth of a second for which the next edit waits, as it did for the paste.
 */
const hereRows = 10_000;

/** Takes a commit back: here, or where it is very large in a thread of its own and written aside, while everybody goes on. */
function reversed(
  direction: 'undo' | 'redo',
  job: string | undefined,
  context: Context,
): Promise<Plan | CommitSummary> {
  const { store, actor, rules, today, language, large, progress, stoppable } = context;
  return large(async () => {
    const { number, changes, aside } = reversalTarget(store, direction);
    if (changes <= (aside ? largeCommitRows : hereRows)) return reversal(store, direction, number);
    const options = { preview: '', pass: passOf(store), today, matrix: rules.matrix.cells, profiles: [] };
    const thread = new ImportThread(options, progress(job));
    const release = stoppable(job, () => thread.stop());
    try {
      await thread.ask('reverse', { direction, target: number, actor }, language);
      const told = await commitLarge(thread, context);
      // Signed in between: nothing from before can be taken back any more.
      if (told === null)
        throw new Problem(direction === 'undo' ? 'history.nothing-to-undo' : 'history.nothing-to-redo');
      return told;
    } finally {
      release();
      await thread.close();
    }
  });
}

/** Takes the last commit back, as a commit of its own. */
export const historyUndo: Command<'history.undo'> = ({ job }, context) => reversed('undo', job, context);

/** Takes the last undo back. */
export const historyRedo: Command<'history.redo'> = ({ job }, context) => reversed('redo', job, context);
