import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { problemWorkshop } from '#shared/workshop/problem-workshop.ts';
import { pressAt, reach, typeAt } from './keyboard.ts';
import { typed } from './press.ts';
import { axeClean, expect, test } from './stage.ts';

test('a snapshot is held against now in words, brought back and undone, by keyboard', async ({ page, stage }) => {
  await stage.openSample();
  await stage.go('settings');
  const card = page.getByRole('region', { name: stage.t('snapshot.title') });
  await pressAt(page, card.getByRole('button', { name: stage.t('snapshot.make') }));
  await expect(card.getByRole('listitem')).toHaveCount(1);
  const agency = page.getByLabel(stage.t('identity.agency'), { exact: true });
  await reach(page, agency, 'Shift+Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await typed(page, 'Dinas Kesehatan');
  await page.keyboard.press('Enter');
  const banner = page.getByRole('banner');
  await expect(banner).toContainText('Dinas Kesehatan');

  await pressAt(page, card.getByRole('button', { name: stage.t('snapshot.restore') }));
  const box = page.getByRole('dialog');
  await expect(box.getByText('Dinas Kesehatan')).toBeVisible();
  await expect(box.getByText('Instansi', { exact: true })).toBeVisible();
  await expect(box).not.toContainText('agency');
  await axeClean(page);
  await typeAt(page, box.getByLabel(stage.t('snapshot.reason')), 'Salah instansi');
  await page.keyboard.press('Enter');
  await expect(box).toBeHidden();
  await expect(banner).not.toContainText('Dinas Kesehatan');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(banner).toContainText('Dinas Kesehatan');
});

test('a file that nobody may write to is opened for reading, and says so', async ({ stage }) => {
  await stage.openSample();
  const path = join(stage.home, 'Selaras', 'arsip.selaras');
  await stage.app.ask('workshop.saveCopy', { to: path });
  chmodSync(path, 0o444);
  const page = await stage.restart();
  await pressAt(page, page.getByRole('button', { name: stage.t('home.open') }));
  await pressAt(page, page.getByRole('dialog').getByRole('option', { name: 'arsip' }));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Contoh');
  await stage.go('settings');
  await expect(page.getByText(stage.t('file.readOnly'))).toBeVisible();
  await reach(page, page.getByLabel(stage.t('identity.agency'), { exact: true }));
  await typed(page, 'Lain');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText(problemWorkshop['workshop.read-only'].id.slice(0, 40));
  await expect(page.getByRole('banner')).not.toContainText('Lain');
});
