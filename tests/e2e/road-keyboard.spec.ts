import type { Locator, Page } from '@playwright/test';
import { downloaded } from './download.ts';
import { pressAt, reach, turnTo } from './keyboard.ts';
import { press, typed } from './press.ts';
import { expect, sampleFiles, test } from './stage.ts';

test.use({ language: 'en', theme: 'dark' });

const name = 'Calibration 2025';
const focusedColumn = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[col-id]')?.getAttribute('col-id') ?? null);

/** Into the grid, along its header to a column, and down to the first row. */
async function toColumn(page: Page, column: string): Promise<void> {
  await reach(page, page.getByRole('grid'));
  for (let presses = 0; presses < 20 && (await focusedColumn(page)) !== column; presses += 1)
    await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('gridcell');
  expect(await focusedColumn(page)).toBe(column);
}

test('the road by keyboard alone, in English, in the dark', async ({ page, stage }) => {
  const { t } = stage;
  const box = page.getByRole('dialog');
  const button = (words: string, within: Page | Locator = page) =>
    within.getByRole('button', { name: words, exact: true });
  const excluded = async () => (await stage.app.ask('distribution.get', {})).excluded;

  await pressAt(page, page.getByRole('button', { name: t('home.new') }));
  await expect(box.getByLabel(t('new.name'))).toBeFocused();
  await typed(page, name);
  await reach(page, box.getByLabel(t('new.facilitator')));
  await typed(page, 'Sari Dewi');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name })).toBeVisible();

  await turnTo(stage, 'import');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), pressAt(page, button(t('drop.files')))]);
  await chooser.setFiles([...sampleFiles]);
  await expect(page.getByRole('heading', { name: t('review.title') })).toBeVisible({ timeout: 30_000 });
  const groups = page.getByRole('listbox', { name: t('found.groups') });
  const numbers = groups.getByRole('option', { name: /31/ });
  await reach(page, groups);
  for (let presses = 0; presses < 20 && (await numbers.getAttribute('aria-selected')) !== 'true'; presses += 1)
    await page.keyboard.press('ArrowDown');
  await pressAt(page, button(t('found.suggest', { n: 31 })));
  await pressAt(page, button(t('review.apply')));
  await expect(page.getByRole('heading', { name: t('applied.title') })).toBeVisible();
  await stage.picture('6-applied');
  await pressAt(page, page.getByRole('button', { name: `${t('units.set')}: ${t('units.agency')}` }));
  await pressAt(page, box.getByRole('button', { name: new RegExp(t('units.predicate')) }), 'ArrowDown');
  await press(page.getByRole('option').nth(1), 'Enter');
  await reach(page, box.getByLabel(t('units.why')));
  await typed(page, 'Letter 12/2026');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Letter 12/2026')).toBeVisible();

  await turnTo(stage, 'panel');
  await toColumn(page, 'hasil');
  const id = await page.evaluate(() => document.activeElement?.closest('.ag-row')?.getAttribute('row-id') ?? '');
  const before = (await stage.app.ask('employee.list', { ids: [id] })).rows[0];
  await page.keyboard.press('F2');
  await page.getByRole('listbox').waitFor();
  await page.keyboard.press(before?.hasil === 'di-atas' ? 'ArrowDown' : 'Home');
  await page.keyboard.press('Enter');
  await expect(box.getByLabel(t('reason.label'))).toBeFocused();
  await typed(page, 'Evidence is complete');
  await stage.picture('6-reason');
  await page.keyboard.press('Enter');
  await expect(box).toBeHidden();
  await expect
    .poll(async () => (await stage.app.ask('employee.list', { ids: [id] })).rows[0]?.reason)
    .toBe('Evidence is complete');
  // Tab goes from cell to cell; back over the header lie the tools.
  await pressAt(page, button(t('panel.exclude')), 'Enter', 'Shift+Tab');
  await reach(page, box.getByLabel(t('exclude.note')));
  await typed(page, 'On leave since March');
  await page.keyboard.press('Enter');
  await expect.poll(excluded).toBe(1);
  await expect(box).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect.poll(excluded).toBe(0);
  await page.keyboard.press('Control+y');
  await expect.poll(excluded).toBe(1);
  await stage.picture('6-panel');

  await turnTo(stage, 'results');
  await pressAt(page, button(t('results.sign')));
  await pressAt(page, button(t('sign.do'), box));
  await expect(page.getByText(t('results.signedHint'))).toBeVisible();
  await stage.picture('6-signed');
  const recap = await downloaded(page, () =>
    pressAt(page, button(t('files.downloadOf', { what: t('files.results'), form: 'XLSX' }))),
  );
  expect(recap.name).toMatch(/\.xlsx$/);
  await pressAt(page, button(t('results.reopen')));
  await reach(page, box.getByLabel(t('results.reopenReason')));
  await typed(page, 'New evidence');
  await pressAt(page, button(t('results.reopen'), box));
  await expect(box).toBeHidden();
  await turnTo(stage, 'journal');
  await pressAt(page, button(t('journal.verify')));
  const count = (await stage.app.ask('commit.list', { limit: 1 })).rows[0]?.number ?? 0;
  await expect(page.getByText(t('journal.whole', { n: count }))).toBeVisible();
  await stage.picture('6-journal');
});
