import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { tamper } from '../fixtures/tamper.ts';
import { downloaded } from './download.ts';
import { press } from './press.ts';
import { axeClean, expect, type Stage, test } from './stage.ts';

const reason = 'Bukti dukung lengkap';

/** Entries of the sample agency as it comes. */
const before = 10;

/** The sample agency with some decisions, one of them undone, at the journal. */
async function worked(stage: Stage) {
  await stage.openSample();
  const { app } = stage;
  const people = (await app.ask('employee.list', {})).rows.filter(({ predicate }) => predicate === 'baik');
  const [first, second, third] = people;
  if (first === undefined || second === undefined || third === undefined) throw new Error('too few people');
  await app.ask('rating.set', { employee: first.id, hasil: 'di-atas', perilaku: 'di-atas', reason });
  await app.ask('rating.set', { employee: second.id, hasil: 'di-bawah', reason: 'Target tidak tercapai' });
  await app.ask('history.undo', {});
  await app.ask('employee.exclude', { employees: [third.id], because: 'on-leave', reason: 'Cuti besar' });
  await stage.go('journal');
  return { app, first, second, third };
}

test('every decision in words, walked by keyboard, narrowed to a person and an act, and as a file', async ({
  page,
  stage,
}) => {
  const { first, second } = await worked(stage);
  const list = page.getByRole('listbox', { name: stage.t('journal.list') });
  const lines = list.getByRole('option');
  await expect(lines).toHaveCount(before + 4);
  await expect(lines.nth(2)).toContainText(stage.t('journal.undone'));
  await list.focus();
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press('ArrowDown');
  await expect(lines.nth(3)).toHaveAttribute('aria-selected', 'true');
  const detail = page.getByRole('complementary', { name: stage.t('entry.title', { n: before + 1 }) });
  await expect(detail).toContainText(reason);
  await expect(detail).toContainText('Sesuai ekspektasi → Di atas ekspektasi');
  await page.keyboard.press('End');
  await expect(page.getByRole('complementary', { name: stage.t('entry.title', { n: 1 }) })).toBeVisible();
  await axeClean(page);

  await page.getByRole('combobox', { name: stage.t('journal.person') }).fill(second.nip);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText(stage.t('journal.found', { n: 3, all: before + 4 }))).toBeVisible();
  await expect(lines.first()).toContainText(`Catatan ${before + 2} diurungkan`);
  await page.getByRole('button', { name: stage.t('journal.clear') }).click();
  await expect(lines).toHaveCount(before + 4);

  const file = await downloaded(page, () => page.getByRole('button', { name: stage.t('journal.export') }).click());
  const text = new TextDecoder().decode(file.bytes);
  expect(text.trimEnd().split('\r\n').length).toBe(before + 5);
  expect(text).toContain(first.nip);
});

test('verify says the chain is whole, and names the entry at which a log altered from outside breaks', async ({
  page,
  stage,
}) => {
  const { app } = await worked(stage);
  await press(page.getByRole('button', { name: stage.t('journal.verify') }), 'Enter');
  await expect(page.getByText(stage.t('journal.whole', { n: before + 4 }))).toBeVisible();
  // It was switched off while it worked.
  await expect(page.getByRole('button', { name: stage.t('journal.verify') })).toBeFocused();
  const [last] = (await app.ask('commit.list', { limit: 1 })).rows;
  await expect(page.getByText(stage.t('journal.wholeHint', { hash: last?.hash ?? '?' }))).toBeVisible();

  await app.ask('workshop.close', {});
  const folder = join(stage.home, 'Selaras');
  const made = readdirSync(folder).find((name) => name.endsWith('.selaras')) ?? '';
  const copy = join(folder, 'diubah.selaras');
  copyFileSync(join(folder, made), copy);
  await tamper(copy, `UPDATE commit_log SET reason = 'Alasan lain' WHERE number = ${before + 1}`);
  await app.ask('workshop.open', { path: copy });
  await stage.go('journal');
  await press(page.getByRole('button', { name: stage.t('journal.verify') }), 'Enter');
  await expect(page.getByText(stage.t('journal.brokenContent', { n: before + 1 }))).toBeVisible();
  await expect(page.getByText(stage.t('journal.brokenHint'))).toBeVisible();
  await axeClean(page);
  await press(page.getByRole('button', { name: stage.t('journal.showBroken', { n: before + 1 }) }), 'Enter');
  await expect(page.getByRole('complementary', { name: stage.t('entry.title', { n: before + 1 }) })).toContainText(
    'Alasan lain',
  );
});
