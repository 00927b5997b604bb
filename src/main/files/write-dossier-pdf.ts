import type { DossierDocument } from '#shared/domain/dossier.ts';
import type { Language } from '#shared/text/wording.ts';
import type { DocumentFonts } from './document-fonts.ts';
import { dossierPaper } from './dossier-paper.ts';
import { paperPdf } from './paper-pdf.ts';

/**
 * One employee's extract for an objection, as PDF on A4; the same document gives the same bytes. Throws `export.date` and `export.logo`.
 */
export async function writeDossierPdf(
  document: DossierDocument,
  options: { readonly language: Language; readonly fonts: DocumentFonts },
): Promise<Uint8Array> {
  return await paperPdf(dossierPaper(document, options.language), options.fonts);
}
