import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ratingWords } from '#shared/rules/level-words.ts';
import { pressAt, turnTo } from './keyboard.ts';
import { root } from './machine.ts';
import { press } from './press.ts';
import { axeClean, expect, test } from './stage.ts';

test('by keyboard: a person below the line, why, and an edition that lifts them, checked, adopted and undone', async ({
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
});
