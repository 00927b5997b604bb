import { finiteCell, type TableCell } from '../table-sheet.ts';

/** A sheet of SpreadsheetML 2003: a title in its first row, then the header on its own row; what lies between is not in the file. */
export interface SpreadsheetMlSheet {
  readonly name: string;
  readonly titles: readonly string[];
  readonly headerRow: number;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

const head =
  '<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Excel.Sheet"?>\n' +
  '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">';
/** Names of sheets may not hold these, nor be longer than 31 characters. */
const barred = /[\\/?*[\]:]/g;

function escaped(text: string): string {
  // XML 1.0 has no control characters, not even as entities.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function rowOf(cells: readonly TableCell[], sheet: string, at: number | null): string {
  const written = cells.map((cell, column) => {
    const value = finiteCell(cell, sheet, `${String.fromCharCode(65 + column)}`);
    if (value === null) return '<Cell/>';
    const type = typeof value === 'number' ? 'Number' : 'String';
    return `<Cell><Data ss:Type="${type}">${escaped(String(value))}</Data></Cell>`;
  });
  return `<Row${at === null ? '' : ` ss:Index="${at}"`}>${written.join('')}</Row>`;
}

/** A workbook of SpreadsheetML 2003, which agencies save as `.xls`. A NIP is text. @throws Problem `export.number` */
export function writeSpreadsheetMl(sheets: readonly SpreadsheetMlSheet[]): Uint8Array {
  const used = new Set<string>();
  const written = sheets.map(({ name, titles, headerRow, columns, rows }) => {
    const base = name.replace(barred, ' ').trim().slice(0, 28) || 'Sheet';
    let own = base;
    for (let next = 2; used.has(own.toLowerCase()); next++) own = `${base} ${next}`;
    used.add(own.toLowerCase());
    const lines = [
      ...titles.map((title) => rowOf([title], own, null)),
      rowOf(columns, own, headerRow),
      ...rows.map((cells) => rowOf(cells, own, null)),
    ];
    return `<Worksheet ss:Name="${escaped(own)}"><Table>${lines.join('')}</Table></Worksheet>`;
  });
  return new TextEncoder().encode(`${head}${written.join('')}</Workbook>`);
}
