import { describe, expect, test } from 'vitest';
import { previewImport } from '#main/import/held-import.ts';
import { collectTables } from '#main/readers/read-tables.ts';
import type { WorkKind } from '#shared/dossier/work-tables.ts';
import { emptyState, type WorkValues } from '#shared/import/record.ts';
import { shapeTable } from '#shared/import/shape.ts';
import { options, tableOf } from '../../fixtures/agency/import-agency.ts';

const ahmad = '198001012005011001';
const siti = '198101012006012002';
const list = tableOf('daftar.csv', `\nNIP|Nama\n${ahmad}|Ahmad Fauzi\n${siti}|Siti Aminah`);

async function read(text: string) {
  const { tables } = await collectTables({ name: 'berkas.csv', bytes: Uint8Array.from(Buffer.from(text)) });
  return previewImport([list, ...tables.flatMap((table) => shapeTable(table))], emptyState('2025'), options);
}

/** Lists as another agency writes them: other head words, another order, titles above, more columns. */
const files: readonly (readonly [WorkKind, string, WorkValues])[] = [
  [
    'education',
    `DATA PENDIDIKAN PEGAWAI\nKeadaan Desember 2025\n\nNo;Nama;NIP;Jenjang;Program Studi;Perguruan Tinggi;Tahun Lulus;Pencantuman Gelar\n1;Ahmad Fauzi;${ahmad};S-1;Akuntansi;Univ X;2016;Sudah`,
    { degree: 'S-1', major: 'Akuntansi', school: 'Univ X', graduated: '2016', recognition: 'Sudah' },
  ],
  [
    'award',
    `No;Nama;NIP;Tanda Jasa;Lingkup;Diberikan Oleh;Tahun Perolehan\n1;Ahmad Fauzi;${ahmad};Satyalancana;Nasional;Presiden;2022`,
    { award: 'Satyalancana', awardLevel: 'Nasional', giver: 'Presiden', date: '2022' },
  ],
  [
    'discipline',
    `NIP;Nama;Jenis Hukuman Disiplin;Tingkat Hukuman;No. SK;Tgl. SK;Berlaku Mulai;Keterangan\n${ahmad};Ahmad Fauzi;Teguran lisan;Ringan;1/2024;3 Mei 2024;1 Juni 2024;Dicabut`,
    { sanction: 'Teguran lisan', level: 'Ringan', decreeDate: '2024-05-03', start: '2024-06-01', status: 'Dicabut' },
  ],
  [
    'post',
    `NIP Pegawai;Nama Pegawai;Jabatan;Unit Kerja;TMT;s.d.;No SK\n${ahmad};Ahmad Fauzi;Analis;Umum;Maret 2021;sekarang;821/1`,
    { position: 'Analis', unit: 'Umum', start: '2021-03', end: null, decree: '821/1' },
  ],
  [
    'training',
    `NIP;Nama Pegawai;Nama Pelatihan;Jenis Pelatihan;Jumlah Jam;Lembaga Penyelenggara;No. Sertifikat;Tahun Pelaksanaan\n${ahmad};Ahmad Fauzi;Excel;Teknis;2 hari (16 JP);BPSDM;2/x;2025`,
    { title: 'Excel', hours: 16, duration: '2 hari (16 JP)', certificate: '2/x', organiser: 'BPSDM', year: '2025' },
  ],
  [
    'squad',
    `DAFTAR PENUGASAN\nTim;SK Tim;Tgl SK;NIP;Nama;Peran dalam Tim;Cakupan;Mulai;Selesai;Jumlah Menit\nZI;12/2025;02/01/2025;${ahmad};Ahmad Fauzi;Ketua;Internal;02/01/2025;31/12/2025;900`,
    { teamName: 'ZI', decree: '12/2025', decreeDate: '2025-01-02', scope: 'Internal', role: 'Ketua', minutes: 900 },
  ],
  [
    'feedback-recap',
    `NIP;Nama;Jml Responden;Rata-rata;Predikat 360\n${ahmad};Ahmad Fauzi;8;4,3;Baik`,
    { raters: 8, mean: 4.3, feedbackLevel: 'Baik' },
  ],
  [
    'attendance',
    `REKAP PRESENSI BULAN MARET 2025\nNIP;Nama;HK;Hadir;DL;Sakit;Izin;Cuti;TK;% Kehadiran\n${ahmad};Ahmad Fauzi;20;18;1;1;0;0;0;95%`,
    { workDays: 20, present: 18, travel: 1, sick: 1, absent: 0, share: 95 },
  ],
  [
    'dialogue',
    `Tgl Dialog;NIP;Nama;Pokok Bahasan;Hasil Kesepakatan;Rencana Tindak Lanjut;Batas Waktu;Status Tindak Lanjut\n3 Feb 2025;${ahmad};Ahmad Fauzi;Target;Disepakati;Susun;31/03/2025;Belum`,
    {
      date: '2025-02-03',
      topic: 'Target',
      agreement: 'Disepakati',
      followUp: 'Susun',
      due: '2025-03-31',
      status: 'Belum',
    },
  ],
  [
    'credit',
    `NIP;Nama;Nama Jabatan;TMT Jenjang Jabatan;Angka Kredit Dasar;Angka Kredit Konversi 2023;Angka Kredit Konversi 2024\n${ahmad};Ahmad Fauzi;Analis Ahli Muda;1 April 2022;100;37,5;25`,
    { since: '2022-04-01', basePoints: 100, convertedPoints: 62.5, conversions: '2023 37.5; 2024 25' },
  ],
  [
    'talent',
    `Nama Pegawai;NIP;Sumbu X;Sumbu Y;Kotak Talenta\nAhmad Fauzi;${ahmad};75,5;68;5`,
    { axisX: 75.5, axisY: 68, box: 5 },
  ],
  [
    'feedback-recap',
    `NIP;Nama;Jumlah Responden;Nilai Rata-rata;Predikat\n${ahmad};Ahmad Fauzi;6;4,2;Baik\n${siti};Siti Aminah;7;4,6;Sangat Baik`,
    { raters: 6, mean: 4.2, feedbackLevel: 'Baik' },
  ],
  [
    'cascade',
    'Sasaran;Induk;Jenis;Level;Indikator;Target;Satuan\nTata kelola baik;;Tujuan;1;Nilai SAKIP;82;nilai\nLayanan cepat;Tata kelola baik;Sasaran;2;Waktu;3;hari',
    { objective: 'Tata kelola baik', goalKind: 'Tujuan', goalLevel: '1', indicator: 'Nilai SAKIP' },
  ],
  [
    'risk',
    'No;Kode;Pernyataan Risiko;P;D;TR;PR;Pengendalian Ada;Rencana Tindak Lanjut;PJ\n1;R1;Terlambat;3;4;12;2;SOP;Tambah petugas;Kabid',
    {
      code: 'R1',
      risk: 'Terlambat',
      likelihood: 3,
      impact: 4,
      magnitude: 12,
      treatment: 'Tambah petugas',
      owner: 'Kabid',
    },
  ],
  [
    'survey',
    'Nama Layanan;Periode;Jumlah Responden;Persyaratan;Prosedur;Waktu Pelayanan;Biaya/Tarif;Produk;Kompetensi Pelaksana;Perilaku Pelaksana;Sarana dan Prasarana;Penanganan Pengaduan;IKM\nLoket;Semester I 2025;30;3,1;3,2;3,3;3,4;3,5;3,6;3,7;3,8;3,9;87,5',
    { service: 'Loket', respondents: 30, answer8: 3.9, answer9: 3.8, satisfaction: 87.5 },
  ],
  [
    'abk',
    'Nama Jabatan: Analis Muda\nUnit Kerja: Bidang Umum\nNo;Rincian Tugas;Satuan Hasil;Volume Kerja;Norma Waktu (Menit);Waktu Kerja Efektif\n1;Menyusun;dokumen;12;300;72000\nJumlah;;;;;',
    {
      position: 'Analis Muda',
      unit: 'Bidang Umum',
      task: 'Menyusun',
      volume: 12,
      normMinutes: 300,
      effectiveTime: 72_000,
    },
  ],
  [
    'progress',
    'ID Indikator,Bulan,Capaian s.d. Bulan Ini,Hambatan\nK1.1,Januari 2025,"1,5",hujan',
    { code: 'K1.1', cumulative: 1.5, obstacle: 'hujan' },
  ],
  [
    'activity-month',
    `NIP: ${ahmad}\nTanggal;Jam Mulai;Jam Selesai;Rencana Kinerja;Uraian Kegiatan;Volume;Satuan;Tautan Bukti\n01/10/2025;08:00;10:00;Layanan;Menata berkas;3;berkas;https://x`,
    { plan: 'Layanan', measure: 'berkas', days: 1, minutes: 120, realised: 3, proofs: 1, calendar: '1:1:120:3:1' },
  ],
  [
    'competence',
    `NIP;Nama Pegawai;Kompetensi yang Dinilai;Skor;Alasan Penilaian\n${ahmad};Ahmad Fauzi;Integritas;3;baik`,
    { competency: 'Integritas', observed: 3, reason: 'baik' },
  ],
  [
    'competence',
    `FORMAT B.1.9\nNIP;Nama;Kompetensi;Nilai (1-5);Alasan\n${ahmad};Ahmad Fauzi;Integritas;3;x\n${ahmad};Ahmad Fauzi;Komunikasi;2;x`,
    { competency: 'Integritas', observed: 3 },
  ],
  [
    'coaching',
    `NIP;Nama;Pimpinan;Tanggal;Pernyataan 1;Pernyataan 2;Pernyataan 3;Pernyataan 4;Pernyataan 5;Pernyataan 6;Pernyataan 7;Pernyataan 8;Pernyataan 9\n${ahmad};Ahmad Fauzi;Budi;03/02/2025;Ya;Ya;Tidak;Ya;V;Ya;Ya;Ya;Ya`,
    { date: '2025-02-03', statement1: 1, statement3: 0, statement5: 1, statement9: 1 },
  ],
  [
    'standard',
    'Jenjang Jabatan;Nama Kompetensi;Level Standar\nMuda;Integritas;2',
    { position: 'Muda', competency: 'Integritas', required: 2 },
  ],
  [
    'agreement',
    'PERJANJIAN KINERJA TAHUN 2025\nNo;Sasaran;Indikator Kinerja;Target\n1;Layanan cepat;Waktu;3 hari\n\n;PROGRAM;ANGGARAN;KET\n;Penunjang;Rp 1.000;APBD',
    { objective: 'Layanan cepat', indicator: 'Waktu', target: '3 hari' },
  ],
  [
    'matrix',
    `MATRIKS PERAN HASIL\nNo;Nama Pegawai;NIP;Hasil Kerja Atasan;;Tim Kerja\n;;;Layanan cepat;Data terpadu;\n1;Ahmad Fauzi;${ahmad};Tersusunnya SOP;;Ketua Tim ZI`,
    { superiorPlan: 'Layanan cepat', result: 'Tersusunnya SOP' },
  ],
  [
    'phase',
    `RENCANA AKSI 2025\nNIP;Nama;Rencana Aksi;Indikator;Satuan;Target;Target TW I;Target TW II;Target TW III;Target TW IV;Capaian\n${ahmad};Ahmad Fauzi;Menyusun SOP;Jumlah SOP;dokumen;4;0;0;1;3;4`,
    { plan: 'Menyusun SOP', targetAmount: 4, measure: 'dokumen', quarter1: 0, quarter3: 1, quarter4: 3, realised: 4 },
  ],
];

describe('lists of another agency', () => {
  test.each(files)('%s is known by its words and read', async (kind, text, values) => {
    const preview = await read(text);
    const found = preview.work.filter(({ record }) => record.kind === kind);
    expect(found[0]?.record.values).toMatchObject(values);
    expect(preview.ratings).toEqual([]);
    expect(preview.findings.filter(({ severity }) => severity === 'refused')).toEqual([]);
  });

  test('heads merged down beside a heading over columns keep what the heading says', () => {
    const table = tableOf(
      'tim.xlsx',
      `
      Nama Tim|NIP|Nama|Peran|Surat Keputusan||Masa Tugas||
      Nama Tim|NIP|Nama|Peran|Nomor|Tanggal|Mulai|Selesai|
      Tim OSS|${ahmad}|Ahmad Fauzi|Ketua|800/1/2025|15/01/2025|01/02/2025|31/12/2025|`,
    );
    const { work } = previewImport([list, table], emptyState('2025'), options);
    const values = { decree: '800/1/2025', decreeDate: '2025-01-15', start: '2025-02-01', end: '2025-12-31' };
    expect(work.map(({ record }) => record.values)).toMatchObject([values]);
  });

  test('of a heading over aspect and indicator each keeps its own column', async () => {
    const table = tableOf(
      'skp.xlsx',
      `
      NIP|Kode RHK|Rencana Hasil Kerja||Indikator Kinerja Individu (IKI)||Target|
      NIP|Kode RHK|Pimpinan yang Diintervensi|Pegawai|Aspek|Uraian|Target|
      ${ahmad}|R1|Layanan cepat|Tersusunnya SOP|Kuantitas|Jumlah SOP|4 dokumen|`,
    );
    const { work } = previewImport([list, table], emptyState('2025'), options);
    expect(work[0]?.record.values).toMatchObject({ aspect: 'Kuantitas', indicator: 'Jumlah SOP' });
  });

  test('what a table says of a quarter alone is no result of the year, and a column nobody reads is named', async () => {
    const head = 'NIP;RHK;Indikator;Target;Realisasi TW I;Realisasi TW II';
    const { work, findings } = await read(`${head}\n${ahmad};Tersusunnya SOP;Jumlah SOP;4;1;2`);
    expect([work[0]?.record.values.target, work[0]?.record.values.realisation ?? null]).toEqual(['4', null]);
    expect(findings.find(({ code }) => code === 'column.unread')?.values.columns).toContain('Realisasi TW I (E)');
  });

  test.each([
    ['Semester', 'II', '2025-S2'],
    ['Triwulan', '3', '2025-Q3'],
  ])('a number alone under %s counts what it says', async (head, written, period) => {
    const heads = `INDEKS KEPUASAN TAHUN 2025\nLayanan;${head};Jumlah Responden;U1;U2;U3;U4;U5;U6;U7;U8;U9;IKM`;
    const { work } = await read(`${heads}\nLoket;${written};30;3,1;3,2;3,3;3,4;3,5;3,6;3,7;3,8;3,9;87,5`);
    expect(work.map(({ record }) => record.period)).toEqual([period]);
  });

  test('more days present than there are is a finding, also where the other columns are absent', async () => {
    const head = 'REKAP PRESENSI MARET 2025\nNIP;Nama;Hari Kerja;Hadir;Alpa';
    const { findings } = await read(`${head}\n${ahmad};Ahmad Fauzi;20;25;0\n${siti};Siti Aminah;20;18;0`);
    expect(findings.filter(({ code }) => code === 'work.days')).toMatchObject([{ values: { days: 20, sum: 25 } }]);
  });

  test.each([
    ['survey-answer', 'Unit Layanan: Loket\nNo;U1;U2;U3;U4;U5;U6;U7;U8;U9', '4;4;4;4;4;4;4;4', ['4', '5', '0']],
    ['competence', 'NIP;Nama;Kompetensi;Nilai;Alasan', `${ahmad};Ahmad Fauzi;Integritas`, ['5;x', '6;x', '0;x']],
    ['talent', 'NIP;Nama;Nilai X;Nilai Y;Box', `${ahmad};Ahmad Fauzi;80`, ['100;9', '100,5;9', '172;9']],
  ] as const)('%s: a figure beyond its scale waits with its row', async (kind, head, row, [good, ...beyond]) => {
    const number = kind === 'survey-answer' ? '1;' : '';
    const sound = await read(`${head}\n${number}${row};${good}`);
    expect(sound.work.filter(({ record }) => record.kind === kind)).toHaveLength(1);
    expect(sound.findings.filter(({ code }) => code === 'work.scale')).toEqual([]);
    for (const written of beyond) {
      const { work, findings } = await read(`${head}\n${number}${row};${written}`);
      expect(work.filter(({ record }) => record.kind === kind)).toEqual([]);
      expect(findings.filter(({ code }) => code === 'work.scale')).toHaveLength(1);
    }
  });

  test('a decree without number or date is named by its squad', async () => {
    const { findings } = await read(`Nama Tim;NIP;Peran;Tanggal SK\nTim ZI;${ahmad};Ketua;-`);
    expect(findings.find(({ code }) => code === 'decree.undated')?.values).toEqual({ decree: 'Tim ZI' });
  });

  test('columns that mean nothing to a layout are named', async () => {
    const { findings } = await read(`NIP;Nama Pelatihan;JP;Warna Map\n${ahmad};Excel;16;biru`);
    expect(findings.find(({ code }) => code === 'column.unread')?.values).toEqual({ columns: 'Warna Map (D)' });
  });
});
