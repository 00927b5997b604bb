import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type ITableBordersOptions,
  type ITableCellOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { hasRightToLeft } from '../letter-order.ts';
import { columnWidths, type PaperCell, type PaperColumn, type PaperTable, plainText } from '../paper.ts';

/** OOXML measures lengths in twentieths of a point and letters in half points. */
export const twips = (points: number): number => Math.round(points * 20);
export const halfPoints = (points: number): number => Math.round(points * 2);

const line = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const ruledBorders: ITableBordersOptions = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};
export const noBorders: ITableBordersOptions = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** Letters of one style; line feeds become breaks of the line. */
export function runsDocx(
  text: string,
  style: { bold?: boolean; size?: number; color?: string; underline?: boolean } = {},
): TextRun[] {
  const { underline, size, ...rest } = style;
  return plainText(text)
    .split('\n')
    .flatMap((line, index) =>
      stretchesOf(line).map(
        (part, place) =>
          new TextRun({
            ...rest,
            text: part,
            ...(size === undefined ? {} : { size: halfPoints(size) }),
            ...(underline ? { underline: {} } : {}),
            ...(index > 0 && place === 0 ? { break: 1 } : {}),
            ...(hasRightToLeft(part) ? { rightToLeft: true } : {}),
          }),
      ),
    );
}

/** Words from right to left in runs of their own, with the blanks between them: Word orders only runs that are marked. */
function stretchesOf(line: string): readonly string[] {
  if (!hasRightToLeft(line)) return [line];
  const words = line.split(/(?<=\s)(?=\S)/u);
  const stretches: string[] = [];
  for (const word of words) {
    const last = stretches.at(-1);
    if (last !== undefined && hasRightToLeft(last) === hasRightToLeft(word))
      stretches.push(`${stretches.pop()}${word}`);
    else stretches.push(word);
  }
  return stretches;
}

export function cellDocx(width: number, children: Paragraph[], more: Partial<ITableCellOptions> = {}): TableCell {
  return new TableCell({ ...more, width: { size: twips(width), type: WidthType.DXA }, children });
}

/** A table of fixed column widths in points. */
export function tableDocx(widths: readonly number[], rows: TableRow[], borders: ITableBordersOptions): Table {
  return new Table({
    rows,
    borders,
    columnWidths: widths.map(twips),
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 80, right: 80, top: 40, bottom: 40, marginUnitType: WidthType.DXA },
  });
}

function aligned(column: PaperColumn): Pick<IParagraphOptions, 'alignment'> {
  if (column.align === undefined) return {};
  return { alignment: column.align === 'center' ? AlignmentType.CENTER : AlignmentType.RIGHT };
}

function cellParagraphs(cell: PaperCell, column: PaperColumn, bold: boolean): Paragraph[] {
  const lines = typeof cell === 'string' ? [{ text: cell }] : cell;
  return lines.map(({ text, ...style }: { text: string; bold?: boolean; small?: boolean }) => {
    const children = runsDocx(text, { bold: bold || style.bold === true, size: style.small ? 7.5 : 8.5 });
    return new Paragraph({ ...aligned(column), children });
  });
}

/** A row of about this height (points) stays on one page; a word processor would cut off one that is higher than its page. */
const mostKept = 260;

/** What a row will take, in points, letters counted as wide as the widest usual ones: the word processor sets it, not this program. */
function roughHeight(row: readonly PaperCell[], widths: readonly number[]): number {
  const cells = row.map((cell, index) => {
    const lines = (typeof cell === 'string' ? [cell] : cell.map(({ text }) => text)).flatMap((text) =>
      text.split('\n'),
    );
    const letters = Math.max(1, Math.floor(((widths[index] ?? 0) - 8) / 6));
    return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0) * 11;
  });
  return Math.max(...cells);
}

/** A ruled table whose header row is repeated on every page. */
export function ruledTableDocx(table: PaperTable): Table {
  const widths = columnWidths(table.columns);
  const heights = table.rows.map((row) => roughHeight(row, widths));
  const whole = table.rows.length <= 8 && heights.reduce((sum, height) => sum + height, 0) <= 300;
  const shade = (fill: string): Partial<ITableCellOptions> => ({ shading: { type: ShadingType.CLEAR, fill } });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: table.columns.map((column, index) =>
      cellDocx(widths[index] ?? 0, cellParagraphs(column.title, column, true), shade('E7ECF0')),
    ),
  });
  const rows = table.rows.map((row, index) => {
    const strong = table.strong === 'last' && index === table.rows.length - 1;
    const children = table.columns.map((column, at) =>
      cellDocx(widths[at] ?? 0, cellParagraphs(row[at] ?? '', column, strong), strong ? shade('F3F5F7') : {}),
    );
    const cantSplit = (heights[index] ?? 0) <= mostKept;
    return new TableRow({ cantSplit, keepNext: whole && index < table.rows.length - 1, children });
  });
  return tableDocx(widths, [head, ...rows], ruledBorders);
}
