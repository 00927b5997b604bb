import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkshopFile } from '#main/store/open.ts';
import { csv, workshop } from '../import/small-import.ts';
import { desk as deskAt } from '../workshop/road.ts';

const siti = '198101012006012002';
const budi = '198201012007011003';
const plan = 'Rencana Hasil Kerja Pimpinan yang Diintervensi;Rencana Hasil Kerja Pegawai;Aspek';
/** More words of one beginning than a search spells out. */
const alike = Array.from({ length: 60 }, (_, at) => `B.${at};Layanan${100 + at} tertata;A.1`);
const files = [
  csv('daftar.csv', `NIP;Nama;Unit Kerja\n${siti};Siti Aminah;Umum\n${budi};Budi Santoso;Umum\n`),
  csv(
    'cascading.csv',
    `Kode Sasaran;Sasaran Strategis;Kode Induk\nA;Pelayanan prima;\nA.1;Waktu tunggu menurun;A\n${alike.join('\n')}\n`,
  ),
  csv(
    'skp.csv',
    `Kode RHK;NIP;Kategori;${plan};Indikator Kinerja Individu (IKI);Target;Realisasi;Bukti Dukung
R1;${siti};Utama;Waktu tunggu menurun;Loket dibuka tepat waktu;Kuantitas;Jumlah hari;12;10;notulen-café.pdf
R2;${budi};Utama;Waktu tunggu menurun;Arsip ditata;Kuantitas;Jumlah boks;12;10;laporan.pdf
`,
  ),
  csv(
    'dialog.csv',
    `Kode;Tanggal;NIP;Topik;Kesepakatan;Tindak Lanjut;Sifat
D1;2025-03-01;${siti};Beban loket;Didampingi rekan;Ikuti pelatihan;Terbuka
D2;2025-03-02;${siti};Masalah keluarga;Jadwal lentur;Tidak ada;Terbatas
`,
  ),
];

let desk: Awaited<ReturnType<typeof workshop>>;
beforeAll(async () => {
  desk = await workshop();
  const { preview } = await desk.ask('import.read', { sources: files });
  await desk.ask('import.apply', { preview });
});
afterAll(() => desk.app.close());

async function find(text: string): Promise<readonly string[]> {
  const { hits } = await desk.ask('search.find', { text });
  return hits.map(({ table, name, excerpt, place }) => [table, name, excerpt, place?.cell].join('|'));
}

test('beginnings of words in any order find goals, lines and evidence, whatever their capitals and accents', async () => {
  expect(await find('TUNGGU waktu')).toEqual([
    'goal||Waktu tunggu menurun|A3',
    'skp_line|Siti Aminah|Waktu tunggu menurun|B2',
    'skp_line|Budi Santoso|Waktu tunggu menurun|B3',
  ]);
  expect(await find('cafe notul')).toEqual(['skp_line|Siti Aminah|notulen-café.pdf|B2']);
  expect(await find('loket')).toEqual([
    'dialogue|Siti Aminah|Beban loket|C2',
    'skp_line|Siti Aminah|Loket dibuka tepat waktu|B2',
  ]);
  expect([await find('l'), await find('  '), await find('" OR *'), await find('zzz')]).toEqual([[], [], [], []]);
});

test('a beginning that few words share and one that many share find the same rows', async () => {
  const one = 'goal||Layanan142 tertata|A46';
  expect(await find('layanan142')).toEqual([one]);
  expect(await find('tertata layanan15')).toHaveLength(8);
  const { hits, more } = await desk.ask('search.find', { text: 'layanan tertata' });
  expect([hits.length, more]).toEqual([8, true]);
});

test('a dialogue between two is nobody else’s', async () => {
  expect(await find('keluarga')).toEqual([]);
  expect(await find('lentur')).toEqual([]);
});

test('what is written is found at once, and no longer once it is undone; a private note by its writer only', async () => {
  await desk.ask('note.set', { employee: siti, field: 'hasil', text: 'Periksa notulen rapat bulanan' });
  await desk.ask('note.set', { employee: budi, field: 'hasil', text: 'Periksa lembur', private: true });
  expect(await find('periksa')).toHaveLength(2);
  await desk.ask('actor.add', { name: 'Rina', role: 'secretary' });
  await desk.ask('actor.enter', { actor: 'Rina', pin: null });
  expect(await find('periksa')).toEqual(['note|Siti Aminah|Periksa notulen rapat bulanan|']);
  await desk.ask('actor.enter', { actor: 'Sari', pin: null });
  for (let step = 0; step < 3; step += 1) await desk.ask('history.undo', {});
  expect(await find('periksa')).toEqual([]);
  await desk.ask('history.undo', {});
  expect(await find('tunggu')).toEqual([]);
  await desk.ask('history.redo', {});
  expect(await find('tunggu')).toHaveLength(3);
});

test('a copy of the workshop is searched as the workshop is, and a file of an earlier release once it is opened', async () => {
  const to = join(desk.folder, 'salinan.selaras');
  await desk.ask('workshop.saveCopy', { to });
  const older = join(desk.folder, 'lama.selaras');
  copyFileSync(to, older);
  const store = await openWorkshopFile(older, null);
  const rows = store.db.prepare('SELECT count(*) FROM search').pluck().get();
  store.close();
  expect(rows).toBe(65);
  const other = deskAt();
  await other.ask('workshop.open', { path: to });
  expect((await other.ask('search.find', { text: 'tunggu' })).hits).toHaveLength(3);
  await other.app.close();
});
