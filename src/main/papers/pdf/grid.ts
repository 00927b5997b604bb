import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { LetterFaces } from '../letter-faces.ts';
import type { PaperGrid } from '../paper.ts';
import { ruled, sidePadding } from './table.ts';
import { textPdf } from './text.ts';

const size = 9;

/** An official form whose cells may span columns; it stays on one page. */
export function gridPdf({ widths, rows }: PaperGrid, faces: LetterFaces): Content {
  const body = rows.map((row) => {
    let column = 0;
    return row.flatMap(({ text, span = 1, strong = false, align }): TableCell[] => {
      const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0) - sidePadding;
      column += span;
      const cell = {
        text: textPdf(text, width, { size, bold: strong }, faces),
        bold: strong,
        alignment: align ?? ('left' as const),
      };
      const covered = Array.from({ length: span - 1 }, (): TableCell => ({ text: '' }));
      return [span === 1 ? cell : { ...cell, colSpan: span }, ...covered];
    });
  });
  return {
    layout: ruled,
    fontSize: size,
    table: { widths: widths.map((width) => width - sidePadding), body, dontBreakRows: true },
    unbreakable: true,
    marginBottom: 8,
  };
}
