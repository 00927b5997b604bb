import { press, typed } from './press.ts';
import { axeClean, expect, test } from './stage.ts';

test('people, PIN and who acts, by keyboard; a wrong PIN is refused', async ({ page, stage }) => {
  await stage.openSample();
  await stage.go('settings');
  await axeClean(page);
  await press(page.getByRole('button', { name: stage.t('people.add') }), 'Enter');
  const box = page.getByRole('dialog');
  await expect(box.getByLabel(stage.t('people.name'))).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(box.getByText(stage.t('field.required'))).toBeVisible();
  await typed(page, 'Bambang Wijaya');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await typed(page, 'Inspektur');
  await page.keyboard.press('Tab');
  await typed(page, '1970');
  await page.keyboard.press('Tab');
  await typed(page, '12');
  await page.keyboard.press('Enter');
  await expect(box.getByText(stage.t('people.nipWrong'))).toBeVisible();
  await expect(box.getByText(stage.t('people.pinWrong'))).toBeVisible();
  await box.getByLabel(stage.t('people.nip')).fill('197001011995011001');
  await box.getByLabel(stage.t('people.pin')).fill('4711');
  await page.keyboard.press('Enter');
  const person = page.getByRole('row', { name: /Bambang Wijaya/ });
  await expect(person).toContainText(stage.t('people.pinSet'));
  await expect(person).toContainText('Inspektur');

  await press(page.getByRole('button', { name: stage.t('bar.changeActor') }), 'Enter');
  await press(box.getByRole('button', { name: /Fasilitator Contoh/ }), 'Enter');
  await press(page.getByRole('option', { name: /Bambang Wijaya/ }), 'Enter');
  await box.getByLabel(stage.t('actor.pin')).fill('0000');
  await page.keyboard.press('Enter');
  await expect(box).toContainText('PIN Bambang Wijaya');
  await box.getByLabel(stage.t('actor.pin')).fill('4711');
  await page.keyboard.press('Enter');
  await expect(person).toContainText(stage.t('people.here'));
  await expect(page.getByText(stage.t('people.only', { name: 'Bambang Wijaya' }))).toBeVisible();
  await expect(page.getByRole('button', { name: stage.t('people.add') })).toBeDisabled();
});

test('details, letterhead, language, theme and the password of the file are kept over a restart', async ({
  page,
  stage,
}) => {
  await stage.openSample();
  await stage.go('settings');
  await page.getByLabel(stage.t('identity.agency'), { exact: true }).fill('Dinas Kesehatan');
  await page.getByLabel(stage.t('identity.code')).fill('3013');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).toContainText('Dinas Kesehatan');
  await page.getByLabel(stage.t('head.lines')).fill('PEMERINTAH PROVINSI\nDINAS KESEHATAN');
  const head = page.getByRole('region', { name: stage.t('head.title') });
  await press(head.getByRole('button', { name: stage.t('action.save') }), 'Enter');
  await expect(page.getByText(stage.t('head.saved'))).toBeVisible();

  await press(page.getByRole('button', { name: stage.t('file.set') }), 'Enter');
  const box = page.getByRole('dialog');
  await typed(page, 'rahasia sekali');
  await box.getByLabel(stage.t('secret.again')).fill('rahasia');
  await page.keyboard.press('Enter');
  await expect(box.getByText(stage.t('secret.differs'))).toBeVisible();
  await box.getByLabel(stage.t('secret.again')).fill('rahasia sekali');
  await page.keyboard.press('Enter');
  await expect(page.getByText(stage.t('file.locked'))).toBeVisible();

  await page.getByText(stage.t('machine.dark')).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await axeClean(page);
  const again = await stage.restart();
  await expect(again.locator('html')).toHaveAttribute('data-theme', 'dark');
  await again.getByRole('button', { name: /Dinas Contoh/ }).click();
  await again.getByRole('dialog').getByLabel(stage.t('new.password')).fill('rahasia sekali');
  await again.keyboard.press('Enter');
  await expect(again.getByRole('banner')).toContainText('Dinas Kesehatan');
  await stage.go('settings');
  await expect(again.getByLabel(stage.t('head.lines'))).toHaveValue('PEMERINTAH PROVINSI\nDINAS KESEHATAN');
  const rules = again.getByRole('region', { name: stage.t('rules.title') });
  // The majority's reading and the privacy of raters are our own.
  await expect(rules.getByText(stage.t('rules.notOfficial'))).toHaveCount(2);
  await expect(rules.getByText(stage.t('rules.fewestRaters', { n: 3 }))).toBeVisible();
  await expect(rules.getByRole('row', { name: /^Di atas ekspektasi/ })).toContainText('Sangat Baik');
});
