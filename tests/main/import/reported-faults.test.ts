import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openRatingFile } from '#main/readers/csv/rating-file.ts';
import { blockOfHtml } from '#renderer/sheet/block-html.ts';
import { codesOf, workshop } from './small-import.ts';

/** The files of `import-faults/other`: what users of comparable software reported, each with the right result in its README. */
const folder = fileURLToPath(new URL('../../fixtures/import-faults/other/', import.meta.url));
const path = (name: string): string => `${folder}${name}`;

test('tabs part the cells where every number has a decimal comma', () => {
  const file = openRatingFile(path('tab-desimal-koma.tsv'));
  let rows = 0;
  file.eachRow([file.column('pegawai'), file.column('penilai'), file.column('skor')], () => {
    rows++;
  });
  expect([file.header, rows]).toEqual([['pegawai', 'penilai', 'skor'], 48]);
});

test('an id with a blank behind it is the same person', () => {
  const file = openRatingFile(path('id-spasi-belakang.csv'));
  const ids = new Set<string>();
  file.eachRow([file.column('pegawai')], ([id]) => ids.add(id ?? ''));
  expect(ids.size).toBe(8);
});

test('a merged first cell on the clipboard does not shift the rows below it', () => {
  const block = blockOfHtml(readFileSync(path('tempel-kolom-pertama-digabung.html'), 'utf8'));
  expect(block?.map((row) => row[1])).toEqual(['Di atas ekspektasi', 'Sesuai ekspektasi', 'Di bawah ekspektasi']);
});

test('a unit merged over its people is the unit of all of them, and a NIP of the calculator is read', async () => {
  const made = await workshop();
  const merged = await made.ask('import.read', { sources: [{ path: path('unit-digabung.xlsx') }] });
  await made.ask('import.apply', { preview: merged.preview });
  const { rows } = await made.ask('employee.list', {});
  const units = Object.groupBy(rows, ({ unit }) => unit ?? '');
  expect(Object.values(units).map((people) => people?.length)).toEqual([3, 3, 3]);
  expect(Object.keys(units)).not.toContain('');
  const dressed = await made.ask('import.read', { sources: [{ path: path('nip-dari-kalkulator.csv') }] });
  const { accepted, changed, doubtful, refused } = dressed.counts;
  expect([accepted + changed, doubtful, refused]).toEqual([3, 0, 0]);
  await made.app.close();
});

test('a recap of December never overwrites the ratings of the year, and the same download twice counts once', async () => {
  const made = await workshop();
  for (const name of ['pegawai.csv', 'rekap-tahunan.csv']) {
    const { preview } = await made.ask('import.read', { sources: [{ path: path(name) }] });
    await made.ask('import.apply', { preview });
  }
  const levels = async () => (await made.ask('employee.list', {})).rows.map((row) => row.initial_predicate);
  const before = await levels();
  const month = await made.ask('import.read', { sources: [{ path: path('rekap-bulan-12.csv') }] });
  expect(month.ratings).toMatchObject({ new: 0, changed: 0 });
  await made.ask('import.apply', { preview: month.preview });
  expect([before.includes('sangat-baik') || before.includes('baik'), await levels()]).toEqual([true, before]);
  const twice = await made.ask('import.read', {
    sources: [{ path: path('skp.csv') }, { path: path('skp (1).csv') }],
  });
  expect(codesOf(twice)).toContain('read.same-file');
  expect(twice.extras.map(({ new: fresh }) => fresh)).toEqual([3]);
  const shown = await made.ask('import.read', { sources: [{ path: path('skp-persen.xlsx') }] });
  const [table] = shown.tables;
  const samples = table?.columns.filter(({ field }) => field === 'target' || field === 'realisation');
  expect(samples?.map((column) => column.samples)).toEqual([['100%'], ['80%']]);
  await made.app.close();
});

test('hidden columns are left out and named, and formulas without a result are said in words', async () => {
  const made = await workshop();
  const hidden = await made.ask('import.read', { sources: [{ path: path('rekap-kolom-lama-tersembunyi.xlsx') }] });
  expect(codesOf(hidden)).toContain('table.hidden-cells');
  expect([hidden.counts.doubtful, hidden.counts.refused, hidden.ratings.new]).toEqual([0, 0, 6]);
  const bare = await made.ask('import.read', { sources: [{ path: path('rekap-rumus-tanpa-hasil.xlsx') }] });
  const said = bare.problems.find(({ code }) => code === 'read.formula-uncached');
  expect(said?.message).toMatch(/simpan/i);
  expect(said?.message).not.toContain('read.formula-uncached');
  await made.app.close();
});
