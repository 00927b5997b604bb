import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { collectTables } from '#main/files/read-tables.ts';
import type { ImportSummary } from '#shared/contract/import.ts';
import { type Desk, desk, samples } from './road.ts';

const work = fileURLToPath(new URL('../../files/work-samples', import.meta.url));

async function workshop(period = '2025'): Promise<Desk> {
  const made = desk();
  const path = join(made.folder, 'a.selaras');
  await made.ask('workshop.create', { path, name: 'Uji', period, facilitator: 'Sari' });
  return made;
}

const csv = (name: string, text: string) => ({ name, bytes: Uint8Array.from(Buffer.from(text)) });
const codesOf = ({ problems }: ImportSummary) => problems.map(({ code }) => code);
const list = csv(
  'daftar.csv',
  'NIP;Nama;Unit Kerja\n198001012005011001;Ahmad Fauzi;Bidang Umum\n198101012006012002;Siti Aminah;Bidang Umum\n198201012007011003;Budi Santoso;Sekretariat\n',
);
const recap = (name: string, rows: readonly string[], period = 'Periode Tahunan 2025') =>
  csv(name, `${period}\n\nNIP;Nama;Rating Hasil Kerja;Rating Perilaku Kerja;Predikat Kinerja\n${rows.join('\n')}\n`);
const ahmad = '198001012005011001;Ahmad Fauzi';

test('everything the sample agency hands over is written by one commit and taken back by one undo', async () => {
  const made = await workshop();
  const read = await made.ask('import.read', { sources: [{ path: samples }, { path: work }] });
  const extra = (key: string) => read.extras.find((one) => one.key === key);
  expect(extra('assessment:*')).toMatchObject({ changed: 0, same: 0 });
  expect(read.extras.map(({ key }) => key).sort()).toEqual([
    'assessment:*',
    'work:cascade',
    'work:discipline',
    'work:progress',
    'work:skp',
    'work:squad',
    'work:training',
    'work:workload',
  ]);
  const applied = await made.ask('import.apply', { preview: read.preview });
  expect((await made.ask('commit.list', {})).rows[0]).toMatchObject({
    number: applied.commit,
    command: 'import.apply',
  });
  const [person] = (await made.ask('employee.list', {})).rows;
  const dossier = await made.ask('employee.dossier', { employee: person?.nip ?? '' });
  const kinds = new Set(dossier.records.map(({ kind }) => kind));
  for (const kind of ['skp', 'progress', 'cascade', 'workload', 'training']) expect(kinds).toContain(kind);
  expect(dossier.assessments.raters).toBeGreaterThan(0);
  const again = await made.ask('import.read', { sources: [{ path: samples }, { path: work }] });
  for (const { new: fresh, changed } of [again.people, again.ratings, ...again.extras])
    expect([fresh, changed]).toEqual([0, 0]);
  expect((await made.ask('import.apply', { preview: again.preview })).commit).toBe(null);
  await made.ask('history.undo', {});
  expect((await made.ask('employee.list', {})).rows).toEqual([]);
  await made.ask('history.redo', {});
  expect(await made.ask('employee.dossier', { employee: person?.nip ?? '' })).toEqual(dossier);
  await made.app.close();
});

test('peer ratings are one row a pair, long or wide, and a later file changes only what it says', async () => {
  const made = await workshop();
  const long = csv(
    'panjang.csv',
    `NIP Penilai;NIP Dinilai;Nilai Dasar;Skor\n${[
      '198001012005011001;198101012006012002;Harmonis;4',
      '198001012005011001;198101012006012002;Loyal;3',
      '198001012005011001;198001012005011001;Loyal;5',
      '199001012015011009;198101012006012002;Loyal;5',
    ].join('\n')}\n`,
  );
  const wide = csv(
    'lebar.csv',
    'NIP Penilai;NIP Dinilai;Akuntabel;Kompeten;Harmonis;Loyal;Adaptif;Kolaboratif\n198201012007011003;198101012006012002;5;4;;3;2;1\n',
  );
  const read = await made.ask('import.read', { sources: [list, long, wide] });
  expect(codesOf(read)).toEqual(['rater.self', 'rater.unknown']);
  await made.ask('import.apply', { preview: read.preview });
  const siti = await made.ask('employee.dossier', { employee: '198101012006012002' });
  expect(siti.assessments).toEqual({ received: { peer: 2 }, given: 0, raters: 2 });
  const later = await made.ask('import.read', {
    sources: [
      csv('baru.csv', 'NIP Penilai;NIP Dinilai;Nilai Dasar;Skor\n198001012005011001;198101012006012002;Harmonis;2\n'),
    ],
  });
  expect(later.extras).toMatchObject([{ key: 'assessment:*', new: 0, changed: 1, same: 0 }]);
  await made.app.close();
});

test('results of past periods are history and never touch the workshop’s own', async () => {
  const made = await workshop();
  const sources = [
    list,
    recap('r25.csv', [`${ahmad};Sesuai Ekspektasi;Sesuai Ekspektasi;Baik`]),
    recap('r24.csv', [`${ahmad};Diatas Ekspektasi;Diatas Ekspektasi;Sangat Baik`], 'Periode Tahunan 2024'),
  ];
  const read = await made.ask('import.read', { sources });
  expect(read.tables.map(({ period, periodFrom }) => [period, periodFrom])).toEqual([
    [null, null],
    ['2025', 'titles'],
    ['2024', 'titles'],
  ]);
  await made.ask('import.apply', { preview: read.preview });
  const { past } = await made.ask('employee.dossier', { employee: '198001012005011001' });
  expect(past).toMatchObject([{ period: '2024', predicate: 'sangat-baik', file: 'r24.csv' }]);
  expect((await made.ask('employee.list', {})).rows.find(({ predicate }) => predicate !== null)).toMatchObject({
    predicate: 'baik',
  });
  await made.app.close();
});

test('a rating that the panel has moved is shown with source and panel, and stays as it is', async () => {
  const made = await workshop();
  const first = await made.ask('import.read', {
    sources: [list, recap('r.csv', [`${ahmad};Sesuai Ekspektasi;Sesuai Ekspektasi;Baik`])],
  });
  await made.ask('import.apply', { preview: first.preview });
  await made.ask('rating.set', { employee: '198001012005011001', hasil: 'di-bawah', reason: 'Bukti kurang' });
  const later = await made.ask('import.read', {
    sources: [recap('r2.csv', [`${ahmad};Diatas Ekspektasi;Diatas Ekspektasi;Sangat Baik`])],
  });
  expect(later.ratings).toEqual({ new: 0, changed: 1, same: 0, missing: 0, moved: 1 });
  const diff = await made.ask('import.diff', { preview: later.preview, of: 'ratings', state: 'moved' });
  expect(diff.rows).toMatchObject([
    {
      key: 'rating:198001012005011001',
      writes: 'nothing',
      decision: { kind: 'panel-moved', answer: null },
      cells: [
        { field: 'hasil', old: 'sesuai', new: 'di-atas', panel: 'di-bawah' },
        { field: 'perilaku', old: 'sesuai', new: 'di-atas', panel: 'sesuai' },
        { field: 'predicate', old: 'baik', new: 'sangat-baik' },
      ],
    },
  ]);
  expect((await made.ask('import.apply', { preview: later.preview })).commit).toBe(null);
  await made.app.close();
});

test('one answer for all of a kind, a skipped state with one kept, and predicates of units set with a reason', async () => {
  const made = await workshop();
  const rows = [`${ahmad};Sesuai;Sesuai;Kurang`, '198101012006012002;Siti Aminah;Sesuai;Sesuai;Kurang'];
  const read = await made.ask('import.read', { sources: [list, recap('r.csv', rows)] });
  expect(read.groups.find(({ code }) => code === 'predicate.contradicts')).toMatchObject({
    decisions: 2,
    open: 2,
    suggested: 2,
  });
  const answered = await made.ask('import.answer', {
    preview: read.preview,
    all: [{ code: 'predicate.contradicts', choice: 'matrix' }],
    organisation: { 'Bidang Umum': { predicate: 'Istimewa', reason: 'Rapat pimpinan' } },
  });
  expect(answered.decisionGroups).toEqual([{ kind: 'contradiction', count: 2, open: 0, suggested: 0 }]);
  expect(answered.organisation).toMatchObject([
    { unit: 'Bidang Umum', new: 'istimewa', source: null, reason: 'Rapat pimpinan' },
  ]);
  await made.ask('import.apply', {
    preview: read.preview,
    skipped: ['rating:new'],
    kept: ['rating:198101012006012002'],
  });
  const people = (await made.ask('employee.list', {})).rows;
  expect(people.filter(({ predicate }) => predicate !== null)).toMatchObject([
    { nip: '198101012006012002', predicate: 'baik' },
  ]);
  expect((await made.ask('unit.list', {})).rows).toMatchObject([
    { name: 'Bidang Umum', organisation_predicate: 'istimewa', organisation_reason: 'Rapat pimpinan' },
    { name: 'Sekretariat', organisation_predicate: null },
  ]);
  await made.app.close();
});

test('an unknown layout is mapped, saved, offered the next time and shared', async () => {
  const made = await workshop();
  const odd = (name: string) =>
    csv(name, 'alpha;beta;gamma\n198001012005011001;x;Ahmad Fauzi\n198101012006012002;y;Siti Aminah\n');
  const read = await made.ask('import.read', { sources: [odd('aneh.csv')] });
  const mapped = await made.ask('import.map', {
    preview: read.preview,
    table: 0,
    kind: 'nominative',
    header: { row: 1 },
    columns: { 0: 'nip', 1: 'position', 2: 'name' },
  });
  expect(mapped.tables[0]).toMatchObject({
    kindKey: 'nominative',
    mapped: true,
    header: { row: 1, depth: 1 },
    rows: 2,
  });
  expect(mapped.tables[0]?.columns[1]).toMatchObject({
    letter: 'B',
    header: 'beta',
    field: 'position',
    samples: ['x', 'y'],
  });
  await made.ask('profile.save', { name: 'Kantor Aneh', preview: read.preview, table: 0 });
  await made.ask('import.discard', { preview: read.preview });
  const next = await made.ask('import.read', { sources: [odd('aneh lagi.csv')] });
  expect(next.tables[0]).toMatchObject({ profile: 'Kantor Aneh', kindKey: 'nominative', sure: 'certain' });
  const shared = await made.ask('profile.export', {});
  const other = await workshop();
  await other.ask('profile.import', { bytes: Uint8Array.from(shared.bytes ?? []) });
  expect((await other.ask('profile.list', {})).rows).toMatchObject([
    { name: 'Kantor Aneh', columns: { beta: 'position' } },
  ]);
  expect(await other.answer('profile.import', { bytes: Buffer.from('bukan') })).toMatchObject({
    problem: { code: 'profile.notOurs' },
  });
  await other.ask('profile.remove', { profile: 'Kantor Aneh' });
  expect((await other.ask('profile.list', {})).rows).toEqual([]);
  const aside = await made.ask('import.map', { preview: next.preview, table: 0, kind: null });
  expect([aside.tables[0]?.aside, aside.people.new]).toEqual([true, 0]);
  const back = await made.ask('import.map', { preview: next.preview, table: 0 });
  expect([back.tables[0]?.aside, back.people.new]).toEqual([false, 2]);
  await made.app.close();
  await other.app.close();
});

test('rejected rows leave with their own columns and the reason, and can be read again', async () => {
  const made = await workshop();
  const rows = [
    `${ahmad};Sesuai;Luar biasa;Baik`,
    '198101012006012002;=cmd|calc;Sesuai;Sesuai;Kurang',
    '198201012007011003;Budi Santoso;Sesuai;Sesuai;Baik',
  ];
  const read = await made.ask('import.read', { sources: [list, recap('r.csv', rows)] });
  const page = await made.ask('import.rows', { preview: read.preview, state: 'doubtful' });
  expect(page.rows.map(({ row }) => row)).toEqual([4, 5]);
  const { bytes } = await made.ask('import.rejected', { preview: read.preview });
  const [table] = (await collectTables({ name: 'tolak.xlsx', bytes: bytes ?? new Uint8Array() })).tables;
  const texts = table?.rows.map((row) => row.texts) ?? [];
  expect(texts.find(([nip]) => nip === '198001012005011001')?.slice(0, 7)).toEqual([
    '198001012005011001',
    'Ahmad Fauzi',
    'Sesuai',
    'Luar biasa',
    'Baik',
    '4',
    'meragukan',
  ]);
  expect(texts.find(([nip]) => nip === '198101012006012002')?.[1]).toBe('=cmd|calc');
  expect(texts.find(([nip]) => nip === '198101012006012002')?.at(-1)).toMatch(/NIP 198101012006012002/);
  await made.app.close();
});

test('a file that cannot be read and notes about files are told with the rest', async () => {
  const made = await workshop();
  const read = await made.ask('import.read', {
    sources: [list, csv('rusak.xlsx', 'PK\u0003\u0004 rusak'), { name: 'daftar.csv', bytes: list.bytes }],
  });
  expect(read.readable).toBe(2);
  expect(read.files.map(({ name, problem }) => [name, problem === null])).toEqual([
    ['daftar.csv', true],
    ['rusak.xlsx', false],
    ['daftar.csv (2)', true],
  ]);
  expect(read.people.new).toBe(3);
  await made.app.close();
});
