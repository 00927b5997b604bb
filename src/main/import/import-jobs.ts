import { randomUUID } from 'node:crypto';
import type { AppSession } from '#main/kernel/app-session.ts';
import { notifyProgress } from '#main/kernel/notify.ts';
import { writeOutput } from '#main/kernel/output-file.ts';
import type { Asker } from '#main/kernel/principal.ts';
import { passOf } from '#main/store/twin.ts';
import type { Input, Output } from '#shared/contract.ts';
import { rejectedWords } from '#shared/import/kind-words.ts';
import { localToday } from '#shared/kernel/office-time.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { heldImport, heldImports } from './import-commands.ts';
import { ImportThread } from './import-thread.ts';
import { savedProfiles } from './profile-query.ts';

/** Imports that wait at the same time; an older one is dropped. */
const mostWaiting = 4;

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Reads files into a preview that waits for `import.apply`, in a thread of its own.
 * @throws Problem `job.cancelled` when the asker stops it
 */
export async function importRead(
  { sources, job }: Input<'import.read'>,
  session: AppSession,
  { principal: { client }, language }: Asker,
): Promise<Output<'import.read'>> {
  const { store, rules, threads } = session.workshop;
  const preview = randomUUID();
  const today = localToday();
  const options = { preview, pass: passOf(store), today, matrix: rules.matrix.cells, profiles: savedProfiles(store) };
  const thread = new ImportThread(options);
  const name = `${client} ${job ?? preview}`;
  session.running.set(name, (why) => thread.close(why));
  try {
    const summary = await thread.call(
      'read',
      { sources },
      { language, onProgress: notifyProgress(session, client, job) },
    );
    const imports = heldImports.of(store);
    imports.set(preview, thread);
    threads.add(thread);
    for (const [old, waiting] of imports) {
      if (imports.size <= mostWaiting) break;
      imports.delete(old);
      threads.delete(waiting);
      session.part(waiting.close());
    }
    return summary;
  } catch (error) {
    session.part(thread.close());
    throw error;
  } finally {
    session.running.delete(name);
  }
}

const asked = ['summary', 'table', 'rows', 'findings', 'decisions', 'diff'] as const;
const changed = ['answer', 'map', 'hidden', 'separator'] as const;
type OfPreview = (typeof asked | typeof changed)[number];

/** The calls of an import that waits, by their names in the contract: its thread answers. */
function callsOf<P extends OfPreview>(names: readonly P[]) {
  type Call<N extends `import.${P}`> = (input: Input<N>, session: AppSession, asker: Asker) => Promise<Output<N>>;
  return Object.fromEntries(
    names.map((name) => [
      `import.${name}`,
      ({ preview, ...input }: Input<`import.${OfPreview}`>, session: AppSession, { language }: Asker) =>
        heldImport(preview, session.workshop.store).call(name, input as never, { language }),
    ]),
  ) as unknown as { readonly [N in P as `import.${N}`]: Call<`import.${N}`> };
}

/** What a preview shows. */
export const previewQueries = callsOf(asked);
/** What changes a preview. */
export const previewChanges = callsOf(changed);

/** Refused and doubtful rows, to be mended by the office. */
export async function importRejected(
  { preview, ...target }: Input<'import.rejected'>,
  session: AppSession,
  { language }: Asker,
): Promise<Output<'import.rejected'>> {
  const bytes = await heldImport(preview, session.workshop.store).call('rejected', null, { language });
  return savedFile(`${rejectedWords.file[language]}.xlsx`, xlsx, bytes, target);
}

/** Drops an import; nothing of it is left. */
export async function importDiscard({ preview }: Input<'import.discard'>, session: AppSession): Promise<null> {
  const { store, threads } = session.workshop;
  const imports = heldImports.of(store);
  const thread = imports.get(preview);
  if (thread === undefined) return null;
  imports.delete(preview);
  threads.delete(thread);
  await thread.close();
  return null;
}

/** Stops long work of this window. */
export function cancelJob(
  { job }: Input<'job.cancel'>,
  session: AppSession,
  { principal }: Asker,
): Output<'job.cancel'> {
  const stop = session.running.get(`${principal.client} ${job}`);
  stop?.(new Problem('job.cancelled'));
  return { cancelled: stop !== undefined };
}

/** A file written to `to`, or handed back for the screen to save. */
export function savedFile(
  name: string,
  type: string,
  bytes: Uint8Array,
  { to, overwrite }: { readonly to?: string | undefined; readonly overwrite: boolean },
) {
  if (to === undefined) return { name, type, bytes };
  return { name: writeOutput({ to, overwrite }, bytes), type, bytes: null };
}
