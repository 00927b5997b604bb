import { makeXlsx } from '../xlsx-maker.ts';

/** A cell as written: text, a number by its raw lexeme, or a date cell by its serial. */
export type Cell = string | { readonly number: string } | { readonly serial: number };

export interface AgencyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How a CSV is written. */
export interface CsvHabit {
  readonly separator: ';' | ',' | '\t';
  readonly bom?: boolean;
  readonly sepLine?: boolean;
  readonly encoding?: 'utf8' | 'latin1' | 'utf16le';
  readonly newline?: '\n' | '\r\n';
}

const plain = (cell: Cell): string =>
  typeof cell === 'string' ? cell : 'number' in cell ? cell.number : String(cell.serial);

export function csvFile(name: string, rows: readonly (readonly Cell[])[], habit: CsvHabit): AgencyFile {
  const { separator, bom, sepLine, encoding = 'utf8', newline = '\r\n' } = habit;
  const quoted = (text: string): string =>
    text.includes(separator) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = rows.map((row) => row.map((cell) => quoted(plain(cell))).join(separator));
  const text = `${bom ? '\ufeff' : ''}${sepLine ? `sep=${separator}${newline}` : ''}${lines.join(newline)}${newline}`;
  return { name, bytes: Buffer.from(encoding === 'utf16le' && !bom ? `\ufeff${text}` : text, encoding) };
}

export interface XlsxSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly hidden?: boolean;
  readonly merges?: readonly string[];
}

const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

/** An XLSX of inline strings, raw numbers and date cells. */
export function xlsxFile(name: string, sheets: readonly XlsxSheet[]): AgencyFile {
  const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>';
  const made = sheets.map(({ name: tab, rows, hidden, merges = [] }) => {
    const xml = rows.map((cells, index) => {
      const row = index + 1;
      const body = cells.map((cell, column) => cellXml(cell, `${letters(column)}${row}`)).join('');
      return body === '' ? '' : `<row r="${row}">${body}</row>`;
    });
    const merged =
      merges.length === 0
        ? ''
        : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
    return {
      name: tab,
      body: `<sheetData>${xml.join('')}</sheetData>${merged}`,
      ...(hidden === true && { state: 'hidden' as const }),
    };
  });
  return { name, bytes: makeXlsx({ sheets: made, styles }) };
}

function cellXml(cell: Cell, ref: string): string {
  if (typeof cell !== 'string')
    return 'number' in cell
      ? `<c r="${ref}"><v>${cell.number}</v></c>`
      : `<c r="${ref}" s="1"><v>${cell.serial}</v></c>`;
  return cell === ''
    ? ''
    : `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escapeMarkup(cell)}</t></is></c>`;
}

/** An HTML table saved as `.xls`, as web portals hand out. */
export function htmlFile(name: string, rows: readonly (readonly Cell[])[]): AgencyFile {
  const body = rows
    .map((row) => `<tr>${row.map((cell) => `<td>${escapeMarkup(plain(cell))}</td>`).join('')}</tr>`)
    .join('\n');
  return {
    name,
    bytes: Buffer.from(
      `<html><head><meta charset="utf-8"></head><body><table border="1">\n${body}\n</table></body></html>`,
    ),
  };
}

/** The serial of a day in the 1900 system. */
export function serialOf(iso: string): number {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}
