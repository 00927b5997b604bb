import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { AppSession } from '#main/kernel/app-session.ts';
import { fileNamed } from '#main/kernel/file-name.ts';
import { notifyProgress } from '#main/kernel/notify-progress.ts';
import type { Asker } from '#main/kernel/principal.ts';
import { unseenBy } from '#main/kernel/sight.ts';
import { personOf } from '#main/people/roster-reads.ts';
import { workshopOf } from '#main/store/rows.ts';
import { passOf } from '#main/store/twin.ts';
import type { Input, Output } from '#shared/contract.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { draftMark, resultNames } from '#shared/record/export-words.ts';

type Kind = Input<'export.file'>['kind'];

const forms: Readonly<Record<Kind, { readonly ending: string; readonly type: string }>> = {
  results: { ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  'minutes-pdf': { ending: 'pdf', type: 'application/pdf' },
  'minutes-docx': {
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  journal: { ending: 'csv', type: 'text/csv' },
  dossier: { ending: 'pdf', type: 'application/pdf' },
  'rating-form': { ending: 'pdf', type: 'application/pdf' },
};

/** Whose file it is, then what state it is in: a draft says so in its name, since a recap in the portal's layout has no room for it. */
function nameOf({ kind, employee, rater }: Input<'export.file'>, { workshop }: AppSession, language: Language): string {
  const { name, state } = workshopOf(workshop.store);
  const person = kind === 'dossier' ? employee : kind === 'rating-form' ? rater : undefined;
  const whose = person === undefined ? name : (personOf(workshop.store, person)?.name ?? person);
  const draft = kind !== 'journal' && kind !== 'rating-form' && state !== 'signed' ? `${draftMark[language]} ` : '';
  const words = `${draft}${resultNames[kind][language]} ${whose}`;
  return `${fileNamed(words)}.${forms[kind].ending}`;
}

/**
 * One file out of the workshop as it stands now, read and written in a thread of its own: written to `to`, or handed back for the
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
  if (unseen.size > 0 && input.kind !== 'dossier') throw new Problem('recusal.file', { people: unseen.size });
  const { type } = forms[input.kind];
  const name = nameOf(input, session, language);
  const { readers, running } = session;
  const thread = readers.takeWriter();
  thread.tell(notifyProgress(session, client, input.job));
  const work = `${client} ${input.job ?? randomUUID()}`;
  running.set(work, (why) => thread.close(why));
  try {
    const bytes = await thread.ask('file', { pass: passOf(store), wanted: input, actor: principal, unseen }, language);
    if (input.to === undefined) return { name, type, bytes };
    writeFileSync(resolve(input.to), bytes);
    return { name: basename(input.to), type, bytes: null };
  } finally {
    running.delete(work);
    session.part(readers.giveBack(thread));
  }
}
