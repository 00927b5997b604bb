import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { axeClean, dropFiles, expect, type Stage, sampleFiles, test } from './stage.ts';

/** The NIPs of the nominative list, without the apostrophes that some bear. */
const listed = readFileSync(sampleFiles.find((path) => path.endsWith('nominatif.csv')) ?? '', 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => (line.split(';')[0] ?? '').replaceAll("'", ''))
  .toSorted();

async function newWorkshop({ host, home, go }: Stage): Promise<void> {
  const path = join(home, 'Selaras', 'uji.selaras');
  mkdirSync(join(home, 'Selaras'), { recursive: true });
  await host?.ask('workshop.create', { path, name: 'Uji impor', period: '2025', facilitator: 'Sari Dewi' });
  await go('import');
}

/** Drops files on the start page and waits for their preview. */
async function preview(page: Page, { t }: Stage, paths: readonly string[]): Promise<void> {
  await dropFiles(page.getByRole('region', { name: t('drop.label') }), paths);
  await expect(page.getByRole('heading', { name: t('review.title') })).toBeVisible();
}

function count(page: Page, { t }: Stage, state: 'accepted' | 'changed' | 'doubtful' | 'refused') {
  return page.getByRole('button', { name: t(`review.${state}`) });
}

function group(page: Page, name: string) {
  return page.getByRole('option', { name });
}

async function people({ host }: Stage) {
  return (await host?.ask('employee.list', {}))?.rows ?? [];
}

test('the sample files in one drop: every seeded fault is named, mended, applied as one commit, undone and redone', async ({
  page,
  stage,
}) => {
  const { t } = stage;
  await newWorkshop(stage);
  await axeClean(page);
  await preview(page, stage, sampleFiles);
  for (const [state, rows] of [
    ['accepted', '270'],
    ['changed', '65'],
    ['doubtful', '38'],
    ['refused', '0'],
  ] as const)
    await expect(count(page, stage, state)).toContainText(rows);
  for (const [title, places] of [
    ['NIP tersimpan sebagai angka, ada yang cocok', '31'],
    ['Dua penilaian berbeda, antarberkas', '1'],
    ['Baris berulang dalam berkas', '6'],
    ['Tanda petik di depan NIP', '64'],
    ['Spasi di dalam NIP', '1'],
    ['Baris jumlah disisihkan', '6'],
    ['Baris catatan disisihkan', '6'],
  ] as const)
    await expect(group(page, title)).toContainText(new RegExp(`${places}$`));
  await axeClean(page);
  await stage.picture('import-findings');

  // The place of a finding is told by file, sheet and cell.
  await group(page, 'Spasi di dalam NIP').click();
  await expect(page.getByText('Rekap Penilaian (42).xlsx · Rekap · B22')).toBeVisible();

  // A NIP that lost its digits is offered a match and taken only when the user says so.
  await group(page, 'NIP tersimpan sebagai angka').click();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.getByRole('button', { name: t('found.suggest', { n: 31 }) }).click();
  await expect(count(page, stage, 'doubtful')).toContainText('8');
  await group(page, 'Dua penilaian berbeda').click();
  const sides = page.getByRole('radiogroup');
  await expect(sides).toContainText('Rekap Penilaian (40).xlsx, baris 6');
  await expect(sides).toContainText('Rekap Penilaian (43).xlsx, baris 37');
  await sides.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await expect(group(page, 'Dua penilaian berbeda')).toContainText(t('found.decided'));

  await page.getByRole('tab', { name: t('tab.changes') }).click();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '181');
  await page.getByRole('button', { name: t('review.apply') }).click();
  await expect(page.getByRole('heading', { name: t('applied.title') })).toBeVisible();
  const written = await people(stage);
  expect(written.map(({ nip }) => nip).toSorted()).toEqual(listed);
  expect(written.filter(({ predicate }) => predicate === null)).toEqual([]);
  await stage.picture('import-applied');

  await page.getByRole('button', { name: t('applied.undo') }).click();
  await expect.poll(async () => (await people(stage)).length).toBe(0);
  await page.keyboard.press('Control+y');
  await expect.poll(async () => (await people(stage)).length).toBe(180);
  await expect(page.getByRole('region', { name: t('files.title') })).toContainText('Rekap Penilaian (45).xlsx');
});

/** A workshop with the sample files in it and every suggestion taken. */
async function withSamples(stage: Stage): Promise<void> {
  await newWorkshop(stage);
  const { host } = stage;
  const read = await host?.ask('import.read', { sources: sampleFiles.map((path) => ({ path })) });
  const held = read?.preview ?? '';
  const all = [
    { kind: 'nip', choice: 'suggested' },
    { kind: 'contradiction', choice: 'suggested' },
  ] as const;
  await host?.ask('import.answer', { preview: held, all: [...all] });
  await host?.ask('import.apply', { preview: held });
}

test('a layout that nobody knows is mapped, kept as a profile and offered the next time', async ({ page, stage }) => {
  const { t } = stage;
  await newWorkshop(stage);
  const path = join(stage.home, 'ekspor.csv');
  const rows = listed.slice(0, 20).map((nip, at) => `${nip};Orang ${String.fromCharCode(65 + at)};${1 + (at % 2)};2`);
  writeFileSync(path, ['Sandi;Sebutan;Mutu;Sikap', ...rows].join('\n'));
  await preview(page, stage, [path]);
  await page.getByRole('tab', { name: t('tab.files') }).click();
  async function choose(label: string, option: string) {
    await page.getByRole('button', { name: label }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: option, exact: true }).focus();
    await page.keyboard.press('Enter');
  }
  await choose(t('map.kind'), 'rekap penilaian');
  await choose(t('map.fieldFor', { name: 'Sandi' }), 'NIP');
  await choose(t('map.fieldFor', { name: 'Sebutan' }), 'nama');
  await choose(t('map.fieldFor', { name: 'Mutu' }), 'hasil kerja');
  // The last one by dragging the field onto its column.
  const free = page.getByRole('region', { name: t('map.free') });
  await free.getByText('perilaku kerja').dragTo(page.getByRole('row', { name: 'Sikap' }));
  await expect(count(page, stage, 'accepted')).toContainText('20');
  await axeClean(page);
  await page.getByRole('button', { name: t('profile.save') }).click();
  await page.keyboard.type('Ekspor dinas');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('profile.saved', { name: 'Ekspor dinas' }))).toBeVisible();
  await page.getByRole('button', { name: t('review.discard') }).click();

  await preview(page, stage, [path]);
  await expect(count(page, stage, 'accepted')).toContainText('20');
  await page.getByRole('tab', { name: t('tab.files') }).click();
  await expect(page.getByText('menurut pemetaan "Ekspor dinas"').first()).toBeVisible();
  await page.getByRole('button', { name: t('review.discard') }).click();
  const profiles = page.getByRole('region', { name: t('profile.title') });
  await profiles.getByRole('button', { name: `${t('profile.remove')}: Ekspor dinas` }).click();
  await expect(profiles).toContainText(t('profile.none'));
});

test('a broken file is told in its place and the others are kept', async ({ page, stage }) => {
  const { t } = stage;
  await newWorkshop(stage);
  const [recap = ''] = sampleFiles;
  const broken = { 'kosong.xlsx': Buffer.alloc(0), 'terpotong.xlsx': readFileSync(recap).subarray(0, 3_000) };
  const paths = Object.entries(broken).map(([name, bytes]) => {
    writeFileSync(join(stage.home, name), bytes);
    return join(stage.home, name);
  });
  await dropFiles(page.getByRole('region', { name: t('drop.label') }), paths);
  await expect(page.getByRole('heading', { name: t('failed.title') })).toBeVisible();
  await expect(page.getByText('kosong.xlsx')).toBeVisible();
  await expect(page.getByText('terpotong.xlsx')).toBeVisible();
  await axeClean(page);
  await preview(page, stage, [...paths, recap]);
  await expect(page.getByRole('status').filter({ hasText: t('review.failed', { n: 2 }) })).toBeVisible();
  await expect(count(page, stage, 'accepted')).toContainText(/^3\d/);
  await stage.picture('import-broken');
});

test('a later version comes in as a diff: all, some or one, and what the panel has moved stays', async ({
  page,
  stage,
}) => {
  const { t, host, home } = stage;
  await withSamples(stage);
  const before = await people(stage);
  const [moved = '', , , , , changed = '', promoted = ''] = listed;
  const movedId = before.find(({ nip }) => nip === moved)?.id ?? '';
  await host?.ask('rating.set', { employee: movedId, hasil: 'di-bawah', reason: 'Kehadiran kurang' });
  const proposed = (await people(stage)).find(({ nip }) => nip === moved)?.predicate;

  const list = readFileSync(sampleFiles.find((path) => path.endsWith('nominatif.csv')) ?? '', 'utf8')
    .trim()
    .split(/\r?\n/);
  const gone = list.findIndex((line) => line.includes(listed[20] ?? '-'));
  const later = list
    .filter((_line, at) => at !== gone)
    .map((line) =>
      line.includes(promoted) ? line.replace(/;(Kepala|Analis|Peng|Pra)[^;]*;/, ';Kepala Balai;') : line,
    );
  later.push('199001012015011001;BUDI BARU;;S.T.;01/01/1990;M;III/a;struktural;Analis;S1;Sekretariat;');
  const files = [join(home, 'daftar-nominatif.csv'), join(home, 'rekap.csv')];
  writeFileSync(files[0] ?? '', later.join('\n'));
  const recap = [moved, changed].map((nip, at) => `${at + 1};${nip};;;Di Atas Ekspektasi;Di Bawah Ekspektasi;`);
  const head = 'No;NIP;Nama;Jabatan;Rating Hasil Kinerja;Rating Perilaku Kerja;Predikat Kinerja Periodik';
  writeFileSync(files[1] ?? '', ['Periode Tahunan 2025;;;;;;', head, ...recap].join('\n'));
  await preview(page, stage, files);
  await page.getByRole('tab', { name: t('tab.changes') }).click();
  for (const [title, rows] of [
    ['part.people.new', 1],
    ['part.people.changed', 1],
    ['part.people.missing', 1],
    ['part.ratings.moved', 1],
    ['part.ratings.changed', 1],
  ] as const)
    await expect(group(page, t(title))).toContainText(new RegExp(`${rows}$`));
  await group(page, t('part.people.changed')).click();
  await expect(page.getByRole('grid')).toContainText('Kepala Balai');
  await stage.picture('import-diff');

  // One new person is left out by keyboard: arrow keys to the row, Space takes its tick away.
  await group(page, t('part.people.new')).click();
  await page.getByRole('gridcell', { name: '199001012015011001' }).click();
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox')).not.toBeChecked();
  await page.getByRole('button', { name: t('review.apply') }).click();
  await expect(page.getByRole('heading', { name: t('applied.title') })).toBeVisible();
  const after = new Map((await people(stage)).map((row) => [row.nip, row]));
  expect(after.size).toBe(180);
  expect(after.get(promoted)?.position).toBe('Kepala Balai');
  expect(after.get(moved)).toMatchObject({ predicate: proposed, hasil: 'di-bawah' });
  expect(after.get(changed)).toMatchObject({ hasil: 'di-atas', perilaku: 'di-bawah', initial_hasil: 'di-atas' });
});

test('by keyboard alone: a table is pasted, its question answered, applied, and a unit gets its predicate', async ({
  page,
  stage,
}) => {
  const { t } = stage;
  await newWorkshop(stage);
  await page.getByRole('button', { name: t('drop.paste') }).focus();
  await page.keyboard.press('Enter');
  const rows = listed
    .slice(0, 3)
    .map((nip, at) => `${nip}\tOrang ${'ABC'[at]}\tSekretariat\tSesuai\tSesuai\t${at === 0 ? 'Kurang' : 'Baik'}`);
  const head = 'NIP\tNama\tUnit Kerja\tRating Hasil Kinerja\tRating Perilaku Kerja\tPredikat Kinerja';
  await page.evaluate((text) => navigator.clipboard.writeText(text), [head, ...rows].join('\n'));
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(group(page, 'Predikat menyalahi ratingnya')).toBeVisible();
  await group(page, 'Predikat menyalahi ratingnya').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: 'Seperti tertulis: Kurang' })).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Menurut matriks: Baik' })).toBeChecked();
  await expect(page.getByRole('status').filter({ hasText: t('review.answered') })).toBeVisible();
  await page.getByRole('button', { name: t('review.apply') }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: t('applied.title') })).toBeVisible();
  expect((await people(stage)).map(({ predicate }) => predicate)).toEqual(['baik', 'baik', 'baik']);

  await page.getByRole('button', { name: `${t('units.set')}: Sekretariat` }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel(t('units.why')).focus();
  await page.keyboard.type('Surat keputusan 12/2026');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: t('units.title') }).first()).toContainText('Surat keputusan 12/2026');
});

test('every part of a preview is free of barriers, in English and dark', async ({ page, stage }) => {
  test.slow();
  const { t } = stage;
  await newWorkshop(stage);
  await stage.look({ language: 'en', theme: 'dark' });
  await preview(page, stage, sampleFiles);
  for (const tab of ['changes', 'rows', 'files'] as const) {
    await page.getByRole('tab', { name: t(`tab.${tab}`) }).click();
    await expect(page.getByRole('tabpanel', { name: t(`tab.${tab}`) })).toBeVisible();
    await axeClean(page);
    await stage.picture(`import-${tab}`);
  }
});
