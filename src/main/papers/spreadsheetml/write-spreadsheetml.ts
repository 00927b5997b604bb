import { finiteCell, type TableCell } from '../table-sheet.ts';
import { sheetNames, xmlText } from '../xlsx/text.ts';

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

function rowOf(cells: readonly TableCell[], sheet: string, at: number | null): string {
  const written = cells.map((cell, column) => {
    const value = finiteCell(cell, sheet, `${String.fromCharCode(65 + column)}`);
    if (value === null) return '<Cell/>';
    const type = typeof value === 'number' ? 'Number' : 'String';
    return `<Cell><Data ss:Type="${type}">${xmlText(String(value))}</Data></Cell>`;
  });
  return `<Row${at === null ? '' : ` ss:Index="${at}"`}>${written.join('')}</Row>`;
}

/** A workbook of SpreadsheetML 2003, which agencies save as `.xls`. A NIP is text. @throws Problem `export.number` */
export function writeSpreadsheetMl(sheets: readonly SpreadsheetMlSheet[]): Uint8Array {
  const names = sheetNames(sheets.map(({ name }) => name));
  const written = sheets.map(({ titles, headerRow, columns, rows }, at) => {
    const own = names[at] ?? '';
    const lines = [
      ...titles.map((title) => rowOf([title], own, null)),
      rowOf(columns, own, headerRow),
      ...rows.map((cells) => rowOf(cells, own, null)),
    ];
    return `<Worksheet ss:Name="${xmlText(own)}"><Table>${lines.join('')}</Table></Worksheet>`;
  });
  return new TextEncoder().encode(`${head}${written.join('')}</Workbook>`);
}
