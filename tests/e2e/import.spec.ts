import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { count, group, listed, newWorkshop, people, preview } from './importing.ts';
import { press } from './press.ts';
import { axeClean, dropFiles, expect, sampleFiles, test } from './stage.ts';

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

  // The place of a finding is given by file, sheet and cell.
  await group(page, 'Spasi di dalam NIP').click();
  await expect(page.getByText('Rekap Penilaian (42).xlsx · Rekap · B22')).toBeVisible();

  // A NIP that lost its digits is offered a match and taken only when the user says so.
  await group(page, 'NIP tersimpan sebagai angka').click();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.getByRole('button', { name: t('found.suggest', { n: 31 }) }).click();
  await expect(count(page, stage, 'doubtful')).toContainText('8');
  await group(page, 'Dua penilaian berbeda').click();
  const sides = page.getByRole('radiogroup');
  await expect(sides).toContainText('Rekap Penilaian (40).xlsx · Rekap, baris 6');
  await expect(sides).toContainText('Rekap Penilaian (43).xlsx · Rekap, baris 37');
  await press(sides.getByRole('radio').first(), 'Space');
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
  await expect(page.getByRole('region', { name: t('imported.title') }).first()).toContainText(
    'Rekap Penilaian (45).xlsx',
  );
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
