import { expect, test } from 'vitest';
import { profileOf, samplesOf } from '#shared/import/mapping.ts';
import { recogniseTable } from '#shared/import/recognise.ts';
import { matrix, tableOf } from '../../fixtures/agency/import-agency.ts';

const table = tableOf(
  'a.csv',
  `
  Judul
  NIP | Nama | Nama | Predikat
  198001012005011001 | Ahmad | x | Baik
  198202022006012002 | Siti | x | Baik
  198303032021211003 | Budi | y | Kurang`,
);

test('a mapping saved as a profile maps the next file of its kind the same way', () => {
  const recognition = recogniseTable(table, { matrix });
  if (recognition === null) throw new Error('the table is known');
  const profile = profileOf(recognition, 'kami');
  expect(profile).toEqual({
    name: 'kami',
    kind: 'rating-recap',
    columns: { nip: 'nip', '#2': 'name', '#3': null, predikat: 'predicate' },
  });
  const again = recogniseTable({ ...table, file: 'b.csv' }, { matrix, profiles: [profile] });
  expect(again).toMatchObject({ kind: 'rating-recap', sure: 'certain', because: { code: 'user' } });
  expect(Object.fromEntries(again?.fields ?? [])).toEqual({ nip: 0, name: 1, predicate: 3 });
});

test('samples are different values of the column', () => {
  const recognition = recogniseTable(table, { matrix });
  if (recognition === null) throw new Error('the table is known');
  expect(samplesOf(table, recognition, 1)).toEqual(['Ahmad', 'Siti', 'Budi']);
  expect(samplesOf(table, recognition, 2)).toEqual(['x', 'y']);
});
