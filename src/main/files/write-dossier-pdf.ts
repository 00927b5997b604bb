import type { DossierDocument } from '#shared/domain/dossier.ts';
import { dossierPaper } from './dossier-paper.ts';
import { type PdfOptions, paperPdf } from './paper-pdf.ts';

/**
 * One employee's extract for an objection, as PDF on A4; the same document gives the same bytes. Throws `export.date` and `export.logo`.
 */
export async function writeDossierPdf(
  document: DossierDocument,
  { language, fonts, onPart }: PdfOptions,
): Promise<Uint8Array> {
  return await paperPdf(dossierPaper(document, language), fonts, onPart);
}
