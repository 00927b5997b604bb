import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { previewImport } from '#main/import/held-import.ts';
import { collectTables } from '#main/readers/read-tables.ts';
import { readCalendar } from '#shared/dossier/day-calendar.ts';
import { emptyState } from '#shared/import/record.ts';
import { shapeTable } from '#shared/import/shape.ts';
import { options } from '../../fixtures/agency/import-agency.ts';
import { fixtures, truth } from '../dossier/sample-truth.ts';
import { csv, list, workshop } from './small-import.ts';

const siti = '198101012006012002';
const head = 'NIP;Rencana Aksi;Tanggal;Jam Mulai;Jam Selesai;Kegiatan Harian;Realisasi;Satuan;Bukti Dukung';
const log = (name: string, rows: readonly string[]) =>
  csv(name, `Progres Harian Maret 2025\n\n${head}\n${rows.map((row) => `${siti};${row}`).join('\n')}\n`);
const march = [
  'K1.1 Berkas ditata;2025-03-03;08:00;10:00;Menata berkas;4;berkas;https://bukti/1',
  'K1.1 Berkas ditata;2025-03-03;10:00;11:30;Menyusun daftar;2;berkas;',
  'K1.1 Berkas ditata;2025-03-04;08:00;09:00;Menata berkas;1,5;berkas;',
  'K1.2 Aduan dijawab;2025-03-04;09:00;10:00;Menjawab;3;aduan;',
];
const phases = csv(
  'tahap.csv',
  `Kode;NIP;Rencana Hasil Kerja;Indikator;Target;Satuan;Cara Menghitung;TW I;TW II;TW III;TW IV
K1.1;${siti};Berkas ditata;Jumlah berkas;80;berkas;Jumlah;20;20;20;20
K1.2;${siti};Aduan dijawab;Jumlah laporan;40;laporan;Jumlah;10;10;10;10\n`,
);

type Said = Readonly<Record<string, unknown>>;
const months = (rows: readonly { readonly period: string | null; readonly values: Said }[]): readonly unknown[] =>
  rows.map(({ period, values: { code, days, entries, minutes, realised, proofs, calendar } }) =>
    [period, code, days, entries, minutes, realised, proofs, calendar].join(' | '),
  );

/** An import of these files into an empty workshop, not written. */
async function previewed(sources: readonly ReturnType<typeof csv>[]) {
  const read = await Promise.all(sources.map((source) => collectTables(source)));
  const tables = read.flatMap((one) => one.tables.flatMap((table) => shapeTable(table)));
  return previewImport(tables, emptyState('2025'), options);
}

/** What a log would write, and what is found in it. */
async function rolled(...sources: ReturnType<typeof csv>[]) {
  const preview = await previewed([list, ...sources]);
  const codes: Record<string, number> = {};
  for (const { code } of preview.findings) codes[code] = (codes[code] ?? 0) + 1;
  return { codes, months: months(preview.work.map(({ record }) => record)) };
}

test('rows of a day become one record a line and month, which keeps its days', async () => {
  expect((await rolled(log('maret.csv', march))).months).toEqual([
    '2025-03 | K1.1 | 2 | 3 | 270 | 7.5 | 1 | 3:2:210:6:1 4:1:60:1.5:0',
    '2025-03 | K1.2 | 1 | 1 | 60 | 3 | 0 | 4:1:60:3:0',
  ]);
});

test('a plan without a code goes by its words, also where it begins with a number', async () => {
  const found = await rolled(
    log('tanpa-kode.csv', [
      '1. Menata arsip;2025-03-03;;;Menata;2;boks;',
      '1. MENATA ARSIP.;2025-03-04;;;Menata;3;boks;',
      '2025 laporan;2025-03-04;;;Menyusun;1;laporan;',
    ]),
  );
  expect(found.months).toEqual([
    '2025-03 |  | 2 | 2 |  | 5 | 0 | 3:1:-:2:0 4:1:-:3:0',
    '2025-03 |  | 1 | 1 |  | 1 | 0 | 4:1:-:1:0',
  ]);
});

test('what cannot be right is named: hours below nothing, times taken twice, other months, doubled and undated rows', async () => {
  const found = await rolled(
    log('rusak.csv', [
      ...march,
      march[3] ?? '',
      'K1.1 Berkas ditata;2025-03-05;10:00;08:00;Rapat;1;berkas;',
      'K1.1 Berkas ditata;2025-03-06;25:00;26:00;Rapat;1;berkas;',
      'K1.2 Aduan dijawab;2025-03-03;09:30;10:15;Menjawab;1;aduan;',
      'K1.1 Berkas ditata;2025-04-01;08:00;09:00;Menata berkas;1;berkas;',
      'K1.1 Berkas ditata;;08:00;09:00;Menata berkas;1;berkas;',
      'K1.1 Berkas ditata;2025-03-07;08:00;09:00;Menata berkas;-2;berkas;',
      'K1.1 Berkas ditata;2025-03-10;;;Menata rak;2;berkas;',
      'K1.1 Berkas ditata;2025-03-10;;;Menata rak;3;berkas;',
    ]),
  );
  expect(found.codes).toMatchObject({
    'row.duplicate': 1,
    'work.reversed': 1,
    'work.clock': 2,
    'work.overlap': 1,
    'work.outside': 1,
    'work.undated': 1,
    'work.negative': 1,
    'work.day-again': 1,
  });
  expect(found.months).toEqual([
    '2025-03 | K1.1 | 5 | 7 | 270 | 14.5 | 1 | 3:2:210:6:1 4:1:60:1.5:0 5:1:-:1:0 6:1:-:1:0 10:2:-:5:0',
    '2025-03 | K1.2 | 2 | 2 | 105 | 4 | 0 | 3:1:45:1:0 4:1:60:3:0',
    '2025-04 | K1.1 | 1 | 1 | 60 | 1 | 0 | 1:1:60:1:0',
  ]);
});

test('the logs of the sample agency are the days and minutes of its key', async () => {
  const file = (name: string) => ({ name, bytes: readFileSync(join(fixtures, name)) });
  const logs = ['2025-10', '2025-11'].map((month) =>
    file(`progres-harian/Progres Harian - Bidang Pelayanan Publik - ${month}.xlsx`),
  );
  const preview = await previewed([file('daftar-nominatif.csv'), ...logs]);
  const months = Map.groupBy(preview.work, ({ record }) => `${record.nip ?? ''} ${record.period ?? ''}`);
  // The key leaves faulty rows out whole; a row of another month is one more day there.
  const faulty = new Set(
    truth.daily_faults.flatMap(([own, month, fault]) =>
      fault === 'di luar bulan' ? [`${own} 2025-10`, `${own} 2025-11`] : [`${own} ${month}`],
    ),
  );
  const sound = Object.entries(truth.daily).flatMap(([own, logged]) =>
    Object.entries(logged).flatMap(([month, said]) =>
      faulty.has(`${own} ${month}`) ? [] : [[`${own} ${month}`, said.days_logged, said.minutes] as const],
    ),
  );
  expect(sound.length).toBeGreaterThan(30);
  expect(
    sound.map(([key]) => {
      const lines = (months.get(key) ?? []).map(({ record }) => record.values);
      const days = new Set(lines.flatMap(({ calendar }) => [...readCalendar(String(calendar)).keys()]));
      return [key, days.size, lines.reduce((sum, { minutes }) => sum + Number(minutes ?? 0), 0)];
    }),
  ).toEqual(sound);
});

test('a calendar leaves out what is no day of its own making', () => {
  expect([...readCalendar('')]).toEqual([]);
  expect([...readCalendar('x 3:1 4:1:-:-:0 5:1:NaN:1:0')]).toEqual([
    [4, { entries: 1, minutes: null, realised: null, proofs: 0 }],
  ]);
});

let desk: Awaited<ReturnType<typeof workshop>>;
beforeAll(async () => {
  desk = await workshop();
});
afterAll(() => desk.app.close());

async function bring(...sources: ReturnType<typeof csv>[]): Promise<readonly number[]> {
  const { preview, extras } = await desk.ask('import.read', { sources });
  await desk.ask('import.apply', { preview });
  const own = extras.find(({ key }) => key === 'work:activity-month');
  return own === undefined ? [] : [own.new, own.changed, own.same];
}

test('a log again is a diff by day, one undo takes it back, and it speaks where no monthly list names the line', async () => {
  expect(await bring(list, phases, log('maret.csv', march))).toEqual([2, 0, 0]);
  const judged = async () => {
    const { behind, noData } = await desk.ask('progress.behind', { month: 3 });
    return [behind.map(({ line, actual }) => [line, actual]), noData.map(({ line }) => line)];
  };
  // The log of K1.2 counts complaints, its target reports.
  expect(await judged()).toEqual([[['K1.1', 7.5]], ['K1.2']]);
  const mended = 'K1.1 Berkas ditata;2025-03-04;08:00;08:30;Menata berkas;1;berkas;';
  const later = 'K1.1 Berkas ditata;2025-03-31;13:00;14:00;Menata berkas;5;berkas;';
  expect(await bring(log('maret-2.csv', [...march.with(2, mended), later]))).toEqual([0, 1, 1]);
  expect(await judged()).toEqual([[['K1.1', 12]], ['K1.2']]);
  // A log of one day says nothing of the others.
  expect(await bring(log('akhir.csv', [later]))).toEqual([0, 0, 1]);
  const { records } = await desk.ask('dossier.get', { employee: siti });
  const own = records.filter(({ kind }) => kind === 'activity-month' || kind === 'activity');
  expect(months(own.map(({ period, fields }) => ({ period, values: fields })))[0]).toBe(
    '2025-03 | K1.1 | 3 | 4 | 300 | 12 | 1 | 3:2:210:6:1 4:1:30:1:0 31:1:60:5:0',
  );
  await bring(csv('bulanan.csv', `ID Indikator;NIP;Bulan;Realisasi s.d. Bulan Ini\nK1.1;${siti};2025-03;9\n`));
  expect((await judged())[0]).toEqual([['K1.1', 9]]);
  await desk.ask('history.undo', {});
  await desk.ask('history.undo', {});
  expect((await judged())[0]).toEqual([['K1.1', 7.5]]);
});
