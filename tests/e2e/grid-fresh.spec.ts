import { gridText } from '#shared/rating/grid-words.ts';
import { atPanel, cell } from './roster-cells.ts';
import { expect, test } from './stage.ts';

test('an edit stays in sight through everything that mounts the grid again', async ({ page, stage }) => {
  await atPanel(stage);
  const person = (await cell(page, 3, 'nip').textContent()) ?? '';
  const row = page.locator('.ag-row', { has: page.getByText(person, { exact: true }) });
  const perilaku = row.locator('[col-id="perilaku"]');
  const before = (await perilaku.textContent()) ?? '';
  await perilaku.dblclick();
  await page.getByRole('option', { selected: false }).first().click();
  await page.getByRole('dialog').getByRole('textbox').fill('Bukti baru');
  await page.keyboard.press('Enter');
  await expect(perilaku).not.toHaveText(before);
  const after = (await perilaku.textContent()) ?? '';

  const same = async () => expect(perilaku).toHaveText(after);
  for (const label of ['panel.compact', 'panel.roomy'] as const) {
    await page.getByRole('button', { name: stage.t(label) }).click();
    await same();
  }
  for (const shape of ['board.show', 'board.table'] as const)
    await page.getByText(stage.t(shape), { exact: true }).click();
  await same();
  await stage.go('journal');
  await page.evaluate(() => {
    const announced: string[] = [];
    Object.assign(window, { announced });
    const listen = () => {
      for (const region of document.querySelectorAll('[aria-live]')) announced.push(region.textContent ?? '');
    };
    new MutationObserver(listen).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await stage.go('panel');
  await same();
  // That there are no people is said of an answer without people alone.
  const announced = await page.evaluate(() => (window as unknown as { announced: string[] }).announced);
  for (const words of announced) expect(words).not.toContain(gridText.noRowsToShow.id);
  await page.setViewportSize({ width: 1024, height: 640 });
  await same();
  await page.getByRole('searchbox', { name: stage.t('panel.quick') }).fill(person);
  await same();
  await stage.app.ask('settings.set', { theme: 'projector' });
  await same();
  await stage.app.ask('settings.set', { theme: 'dark' });
  await same();
});
