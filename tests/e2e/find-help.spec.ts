import { downloaded } from './download.ts';
import { typed } from './press.ts';
import { axeClean, expect, test } from './stage.ts';

test('everything is found by Ctrl+K, explained by F1, and everybody is on a screen of their own', async ({
  page,
  stage,
}) => {
  await expect(page.getByRole('heading', { name: stage.t('pictures.title') })).toBeVisible();
  await stage.picture('start');
  await axeClean(page);
  await stage.openSample();
  await expect(page.getByRole('region', { name: stage.t('mix.title') })).toBeVisible();
  await stage.picture('home');
  await axeClean(page);
  await page.getByRole('button', { name: stage.t('tour.start') }).click();
  const tour = page.getByRole('region', { name: stage.t('tour.title') });
  await tour.getByRole('button', { name: stage.t('tour.next') }).click();
  await expect(page.locator('main')).toHaveAttribute('data-screen', 'people');
  await expect(tour.getByText(stage.t('tour.place', { n: 2, all: 7 }))).toBeVisible();

  // The list leads: search, then the dossier beside it by keyboard.
  const list = page.getByRole('listbox', { name: stage.t('nav.people') });
  await page.getByRole('searchbox', { name: stage.t('find.prompt') }).fill('kirana');
  await expect(page.getByText(stage.t('people.shown', { n: 180, all: 180 }))).toBeHidden();
  const first = list.getByRole('option').first();
  const name = (await first.textContent()) ?? '';
  await first.click();
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2 })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  expect(name.toLowerCase()).toContain('kirana');
  await stage.picture('people');
  await axeClean(page);
  await tour.getByRole('button', { name: stage.t('tour.end') }).click();

  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: stage.t('help.title') });
  await expect(help.getByRole('heading', { level: 3, name: stage.t('nav.people') })).toBeVisible();
  await stage.picture('help');
  await axeClean(page);
  await help.getByRole('searchbox').fill('frasa sandi');
  await expect(help.getByRole('heading', { level: 3, name: stage.t('nav.rounds') })).toBeVisible();
  const guide = await downloaded(page, () => help.getByRole('button', { name: stage.t('help.print') }).click());
  expect(Buffer.from(guide.bytes).subarray(0, 5).toString()).toBe('%PDF-');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();

  // A command of this screen, found by its words, is done.
  await stage.go('results');
  await page.keyboard.press('Control+Shift+P');
  const palette = page.getByRole('dialog', { name: stage.t('palette.title') });
  await expect(palette.getByRole('searchbox')).toBeFocused();
  await typed(page, stage.t('results.sign').toLowerCase());
  await stage.picture('palette');
  await axeClean(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: stage.t('results.sign') })).toBeVisible();
  await stage.picture('sign-date');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // A destination, from the other box.
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
  const journal = stage.t('palette.screen', { name: stage.t('nav.journal') });
  await typed(page, journal);
  await expect(page.getByRole('option', { name: journal }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toHaveAttribute('data-screen', 'journal');

  // The predicate that follows from an edit is announced.
  await stage.go('panel');
  await expect(page.getByRole('heading', { level: 1, name: stage.t('nav.panel') })).toBeAttached();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '181');
  const one = (await stage.app.ask('employee.list', {})).rows.find(({ predicate }) => predicate === 'baik');
  await stage.app.ask('rating.set', {
    employee: one?.id ?? '',
    hasil: 'di-atas',
    perilaku: 'di-atas',
    reason: 'Bukti lengkap',
  });
  await expect(page.locator('[data-said=predicate]')).toContainText(`${one?.name}: semula Baik, menjadi Sangat Baik`);
});
