import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { escapeXml, letters, makeXlsx } from '../fixtures/xlsx-maker.ts';

const COLUMNS = 30;

/** What a cell holds: a number, an 18-digit NIP, a name with titles, one of 500 units, or a rating. */
function cellAt(row: number, column: number): string | number {
  if (column === 0) return row;
  if (column === 1) return `19${String(7_000_000_000_000_000 + row * 7919).slice(0, 16)}`;
  if (column === 2) return `Pegawai Nomor ${row}, S.T., M.Si.`;
  if (column % 3 === 0) return `Unit ${(row * column) % 500} Bidang Perencanaan & Evaluasi`;
  return column % 3 === 1 ? ((row * column) % 1000) / 10 : 'Sesuai Ekspektasi';
}

function sheetXml(rows: number, cellXml: (ref: string, cell: string | number) => string): string {
  const out: string[] = [];
  for (let row = 1; row <= rows; row++) {
    let xml = `<row r="${row}" spans="1:${COLUMNS}">`;
    for (let column = 0; column < COLUMNS; column++) xml += cellXml(`${letters(column)}${row}`, cellAt(row, column));
    out.push(`${xml}</row>`);
  }
  return `<sheetData>${out.join('')}</sheetData>`;
}

const number = (ref: string, value: number) => `<c r="${ref}" s="0"><v>${value}</v></c>`;
// openpyxl wants a default style and, whatever the sheets hold, a strings part.
const styles =
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';

/** A workbook of `rows` x 30 with its texts in the cells. */
export function writeInline(folder: string, rows: number): string {
  const body = sheetXml(rows, (ref, cell) =>
    typeof cell === 'number'
      ? number(ref, cell)
      : `<c r="${ref}" s="0" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`,
  );
  const path = join(folder, 'inline.xlsx');
  writeFileSync(path, makeXlsx({ sheets: [{ name: 'A', body }], styles, strings: '' }));
  return path;
}

/** The same workbook with its texts in the shared strings, as Excel writes it. */
export function writeShared(folder: string, rows: number): string {
  const indices = new Map<string, number>();
  const body = sheetXml(rows, (ref, cell) => {
    if (typeof cell === 'number') return number(ref, cell);
    const index = indices.get(cell) ?? indices.size;
    indices.set(cell, index);
    return `<c r="${ref}" s="0" t="s"><v>${index}</v></c>`;
  });
  const strings = [...indices.keys()].map((text) => `<si><t>${escapeXml(text)}</t></si>`).join('');
  const path = join(folder, 'shared.xlsx');
  writeFileSync(path, makeXlsx({ sheets: [{ name: 'A', body }], styles, strings }));
  return path;
}

/** Text of ten columns with semicolons; every tenth row has a quoted name. */
export function writeCsv(folder: string, rows: number): string {
  const path = join(folder, 'rows.csv');
  const file = openSync(path, 'w');
  let text = '';
  for (let row = 1; row <= rows; row++) {
    const name = `Pegawai Nomor ${row}, S.T.`;
    text += `${row};${cellAt(row, 1)};${row % 10 === 0 ? `"${name}"` : name};Pranata Komputer;Sesuai Ekspektasi;Diatas Ekspektasi;Baik;09/08/2026;${(row % 1000) / 10};Unit ${row % 500}\r\n`;
    if (text.length < 1_000_000) continue;
    writeSync(file, text);
    text = '';
  }
  writeSync(file, text);
  closeSync(file);
  return path;
}
