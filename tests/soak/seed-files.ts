import { readFileSync } from 'node:fs';
import { odsParts } from '../fixtures/awkward-markup.ts';
import { awkwardFiles } from '../fixtures/make-awkward.ts';
import { escapeXml, rowsXml, xlsxParts } from '../fixtures/xlsx-maker.ts';
import { makeZip, type ZipEntry } from '../fixtures/zip-maker.ts';

/** A sound file to be mutated. */
export interface SeedFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** The parts it is zipped from, for mutations inside. */
  readonly parts?: readonly ZipEntry[];
  /** A workbook whose every byte is under a checksum: damage may cost the file, but may not change a cell. */
  readonly checked: boolean;
}

const people = Array.from({ length: 60 }, (_, i) => [
  i + 1,
  `1980010120050110${String(i).padStart(2, '0')}`,
  `Dr. Pegawai ${i}, S.T., M.Si.`,
  'Sesuai Ekspektasi',
  46_000 + i,
]);

/** Sound files of every format: tidy ones made here, and every awkward one that is read. */
export function seedFiles(): SeedFile[] {
  const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
  const inline = xlsxParts({
    sheets: [
      {
        name: 'Rekap',
        body: `<sheetData>${rowsXml(people)}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`,
      },
    ],
    styles,
  });
  const texts = [...new Set(people.flat().filter((one) => typeof one === 'string'))];
  const sharedRows = people.map(
    (cells, r) =>
      `<row r="${r + 1}">${cells.map((cell) => (typeof cell === 'number' ? `<c s="1"><v>${cell}</v></c>` : `<c t="s"><v>${texts.indexOf(cell)}</v></c>`)).join('')}</row>`,
  );
  const shared = xlsxParts({
    sheets: [
      { name: 'A', body: `<sheetData>${sharedRows.join('')}</sheetData>` },
      { name: 'B', body: `<sheetData>${rowsXml(people)}</sheetData>`, state: 'hidden' },
    ],
    strings: texts.map((text) => `<si><t>${escapeXml(text)}</t></si>`).join(''),
    styles,
  });
  const odsRows = people.map(
    (cells) =>
      `<table:table-row>${cells.map((cell) => (typeof cell === 'number' ? `<table:table-cell office:value-type="float" office:value="${cell}"/>` : `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`)).join('')}</table:table-row>`,
  );
  const ods = odsParts(`<table:table table:name="Rekap">${odsRows.join('')}</table:table>`);
  const csv = people
    .map((cells) =>
      cells.map((cell) => (typeof cell === 'string' && cell.includes(',') ? `"${cell}"` : cell)).join(';'),
    )
    .join('\r\n');
  const html = `<html><body><table>${people.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`;
  const many: ZipEntry[] = [
    { name: 'a.csv', bytes: csv },
    { name: 'b/c.xlsx', bytes: makeZip(shared) },
    { name: 'd.html', bytes: html },
  ];
  const zipped = (name: string, parts: readonly ZipEntry[], checked: boolean): SeedFile => ({
    name,
    bytes: makeZip(parts),
    parts,
    checked,
  });
  const plain = (name: string, text: string | Buffer): SeedFile => ({
    name,
    bytes: Buffer.from(text as string),
    checked: false,
  });
  const corpus = new URL('../fixtures/odd/files/', import.meta.url);
  const old = ['xlwt-format-angka.xls', 'lo-lembar-tersembunyi.xls'].map((name): SeedFile => {
    return { name, bytes: readFileSync(new URL(name, corpus)), checked: false };
  });
  const awkward = awkwardFiles()
    .filter((file) => 'tables' in file.truth && file.bytes.length < 100_000)
    .map(({ name, bytes }): SeedFile => ({ name, bytes: Buffer.from(bytes), checked: false }));
  return [
    zipped('inline.xlsx', inline, true),
    zipped('shared.xlsx', shared, true),
    zipped('rekap.ods', ods, true),
    zipped('many.zip', many, false),
    plain('rekap.csv', csv),
    plain('rekap-utf16.csv', Buffer.from(`\ufeff${csv}`, 'utf16le')),
    plain('rekap.html', html),
    ...old,
    ...awkward,
  ];
}
