import { AlignmentType, BorderStyle, ImageRun, Paragraph, type Table, TableRow } from 'docx';
import type { Letterhead } from '#shared/kernel/document.ts';
import { textWidth } from '../paper.ts';
import { pictureOf } from '../picture-kind.ts';
import { cellDocx, noBorders, runsDocx, tableDocx, twips } from './table.ts';

/** The head of an official letter: emblem, lines, address, and the double rule below. */
export function letterheadDocx(letterhead: Letterhead): readonly (Paragraph | Table)[] {
  const last = letterhead.lines.length - 1;
  const centred = (text: string, style: { bold?: boolean; size: number }): Paragraph =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: runsDocx(text, style) });
  const lines = [
    ...letterhead.lines.map((line, index) => centred(line, { bold: true, size: index === last ? 15 : 12 })),
    ...letterhead.address.map((line) => centred(line, { size: 8.5 })),
  ];
  const ruled = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000', space: 0 });
  const rule = new Paragraph({
    spacing: { before: twips(5), after: twips(14), line: twips(2), lineRule: 'exact' },
    border: { top: ruled(18), bottom: ruled(6) },
    children: [],
  });
  if (letterhead.logo === undefined) return [...lines, rule];
  const { kind, bytes, width, height } = pictureOf(letterhead.logo);
  // 58 x 62 points at most, in the pixels (96 to the inch) that the library asks for.
  const scale = Math.min(77 / width, 83 / height);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const image = new Paragraph({ children: [new ImageRun({ type: kind, data: Buffer.from(bytes), transformation })] });
  const widths = [66, textWidth - 132, 66];
  const cells = [[image], lines, [new Paragraph({ children: [] })]];
  const children = cells.map((cell, index) => cellDocx(widths[index] ?? 0, cell));
  return [tableDocx(widths, [new TableRow({ children })], noBorders), rule];
}
