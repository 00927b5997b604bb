import { Problem } from '#shared/problem.ts';
import type { Command, Context } from '../context.ts';
import type { ImportThread } from '../jobs/import-thread.ts';

/** The import kept under this key. @throws Problem `import.gone` */
export function heldImport(key: string, imports: Context['imports']): ImportThread {
  const held = imports.get(key);
  if (held === undefined) throw new Problem('import.gone', {}, { field: 'preview' });
  return held;
}

/** How often an import is made ready anew because somebody's edit came between. */
const tries = 5;

/**
 * Writes what a held import would do with these answers, in its own thread: one commit, one undo. Only while it writes do other
 * commands wait; whatever was edited since the preview is compared anew first.
 */
export const importApply: Command<'import.apply'> = async ({ preview, job: _job, ...input }, context) => {
  const { imports, actor, now, alone, language } = context;
  const held = heldImport(preview, imports);
  for (let at = 0; at < tries; at++) {
    const { changes } = await held.ask('prepare', input, language);
    if (changes === 0) return { commit: null, tables: [], rows: [] };
    const told = await alone(() => held.ask('write', { actor, at: now }, language));
    if (told !== null) return told;
  }
  throw new Problem('import.busy');
};
