import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ratingWords } from '#shared/rules/level-words.ts';
import { downloaded } from './download.ts';
import { pressAt, turnTo } from './keyboard.ts';
import { root } from './machine.ts';
import { press } from './press.ts';
import { axeClean, expect, test } from './stage.ts';

test('by keyboard: below the line, why, a decree and an edition that lift, lists, units, and the sheets in English', async ({
  page,
  stage,
}) => {
  await stage.openSample();
  const { app, t } = stage;
  const { rows } = await app.ask('consequence.list', {});
  // Sesuai with 48 = 60 % x 80 and nothing else: below the line at 60.
  const person = rows.find(({ talent }) => talent.value === 48);
  if (person === undefined) throw new Error('nobody is at 48');
  await turnTo(stage, 'consequences');
  const below = page.getByRole('region', { name: ratingWords['di-bawah'].id, exact: true });
  const name = below.getByRole('button', { name: t('consequences.open', { name: person.name }) }).first();
  await press(name, 'Enter');
  const drawer = page.getByRole('complementary');
  const card = drawer.getByRole('region', { name: t('consequences.talent'), exact: true });
  await expect(card).toContainText(t('consequences.y', { value: '48', row: ratingWords['di-bawah'].id }));
  const why = card.getByText(t('consequences.why'));
  await press(why, 'Enter');
  await expect(card).toContainText('60 % × 80 = 48');
  await axeClean(page);
  await stage.picture('consequences');

  // A decree that arrives by file lifts them: 48 + 15 % x 100 = 63.
  const path = join(stage.home, 'tim.csv');
  const head =
    'NIP;Nama;Nama Tim Kerja;Nomor SK;Tanggal SK;Lingkup;Peran dalam Tim;TMT Mulai;TMT Selesai;Menit per Bulan';
  const row = [person.nip, person.name, 'Tim Satu Data', '800/1/2025', '03/01/2025', 'Lintas Instansi', 'Ketua'];
  writeFileSync(path, `${head}\n${[...row, '01/01/2025', '31/12/2025', '1200'].join(';')}\n`);
  const { preview } = await app.ask('import.read', { sources: [{ path }] });
  await app.ask('import.apply', { preview });
  await expect(card).toContainText(t('consequences.y', { value: '63', row: ratingWords.sesuai.id }));
  await expect(drawer.getByRole('region', { name: t('consequences.roles'), exact: true })).toContainText(
    'Tim Satu Data',
  );
  await page.keyboard.press('Control+z');
  await expect(card).toContainText(t('consequences.y', { value: '48', row: ratingWords['di-bawah'].id }));

  // The lists say why somebody is on them and what would turn it.
  await press(page.getByRole('radio', { name: t('consequences.lists') }), 'Space');
  const list = page.getByRole('region', { name: t('consequences.coaching'), exact: true });
  await expect(list).toContainText(t('consequences.groundPredicate'));
  await axeClean(page);
  await stage.picture('lists');
  await press(page.getByRole('radio', { name: t('consequences.units') }), 'Space');
  await expect(page.getByRole('img', { name: /\d/ }).first()).toBeVisible();
  await stage.picture('units');

  // An edition in which the line lies at 40 reaches them.
  const shipped = JSON.parse(readFileSync(join(root, 'resources/rules/consequences/talent-bkn-411-2025.json'), 'utf8'));
  const own = {
    ...shipped,
    id: 'talenta-sendiri',
    rules: { ...shipped.rules, cuts: { ...shipped.rules.cuts, lower: 40 } },
  };
  const rules = page.getByRole('radio', { name: t('consequences.rules') });
  await press(rules, 'Space');
  const text = page.getByRole('textbox', { name: t('consequences.text') });
  await text.fill(JSON.stringify(own));
  await pressAt(page, page.getByRole('button', { name: t('consequences.check') }));
  await expect(page.getByRole('cell', { name: 'rules.cuts.lower' })).toBeVisible();
  await pressAt(page, page.getByRole('button', { name: t('consequences.adopt') }));
  await expect(card).toContainText(t('consequences.y', { value: '48', row: ratingWords.sesuai.id }));
  await stage.picture('rules');
  await rules.focus();
  await page.keyboard.press('Control+z');
  await expect(card).toContainText(t('consequences.y', { value: '48', row: ratingWords['di-bawah'].id }));

  // The same in English, and the three sheets printed.
  const credited = rows.find(({ creditPoints }) => (creditPoints.value ?? 0) > 0);
  if (credited === undefined) throw new Error('nobody has credit points');
  await stage.look({ language: 'en', theme: 'dark' });
  const open = page.getByRole('button', { name: t('consequences.open', { name: credited.name }) }).first();
  await press(open, 'Enter');
  const english = drawer.getByRole('region', { name: t('consequences.credit'), exact: true });
  await expect(english).toContainText(t('consequences.why'));
  await stage.picture('consequences-en');
  const sheets = await downloaded(page, () =>
    press(english.getByRole('button', { name: t('consequences.sheetsPdf') }), 'Enter'),
  );
  expect(new TextDecoder().decode(sheets.bytes.slice(0, 5))).toBe('%PDF-');
});
