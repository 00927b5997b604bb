import { cellName } from '#shared/kernel/table.ts';
import { finiteCell, type TableCell } from '../table-sheet.ts';
import { csvCell } from './neutral-cell.ts';

function quoted(text: string): string {
  return /[";\r\n\t]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV for Excel and LibreOffice in Indonesian settings: UTF-8 with a byte order mark, semicolons, CRLF, RFC 4180 quotes.
 * Formulas are neutralised and long digits kept (see `neutral-cell.ts`). Throws `export.number` for NaN and the infinities.
 */
export function writeCsv(columns: readonly string[], rows: Iterable<readonly TableCell[]>): Uint8Array {
  const lines = [columns.map((title) => quoted(csvCell(title))).join(';')];
  for (const row of rows) {
    const number = lines.length + 1;
    lines.push(row.map((cell, index) => quoted(csvCell(finiteCell(cell, '', cellName(number, index))))).join(';'));
  }
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}
