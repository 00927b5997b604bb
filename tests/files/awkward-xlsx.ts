import type { AwkwardFile, AwkwardTable } from './awkward-file.ts';
import { type MadeBook, makeXlsx, rowsXml, xlsxParts } from './xlsx-maker.ts';
import { makeZip } from './zip-maker.ts';

const STYLES =
  '<numFmts count="3"><numFmt numFmtId="164" formatCode="dd\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="&quot;Hari &quot;0.0"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>' +
  '<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs count="8"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/><xf numFmtId="166"/><xf numFmtId="49" quotePrefix="1"/></cellXfs>';

function book(
  name: string,
  made: MadeBook,
  tables: readonly AwkwardTable[],
  notes: readonly string[] = [],
): AwkwardFile {
  return { name, bytes: makeXlsx(made), truth: { tables, notes } };
}

function sheet(name: string, body: string, state?: 'hidden' | 'veryHidden') {
  return { name, body: `<sheetData>${body}</sheetData>`, ...(state && { state }) };
}

/** Workbooks with every way a cell may be written. */
export function awkwardXlsx(): AwkwardFile[] {
  const kinds =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>' +
    '<row r="3"><c r="A3"><v>1.98001012005011e+17</v></c><c r="C3" t="b"><v>1</v></c><c r="D3" t="e"><v>#N/A</v></c><c r="E3" t="str"><f>A1&amp;"x"</f><v>teks rumus</v></c></row>' +
    '<row r="4"><c r="A4"><f>1+1</f><v>2</v></c><c r="B4"><f>A4*2</f></c><c r="C4" t="inlineStr"><is><r><t>Sangat </t></r><r><rPr><b/></rPr><t>Baik</t></r></is></c><c r="D4" s="7" t="inlineStr"><is><t>198001012005011001</t></is></c></row>' +
    '<row r="5"><c r="A5" s="0"/><c r="B5" t="inlineStr"><is><t/></is></c></row>';
  const strings =
    '<si><t>NIP</t></si><si><r><t>Nama </t></r><r><rPr><b/></rPr><t xml:space="preserve">Lengkap</t></r><rPh sb="0" eb="1"><t>bunyi</t></rPh><phoneticPr fontId="1"/></si><si><t>baris_x000a_dua &amp; _x005F_x0041_</t></si>';
  const kindRows: AwkwardTable['rows'] = [
    [1, 'ttt', 'NIP', 'Nama Lengkap', 'baris\ndua & _x0041_'],
    [3, 'n.bet', '1.98001012005011e+17', '', 'true', '#N/A', 'teks rumus'],
    [4, 'n.tt', '2', '', 'Sangat Baik', '198001012005011001'],
  ];
  const dates =
    '<row r="1"><c r="A1" s="1"><v>46243</v></c><c r="B1" s="2"><v>46243.999317129629</v></c><c r="C1" s="3"><v>46243</v></c><c r="D1" s="4"><v>46243</v></c><c r="E1" s="5"><v>0.354166666666667</v></c><c r="F1" s="6"><v>1.5</v></c><c r="G1" s="1"><v>60</v></c><c r="H1" s="1"><v>59</v></c><c r="I1" s="1"><v>-1</v></c><c r="J1" t="d"><v>2026-08-09T00:00:00Z</v></c></row>';
  const dateRow: AwkwardTable['rows'] = [
    [
      1,
      'dddndd' + 'ndnd',
      '2026-08-09',
      '2026-08-09T23:59:01',
      '2026-08-09',
      '46243',
      '08:30:00',
      '36:00:00',
      '60',
      '1900-02-28',
      '-1',
      '2026-08-09',
    ],
  ];
  const dates1904 = '<row r="1"><c r="A1" s="1"><v>0</v></c><c r="B1" s="1"><v>44781</v></c></row>';
  const merged = {
    name: 'Gabung',
    body: `<sheetData>${rowsXml([
      ['Rekap', '', ''],
      ['Nama', 'Nilai', ''],
      ['', 'Hasil', 'Perilaku'],
    ])}</sheetData><mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/></mergeCells>`,
  };
  const bare =
    '<row><c t="inlineStr"><is><t>a</t></is></c><c><v>1</v></c></row><row><c/><c><v>2</v></c></row><row r="7"><c r="C7"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
  const bareRows: AwkwardTable['rows'] = [
    [1, 'tn', 'a', '1'],
    [2, '.n', '', '2'],
    [7, '..nn', '', '', '3', '4'],
    [8, 'n', '5'],
  ];
  const prefixed = xlsxParts({ sheets: [sheet('P', '')] }).map((part) =>
    part.name.endsWith('sheet1.xml')
      ? {
          ...part,
          bytes:
            '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
        }
      : part,
  );
  const commented =
    '<row r="1"><c r="A1"><v>1</v></c></row><!-- <row r="2"><c r="A2"><v>2</v></c></row> --><row r="3"><c r="A3" t="inlineStr"><is><t><![CDATA[</row> & x]]></t></is></c></row>';
  const late = '<row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>';
  return [
    book(
      'jenis-sel.xlsx',
      { sheets: [sheet('Lembar 1', kinds)], strings, styles: STYLES },
      [{ sheet: 'Lembar 1', rows: kindRows }],
      ['read.formula-errors', 'read.formula-uncached'],
    ),
    book(
      'ketat.xlsx',
      { strict: true, sheets: [sheet('Ketat', kinds)], strings, styles: STYLES },
      [{ sheet: 'Ketat', rows: kindRows }],
      ['read.formula-errors', 'read.formula-uncached'],
    ),
    book('tanggal.xlsx', { sheets: [sheet('T', dates)], styles: STYLES }, [{ sheet: 'T', rows: dateRow }]),
    book(
      'tanggal-1904.xlsx',
      { from1904: true, sheets: [sheet('T', dates1904)], styles: STYLES },
      [{ sheet: 'T', rows: [[1, 'dd', '1904-01-01', '2026-08-09']] }],
      ['read.dates-1904'],
    ),
    book('gabung.xlsx', { sheets: [merged] }, [
      {
        sheet: 'Gabung',
        rows: [
          [1, 't', 'Rekap'],
          [2, 'tt', 'Nama', 'Nilai'],
          [3, '.tt', '', 'Hasil', 'Perilaku'],
        ],
        merges: [
          [2, 0, 3, 0],
          [2, 1, 2, 2],
        ],
      },
    ]),
    book('tanpa-alamat.xlsx', { sheets: [sheet('A', bare)] }, [{ sheet: 'A', rows: bareRows }]),
    book(
      'tersembunyi.xlsx',
      {
        sheets: [
          sheet('Rahasia', rowsXml([['x']]), 'hidden'),
          sheet('Tampak', rowsXml([['y']])),
          sheet('Sangat', rowsXml([['z']]), 'veryHidden'),
        ],
      },
      [
        { sheet: 'Rahasia', hidden: true, rows: [[1, 't', 'x']] },
        { sheet: 'Tampak', rows: [[1, 't', 'y']] },
        { sheet: 'Sangat', hidden: true, rows: [[1, 't', 'z']] },
      ],
      ['read.sheet-hidden', 'read.sheet-hidden'],
    ),
    book(
      'makro-dan-tautan.xlsm',
      {
        sheets: [sheet('M', rowsXml([['x']]))],
        more: [
          { name: 'xl/vbaProject.bin', bytes: 'x' },
          { name: 'xl/externalLinks/externalLink1.xml', bytes: '<a/>' },
          { name: 'xl/embeddings/oleObject1.bin', bytes: 'x' },
        ],
      },
      [{ sheet: 'M', rows: [[1, 't', 'x']] }],
      ['read.macros-ignored', 'read.links-ignored', 'read.objects-ignored'],
    ),
    { name: 'berawalan.xlsx', bytes: makeZip(prefixed), truth: { tables: [{ sheet: 'P', rows: [[1, 't', 'a']] }] } },
    book('komentar-xml.xlsx', { sheets: [sheet('K', commented)] }, [
      {
        sheet: 'K',
        rows: [
          [1, 'n', '1'],
          [3, 't', '</row> & x'],
        ],
      },
    ]),
    book('urutan-terbalik.xlsx', { sheets: [sheet('U', late)] }, [
      {
        sheet: 'U',
        rows: [
          [2, 'nn', '1', '2'],
          [1, 'n', '0'],
        ],
      },
    ]),
    {
      name: 'garis-miring-terbalik.xlsx',
      bytes: makeZip(
        xlsxParts({ sheets: [sheet('B', rowsXml([['x', 1]]))] }).map((part) => ({
          ...part,
          name: part.name.replaceAll('/', '\\'),
        })),
      ),
      truth: { tables: [{ sheet: 'B', rows: [[1, 'tn', 'x', '1']] }] },
    },
    {
      name: 'sebenarnya-xlsx.csv',
      bytes: makeXlsx({ sheets: [sheet('X', rowsXml([['x']]))] }),
      truth: { tables: [{ sheet: 'X', rows: [[1, 't', 'x']] }] },
    },
  ];
}
