import type { AwkwardFile } from './awkward-file.ts';
import { makeXlsx, rowsXml } from './xlsx-maker.ts';
import { makeZip } from './zip-maker.ts';

/** Archives of many files. */
export function awkwardZip(): AwkwardFile[] {
  const csv = 'NIP;Nama\n1;Ani\n';
  const rows = [
    [1, 'tt', 'NIP', 'Nama'],
    [2, 'tt', '1', 'Ani'],
  ] as const;
  const xlsx = makeXlsx({
    sheets: [
      {
        name: 'A',
        body: `<sheetData>${rowsXml([
          ['NIP', 'Nama'],
          ['1', 'Ani'],
        ])}</sheetData>`,
      },
    ],
  });
  const inner = makeZip([{ name: 'dalam/b.csv', bytes: csv }]);
  const third = makeZip([
    { name: 'inner.zip', bytes: makeZip([{ name: 'inner2.zip', bytes: inner }]) },
    { name: 'a.csv', bytes: csv },
  ]);
  return [
    {
      name: 'banyak.zip',
      bytes: makeZip([
        { name: 'Rekap (10).csv', bytes: csv },
        { name: 'Rekap (9).xlsx', bytes: xlsx },
        { name: 'inner.zip', bytes: inner },
        { name: 'surat.pdf', bytes: '%PDF-1.4' },
        { name: '~$Rekap (9).xlsx', bytes: 'x' },
        { name: '../../etc/jahat.csv', bytes: csv },
      ]),
      truth: {
        tables: [{ rows }, { sheet: 'A', rows }, { rows }],
        notes: ['read.entry-unsafe', 'read.entry-skipped'],
        problems: ['files.pdf'],
      },
    },
    {
      name: 'tiga-lapis.zip',
      bytes: third,
      truth: { tables: [{ rows }], notes: [], problems: ['files.zip-too-deep'] },
    },
  ];
}
