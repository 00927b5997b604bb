import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { fill } from '#shared/kernel/fill.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { documentWords } from '#shared/rules/document-words.ts';
import type { DocumentFonts } from '../document-fonts.ts';
import { LetterFaces, ownFace } from '../letter-faces.ts';
import { leading } from '../lines.ts';
import { leadsOn, type Paper, plainText, sheetOfPaper, slideOfPaper, textWidth } from '../paper.ts';
import { blockPdf, textSizes } from './blocks.ts';
import { letterheadPdf } from './letterhead.ts';
import { textPdf } from './text.ts';

/** Called with the progress of drawing; what it throws ends it. */
type OnPart = (done: number, total: number) => void;

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

function shelveFonts({ fonts, spareInUse }: LetterFaces): void {
  const shelve = (file: string, bytes: Uint8Array): string => {
    untyped.virtualfs.writeFileSync(file, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return file;
  };
  const spare = [...spareInUse].map(([name, bytes]) => {
    const file = shelve(`spare-${name}.ttf`, bytes);
    return [name, { normal: file, bold: file, italics: file, bolditalics: file }] as const;
  });
  pdfmake.setFonts({
    [ownFace]: {
      normal: shelve('document-regular.ttf', fonts.regular),
      bold: shelve('document-bold.ttf', fonts.bold),
      italics: shelve('document-italic.ttf', fonts.italic),
      bolditalics: shelve('document-boldItalic.ttf', fonts.boldItalic),
    },
    ...Object.fromEntries(spare),
  });
  // A document names no address and no path of its own: nothing may be fetched or opened while it is drawn.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
}

/** A paper as PDF, fonts embedded, the same bytes for the same paper. Throws `export.logo` for an emblem that is no picture. */
export async function paperPdf(paper: Paper, fonts: DocumentFonts, onPart?: OnPart): Promise<Uint8Array> {
  const faces = new LetterFaces(fonts);
  return await drawnPdf(definitionOf(paper, faces), faces, onPart);
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

/** What a definition describes, drawn with the typefaces its texts were laid with; nothing is fetched while drawing. The pages are laid out before the first part. */
export async function drawnPdf(
  definition: TDocumentDefinitions,
  faces: LetterFaces,
  onPart?: OnPart,
): Promise<Uint8Array> {
  shelveFonts(faces);
  untyped.setProgressCallback(onPart && inHundredths(onPart));
  return await pdfmake.createPdf(definition).getBuffer();
}

/** What a PDF says of itself: its language, title and author, and the day (ISO 8601) it was made. */
export function fileFacts({
  title,
  author,
  date,
  language,
}: Pick<Paper, 'title' | 'author' | 'date' | 'language'>): Partial<TDocumentDefinitions> {
  const made = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return {
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
  };
}

function definitionOf(paper: Paper, faces: LetterFaces): TDocumentDefinitions {
  const { watermark } = paper;
  const isSlides = paper.shape === 'slides';
  const { top, bottom } = isSlides ? slideOfPaper : sheetOfPaper;
  const blocks = paper.blocks.map((block, index) => blockPdf(block, leadsOn(paper.blocks, index), faces));
  return {
    pageSize: isSlides ? { width: slideOfPaper.width, height: slideOfPaper.height } : 'A4',
    pageMargins: [sheetOfPaper.left, top, sheetOfPaper.right, bottom],
    ...fileFacts(paper),
    defaultStyle: { font: ownFace, fontSize: textSizes.body, lineHeight: leading },
    styles: {
      section: { fontSize: textSizes.section, bold: true, margin: [0, 8, 0, 4] },
      body: { margin: [0, 0, 0, 6] },
      note: { fontSize: textSizes.note, margin: [0, 0, 0, 6] },
      caption: { fontSize: textSizes.caption, bold: true, margin: [0, 2, 0, 4] },
    },
    ...(watermark === null ? {} : { watermark: { text: watermark, color: '#5B6670', opacity: 0.08, bold: true } }),
    content: [...(isSlides ? [] : [letterheadPdf(paper.letterhead, faces)]), headingPdf(paper, faces), ...blocks],
    footer: (page, pages) => footerPdf(paper, page, pages),
    // A heading, or a sentence that leads to a table, is never the last on a page, nor are both together.
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      node.headlineLevel !== undefined &&
      getFollowingNodesOnPage().every(({ headlineLevel }) => headlineLevel !== undefined),
  };
}

function headingPdf({ title, subtitles }: Paper, faces: LetterFaces): Content {
  return {
    stack: [
      { text: textPdf(title, textWidth, { size: 13, bold: true }, faces), bold: true, fontSize: 13 },
      ...subtitles.map((line): Content => ({ text: textPdf(line, textWidth, { size: 10.5 }, faces), fontSize: 10.5 })),
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
