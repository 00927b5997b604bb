import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { fill } from '#shared/kernel/fill.ts';
import { documentWords } from '#shared/rules/document-words.ts';
import { leadsOn, type Paper, plainText, sheetOfPaper, textWidth } from '../paper.ts';
import { xmlText } from '../xlsx/text.ts';
import { blockDocx, bullets } from './blocks.ts';
import { letterheadDocx } from './letterhead.ts';
import { halfPoints, runsDocx, twips } from './table.ts';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
/** 1 January 1980, the earliest that a ZIP can say. */
const fixedDate = 0x21;

/**
 * A ZIP file (in place) with the date of every part set to the same day, so that the bytes do not depend on the clock. Only for files
 * that our own libraries just wrote. Layout: PKWARE APPNOTE 6.3.10.
 */
export function undatedZip(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endSignature) end--;
  if (end < 0) throw new Error('not a ZIP file');
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(entry, true) !== entrySignature) throw new Error('not a ZIP directory');
    const local = view.getUint32(entry + 42, true);
    for (const at of [entry + 12, local + 10]) {
      view.setUint16(at, 0, true);
      view.setUint16(at + 2, fixedDate, true);
    }
    entry +=
      46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return zip;
}

/**
 * A paper as DOCX, the same bytes for the same paper. Set in Arial, which every office has, or in Liberation Sans, which is as wide;
 * so nothing is embedded. Throws `export.logo` for an emblem that is no picture.
 */
export async function paperDocx(paper: Paper): Promise<Uint8Array> {
  const overrides = [{ path: 'docProps/core.xml', data: coreProperties(paper) }];
  return undatedZip(await Packer.toBuffer(documentOf(paper), undefined, overrides));
}

function documentOf(paper: Paper): Document {
  const { left, right, top, bottom, width, height } = sheetOfPaper;
  const blocks = paper.blocks.flatMap((block, index) => blockDocx(block, leadsOn(paper.blocks, index)));
  const language = paper.language === 'id' ? 'id-ID' : 'en-GB';
  return new Document({
    title: plainText(paper.title),
    creator: plainText(paper.author),
    styles: {
      default: { document: { run: { font: 'Arial', size: halfPoints(10), language: { value: language } } } },
    },
    numbering: {
      config: [
        {
          reference: bullets,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: twips(14), hanging: twips(12) } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(width), height: twips(height) },
            margin: {
              left: twips(left),
              right: twips(right),
              top: twips(top),
              bottom: twips(bottom),
              footer: twips(28),
            },
          },
        },
        ...(paper.watermark === null ? {} : { headers: { default: draftHeader(paper.watermark) } }),
        footers: { default: footerDocx(paper) },
        children: [...letterheadDocx(paper.letterhead), ...headingDocx(paper), ...blocks],
      },
    ],
  });
}

function headingDocx({ title, subtitles }: Paper): readonly Paragraph[] {
  const centred = (text: string, style: { bold?: boolean; size: number }, after: number): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: twips(after) },
      children: runsDocx(text, style),
    });
  const last = subtitles.length - 1;
  return [
    centred(title, { bold: true, size: 13 }, 0),
    ...subtitles.map((line, index) => centred(line, { size: 10.5 }, index === last ? 12 : 0)),
  ];
}

function draftHeader(word: string): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: runsDocx(word, { bold: true, size: 12, color: '5B6670' }),
      }),
    ],
  });
}

/** "Halaman x dari y": the holes of the wording become fields that the word processor fills. */
function footerDocx({ footer, language }: Paper): Footer {
  const fields: Readonly<Record<string, (typeof PageNumber)[keyof typeof PageNumber]>> = {
    '{page}': PageNumber.CURRENT,
    '{pages}': PageNumber.TOTAL_PAGES,
  };
  const pages = fill(documentWords.page, language)
    .split(/(\{\w+\})/)
    .map((part) => fields[part] ?? part);
  const style = { size: halfPoints(8), color: '4A4A4A' };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth) }],
        children: [
          new TextRun({ ...style, text: plainText(footer) }),
          new TextRun({ ...style, children: ['\t', ...pages] }),
        ],
      }),
    ],
  });
}

/** The library stamps the moment of writing; here it is the day of the document, so that the bytes do not depend on the clock. */
function coreProperties({ title, author, date, language }: Paper): string {
  const day = `${date.slice(0, 10)}T00:00:00Z`;
  const stamp = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(plainText(title))}</dc:title><dc:creator>${xmlText(plainText(author))}</dc:creator>` +
    `<dc:language>${language === 'id' ? 'id-ID' : 'en-GB'}</dc:language>${stamp('created')}${stamp('modified')}</cp:coreProperties>`
  );
}
