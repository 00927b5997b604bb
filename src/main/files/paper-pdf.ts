import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { documentWords } from '#shared/text/document.ts';
import { fill } from '#shared/text/fill.ts';
import type { Language } from '#shared/text/wording.ts';
import type { DocumentFonts } from './document-fonts.ts';
import { leadsOn, type Paper, plainText, sheetOfPaper, textWidth } from './paper.ts';
import { blockPdf } from './paper-pdf-blocks.ts';
import { pictureOf } from './picture-kind.ts';

/** Hears how far drawing is; what it throws ends it. */
export type OnPart = (done: number, total: number) => void;

/** How a document becomes a PDF. */
export interface PdfOptions {
  readonly language: Language;
  readonly fonts: DocumentFonts;
  readonly onPart?: OnPart;
}

/** Where pdfmake keeps files it may read, and whom it tells how far it is, as a share; its typings leave both out. */
interface Untyped {
  readonly virtualfs: { writeFileSync(name: string, bytes: Buffer): void };
  setProgressCallback(onShare: ((share: number) => void) | undefined): void;
}
const untyped = pdfmake as unknown as Untyped;

function shelveFonts(fonts: DocumentFonts): void {
  const shelf = untyped.virtualfs;
  for (const [cut, bytes] of Object.entries(fonts) as [string, Uint8Array][])
    shelf.writeFileSync(`document-${cut}.ttf`, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  pdfmake.setFonts({
    Document: {
      normal: 'document-regular.ttf',
      bold: 'document-bold.ttf',
      italics: 'document-italic.ttf',
      bolditalics: 'document-boldItalic.ttf',
    },
  });
  // A document names no address and no path of its own: nothing may be fetched or opened while it is drawn.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
}

/** A paper as PDF, fonts embedded, the same bytes for the same paper. Throws `export.logo` for an emblem that is no picture. */
export async function paperPdf(paper: Paper, fonts: DocumentFonts, onPart?: OnPart): Promise<Uint8Array> {
  return await drawnPdf(definitionOf(paper), fonts, onPart);
}

/** Tells whole hundredths, each once. */
function inHundredths(onPart: OnPart): (share: number) => void {
  let last = -1;
  return (share) => {
    const now = Math.floor(share * 100);
    if (now > last) onPart(now, 100);
    last = now;
  };
}

/** What a definition describes, drawn with these fonts; nothing is fetched while drawing. The pages are laid out before the first part. */
export async function drawnPdf(
  definition: TDocumentDefinitions,
  fonts: DocumentFonts,
  onPart?: OnPart,
): Promise<Uint8Array> {
  shelveFonts(fonts);
  untyped.setProgressCallback(onPart && inHundredths(onPart));
  return await pdfmake.createPdf(definition).getBuffer();
}

function definitionOf(paper: Paper): TDocumentDefinitions {
  const { language, date, title, author, watermark } = paper;
  const blocks = paper.blocks.map((block, index) => blockPdf(block, leadsOn(paper.blocks, index)));
  const made = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return {
    pageSize: 'A4',
    pageMargins: [sheetOfPaper.left, sheetOfPaper.top, sheetOfPaper.right, sheetOfPaper.bottom],
    language: language === 'id' ? 'id-ID' : 'en-GB',
    info: {
      title: plainText(title),
      author: plainText(author),
      creator: 'Selaras',
      producer: 'Selaras',
      creationDate: made,
      modDate: made,
    },
    version: '1.7',
    displayTitle: true,
    defaultStyle: { font: 'Document', fontSize: 10, lineHeight: 1.12 },
    styles: {
      section: { fontSize: 10.5, bold: true, margin: [0, 8, 0, 4] },
      body: { alignment: 'justify', margin: [0, 0, 0, 6] },
      note: { fontSize: 8.5, margin: [0, 0, 0, 6] },
      caption: { fontSize: 9, bold: true, margin: [0, 2, 0, 4] },
      head: { bold: true, fillColor: '#E7ECF0' },
    },
    ...(watermark === null ? {} : { watermark: { text: watermark, color: '#5B6670', opacity: 0.08, bold: true } }),
    content: [letterheadPdf(paper), headingPdf(paper), ...blocks],
    footer: (page, pages) => footerPdf(paper, page, pages),
    // A heading, or a sentence that leads to a table, never stands alone at the foot of a page.
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      node.headlineLevel !== undefined && getFollowingNodesOnPage().length === 0,
  };
}

function letterheadPdf({ letterhead }: Paper): Content {
  const last = letterhead.lines.length - 1;
  const lines: Content[] = [
    ...letterhead.lines.map(
      (line, index): Content => ({ text: plainText(line), bold: true, fontSize: index === last ? 15 : 12 }),
    ),
    ...letterhead.address.map((line): Content => ({ text: plainText(line), fontSize: 8.5 })),
  ];
  const rules: Content = {
    canvas: [
      { type: 'line', x1: 0, y1: 6, x2: textWidth, y2: 6, lineWidth: 2.25 },
      { type: 'line', x1: 0, y1: 8.6, x2: textWidth, y2: 8.6, lineWidth: 0.75 },
    ],
    marginBottom: 16,
  };
  if (letterhead.logo === undefined) return [{ stack: lines, alignment: 'center' }, rules];
  const { bytes, kind } = pictureOf(letterhead.logo);
  const image = `data:image/${kind === 'png' ? 'png' : 'jpeg'};base64,${Buffer.from(bytes).toString('base64')}`;
  return [
    {
      columns: [
        { image, fit: [58, 62], width: 62 },
        { stack: lines, alignment: 'center', width: '*' },
        { text: '', width: 62 },
      ],
    },
    rules,
  ];
}

function headingPdf({ title, subtitles }: Paper): Content {
  return {
    stack: [
      { text: plainText(title), bold: true, fontSize: 13 },
      ...subtitles.map((line): Content => ({ text: plainText(line), fontSize: 10.5 })),
    ],
    alignment: 'center',
    marginBottom: 14,
  };
}

function footerPdf({ footer, language }: Paper, page: number, pages: number): Content {
  return {
    columns: [
      { text: plainText(footer), alignment: 'left', width: '*' },
      { text: fill(documentWords.page, language, { page, pages }), alignment: 'right', width: 110 },
    ],
    fontSize: 8,
    color: '#4A4A4A',
    margin: [sheetOfPaper.left, 22, sheetOfPaper.right, 0],
  };
}
