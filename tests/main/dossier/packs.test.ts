import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PackSheet, PackSource } from '#main/dossier/pack.ts';
import { packSheets } from '#main/dossier/pack-files.ts';
import { loadRuleSet } from '#main/rules/rule-set-file.ts';
import { openWorkshopFile, type Writer } from '#main/store/open.ts';
import { gateFiles } from '../kernel/gate-desk.ts';
import { pdfText } from '../papers/pdf-text.ts';
import { sampleDesk } from '../workshop/road.ts';

const rules = loadRuleSet('resources/rules/permenpanrb-6-2022.json');

/** Whether what a sentence rests on is in the file. */
function exists({ db }: Writer, source: PackSource): boolean {
  const count = (sql: string, ...bound: unknown[]): number =>
    Number(
      db
        .prepare(sql)
        .pluck()
        .get(...bound),
    );
  if (source.kind === 'row') return count(`SELECT count(*) FROM "${source.table}" WHERE id = ?`, source.id) === 1;
  if (source.kind === 'commit') return count('SELECT count(*) FROM commit_log WHERE number = ?', source.number) === 1;
  if (source.kind === 'none')
    return count(`SELECT count(*) FROM "${source.table}" WHERE employee_id = ?`, source.employee) === 0;
  return source.title !== '';
}

const sentencesOf = (sheets: readonly PackSheet[]) =>
  sheets.flatMap(({ sections }) => sections.flatMap(({ sentences }) => sentences));

function expectSourced(store: Writer, sheets: readonly PackSheet[]): void {
  const sentences = sentencesOf(sheets);
  expect(sentences.length).toBeGreaterThan(3);
  for (const { text, sources } of sentences) {
    expect(text).not.toMatch(/\{\w+\}|NaN|undefined|null/);
    expect([text, sources.length > 0, sources.filter((source) => !exists(store, source))]).toEqual([text, true, []]);
  }
}

let made: Awaited<ReturnType<typeof sampleDesk>>;
let nip = '';
beforeAll(async () => {
  made = await sampleDesk();
  nip = (await made.ask('employee.list', {})).rows.find(({ predicate }) => predicate === 'baik')?.nip ?? '';
  await made.ask('rating.set', { employee: nip, hasil: 'di-atas', perilaku: 'di-atas', reason: 'Bukti lengkap' });
});
afterAll(() => made.app.close());

test('the pre-read is a page a case in the order of the agenda, as PDF and DOCX, in both languages', async () => {
  expect(await made.answer('export.file', { kind: 'panel-pdf' })).toMatchObject({
    problem: { code: 'pack.no-agenda' },
  });
  await made.ask('agenda.build', { limit: 4 });
  const agenda = (await made.ask('agenda.list', {})).rows;
  const { bytes } = await made.ask('export.file', { kind: 'panel-pdf' });
  const { pages, runs } = pdfText(bytes ?? new Uint8Array());
  expect(pages).toBe(agenda.length);
  const text = runs.join(' ').replace(/\s+/g, ' ');
  const places = agenda.map(({ name }) => text.indexOf(name));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  const english = await made.app.call('test', 'export.file', { kind: 'panel-docx', employee: nip }, 'en');
  expect(english).toMatchObject({ ok: true, value: { name: expect.stringMatching(/Panel pre-read .*\.docx$/) } });
});

test('every sentence about everybody rests on a row, an entry or a rule that is there', async () => {
  const path = join(made.folder, 'contoh.selaras');
  await made.ask('workshop.close', {});
  const store = await openWorkshopFile(path, null);
  const people = store.db.prepare('SELECT nip FROM employee').pluck().all() as string[];
  for (const language of ['id', 'en'] as const)
    for (const one of people.filter((_, at) => at % 9 === 0 || people[at] === nip))
      expectSourced(store, packSheets('panel', one, { store, rules }, language));
  const [moved] = packSheets('panel', nip, { store, rules }, 'id');
  expect(JSON.stringify(moved)).toContain('Bukti lengkap');
  expect(() => packSheets('letter', nip, { store, rules }, 'id')).toThrow(
    expect.objectContaining({ code: 'pack.unsigned' }),
  );
  expectSourced(store, packSheets('process', undefined, { store, rules }, 'en'));
  store.close();
  await made.ask('workshop.open', { path });
});

test('after sign-off each letter and talk track says the result, why, and how long one may object', async () => {
  const store = await openWorkshopFile((await gateFiles()).signed, null);
  for (const pack of ['letter', 'talk'] as const) {
    const sheets = packSheets(pack, undefined, { store, rules }, 'id');
    expect(sheets).toHaveLength(3);
    expectSourced(store, sheets);
    for (const sheet of sheets) expect(JSON.stringify(sheet)).toMatch(/predikat kinerja Saudara .*14 hari/);
  }
  for (const language of ['id', 'en'] as const) {
    const sheets = packSheets('objection', undefined, { store, rules }, language);
    expect(sheets).toHaveLength(3);
    expectSourced(store, sheets);
    // Signed on 20 January 2026.
    for (const sheet of sheets) expect(JSON.stringify(sheet)).toMatch(/14 (?:hari|days).*3 (?:Februari|February) 2026/);
  }
  store.close();
});

test('the letter says what the panel changed against the rater, not against a step on the way or the sign-off', async () => {
  const { ask, app, folder } = await sampleDesk();
  const baik = (await ask('employee.list', {})).rows.filter(
    ({ hasil, perilaku }) => hasil === 'sesuai' && perilaku === 'sesuai',
  );
  const [raised, within, returned, taken] = baik.map(({ nip: own }) => own);
  if (raised === undefined || within === undefined || returned === undefined || taken === undefined)
    throw new Error('too few people are Baik');
  const set = (employee: string, hasil: string, perilaku: string, reason: string) =>
    ask('rating.set', { employee, hasil, perilaku, reason });
  await set(raised, 'di-atas', 'sesuai', 'Langkah pertama');
  await set(raised, 'di-atas', 'di-atas', 'Bukti kuat');
  await set(within, 'sesuai', 'di-atas', 'Perilaku menonjol');
  await set(returned, 'di-atas', 'di-atas', 'Dicoba');
  await set(returned, 'sesuai', 'sesuai', 'Dikembalikan');
  await set(taken, 'di-atas', 'di-atas', 'Keliru orang');
  await ask('history.undo', {});
  const log = [
    'NIP;Nama;Tanggal;Topik;Kesepakatan;Tindak Lanjut;Tenggat;Status;Sifat',
    `${raised};${baik[0]?.name};03/03/2025;Target;Setuju;Susun peta;31/12/2025;Belum;Terbuka`,
    `${raised};${baik[0]?.name};04/03/2025;Target;Setuju;Sudah diserahkan;31/12/2025;Selesai;Terbuka`,
    `${raised};${baik[0]?.name};05/03/2025;Pribadi;Setuju;Urusan keluarga;31/12/2025;Belum;Terbatas`,
  ].join('\n');
  const sources = [{ name: 'dialog.csv', bytes: Uint8Array.from(Buffer.from(log)) }];
  const { preview } = await ask('import.read', { sources });
  await ask('import.apply', { preview });
  await ask('workshop.signOff', { date: '2026-01-20', present: [{ name: 'Sari', role: 'facilitator' }] });
  await app.close();
  const store = await openWorkshopFile(join(folder, 'contoh.selaras'), null);
  const why = (own: string) => {
    const sheets = packSheets('letter', own, { store, rules }, 'id');
    expectSourced(store, sheets);
    return sheets[0]?.sections[1]?.sentences[0]?.text;
  };
  expect(why(raised)).toBe('Penilaian berubah dari Baik; pertimbangan panel: Bukti kuat.');
  expect(why(within)).toBe(
    'Penilaian berubah dari hasil kerja sesuai ekspektasi dan perilaku sesuai ekspektasi; pertimbangan panel: Perilaku menonjol.',
  );
  for (const own of [returned, taken])
    expect(why(own)).toBe('Panel tidak mengubah penilaian awal oleh pejabat penilai.');
  const objection = packSheets('objection', raised, { store, rules }, 'id')[0]?.sections[1]?.sentences;
  expectSourced(store, packSheets('objection', raised, { store, rules }, 'id'));
  expect(objection?.map(({ text }) => text).filter((text) => text.includes('alasan'))).toEqual([
    expect.stringMatching(/sesuai ekspektasi .* menjadi hasil kerja di atas ekspektasi .*; alasan: Langkah pertama\.$/),
    expect.stringMatching(/; alasan: Bukti kuat\.$/),
  ]);
  const next = packSheets('letter', raised, { store, rules }, 'id')[0]?.sections[3]?.sentences.map(({ text }) => text);
  expect(next).toEqual([
    'Susun peta (tenggat 31 Desember 2025).',
    'Tindak lanjut yang disepakati dalam dialog (tenggat 31 Desember 2025).',
  ]);
  expect(JSON.stringify(packSheets('panel', raised, { store, rules }, 'id'))).toContain('alasan: Bukti kuat');
  expect(JSON.stringify(packSheets('panel', taken, { store, rules }, 'id'))).not.toContain('Usulan sekarang');
  store.close();
});
