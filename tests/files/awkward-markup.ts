import type { AwkwardFile, AwkwardTable } from './awkward-file.ts';
import { makeZip, type ZipEntry } from './zip-maker.ts';

const ODF =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" xmlns:draw="d"';

/** The parts of an OpenDocument spreadsheet with this XML inside `<office:spreadsheet>`. */
export function odsParts(body: string, styles = '', manifest = ''): ZipEntry[] {
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${ODF}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`;
  return [
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet', deflate: false },
    { name: 'content.xml', bytes: content },
    { name: 'META-INF/manifest.xml', bytes: `<manifest:manifest xmlns:manifest="m">${manifest}</manifest:manifest>` },
  ];
}

const ODS_BODY =
  '<table:table table:name="Rekap" table:style-name="ta1"><table:table-column table:number-columns-repeated="16384"/>' +
  '<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="1"><text:p>Judul<text:s text:c="2"/>rekap</text:p><text:p>baris dua</text:p></table:table-cell><table:covered-table-cell/><table:table-cell table:number-columns-repeated="16382"/></table:table-row>' +
  '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
  '<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="1.98001012005011E+017"><text:p>1,98E+17</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.8" table:number-columns-repeated="2"><text:p>80%</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-08-09T23:59:01"><text:p>9/8</text:p></table:table-cell><table:table-cell office:value-type="time" office:time-value="PT08H30M00S"><text:p>8:30</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>BENAR</text:p></table:table-cell><table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell><table:table-cell office:value-type="string"><office:annotation><text:p>catatan sel</text:p></office:annotation><text:p>isi</text:p></table:table-cell><table:table-cell table:formula="of:=1+1"/></table:table-row>' +
  '<table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>' +
  '<table:table table:name="Sembunyi" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>';

const ODS_STYLES =
  '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';

function odsTables(): AwkwardTable[] {
  const cells = [
    '1.98001012005011E+017',
    '80%',
    '80%',
    '2026-08-09T23:59:01',
    '08:30:00',
    'true',
    '#N/A',
    'isi',
  ] as const;
  return [
    {
      sheet: 'Rekap',
      rows: [
        [1, 't', 'Judul  rekap\nbaris dua'],
        [4, 'nppddbet', ...cells],
        [5, 'nppddbet', ...cells],
      ],
      merges: [[1, 0, 1, 1]],
    },
    { sheet: 'Sembunyi', hidden: true, rows: [[1, 't', 'x']] },
  ];
}

const HTML = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><style>td {mso-number-format:"\\@"}</style><title>Rekap</title></head><body>
<table border=1><tr><th rowspan="2">Nama</th><th colspan=2>Nilai</th></tr><tr><th>Hasil</th><th>Perilaku</th></tr>
<tr><td>Ani &amp; Budi,<br>S.T.<td x:num="1.98001012005011e+17">1,98E+17</td><td x:num>394.0</tr>
<tr><td>198001012005011001</td><td>&nbsp;</td><td><b>Sangat</b>
   Baik</td></table><script>alert("<table><tr><td>x</td></tr></table>")</script></body></html>`;

const HTML_TABLE: AwkwardTable = {
  rows: [
    [1, 'tt', 'Nama', 'Nilai'],
    [2, '.tt', '', 'Hasil', 'Perilaku'],
    [3, 'tnn', 'Ani & Budi,\nS.T.', '1.98001012005011e+17', '394.0'],
    [4, 't.t', '198001012005011001', '', 'Sangat Baik'],
  ],
  merges: [
    [1, 0, 2, 0],
    [1, 1, 1, 2],
  ],
};

const NESTED =
  '<!DOCTYPE html><table><tr><td><table><tr><td>dalam</td></tr></table></td></tr></table><table><tr><td>kedua</td></tr></table>';

const EXCEL_2003 = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="Satu"><Table><Row ss:Index="2"><Cell ss:MergeAcross="1"><Data ss:Type="String">Judul &amp; isi</Data></Cell><Cell><Data ss:Type="Number">1.98E17</Data><Comment><ss:Data ss:Type="String">bukan isi</ss:Data></Comment></Cell></Row>
<Row><Cell ss:Index="3"><Data ss:Type="DateTime">2026-08-09T00:00:00.000</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell></Row></Table></Worksheet>
<Worksheet ss:Name="Dua"><Table><Row><Cell><Data ss:Type="Error">#REF!</Data></Cell></Row></Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>`;

/** OpenDocument, HTML and Excel 2003 XML, as programs other than Excel write them. */
export function awkwardMarkup(): AwkwardFile[] {
  const flat = `<?xml version="1.0" encoding="UTF-8"?><office:document ${ODF} office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>${ODS_STYLES}</office:automatic-styles><office:body><office:spreadsheet>${ODS_BODY}</office:spreadsheet></office:body></office:document>`;
  const odsNotes = ['read.formula-errors', 'read.formula-uncached', 'read.sheet-hidden'];
  const html = (
    name: string,
    bytes: Uint8Array | string,
    tables: readonly AwkwardTable[],
    notes: readonly string[] = [],
  ): AwkwardFile => ({ name, bytes: Buffer.from(bytes as Uint8Array), truth: { tables, notes } });
  return [
    {
      name: 'rekap.ods',
      bytes: makeZip(odsParts(ODS_BODY, ODS_STYLES)),
      truth: { tables: odsTables(), notes: odsNotes },
    },
    { name: 'rekap.fods', bytes: Buffer.from(flat), truth: { tables: odsTables(), notes: odsNotes } },
    html('html-sebagai.xls', HTML, [HTML_TABLE]),
    html('html-utf16.xls', Buffer.from(`\ufeff${HTML}`, 'utf16le'), [HTML_TABLE]),
    html(
      'papan-klip.html',
      `Version:1.0\r\nStartHTML:00000097\r\nEndHTML:00000170\r\nStartFragment:00000131\r\nEndFragment:00000134\r\n${HTML}`,
      [HTML_TABLE],
    ),
    html('bersarang.html', NESTED, [{ rows: [[1, 't', 'dalam']] }, { sheet: '#2', rows: [[1, 't', 'kedua']] }]),
    html(
      'html-1252.xls',
      Buffer.from('<table><tr><td>Andr\xe9</td></tr></table>', 'latin1'),
      [{ rows: [[1, 't', 'André']] }],
      ['read.encoding-guessed'],
    ),
    html('html-terpotong.xls', '<table><tr><td>satu</td></tr><tr><td>dua', [
      {
        rows: [
          [1, 't', 'satu'],
          [2, 't', 'dua'],
        ],
      },
    ]),
    html(
      'excel-2003.xls',
      EXCEL_2003,
      [
        {
          sheet: 'Satu',
          rows: [
            [2, 't.n', 'Judul & isi', '', '1.98E17'],
            [3, '..db', '', '', '2026-08-09', 'true'],
          ],
          merges: [[2, 0, 2, 1]],
        },
        { sheet: 'Dua', hidden: true, rows: [[1, 'e', '#REF!']] },
      ],
      ['read.formula-errors', 'read.sheet-hidden'],
    ),
  ];
}
