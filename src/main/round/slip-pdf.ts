import { LetterFaces, ownFace } from '#main/papers/letter-faces.ts';
import { type DrawnCell, type DrawnContent, type DrawnDocument, textPdf } from '#main/papers/pdf/text.ts';
import { drawnPdf, fileFacts, type PdfOptions } from '#main/papers/pdf/write-pdf.ts';
import { dateWords } from '#shared/kernel/date-words.ts';
import { fill } from '#shared/kernel/fill.ts';
import { formWords } from '#shared/round/form-words.ts';
import { roundsText } from '#shared/round/words.ts';
import { formInk, formMargin, formWidth } from './form-head-pdf.ts';

/** One slip: whose it is, which file it opens, and with what. */
interface PassphraseSlip {
  readonly name: string;
  readonly file: string;
  readonly passphrase: string;
}

interface PassphraseSlips {
  readonly agency: string;
  /** What the file that it opens belongs to. */
  readonly title: string;
  /** ISO 8601 dates. `due` null: for good. */
  readonly due: string | null;
  readonly date: string;
  readonly slips: readonly PassphraseSlip[];
  /** What is done with it, where it opens no package. */
  readonly how?: string;
}

/** Two slips a row; a slip's own edges, in points. */
const columns = 2;
const edge = 12;

/** Slips of paper to cut out, one for each evaluator, as PDF on A4: none is parted by the end of a page. */
export async function writePassphraseSlips(all: PassphraseSlips, options: PdfOptions): Promise<Uint8Array> {
  const faces = new LetterFaces(options.fonts);
  return await drawnPdf(definitionOf(all, options, faces), faces, options.onPart);
}

function definitionOf(all: PassphraseSlips, { language }: PdfOptions, faces: LetterFaces): DrawnDocument {
  const width = formWidth / columns - 2 * edge;
  const line = (text: string, size: number, bold = false): DrawnContent => ({
    text: textPdf(text, width, { size, bold }, faces),
    fontSize: size,
    bold,
  });
  const slip = ({ name, file, passphrase }: PassphraseSlip): DrawnCell => ({
    stack: [
      line(all.agency, 8),
      line(
        all.due === null ? all.title : `${all.title} · ${formWords.due[language]} ${dateWords(all.due, language)}`,
        8,
      ),
      { ...(line(name, 11, true) as object), marginTop: 6 } as DrawnContent,
      line(file, 8),
      { text: passphrase, fontSize: 15, bold: true, characterSpacing: 0.6, margin: [0, 8, 0, 6] },
      {
        ...(line(all.how ?? fill(roundsText['issue.slipHow'], language), 7.5) as object),
        color: formInk,
      } as DrawnContent,
    ],
    margin: [edge, edge, edge, edge],
  });
  const rows: DrawnCell[][] = [];
  for (let at = 0; at < all.slips.length; at += columns) {
    const [left, right] = all.slips.slice(at, at + columns).map(slip);
    rows.push([left ?? '', right ?? '']);
  }
  return {
    pageSize: 'A4',
    pageMargins: [formMargin.side, formMargin.top, formMargin.side, formMargin.bottom],
    ...fileFacts({ title: roundsText['issue.slipsTitle'][language], author: all.agency, date: all.date, language }),
    defaultStyle: { font: ownFace, fontSize: 8, lineHeight: 1.1 },
    content: [
      {
        table: { widths: [formWidth / columns, formWidth / columns], body: rows, dontBreakRows: true },
        layout: {
          hLineWidth: () => 0.5,
          vLineWidth: () => 0.5,
          hLineStyle: () => ({ dash: { length: 3, space: 3 } }),
          vLineStyle: () => ({ dash: { length: 3, space: 3 } }),
          hLineColor: () => formInk,
          vLineColor: () => formInk,
          paddingLeft: () => 0,
          paddingRight: () => 0,
        },
      },
    ],
  };
}
