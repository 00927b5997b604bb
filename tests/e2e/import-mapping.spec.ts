import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { count, listed, newWorkshop, preview } from './importing.ts';
import { press, typed } from './press.ts';
import { axeClean, expect, test } from './stage.ts';

test('a layout that nobody knows is mapped, kept as a profile and offered the next time', async ({ page, stage }) => {
  const { t } = stage;
  await newWorkshop(stage);
  const path = join(stage.home, 'ekspor.csv');
  const rows = listed.slice(0, 20).map((nip, at) => `${nip};Orang ${String.fromCharCode(65 + at)};${1 + (at % 2)};2`);
  writeFileSync(path, ['Sandi;Sebutan;Mutu;Sikap', ...rows].join('\n'));
  await preview(page, stage, [path]);
  await page.getByRole('tab', { name: t('tab.files') }).click();
  async function choose(label: string, option: string) {
    await press(page.getByRole('button', { name: label }), 'Enter');
    await press(page.getByRole('option', { name: option, exact: true }), 'Enter');
  }
  await choose(t('map.kind'), 'rekap penilaian');
  await choose(t('map.fieldFor', { name: 'Sandi' }), 'NIP');
  await choose(t('map.fieldFor', { name: 'Sebutan' }), 'nama');
  await choose(t('map.fieldFor', { name: 'Mutu' }), 'hasil kerja');
  // The last one by dragging the field onto its column.
  const free = page.getByRole('region', { name: t('map.free') });
  await free.getByText('perilaku kerja').dragTo(page.getByRole('row', { name: 'Sikap' }));
  // The file does not say what its numbers mean, and nothing proves it: one answer, which the mapping then keeps.
  await expect(count(page, stage, 'doubtful')).toContainText('20');
  await page.getByRole('tab', { name: t('tab.findings') }).click();
  await page.getByRole('radio', { name: /1 = di atas ekspektasi/ }).click({ force: true });
  await expect(count(page, stage, 'accepted')).toContainText('20');
  await page.getByRole('tab', { name: t('tab.files') }).click();
  await axeClean(page);
  await page.getByRole('button', { name: t('profile.save') }).click();
  await typed(page, 'Ekspor dinas');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('profile.saved', { name: 'Ekspor dinas' }))).toBeVisible();
  await page.getByRole('button', { name: t('review.discard') }).click();

  await preview(page, stage, [path]);
  await expect(count(page, stage, 'accepted')).toContainText('20');
  await page.getByRole('tab', { name: t('tab.files') }).click();
  await expect(page.getByText('menurut pemetaan "Ekspor dinas"').first()).toBeVisible();
  await page.getByRole('button', { name: t('review.discard') }).click();
  // The card; its table is a region of the same name.
  const profiles = page.getByRole('region', { name: t('profile.title') }).first();
  await profiles.getByRole('button', { name: `${t('profile.remove')}: Ekspor dinas` }).click();
  await expect(profiles).toContainText(t('profile.none'));
});
