import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { importState } from '#main/store/reads/import-state.ts';
import type { Input, Output } from '#shared/contract/contract.ts';
import { rejectedWords } from '#shared/text/import-words.ts';
import type { Language } from '#shared/text/wording.ts';
import { heldImport } from '../commands/import.ts';
import { savedProfiles } from '../queries/profile.ts';
import type { Session } from '../session.ts';
import { HeldImport } from './import-held.ts';
import { decisionsPage, diffPage, findingsPage, rowsPage } from './import-pages.ts';
import { readFiles } from './import-reading.ts';
import { rejectedRows } from './import-rejected.ts';
import { summaryOf } from './import-summary.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Reads files into a preview that waits for {@link Input} `import.apply`. */
export async function importRead(
  input: Input<'import.read'>,
  session: Session,
  language: Language,
): Promise<Output<'import.read'>> {
  const { store, rules, imports } = session.workshop;
  const today = new Date().toISOString().slice(0, 10);
  const read = await readFiles(input.sources, () => undefined);
  const options = { today, matrix: rules.matrix.cells, profiles: savedProfiles(store) };
  const held = new HeldImport(read, importState(store), options);
  const key = randomUUID();
  imports.set(key, held);
  return summaryOf(key, held, language);
}

/** What can be asked of an import that waits. */
export const importJobs = {
  'import.summary': ({ preview }: Input<'import.summary'>, session: Session, language: Language) =>
    summaryOf(preview, heldImport(preview, session.workshop.imports), language),
  'import.rows': ({ preview, ...input }: Input<'import.rows'>, session: Session, language: Language) =>
    rowsPage(heldImport(preview, session.workshop.imports), input, language),
  'import.findings': ({ preview, ...input }: Input<'import.findings'>, session: Session, language: Language) =>
    findingsPage(heldImport(preview, session.workshop.imports), input, language),
  'import.decisions': ({ preview, ...input }: Input<'import.decisions'>, session: Session, language: Language) =>
    decisionsPage(heldImport(preview, session.workshop.imports), input, language),
  'import.diff': ({ preview, ...input }: Input<'import.diff'>, session: Session, language: Language) =>
    diffPage(heldImport(preview, session.workshop.imports), input, language),
  'import.answer': ({ preview, ...input }: Input<'import.answer'>, session: Session, language: Language) => {
    const held = heldImport(preview, session.workshop.imports);
    held.answer(input);
    return summaryOf(preview, held, language);
  },
  'import.map': ({ preview, ...input }: Input<'import.map'>, session: Session, language: Language) => {
    const held = heldImport(preview, session.workshop.imports);
    held.map(input);
    return summaryOf(preview, held, language);
  },
  'import.rejected': async ({ preview, to }: Input<'import.rejected'>, session: Session, language: Language) => {
    const bytes = await rejectedRows(heldImport(preview, session.workshop.imports), language);
    return savedFile(`${rejectedWords.file[language]}.xlsx`, xlsx, bytes, to);
  },
  'import.discard': ({ preview }: Input<'import.discard'>, session: Session) => {
    session.workshop.imports.delete(preview);
    return null;
  },
};

/** A file written to `to`, or handed back for the screen to save. */
export function savedFile(name: string, type: string, bytes: Uint8Array, to: string | undefined) {
  if (to === undefined) return { name, type, bytes };
  writeFileSync(resolve(to), bytes);
  return { name: basename(to), type, bytes: null };
}
