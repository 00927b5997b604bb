import type { Content, ContentText, TableCell } from 'pdfmake/interfaces.js';
import type { LetterFaces } from '../letter-faces.ts';
import { heightOf, type LaidLine, linesOf } from '../lines.ts';
import { type PaperBlock, type PaperPage, type PaperSignatures, type PaperSigner, textWidth } from '../paper.ts';
import { chartPdf } from './chart.ts';
import { gridPdf } from './grid.ts';
import { letterheadPdf } from './letterhead.ts';
import { factsPdf, tablePdf } from './table.ts';
import { drawnLines, paragraphPdf, textPdf } from './text.ts';

/** Sizes of running text by tone, in points, as the styles in `paper-pdf.ts` set them. */
export const textSizes = { body: 10, note: 8.5, caption: 9, section: 10.5 } as const;
/** Room for the bullet of a list. */
const bulletWidth = 16;

/** One block as pdfmake draws it; one that leads on carries a headline level, which keeps it off the foot of a page. */
export function blockPdf(block: PaperBlock, leads: boolean, faces: LetterFaces): Content {
  switch (block.kind) {
    case 'section': {
      const text = textPdf(block.title, textWidth, { size: textSizes.section, bold: true }, faces);
      return { text, style: 'section', ...(leads ? { headlineLevel: 1 } : {}) };
    }
    case 'text':
      return {
        ...textBlockPdf(block, faces),
        style: block.tone ?? 'body',
        ...(leads ? { headlineLevel: 2 } : {}),
      };
    case 'list': {
      const style = { size: textSizes.body };
      const items = block.items.map((item) => textPdf(item, textWidth - bulletWidth, style, faces));
      const lines = items.map((text) => ({ text, marginBottom: 1 }));
      return { ...(block.numbered === true ? { ol: lines } : { ul: lines }), style: 'body' };
    }
    case 'facts':
      return factsPdf(block.rows, faces);
    case 'table':
      return tablePdf(block, faces);
    case 'chart':
      return chartPdf(block, faces);
    case 'grid':
      return gridPdf(block, faces);
    case 'page':
      return pagePdf(block, faces);
    case 'signatures':
      return signaturesPdf(block, faces);
  }
}

function pagePdf({ letterhead, title, subtitle }: PaperPage, faces: LetterFaces): Content {
  const heading: Content = {
    stack: [
      { text: textPdf(title, textWidth, { size: 13, bold: true }, faces), bold: true, fontSize: 13 },
      { text: textPdf(subtitle, textWidth, { size: 10.5 }, faces), fontSize: 10.5 },
    ],
    alignment: 'center',
    marginBottom: 14,
  };
  const head = letterhead === undefined ? [] : letterheadPdf(letterhead, faces);
  return { stack: [...head, heading], pageBreak: 'before' };
}

function textBlockPdf({ text, tone }: Extract<PaperBlock, { kind: 'text' }>, faces: LetterFaces): ContentText {
  if (tone === undefined) return paragraphPdf(text, textWidth, textSizes.body, faces);
  return { text: textPdf(text, textWidth, { size: textSizes[tone], bold: tone === 'caption' }, faces) };
}

/** A pair of signatures up to this height (points) keeps together on one page. */
const mostTogether = 400;

/** Two columns of signature lines, names on one height; each pair keeps together on one page, the first with place and date. */
function signaturesPdf({ placed, signers }: PaperSignatures, faces: LetterFaces): Content {
  const width = textWidth / 2 - 12;
  const pairs: Content[] = [];
  for (let index = 0; index < signers.length; index += 2) {
    const pair = [signers[index], signers[index + 1]];
    const line = (
      text: (signer: PaperSigner) => string,
      { size, bold = false }: { readonly size: number; readonly bold?: boolean },
      more: object,
    ) => {
      const laid = pair.map((signer) =>
        linesOf(signer === undefined ? '' : text(signer), width, { size, bold }, faces),
      );
      const cells = laid.map((lines): TableCell => ({ text: drawnLines(lines, size), fontSize: size, bold, ...more }));
      return { laid, cells };
    };
    const parts = [
      line(({ role }) => role, { size: 10 }, { marginBottom: 44 }),
      line(({ name }) => name, { size: 10, bold: true }, { decoration: 'underline' }),
      line(({ below }) => below ?? '', { size: 9 }, {}),
    ];
    const tall = (lines: readonly LaidLine[]) => heightOf(lines, faces);
    const height = parts.reduce((sum, { laid }) => sum + Math.max(...laid.map(tall)), 44);
    const dated: TableCell[] = ['', { text: textPdf(placed, width, { size: 10 }, faces) }];
    pairs.push({
      layout: 'noBorders',
      table: { widths: [width, width], body: [...(index === 0 ? [dated] : []), ...parts.map(({ cells }) => cells)] },
      alignment: 'center',
      unbreakable: height <= mostTogether,
      margin: [0, 8, 0, 4],
    });
  }
  return pairs;
}
