import type { Content } from 'pdfmake/interfaces.js';
import type { Letterhead } from '#shared/kernel/document.ts';
import type { LetterFaces } from '../letter-faces.ts';
import { textWidth } from '../paper.ts';
import { pictureOf } from '../picture-kind.ts';
import { textPdf } from './text.ts';

/** Room for the emblem, and as much on the other side, in points. */
const emblemWidth = 62;

/** The head of an official letter: emblem, lines, address, and the double rule below. */
export function letterheadPdf(letterhead: Letterhead, faces: LetterFaces): Content[] {
  const last = letterhead.lines.length - 1;
  const width = letterhead.logo === undefined ? textWidth : textWidth - 2 * emblemWidth;
  const lines: Content[] = [
    ...letterhead.lines.map((line, index): Content => {
      const size = index === last ? 15 : 12;
      return { text: textPdf(line, width, { size, bold: true }, faces), bold: true, fontSize: size };
    }),
    ...letterhead.address.map((line): Content => ({ text: textPdf(line, width, { size: 8.5 }, faces), fontSize: 8.5 })),
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
        { image, fit: [58, 62], width: emblemWidth },
        { stack: lines, alignment: 'center', width: '*' },
        { text: '', width: emblemWidth },
      ],
    },
    rules,
  ];
}
