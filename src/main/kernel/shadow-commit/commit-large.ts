import type { ImportThread } from '#main/import/import-thread.ts';
import { sweepShadow } from '#main/store/shadow-file.ts';
import type { CommitSummary } from '../commit.ts';
import type { Context } from '../context.ts';

/** Plans of more rows than this are written aside, so that no edit waits for them longer than for the last step. */
export const largeCommitRows = 2_000;

/**
 * Puts what a thread has made ready into the workshop, written aside. Null when the workshop has moved on since and it must be made
 * ready anew.
 */
export async function commitLarge(thread: ImportThread, context: Context): Promise<CommitSummary | null> {
  const { store, actor, now, alone, language, takeShadow } = context;
  try {
    if (!(await thread.ask('build', null, language))) return null;
    return await alone(async () => {
      const told = await thread.ask('finish', { actor, at: now }, language);
      if (told === null || (await takeShadow())) return told;
      return thread.ask('write', { actor, at: now }, language);
    });
  } finally {
    await thread.ask('drop', null, language).catch(() => null);
    sweepShadow(store.path);
  }
}
