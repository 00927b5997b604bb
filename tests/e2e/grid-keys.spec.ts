import type { Page } from '@playwright/test';
import { press } from './press.ts';
import { atPanel, cell } from './roster-cells.ts';
import { expect, test } from './stage.ts';

/** Presses a key and pastes or copies in the same task of the page: no hand, and no queue of keys on a busy machine, is quicker. */
async function atOnce(page: Page, key: string, act: 'copy' | 'paste', text = ''): Promise<string> {
  return page.evaluate(
    ([pressed, event, plain]) => {
      const at = () => document.activeElement ?? document.body;
      const named = { ArrowDown: 40, ArrowUp: 38, ArrowLeft: 37, ArrowRight: 39 };
      const keyCode = named[pressed as keyof typeof named];
      at().dispatchEvent(new KeyboardEvent('keydown', { key: pressed, keyCode, bubbles: true, cancelable: true }));
      const clipboardData = new DataTransfer();
      if (event === 'paste') clipboardData.setData('text/plain', plain);
      at().dispatchEvent(new ClipboardEvent(event, { clipboardData, bubbles: true, cancelable: true }));
      return clipboardData.getData('text/plain');
    },
    [key, act, text] as const,
  );
}

test('what comes right behind a move of the focus goes to the cell moved to, fifty times', async ({ page, stage }) => {
  await atPanel(stage);
  const { rows } = await stage.app.ask('employee.list', {});
  await cell(page, 0, 'name').click();
  let at = 0;
  for (let step = 0; step < 28; step += 1) {
    const down = at === 0 || (step % 5 !== 0 && at < 9);
    at += down ? 1 : -1;
    const copied = await atOnce(page, down ? 'ArrowDown' : 'ArrowUp', 'copy');
    expect.soft(copied.trim(), `step ${step}`).toBe(rows[at]?.name);
  }
  // Far jumps, by keys as they are typed: rows that were not drawn yet.
  const jumps = ['PageDown', 'Control+ArrowDown', 'ArrowUp', 'PageUp', 'Control+ArrowUp', 'Tab', 'Shift+Tab'] as const;
  for (const jump of jumps) {
    await page.keyboard.press(jump);
    await page.keyboard.press('Control+c');
    const copied = (await page.evaluate(() => navigator.clipboard.readText())).trim();
    const focused = page.locator('.ag-cell:focus');
    const row = Number(await page.locator('.ag-row:has(.ag-cell:focus)').first().getAttribute('row-index'));
    const column = await focused.getAttribute('col-id');
    expect.soft(copied, jump).toBe(column === 'name' ? rows[row]?.name : rows[row]?.unit);
  }
  // A rating and its reason in one breath, before the list is on the page: no letter of the reason chooses another rating.
  const first = rows.findIndex(({ excluded, hasil }, row) => row < 9 && excluded === null && hasil === 'sesuai');
  await cell(page, first, 'hasil').click();
  await page.evaluate(() => {
    for (const key of ['1', 'Enter', 's', 'e', 's'])
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  const question = page.getByRole('dialog', { name: stage.t('reason.title') });
  await expect(question).toContainText(rows[first]?.name ?? '?');
  await expect(question).toContainText('Di atas');
  await expect(question.getByRole('textbox')).toHaveValue('ses');
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  // In a branch nothing asks: what is pasted shows which people it was given to.
  await page.keyboard.press('Control+ArrowUp');
  await press(stage.page.getByRole('button', { name: stage.t('branch.start') }), 'Enter');
  const banner = page.getByRole('region', { name: stage.t('branch.title') });
  await expect(banner).toBeVisible();
  const place = rows.findIndex((_, from) => rows.slice(from, from + 9).every(({ excluded }) => excluded === null));
  const given = new Set<string>();
  await cell(page, place, 'hasil').click();
  for (let step = 1; step < 9; step += 1) {
    await atOnce(page, 'ArrowDown', 'paste', 'Di bawah');
    const person = rows[place + step];
    if (person !== undefined && person.hasil !== 'di-bawah') given.add(person.id);
  }
  await expect(banner.getByRole('status')).toHaveText(
    stage.t('branch.size', { moves: given.size, people: rows.length }),
  );
  for (let step = 1; step < 9; step += 1)
    await expect.soft(cell(page, place + step, 'hasil'), `row ${place + step}`).toContainText('bawah');
  // Typed from one row to the next in one breath: each digit is for the row that was moved to.
  await cell(page, place, 'perilaku').click();
  for (let step = 1; step < 9; step += 1)
    for (const key of ['ArrowDown', step % 2 === 0 ? '1' : '3', 'Enter']) await page.keyboard.press(key);
  for (let step = 1; step < 9; step += 1)
    await expect
      .soft(cell(page, place + step, 'perilaku'), `typed, row ${place + step}`)
      .toContainText(step % 2 === 0 ? 'atas' : 'bawah');
});
