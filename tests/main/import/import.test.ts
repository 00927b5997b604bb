import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { samples } from '../workshop/road.ts';
import { ahmad, codesOf, csv, list, recap, workshop } from './small-import.ts';

const work = fileURLToPath(new URL('../../fixtures/work-samples', import.meta.url));

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
  const dossier = await made.ask('dossier.get', { employee: person?.nip ?? '' });
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
  expect(await made.ask('dossier.get', { employee: person?.nip ?? '' })).toEqual(dossier);
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
  const siti = await made.ask('dossier.get', { employee: '198101012006012002' });
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
  const { past } = await made.ask('dossier.get', { employee: '198001012005011001' });
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
