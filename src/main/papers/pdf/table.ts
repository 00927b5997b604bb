import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import type { LetterFaces } from '../letter-faces.ts';
import { heightOf, type LaidLine, lineHeight, linesOf } from '../lines.ts';
import { columnWidths, type PaperCell, type PaperTable, textWidth } from '../paper.ts';
import { drawnLines } from './text.ts';

/** Padding at both sides of a cell and half of both lines, in points: the drawing library adds them to a column's width. */
export const sidePadding = 8.5;
/** A row up to this height (points) stays on one page; a higher one is drawn as pieces that follow each other without a line. */
const mostKept = 260;
const pieceHeight = 130;
/** A table of a few rows up to this height stays on one page as a whole. */
const mostWhole = { rows: 8, height: 300 } as const;

export const ruled: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => '#8A8A8A',
  vLineColor: () => '#8A8A8A',
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
};

/** A row of cells as lines. */
type LaidRow = readonly (readonly LaidLine[])[];

/** A ruled table, its header on every page. The library loses rows higher than a page, so it is never given one. */
export function tablePdf(table: PaperTable, faces: LetterFaces): Content {
  const widths = columnWidths(table.columns).map((width) => width - sidePadding);
  const lay = (cells: readonly PaperCell[], strong: boolean): LaidRow =>
    widths.map((width, index) => linesOfCell(cells[index] ?? '', width, strong, faces));
  const last = table.strong === 'last' ? table.rows.length - 1 : -1;
  const titles = table.columns.map(({ title }) => title);
  const rows = table.rows.map((row, index) => lay(row, index === last));
  const head = piecesOfRow(lay(titles, true), faces);
  const pieces = rows.map((row) => piecesOfRow(row, faces));
  const shade = (row: LaidRow, fillColor: string | null): TableCell[] =>
    row.map((lines, column) => ({
      stack: nodesOf(lines),
      alignment: table.columns[column]?.align ?? 'left',
      ...(fillColor === null ? {} : { fillColor }),
    }));
  // The header is repeated, so it must leave room: of one higher than a piece only the first page has all.
  const headRows = head.length === 1 ? 1 : 0;
  const height = rows.reduce((sum, row) => sum + rowHeight(row, faces), 0);
  return {
    layout: layoutOf([head, ...pieces]),
    fontSize: 8.5,
    table: {
      headerRows: headRows,
      keepWithHeaderRows: headRows,
      dontBreakRows: true,
      widths,
      body: [
        ...head.map((row) => shade(row, '#E7ECF0')),
        ...pieces.flatMap((rest, index) => rest.map((row) => shade(row, index === last ? '#F3F5F7' : null))),
      ],
    },
    unbreakable: head.length === 1 && rows.length <= mostWhole.rows && height <= mostWhole.height,
    marginBottom: 8,
  };
}

/** Names and values side by side, without lines. */
export function factsPdf(rows: readonly (readonly [string, string])[], faces: LetterFaces): Content {
  const style = { size: 9 };
  const value = textWidth - 116 - 6 - 3 * 4 - 2;
  const laid = rows.map(
    ([label, text]): LaidRow => [
      linesOf(label, 116, style, faces),
      linesOf(':', 6, style, faces),
      linesOf(text, value, style, faces),
    ],
  );
  const pieces = laid.map((row) => piecesOfRow(row, faces));
  return {
    layout: { ...ruled, hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingTop: () => 0.5 },
    fontSize: style.size,
    table: {
      widths: [116, 6, value],
      body: pieces.flat().map((row) => row.map((lines) => ({ text: drawnLines(lines, style.size) }))),
      dontBreakRows: true,
    },
    marginBottom: 6,
  };
}

function linesOfCell(cell: PaperCell, width: number, strong: boolean, faces: LetterFaces): readonly LaidLine[] {
  const lines = typeof cell === 'string' ? [{ text: cell }] : cell;
  return lines.flatMap(({ text, ...style }: { text: string; bold?: boolean; small?: boolean; unbroken?: boolean }) =>
    linesOf(
      text,
      width,
      { size: style.small ? 7.5 : 8.5, bold: strong || style.bold === true, unbroken: style.unbroken === true },
      faces,
    ),
  );
}

function rowHeight(row: LaidRow, faces: LetterFaces): number {
  return Math.max(...row.map((lines) => heightOf(lines, faces)));
}

/** A row as it is, or in pieces of which each takes the next lines of every cell. */
function piecesOfRow(row: LaidRow, faces: LetterFaces): readonly LaidRow[] {
  if (rowHeight(row, faces) <= mostKept) return [row];
  const pieces: LaidRow[] = [];
  const at = row.map(() => 0);
  while (row.some((lines, column) => (at[column] ?? 0) < lines.length)) {
    pieces.push(
      row.map((lines, column) => {
        const from = at[column] ?? 0;
        let [to, height] = [from, 0];
        while (to < lines.length) {
          height += lineHeight(lines[to] as LaidLine, faces);
          if (to > from && height > pieceHeight) break;
          to++;
        }
        at[column] = to;
        return lines.slice(from, to);
      }),
    );
  }
  return pieces;
}

/** Lines of one style are one text. */
function nodesOf(lines: readonly LaidLine[]): Content[] {
  const nodes: { lines: LaidLine[]; size: number; bold: boolean }[] = [];
  for (const line of lines) {
    const last = nodes.at(-1);
    if (last !== undefined && last.size === line.size && last.bold === line.bold) last.lines.push(line);
    else nodes.push({ lines: [line], size: line.size, bold: line.bold });
  }
  return nodes.map(({ lines: part, size, bold }) => ({ text: drawnLines(part, size), fontSize: size, bold }));
}

/** Lines and padding only where a row begins and ends, not between its pieces. */
function layoutOf(rows: readonly (readonly LaidRow[])[]): CustomTableLayout {
  const starts = new Set<number>();
  let count = 0;
  for (const pieces of rows) {
    starts.add(count);
    count += pieces.length;
  }
  starts.add(count);
  return {
    ...ruled,
    hLineWidth: (row) => (starts.has(row) ? 0.5 : 0),
    paddingTop: (row) => (starts.has(row) ? 2.5 : 0),
    paddingBottom: (row) => (starts.has(row + 1) ? 2.5 : 0),
  };
}
