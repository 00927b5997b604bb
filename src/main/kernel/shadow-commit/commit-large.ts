import { dirname } from 'node:path';
import type { ImportThread } from '#main/import/import-thread.ts';
import { sweepShadow } from '#main/store/shadow-file.ts';
import type { CommitSummary } from '../commit.ts';
import type { Context } from '../context.ts';
import { nextSnapshot } from '../snapshots.ts';

/** Plans of more rows than this are committed through a shadow copy, so that no edit waits longer than its last step. */
export const largeCommitRows = 2_000;

/** A snapshot of the workshop as it is, made in the thread while edits go on. @throws Problem `snapshot.failed` */
async function kept(thread: ImportThread, { store, home, language }: Context): Promise<void> {
  const to = nextSnapshot(home, store, 'impor');
  if (to !== null) await thread.ask('keep', { folder: dirname(to), to }, language);
}

/**
 * Puts what a thread has made ready into the workshop, written aside. Null when the workshop has moved on since and it must be made
 * ready anew.
 */
export async function commitLarge(thread: ImportThread, context: Context): Promise<CommitSummary | null> {
  const { store, actor, alone, language, takeShadow } = context;
  try {
    await kept(thread, context);
    if (!(await thread.ask('build', null, language))) return null;
    return await alone(async () => {
      // The moment at which it is committed: edits were made since it began.
      const at = new Date().toISOString();
      const told = await thread.ask('finish', { actor, at }, language);
      if (told === null || (await takeShadow())) return told;
      return thread.ask('write', { actor, at }, language);
    });
  } finally {
    await thread.ask('drop', null, language).catch(() => null);
    sweepShadow(store.path);
  }
}
