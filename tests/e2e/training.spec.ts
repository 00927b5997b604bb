import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { press } from './press.ts';
import { axeClean, expect, type Stage, test } from './stage.ts';

/** Gives every criterion of the shown case one level, by keyboard; `places` count the levels from 0, 5 is "not observed". */
async function rate(page: Page, places: readonly number[]): Promise<void> {
  for (const [at, place] of places.entries()) {
    const group = page.getByRole('radiogroup').nth(at);
    await press(group.getByRole('radio').nth(place), 'Space');
    await expect(group.getByRole('radio').nth(place)).toBeChecked();
  }
}

async function compare(page: Page, stage: Stage): Promise<void> {
  expect(await page.locator('main').evaluate((main) => main.scrollTop), 'the whole screen stays in place').toBe(0);
  await press(page.getByRole('button', { name: stage.t('train.compare'), exact: true }), 'Enter');
  await expect(page.getByRole('heading', { name: stage.t('train.compared') })).toBeFocused();
}

const figures = (page: Page) => page.locator('main dl dd');

test('without a workshop a case is rated by keyboard, compared, summed up, and not kept', async ({ page, stage }) => {
  await stage.go('training');
  await expect(page.getByText(stage.t('train.notKept'))).toBeVisible();
  await expect(page.getByText(stage.t('train.reference'), { exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: stage.t('train.compare'), exact: true })).toBeDisabled();
  await stage.picture('training-case');
  await axeClean(page);
  // Reference 4, 2, 3: one level above, two above, equal.
  await rate(page, [4, 3, 2]);
  await compare(page, stage);
  await expect(page.getByText(stage.t('train.above', { n: 2 }))).toBeVisible();
  await expect(page.getByText(stage.t('train.same'), { exact: true })).toBeVisible();
  await expect(page.getByText(stage.t('train.group'), { exact: true })).toHaveCount(0);
  await axeClean(page);
  await press(page.getByRole('button', { name: stage.t('train.toSummary') }), 'Enter');
  await expect(page.getByText(stage.t('train.lenient', { size: '1,0' }))).toBeVisible();
  await expect(figures(page).nth(1)).toHaveText('+1,00');
  await axeClean(page);
  await press(page.getByRole('button', { name: stage.t('mix.table') }), 'Enter');
  const row = page.getByRole('row').filter({ hasText: 'Akuntabel' });
  await expect(row.getByRole('cell')).toHaveText(['Akuntabel', '1', '+2,00', '2,00']);
  await press(page.getByRole('button', { name: stage.t('train.restart') }), 'Enter');
  await expect(page.getByRole('button', { name: stage.t('train.compare'), exact: true })).toBeDisabled();
});

test('in a workshop ratings are kept by person, and the group shows from three on', async ({ page, stage }) => {
  await stage.openSample();
  const { app } = stage;
  const people = (await app.ask('employee.list', {})).rows;
  const levels = [1, 2, 3];
  for (const [at, akuntabel] of levels.entries()) {
    const scores = { 'berorientasi-pelayanan': 4, akuntabel, adaptif: 3 };
    await app.ask('training.record', { rater: people[at]?.nip ?? '', case: 'loket-pengaduan', scores });
  }
  await stage.go('training');
  await expect(page.getByText(stage.t('train.trainees', { n: 3 }))).toBeVisible();
  await rate(page, [3, 5, 1]);
  await compare(page, stage);
  await expect(page.getByText(stage.t('train.overlooked'))).toBeVisible();
  const line = page.getByRole('region', { name: 'Akuntabel' });
  await expect(line.locator('dd').nth(2)).toHaveText('2,0');
  await expect(line.locator('dd').nth(3)).toContainText('n = 3');
  await stage.picture('training-compared');
  await axeClean(page);
  await press(page.getByRole('button', { name: stage.t('train.next') }), 'Enter');
  await expect(page.getByRole('heading', { name: 'Analis yang diuji atasan keras' })).toBeVisible();
  const again = await stage.restart('SIGKILL');
  const folder = join(stage.home, 'Selaras');
  const file = readdirSync(folder).find((name) => name.endsWith('.selaras')) ?? '';
  await stage.app.ask('workshop.open', { path: join(folder, file) });
  await stage.go('training');
  await again.getByRole('button', { name: /^Ringkasan/ }).click();
  await expect(figures(again).first()).toHaveText(stage.t('train.of', { n: 1, all: 13 }));
});

test('a facilitator makes a practice case of a disagreement; a name in it is refused in its place', async ({
  page,
  stage,
}) => {
  await stage.openSample();
  await stage.go('training');
  await press(page.getByRole('button', { name: stage.t('practice.make') }), 'Enter');
  const box = page.getByRole('dialog');
  await box.getByLabel(stage.t('practice.title')).fill('Rekan yang dinilai sangat berbeda');
  await box.getByLabel(stage.t('practice.person')).fill('Seorang analis, beberapa tahun bertugas');
  const story = box.getByLabel(stage.t('practice.story'));
  await story.fill('Menyelesaikan tugasnya tepat waktu.\nHesti mengeluh ditinggalkan.');
  await box.getByRole('textbox', { name: /Akuntabel/ }).fill('Ada keluhan, tetapi bukan kebiasaan.');
  await axeClean(page);
  await box.getByRole('button', { name: stage.t('practice.do') }).click();
  await expect(box.getByText(stage.t('practice.make'))).toBeVisible();
  await expect(box.getByRole('status').filter({ hasText: 'HESTI' })).toBeVisible();
  await story.fill('Menyelesaikan tugasnya tepat waktu.\nDua rekannya mengeluh ditinggalkan.');
  await box.getByRole('button', { name: stage.t('practice.do') }).click();
  const list = page.getByRole('navigation', { name: stage.t('train.cases') });
  await list.getByText(stage.t('practice.ours')).click();
  await expect(page.getByRole('heading', { name: 'Rekan yang dinilai sangat berbeda' })).toBeVisible();
  await stage.picture('practice-case');
  await axeClean(page);
});
