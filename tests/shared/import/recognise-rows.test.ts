import { describe, expect, test } from 'vitest';
import { recogniseTable } from '#shared/import/recognise.ts';
import { sortRows } from '#shared/import/row-kind.ts';
import { matrix, tableOf } from '../../fixtures/agency/import-agency.ts';

function seen(text: string, period = '2025') {
  const table = tableOf('berkas.csv', text);
  const found = recogniseTable(table, { matrix, period });
  if (found === null) return null;
  const { data, asides } = sortRows(
    table.rows,
    found.first,
    found.kind,
    found.fields,
    table.rows[found.header]?.texts ?? [],
  );
  return {
    kind: found.kind,
    sure: found.sure,
    fields: Object.fromEntries(found.fields),
    titles: found.titles,
    remarks: found.remarks.map(({ code, column }) => `${code} ${column}`),
    data: data.map((index) => table.rows[index]?.number),
    asides: asides.map(({ index, what }) => `${what} ${table.rows[index]?.number}`),
  };
}

describe('rows that are no records are set aside', () => {
  const head = 'No | NIP | Nama | Hasil Kerja | Perilaku Kerja | Predikat';
  const row = (at: number): string => `${at} | 19800101200501100${at} | Ahmad Fauzi | Sesuai | Sesuai | Baik`;

  test('totals, counts, notes, print marks', () => {
    expect(
      seen(
        [
          head,
          row(1),
          '| Jumlah | 1 pegawai',
          'Sangat Baik: 0',
          'Baik: 1',
          '',
          'Catatan: data sementara',
          '*) lihat lampiran',
          'Dicetak pada 10/01/2026',
        ].join('\n'),
      ),
    ).toMatchObject({
      data: [2],
      asides: ['total 3', 'note 4', 'note 5', 'note 7', 'note 8', 'note 9'],
    });
  });

  test('a signature, its NIP below the table in the very column of NIPs', () => {
    expect(
      seen(
        [
          head,
          row(1),
          row(2),
          '',
          '| Mengetahui, | | | Kota, 1 Januari 2026',
          '| Kepala Dinas',
          '| Drs. Bos, M.Si.',
          '| 197001011995031001',
          '| NIP. 197001011995031001 | | | NIP. 197101011995031001',
        ].join('\n'),
      ),
    ).toMatchObject({
      data: [2, 3],
      asides: ['signature 5', 'signature 6', 'note 7', 'signature 8', 'signature 9'],
    });
  });

  test('headers that come again, page marks, heads of sections', () => {
    expect(
      seen(
        [
          'REKAP',
          head,
          'A | BIDANG SATU',
          row(1),
          'Sub Total | 1',
          head,
          'B | BIDANG DUA',
          row(2),
          'Halaman 1 dari 2',
          row(3),
          'Grand Total | 3',
        ].join('\n'),
      ),
    ).toMatchObject({
      data: [4, 8, 10],
      asides: ['section 3', 'total 5', 'header-again 6', 'section 7', 'note 9', 'total 11'],
    });
  });

  test('a record without its NIP is a record; an empty line of a form is nothing', () => {
    expect(
      seen(
        [
          head,
          row(1),
          '2 | | Siti Aminah | Sesuai | Sesuai | Baik',
          '3 | | | | |',
          row(4),
          '5 | - | Budi | Sesuai | Sesuai | Baik',
        ].join('\n'),
      ),
    ).toMatchObject({ data: [2, 3, 5, 6], asides: [] });
  });

  test('a plan that begins with the word Jumlah is a plan', () => {
    expect(seen('Kode | Kode Induk | Sasaran\nJ1 | | Jumlah keluhan turun\nJ2 | J1 | Total biaya turun')).toMatchObject(
      { data: [2, 3] },
    );
  });
});
