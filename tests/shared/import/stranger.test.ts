import { expect, test } from 'vitest';
import { previewImport } from '#main/import/held-import.ts';
import { decide } from '#shared/import/decide.ts';
import { emptyState } from '#shared/import/record.ts';
import { options, tableOf } from '../../fixtures/agency/import-agency.ts';

const recap = `
NIP|Rating Hasil Kinerja|Rating Perilaku Kerja|Predikat Kinerja
197908082022222008|Sesuai Ekspektasi|Sesuai Ekspektasi|Baik`;

test('a rating whose person has no name to be added under is refused and is no difference either', () => {
  const preview = previewImport([tableOf('tanpa-nama.csv', recap)], emptyState('2025'), options);
  expect(preview.counts).toMatchObject({ accepted: 0, refused: 1 });
  expect(preview.ratings).toEqual([]);
  expect(decide(preview, {}).ratings).toEqual([]);
});

test('a list that says nothing else of people names the columns that it does not read', () => {
  const log = `
NIP|Nama|Tanggal|Jam|Pekerjaan|Unit Kerja
197908082022222008|Tuti Saputra|3 Maret 2025|08.00 - 10.00|Cetak kartu|Umum`;
  const unread = (text: string) => {
    const { findings } = previewImport([tableOf('harian.csv', text)], emptyState('2025'), options);
    return findings.flatMap(({ code, values }) => (code === 'column.unread' ? [values.columns] : []));
  };
  expect(unread(log.replace('|Unit Kerja', '').replace('|Umum', ''))).toEqual(['Tanggal (C), Jam (D), Pekerjaan (E)']);
  expect(unread(log)).toEqual([]);
});
