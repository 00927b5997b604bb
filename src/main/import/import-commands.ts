import type { CommitSummary } from '#main/kernel/commit.ts';
import type { Command } from '#main/kernel/context.ts';
import { Held } from '#main/kernel/held.ts';
import { commitLarge, largeCommitRows } from '#main/kernel/shadow-commit/commit-large.ts';
import type { Reader } from '#main/store/open.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { ImportThread } from './import-thread.ts';

/** Imports that were read and wait to be applied, by preview. */
export const heldImports = new Held<ImportThread>();

/** The import kept under this key. @throws Problem `import.gone` */
export function heldImport(key: string, store: Reader): ImportThread {
  const held = heldImports.of(store).get(key);
  if (held === undefined) throw new Problem('import.gone', {}, { field: 'preview' });
  return held;
}

/** How often an import is compared again with what came in between, before everybody else has to wait for it. */
const comparisons = 3;

/**
 * Writes what a held import would do with these answers: one commit, one undo. It is made ready and written in the import's own thread,
 * a large one in a shadow copy, so that edits go on meanwhile. Where an edit has come between that concerns the same rows it is compared again.
 */
export const importApply: Command<'import.apply'> = ({ preview, job, ...input }, context) => {
  const { store, actor, now, alone, language, large, progress, stoppable } = context;
  const held = heldImport(preview, store);
  return large(async () => {
    const stop = new AbortController();
    const release = stoppable(job, () => stop.abort());
    const options = { language, onProgress: progress(job), signal: stop.signal };
    try {
      const once = async (turn: number, last: boolean): Promise<CommitSummary | null> => {
        const decisions = turn === 0 ? input.decisions : {};
        const { changes } = await held.call('prepare', { ...input, decisions }, options);
        if (stop.signal.aborted) throw new Problem('job.cancelled');
        if (changes === 0) return nothing;
        if (changes > largeCommitRows && !last) return commitLarge(held, context, options);
        const write = () => held.call('write', { actor, at: now }, options);
        return last ? write() : alone(write);
      };
      for (let turn = 0; turn < comparisons; turn++) {
        const committed = await once(turn, false);
        if (committed !== null) return committed;
      }
      return (await alone(() => once(comparisons, true))) ?? nothing;
    } finally {
      release();
    }
  });
};

const nothing: CommitSummary = { commit: null, tables: [], rows: [] };
