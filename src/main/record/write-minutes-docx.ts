import { paperDocx } from '#main/papers/docx/write-docx.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { MinutesDocument } from '#shared/record/minutes.ts';
import { minutesPaper } from './minutes-paper.ts';

/** The minutes as DOCX, with the same contents as the PDF; the same document gives the same bytes. Throws `export.date` and `export.logo`. */
export async function writeMinutesDocx(
  document: MinutesDocument,
  options: { readonly language: Language },
): Promise<Uint8Array> {
  return await paperDocx(minutesPaper(document, options.language));
}
