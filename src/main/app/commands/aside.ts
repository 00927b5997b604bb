import { setTimeout as pause } from 'node:timers/promises';
import { asidePath, sweepAside } from '#main/store/aside-file.ts';
import type { Store } from '#main/store/open.ts';
import type { CommitTold } from '../commit.ts';
import type { Context } from '../context.ts';
import type { ImportThread } from '../jobs/import-thread.ts';

/** Plans of more rows than this are written aside, so that no edit waits for them longer than for the last step. */
export const asideRows = 2_000;

/** How often the file is asked for until it is free, ten milliseconds apart. */
const tries = 300;

async function replaced(store: Store): Promise<boolean> {
  try {
    for (let turn = 0; turn < tries; turn++) {
      if (store.replace(asidePath(store.path))) return true;
      await pause(10);
    }
    return false;
  } catch (error) {
    // A system that lets nobody take the place of a file somebody looks at (a virus scanner, a backup): the slow road is left.
    if (error instanceof Error && 'code' in error && ['EPERM', 'EACCES', 'EBUSY'].includes(String(error.code)))
      return false;
    throw error;
  }
}

/**
 * Puts what a thread has made ready into the workshop, written aside. Null when the workshop has moved on since and it must be made
 * ready anew.
 */
export async function commitAside(
  thread: ImportThread,
  { store, actor, now, alone, language }: Context,
): Promise<CommitTold | null> {
  try {
    if (!(await thread.ask('build', null, language))) return null;
    return await alone(async () => {
      const told = await thread.ask('finish', { actor, at: now }, language);
      if (told === null || (await replaced(store))) return told;
      return thread.ask('write', { actor, at: now }, language);
    });
  } finally {
    await thread.ask('drop', null, language).catch(() => null);
    sweepAside(store.path);
  }
}
