import { expect, test } from 'vitest';
import { leaksIn } from '#shared/training/leak.ts';

const who = {
  names: ['INDAH SAPUTRA', 'Dr. Budi Wibowo, S.T.', 'Siti Aminah'],
  nips: ['198001012005011001', '197905062003121004'],
  units: ['Bidang Pelayanan Publik'],
  near: [{ name: 'INDAH SAPUTRA', position: 'Analis Kebijakan Ahli Muda' }],
};

test.each([
  ['Menurut indah, laporan terlambat.', ['INDAH']],
  ['Laporan disusun bersama Budi.', ['Budi']],
  ['NIP 1980 0101 2005 0110 01 mengeluh.', ['198001012005011001']],
  ["Nomor '19790506-200312-1004 tercatat.", ['197905062003121004']],
  ['Pegawai di bidang  pelayanan\npublik itu.', ['Bidang Pelayanan Publik']],
  ['Seorang analis kebijakan ahli muda.', ['Analis Kebijakan Ahli Muda']],
  ['Telepon 0812-3456-7890.', ['0812-3456-7890']],
  ['AMINAH menolak.', ['Aminah']],
])('%s', (text, found) => {
  expect(leaksIn(text, who)).toEqual(found);
});

test('plain words stay: a common word that is also somebody’s name, dates, small numbers', () => {
  expect(
    leaksIn('Seorang petugas, 6 tahun bertugas. Pada 9 Agustus 2026 ada 1.234 berkas; ia budi pekertinya baik.', who),
  ).toEqual([]);
});
