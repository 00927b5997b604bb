import { deflateRawSync } from 'node:zlib';
import { makeXlsx } from '../fixtures/xlsx-maker.ts';
import { makeZip } from '../fixtures/zip-maker.ts';
import {
  MIB,
  NAMESPACE,
  nested,
  numbered,
  odsOf,
  repeated,
  SHEET_HEAD,
  SHEET_TAIL,
  sheetOf,
  stringsOf,
  wideRow,
  withPart,
} from './bomb-parts.ts';
import type { Mutant } from './mutations.ts';

/** The heavy ones: each asks for more than an honest file would, or for all that one may. Made one at a time, when called. */
export const bombs: readonly (readonly [name: string, demand: Mutant['demand'], make: () => Buffer])[] = [
  [
    'ten-gigabytes-said-four.xlsx',
    'problem',
    () =>
      withPart('xl/worksheets/sheet1.xml', {
        ...repeated(SHEET_HEAD, ' '.repeat(MIB), 10_240, SHEET_TAIL),
        declaredSize: 0xfffffff0,
      }),
  ],
  [
    'ten-gigabytes-said-little.xlsx',
    'problem',
    () =>
      withPart('xl/worksheets/sheet1.xml', {
        ...repeated(SHEET_HEAD, ' '.repeat(MIB), 10_240, SHEET_TAIL),
        declaredSize: 30 * MIB,
      }),
  ],
  ['gigabyte-of-blanks.xlsx', 'problem', () => sheetOf(' '.repeat(MIB), 900)],
  [
    'thousand-to-one.xlsx',
    'problem',
    () =>
      withPart('xl/worksheets/sheet1.xml', {
        packed: deflateRawSync(Buffer.alloc(256 * MIB, 32)),
        declaredSize: 256 * MIB,
      }),
  ],
  ['blank-text-30-megabytes.xlsx', 'problem', () => sheetOf(' '.repeat(MIB), 30)],
  [
    'row-1048576.xlsx',
    'any',
    () => makeXlsx({ sheets: [{ name: 'A', body: `<sheetData>${numbered.join('')}</sheetData>` }] }),
  ],
  ['row-1048577.xlsx', 'problem', () => sheetOf('<row><c><v>1</v></c></row>', 1_048_577)],
  ['rows-self-closed.xlsx', 'any', () => sheetOf('<row/>', 1_048_576)],
  ['rows-far-apart.xlsx', 'problem', () => sheetOf('<row><c r="XFD1"><v>1</v></c></row>', 100_000)],
  ['columns-16384.xlsx', 'any', () => sheetOf(`<row r="1">${wideRow}</row>`, 1)],
  ['columns-16384-rows-2000.xlsx', 'problem', () => sheetOf(`<row>${wideRow}</row>`, 2000)],
  [
    'cells-without-end.xlsx',
    'problem',
    () => sheetOf('<c><v>1</v></c>', 30_000_000, `${SHEET_HEAD}<row>`, `</row>${SHEET_TAIL}`),
  ],
  ['tags-without-end.xlsx', 'problem', () => sheetOf('<a/>', 100_000_000)],
  ['cells-by-formula.xlsx', 'any', () => sheetOf(`<row>${'<c><f>1</f><v>1</v></c>'.repeat(16)}</row>`, 200_000)],
  [
    'attributes-many.xlsx',
    'any',
    () => sheetOf(`<row ${Array.from({ length: 600 }, (_, i) => `a${i}=""`).join(' ')}/>`, 60_000),
  ],
  ['entities-many.xlsx', 'any', () => sheetOf(`<a>${'&lt;'.repeat(100_000)}</a>`, 250)],
  ['deep.xlsx', 'problem', () => sheetOf('<a>', 1_000_000)],
  ['comment-without-end.xlsx', 'problem', () => sheetOf('x', 50 * MIB, `${SHEET_HEAD}<!--`, `-->${SHEET_TAIL}`)],
  ['attribute-without-end.xlsx', 'problem', () => sheetOf('x', 50 * MIB, `${SHEET_HEAD}<row a="`, `"/>${SHEET_TAIL}`)],
  [
    'text-in-pieces.xlsx',
    'problem',
    () => sheetOf('abc<!-- -->', 10_000_000, `${SHEET_HEAD}<row><c t="str"><v>`, `</v></c></row>${SHEET_TAIL}`),
  ],
  [
    'merges-many.xlsx',
    'problem',
    () => sheetOf('<mergeCell ref="A1:B2"/>', 2_000_000, `${SHEET_HEAD}</sheetData>`, '</worksheet>'),
  ],
  ['strings-three-million.xlsx', 'any', () => stringsOf('<si><t>Pegawai negeri</t></si>', 2_999_999)],
  ['strings-too-many.xlsx', 'problem', () => stringsOf('<si><t>a</t></si>', 3_000_001)],
  ['strings-long.xlsx', 'problem', () => stringsOf(`<si><t>${'Ж'.repeat(30_000)}</t></si>`, 10_000)],
  ['strings-long-allowed.xlsx', 'any', () => stringsOf(`<si><t>${'Ж'.repeat(30_000)}</t></si>`, 2200)],
  ['strings-of-runs.xlsx', 'problem', () => stringsOf('<r><t>abcdefgh</t></r>', 20_000_000)],
  [
    'string-said-often.xlsx',
    'problem',
    () =>
      withPart(
        'xl/worksheets/sheet1.xml',
        repeated(SHEET_HEAD, `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`, 100_000, SHEET_TAIL),
        { strings: `<si><t>${'x'.repeat(100_000)}</t></si>` },
      ),
  ],
  [
    'formats-many.xlsx',
    'problem',
    () =>
      withPart(
        'xl/styles.xml',
        repeated(`<styleSheet ${NAMESPACE}><cellXfs>`, '<xf/>', 10_000_000, '</cellXfs></styleSheet>'),
        { styles: '' },
      ),
  ],
  [
    'sheets-many.xlsx',
    'problem',
    () => makeXlsx({ sheets: Array.from({ length: 400 }, (_, i) => ({ name: `S${i}`, body: '<sheetData/>' })) }),
  ],
  [
    'ods-repeated-all.ods',
    'problem',
    () =>
      odsOf(
        '<table:table table:name="A"><table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/></table:table-row></table:table>',
        1,
      ),
  ],
  [
    'ods-repeated-blank.ods',
    'any',
    () =>
      odsOf(
        '<table:table table:name="A"><table:table-row table:number-rows-repeated="999999999"><table:table-cell table:number-columns-repeated="999999999"/></table:table-row></table:table>',
        1,
      ),
  ],
  [
    'ods-large.ods',
    'any',
    () =>
      odsOf(
        `<table:table table:name="A">${'<table:table-row><table:table-cell office:value-type="string"><text:p>Pegawai</text:p></table:table-cell></table:table-row>'.repeat(1000)}</table:table>`,
        200,
      ),
  ],
  [
    'html-spans.xls',
    'any',
    () => Buffer.from(`<table>${'<tr><td colspan=99999999 rowspan=99999999>a<td>b'.repeat(50)}</table>`),
  ],
  ['html-nested.xls', 'any', () => Buffer.from('<table><tr><td>'.repeat(50_000))],
  ['html-tags.xls', 'any', () => Buffer.from(`<table><tr><td>${'<b>'.repeat(20 * MIB)}`)],
  [
    'html-large.xls',
    'any',
    () => Buffer.from(`<table>${'<tr><td>198001012005011001<td>Ani<td>Baik</tr>'.repeat(1_000_000)}</table>`),
  ],
  ['html-attribute.xls', 'any', () => Buffer.from(`<table><tr><td title="${'x'.repeat(100 * MIB)}">a</table>`)],
  ['csv-one-line.csv', 'problem', () => Buffer.alloc(300 * MIB, 'x')],
  ['csv-separators.csv', 'problem', () => Buffer.alloc(300 * MIB, ';')],
  ['csv-lines.csv', 'problem', () => Buffer.alloc(300 * MIB, '\n')],
  ['csv-quotes.csv', 'any', () => Buffer.alloc(100 * MIB, '"')],
  ['csv-accents.csv', 'problem', () => Buffer.alloc(300 * MIB, Buffer.from('é;'))],
  ['csv-broken-accents.csv', 'problem', () => Buffer.alloc(300 * MIB, Buffer.from([0xe9, 0x3b]))],
  ['csv-quoted-fields.csv', 'any', () => Buffer.alloc(200 * MIB, '"a";"b";"c ""d"""\n')],
  ['csv-million.csv', 'any', () => Buffer.from('198001012005011001;Ani;Sesuai Ekspektasi;Baik\n'.repeat(1_000_000))],
  [
    'zip-many.zip',
    'problem',
    () => makeZip(Array.from({ length: 20_000 }, (_, i) => ({ name: `${i}.csv`, bytes: 'a;b\n' }))),
  ],
  [
    'zip-thousand-workbooks.zip',
    'any',
    () =>
      makeZip(
        Array.from({ length: 1000 }, (_, i) => ({
          name: `${i}.xlsx`,
          bytes: makeXlsx({ sheets: [{ name: 'A', body: '<sheetData><row><c><v>1</v></c></row></sheetData>' }] }),
        })),
      ),
  ],
  [
    'zip-of-bombs.zip',
    'problem',
    () =>
      makeZip(
        Array.from({ length: 50 }, (_, i) => ({
          name: `${i}.csv`,
          ...repeated('', 'a;b;c;d;e;f;g;h;i;j\n', 5_000_000, ''),
        })),
      ),
  ],
  ['zip-nested.zip', 'problem', () => nested(40)],
  [
    'zip-nested-wide.zip',
    'any',
    () =>
      makeZip(
        Array.from({ length: 100 }, (_, i) => ({
          name: `${i}.zip`,
          bytes: makeZip(Array.from({ length: 100 }, (__, j) => ({ name: `${j}.csv`, bytes: 'a;b\n1;2\n' }))),
        })),
      ),
  ],
  [
    'excel-2003-index.xml',
    'any',
    () =>
      Buffer.from(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet Name="A"><Table><Row Index="1048576"><Cell Index="16384" MergeAcross="999999999" MergeDown="999999999"><Data Type="Number">1</Data></Cell></Row></Table></Worksheet></Workbook>',
      ),
  ],
];
