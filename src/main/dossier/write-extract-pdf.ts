import { type PdfOptions, paperPdf } from '#main/papers/pdf/write-pdf.ts';
import type { DossierDocument } from '#shared/dossier/dossier.ts';
import { dossierPaper } from './extract-paper.ts';

/**
 * One employee's extract for an objection, as PDF on A4; the same document gives the same bytes. Throws `export.date` and `export.logo`.
 */
export async function writeDossierPdf(
  document: DossierDocument,
  { language, fonts, onPart }: PdfOptions,
): Promise<Uint8Array> {
  return await paperPdf(dossierPaper(document, language), fonts, onPart);
}
