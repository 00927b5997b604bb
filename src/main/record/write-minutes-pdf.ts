import { type PdfOptions, paperPdf } from '#main/papers/pdf/write-pdf.ts';
import type { MinutesDocument } from '#shared/record/minutes.ts';
import { minutesPaper } from './minutes-paper.ts';

/**
 * The minutes as PDF on A4, fonts embedded; the same document gives the same bytes. 600 people with 600 changes (64 pages) take some 1.5 s.
 * Throws `export.date` and `export.logo`.
 */
export async function writeMinutesPdf(
  document: MinutesDocument,
  { language, fonts, onPart }: PdfOptions,
): Promise<Uint8Array> {
  return await paperPdf(minutesPaper(document, language), fonts, onPart);
}
