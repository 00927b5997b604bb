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

describe('the header is found', () => {
  test('under long titles, below a regulation that names a year', () => {
    const found = seen(`
      LAMPIRAN SURAT NOMOR 800/12/2023
      Berdasarkan Peraturan Menteri PANRB Nomor 6 Tahun 2022
      REKAPITULASI HASIL PENILAIAN KINERJA PEGAWAI
      DINAS KESEHATAN KOTA CONTOH
      TAHUN 2025

      NO | NAMA PEGAWAI | NIP | PANGKAT / GOL. RUANG | JABATAN | HASIL KERJA | PERILAKU | PREDIKAT KINERJA PEGAWAI | KET
      1 | Ahmad | 198001012005011001 | Penata / III/c | Kepala | Sesuai | Sesuai | Baik |`);
    expect(found).toMatchObject({
      kind: 'rating-recap',
      sure: 'certain',
      data: [8],
      titles: { agency: 'DINAS KESEHATAN KOTA CONTOH', period: '2025' },
    });
    expect(found?.fields).toEqual({
      number: 0,
      name: 1,
      nip: 2,
      grade: 3,
      position: 4,
      hasil: 5,
      perilaku: 6,
      predicate: 7,
    });
  });

  test('in two rows with merged groups, and column numbers below', () => {
    const found = seen(`
      No | Pegawai yang Dinilai | | Pejabat Penilai | | Rating | | Predikat
      | Nama | NIP | Nama | NIP | Hasil Kerja | Perilaku Kerja |
      (1) | (2) | (3) | (4) | (5) | (6) | (7) | (8)
      1 | Ahmad | 198001012005011001 | Bos | 197001011995031001 | Sesuai | Sesuai | Baik`);
    expect(found?.fields).toEqual({
      number: 0,
      name: 1,
      nip: 2,
      superiorName: 3,
      superiorNip: 4,
      hasil: 5,
      perilaku: 6,
      predicate: 7,
    });
    expect(found).toMatchObject({ data: [4], asides: ['numbering 3'] });
  });

  test('on row 7, as the IP ASN recap has it', () => {
    const found = seen(`
      INDEKS PROFESIONALITAS




      Pemerintah Kota Contoh
      Nama | Nama Jabatan | Satuan Kerja | Kualifikasi | Kompetensi | Kinerja | Disiplin | Total
      Ahmad | Analis | Bidang A | 20 | 30,5 | 25 | 5 | 80,5`);
    expect(found).toMatchObject({ kind: 'ip-asn', data: [8], fields: { name: 0, position: 1, unit: 2, total: 7 } });
  });

  test('by its cells where no word is known, and the order of the ratings by the predicates', () => {
    const found = seen(`
      198001012005011001 | Ahmad Fauzi | Diatas Ekspektasi | Dibawah Ekspektasi | Butuh Perbaikan
      198202022006012002 | Siti Aminah | Diatas Ekspektasi | Diatas Ekspektasi | Sangat Baik
      198303032021211003 | Budi Santoso | Sesuai Ekspektasi | Dibawah Ekspektasi | Butuh Perbaikan`);
    expect(found).toMatchObject({ kind: 'rating-recap', sure: 'guess', data: [1, 2, 3] });
    expect(found?.fields).toMatchObject({ nip: 0, name: 1, hasil: 3, perilaku: 2, predicate: 4 });
  });

  test('with NIP and NIK under each other', () => {
    const found = seen(`
      NIK | NIP | NAMA | UNOR NAMA
      198001012005011001 | 3201010101800001 | Ahmad | Bidang A
      198202022006012002 | 3201014202820002 | Siti | Bidang A`);
    expect(found).toMatchObject({ kind: 'nominative', fields: { nip: 0, nik: 1 } });
  });
});

describe('every kind is known by its columns', () => {
  test.each([
    ['NIP BARU;NAMA;NIK;UNOR NAMA', 'nominative'],
    ['nip;nama_lengkap;gol_ruang;nama_jabatan;unit_kerja;tgl_lahir;nip_atasan', 'nominative'],
    ['No;NIP;Nama;Jabatan;Rating Hasil Kinerja;Rating Perilaku Kerja;Predikat Kinerja Periodik', 'rating-recap'],
    ['NIP;NAMA;TAHUN;HASIL_KINERJA;PERILAKU_KERJA;KUADRAN_KINERJA;PENILAI_NIP', 'rating-recap'],
    ['Employee No.;Full Name;Department;Rating: Results;Rating: Behavior;Performance Predicate', 'rating-recap'],
    ['Perangkat Daerah;Predikat Kinerja Organisasi', 'unit-achievement'],
    ['Nama Unit;Predikat;Tahun', 'unit-achievement'],
    ['NIP Penilai;NIP Dinilai;Nilai Dasar;Skor', 'peer-long'],
    [
      'Timestamp;NIP Penilai;NIP Pegawai yang Dinilai;Berorientasi Pelayanan;Akuntabel;Kompeten;Harmonis;Loyal;Adaptif;Kolaboratif',
      'peer-wide',
    ],
    [
      'No;Kategori;Rencana Hasil Kerja Pimpinan;Rencana Hasil Kerja Pegawai;Aspek;Indikator Kinerja Individu (IKI);Target;Realisasi Berdasarkan Bukti Dukung;Bukti Dukung;Umpan Balik Berkelanjutan',
      'skp',
    ],
    ['Kode RHK;Bulan;Capaian Kumulatif', 'progress'],
    ['Kode;Kode Induk;Sasaran', 'cascade'],
    ['Kode Tim;Nama Tim;Nomor SK;NIP;Peran;Menit per Bulan;Lama Bulan;Tercatat di SKP', 'squad'],
    ['NIP;Menit Tugas Pokok per Tahun', 'workload'],
    ['NIP;Tingkat;Jenis Hukuman;Tanggal SK', 'discipline'],
    ['NIP;Jenis;Nama;JP;Tahun', 'training'],
    ['Nama;Nama Jabatan;Satuan Kerja;Kualifikasi;Kompetensi;Kinerja;Disiplin;Total', 'ip-asn'],
    [
      'Start Date;End Date;Jam Mulai;Jam Selesai;Rencana Kinerja;Kegiatan;Capaian;Progres;Link Bukti;Centang',
      'activity',
    ],
  ])('%s: %s', (header, kind) => {
    expect(seen(header.replaceAll(';', '|'))?.kind).toBe(kind);
  });

  test.each(['LAPORAN KINERJA|', 'Tanggal|Suhu|Cuaca', 'Unit|Jumlah|Sangat Baik|Baik|Kurang'])(
    '%s is none of them',
    (header) => {
      expect(seen(header)).toBeNull();
    },
  );
});

describe('titles', () => {
  test('labelled in one cell or in three, a period in two lines', () => {
    expect(
      seen(
        'REKAP\nUnit Kerja | : | Bidang Data\nInstansi: Pemerintah Kota Contoh\nPERIODE TRIWULAN I\nTAHUN 2025\nNIP | Nama | Predikat',
      )?.titles,
    ).toMatchObject({
      unit: 'Bidang Data',
      agency: 'Pemerintah Kota Contoh',
      period: '2025-Q1',
    });
  });

  test('of the portal: code and agency, unit, period', () => {
    expect(
      seen('3013 - Kementerian Contoh\nPusat Data\nPeriode Bulanan V Tahun 2026\n\nNIP | Nama | Predikat')?.titles,
    ).toMatchObject({
      agency: 'Kementerian Contoh',
      agencyCode: '3013',
      unit: 'Pusat Data',
      period: '2026-05',
    });
  });

  test('of a form about one person', () => {
    expect(
      seen('Nama | : | Ahmad\nNIP | : | 198001012005011001\nRencana Hasil Kerja | Indikator | Target | Realisasi')
        ?.titles,
    ).toMatchObject({ nip: '198001012005011001', name: 'Ahmad' });
  });
});

test('of several years the workshop’s own is read, and the others are named', () => {
  const text =
    'NIP | Nama | Predikat 2024 | Predikat 2025 | Predikat 2026\n198001012005011001 | Ahmad | Baik | Baik | Baik';
  expect(seen(text, '2025')).toMatchObject({
    fields: { predicate: 3 },
    remarks: ['column.past 2', 'column.past 4'],
  });
  expect(seen(text, '2020')).toMatchObject({ fields: { predicate: 4 } });
});

test('a column of marks out of a hundred is no rating', () => {
  const text =
    'NIP | Nama | Nilai Perilaku | Predikat\n198001012005011001 | Ahmad | 90 | Baik\n198202022006012002 | Siti | 85,5 | Baik';
  expect(seen(text)).toMatchObject({ remarks: ['column.other-scale 2'] });
  expect(seen(text)?.fields).not.toHaveProperty('perilaku');
});

describe('a mapping by the user overrides', () => {
  const table = tableOf('aneh.csv', 'Judul\nKode X | Y | Z\n198001012005011001 | Ahmad | Baik');
  const columns = { 'kode x': 'nip', y: 'name', '#3': 'predicate' } as const;

  test('as a saved profile, by the headers it knows', () => {
    const found = recogniseTable(table, {
      matrix,
      profiles: [
        { name: 'lain', kind: 'nominative', columns: { q: 'nip' } },
        { name: 'kami', kind: 'rating-recap', columns },
      ],
    });
    expect(found).toMatchObject({
      kind: 'rating-recap',
      sure: 'certain',
      because: { code: 'user', values: { profile: 'kami' } },
      first: 2,
    });
    expect(Object.fromEntries(found?.fields ?? [])).toEqual({ nip: 0, name: 1, predicate: 2 });
  });

  test('for one table alone, on the row it names', () => {
    const mapping = {
      file: 'aneh.csv',
      sheet: '',
      profile: { name: 'ini', kind: 'nominative', row: 2, columns: { '#1': 'nip', '#2': 'name' } } as const,
    };
    expect(recogniseTable(table, { matrix, mappings: [mapping] })).toMatchObject({ kind: 'nominative', header: 1 });
  });
});
