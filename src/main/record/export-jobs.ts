import { randomUUID } from 'node:crypto';
import type { AppSession } from '#main/kernel/app-session.ts';
import { notifyProgress } from '#main/kernel/notify.ts';
import { writeOutput } from '#main/kernel/output-file.ts';
import { type Asker, unseenBy } from '#main/kernel/principal.ts';
import { passOf } from '#main/store/twin.ts';
import type { Input, Output } from '#shared/contract.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { personFiles } from '#shared/record/file-kinds.ts';
import { exportForms, exportName } from './export-name.ts';

/**
 * One file out of the workshop as it is now, read and written in a thread of its own: written to `to`, or handed back for the
 * screen to save. @throws Problem `job.cancelled` when the asker stops it
 */
export async function exportFile(
  input: Input<'export.file'>,
  session: AppSession,
  { principal, language }: Asker,
): Promise<Output<'export.file'>> {
  const { store } = session.workshop;
  const { client } = principal;
  const unseen = unseenBy(store, principal);
  if (unseen.size > 0 && !personFiles.includes(input.kind)) throw new Problem('recusal.file', { people: unseen.size });
  const { type } = exportForms[input.kind];
  const name = exportName(input, store, language);
  const { readers, running } = session;
  const thread = readers.take();
  const work = `${client} ${input.job ?? randomUUID()}`;
  running.set(work, (why) => thread.close(why));
  try {
    const onProgress = notifyProgress(session, client, input.job);
    const view = { pass: passOf(store), actor: principal, unseen };
    const bytes = await thread.call('file', { ...view, wanted: input }, { language, onProgress });
    const { to, overwrite } = input;
    if (to === undefined) return { name, type, bytes };
    return { name: writeOutput({ to, overwrite }, bytes), type, bytes: null };
  } finally {
    running.delete(work);
    session.part(readers.giveBack(thread));
  }
}
