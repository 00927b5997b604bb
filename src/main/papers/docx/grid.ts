import { AlignmentType, Paragraph, type Table, TableRow } from 'docx';
import type { PaperGrid } from '../paper.ts';
import { cellDocx, ruledBorders, runsDocx, tableDocx } from './table.ts';

const alignments = { center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** An official form whose cells may span columns. */
export function gridDocx({ widths, rows }: PaperGrid): Table {
  const body = rows.map((row) => {
    let column = 0;
    const children = row.map(({ text, span = 1, strong = false, align }) => {
      const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
      column += span;
      const paragraph = new Paragraph({
        ...(align === undefined ? {} : { alignment: alignments[align] }),
        children: runsDocx(text, { bold: strong, size: 9 }),
      });
      return cellDocx(width, [paragraph], span === 1 ? {} : { columnSpan: span });
    });
    return new TableRow({ cantSplit: true, children });
  });
  return tableDocx(widths, body, ruledBorders);
}
