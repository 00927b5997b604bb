import { Problem } from '#shared/problem.ts';
import type { CommitTold } from '../commit.ts';
import type { Command, Context } from '../context.ts';
import type { ImportThread } from '../jobs/import-thread.ts';

/** The import kept under this key. @throws Problem `import.gone` */
export function heldImport(key: string, imports: Context['imports']): ImportThread {
  const held = imports.get(key);
  if (held === undefined) throw new Problem('import.gone', {}, { field: 'preview' });
  return held;
}

/**
 * Writes what a held import would do with these answers, in its own thread: one commit, one undo. Other commands wait only while it
 * writes; where an edit has come between that concerns the same rows, they also wait while it is compared anew.
 */
export const importApply: Command<'import.apply'> = async ({ preview, job: _job, ...input }, context) => {
  const { imports, actor, now, alone, language } = context;
  const held = heldImport(preview, imports);
  const write = () => held.ask('write', { actor, at: now }, language);
  const { changes } = await held.ask('prepare', input, language);
  const told = changes === 0 ? nothing : await alone(write);
  if (told !== null) return told;
  return alone(async () => {
    const again = await held.ask('prepare', { ...input, decisions: {} }, language);
    return (again.changes === 0 ? nothing : await write()) ?? nothing;
  });
};

const nothing: CommitTold = { commit: null, tables: [], rows: [] };
