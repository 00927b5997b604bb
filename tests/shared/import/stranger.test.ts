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
