import { join } from 'node:path';
import type { AppSession } from '#main/kernel/app-session.ts';
import { fileNamed } from '#main/kernel/file-name.ts';
import type { Asker } from '#main/kernel/principal.ts';
import { loadDocumentFonts } from '#main/papers/document-fonts.ts';
import { workshopOf } from '#main/store/rows.ts';
import type { Input, Output } from '#shared/contract.ts';
import { fill } from '#shared/kernel/fill.ts';
import { localToday } from '#shared/kernel/office-time.ts';
import { roundsText } from '#shared/round/words.ts';
import { roundIn } from './round-commands.ts';

/** Slips for the passphrases that were just given out. Nothing of them is kept. */
export async function passphraseSlips(
  { round, slips }: Input<'round.slips'>,
  { workshop: { store }, options: { resources } }: AppSession,
  { language }: Asker,
): Promise<Output<'round.slips'>> {
  const { name: title, due } = roundIn(store, round, ['draft', 'open']);
  const { agency, name } = workshopOf(store);
  const { writePassphraseSlips } = await import('./slip-pdf.ts');
  const bytes = await writePassphraseSlips(
    { agency: agency === '' ? name : agency, title, due, date: localToday(), slips },
    { language, fonts: loadDocumentFonts(join(resources, 'fonts')) },
  );
  return { name: fileNamed(fill(roundsText['issue.slipsName'], language, { name: title })).trim(), bytes };
}
