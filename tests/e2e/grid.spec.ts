import type { Page } from '@playwright/test';
import type { CommitListRow } from '#shared/kernel/commit-contract.ts';
import { press, typed } from './press.ts';
import { atPanel, cell } from './roster-cells.ts';
import { axeClean, expect, type Stage, test } from './stage.ts';

// Many steps, and axe-core over a whole grid: a machine that is shared needs longer than for other specs.
const selected = (page: Page) => page.locator('.ag-cell[aria-selected="true"]');

async function drag(page: Page, from: readonly [number, string], to: readonly [number, string]): Promise<void> {
  const [a, b] = [await cell(page, ...from).boundingBox(), await cell(page, ...to).boundingBox()];
  if (a === null || b === null) throw new Error('the cells are not on the screen');
  await page.mouse.move(a.x + 20, a.y + 10);
  await page.mouse.down();
  await page.mouse.move(b.x + 20, b.y + 12, { steps: 5 });
  await page.mouse.up();
}

async function lastCommit(stage: Stage): Promise<CommitListRow> {
  const [row] = (await stage.app.ask('commit.list', { limit: 1 })).rows;
  if (row === undefined) throw new Error('no commit');
  return row;
}

async function putOnClipboard(page: Page, text: string, html?: string): Promise<void> {
  await page.evaluate(
    async ([plain, rich]) => {
      const items = { 'text/plain': new Blob([plain ?? ''], { type: 'text/plain' }) };
      const more = rich === undefined ? {} : { 'text/html': new Blob([rich], { type: 'text/html' }) };
      await navigator.clipboard.write([new ClipboardItem({ ...items, ...more })]);
    },
    [text, html] as const,
  );
}

test('blocks of cells by mouse and by keyboard, whole rows and columns, their figures, read aloud', async ({
  page,
  stage,
}) => {
  await atPanel(stage);
  await drag(page, [2, 'hasil'], [6, 'perilaku']);
  await expect(selected(page)).toHaveCount(10);
  await expect(
    page.getByRole('status').filter({ hasText: stage.t('range.block', { rows: 5, columns: 2 }) }),
  ).toHaveCount(1);
  await expect(page.getByRole('region', { name: stage.t('range.label') })).toContainText(
    stage.t('range.cells', { n: 10 }),
  );
  await page.keyboard.press('Escape');
  await expect(selected(page)).toHaveCount(0);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(selected(page)).toHaveCount(4);
  await page.keyboard.press('Control+Shift+ArrowDown');
  await expect(page.locator('footer')).toContainText(stage.t('status.selected', { n: 178 }));
  await page.keyboard.press('Control+Home');
  await cell(page, 3, 'row-number').click();
  await cell(page, 5, 'row-number').click({ modifiers: ['Shift'] });
  await expect(page.locator('footer')).toContainText(stage.t('status.selected', { n: 3 }));
  await page.getByRole('columnheader', { name: stage.t('column.hasil') }).click({ modifiers: ['Control'] });
  await expect(page.locator('footer')).toContainText(stage.t('range.cells', { n: 180 }));
  await page.keyboard.press('Control+a');
  await expect(page.locator('footer')).toContainText(stage.t('range.cells', { n: 1_620 }));
});

test('a block is copied, pasted with one reason, undone; what cannot be is refused by name', async ({
  page,
  stage,
}) => {
  await atPanel(stage);
  await drag(page, [2, 'nip'], [2, 'perilaku']);
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^'\d{18}\t/);

  // Over itself: nothing would change, so there is no question.
  await page.keyboard.press('Control+v');
  await expect(page.getByText(stage.t('bulk.nothing'))).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const before = await lastCommit(stage);
  const block = [
    ['Di atas ekspektasi', 'di bawah'],
    ['2', 'ngawur'],
    ['=1+1', 'Sesuai'],
  ];
  const table = block.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
  await putOnClipboard(page, 'the plain text beside it is not read', `<table>${table}</table>`);
  await cell(page, 0, 'hasil').click();
  await page.keyboard.press('Control+v');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(stage.t('bulk.refused', { n: 2 }));
  await expect(dialog).toContainText(stage.t('bulk.causes.level'));
  await axeClean(page);
  await page.keyboard.press('Escape');
  expect((await lastCommit(stage)).number).toBe(before.number);

  await putOnClipboard(page, 'Di atas\tdi bawah\r\nDi atas\tdi bawah\r\n');
  await cell(page, 0, 'hasil').click();
  await page.keyboard.press('Control+v');
  await typed(page, 'Kesepakatan panel atas bukti');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const made = await lastCommit(stage);
  expect(made).toMatchObject({ command: 'rating.setMany', reason: 'Kesepakatan panel atas bukti', changes: 2 });
  await expect(cell(page, 0, 'hasil')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await lastCommit(stage)).reverts).toBe(made.number);

  // More rows than there are: what is beyond the last is refused, with a notice.
  await putOnClipboard(page, 'Di atas\r\n'.repeat(200));
  await cell(page, 0, 'hasil').click();
  await page.keyboard.press('Control+v');
  await expect(dialog).toContainText(stage.t('bulk.causes.below'));
  await expect(dialog).toContainText(stage.t('range.cells', { n: 20 }));
  await page.keyboard.press('Escape');
});

test('fill down, the fill handle and Delete ask once; a signed record takes nothing', async ({ page, stage }) => {
  await atPanel(stage);
  const dialog = page.getByRole('dialog');
  await cell(page, 2, 'hasil').click();
  const [a, b] = [await cell(page, 2, 'hasil').boundingBox(), await cell(page, 6, 'hasil').boundingBox()];
  if (a === null || b === null) throw new Error('the cells are not on the screen');
  await page.mouse.move(a.x + a.width - 4, a.y + a.height - 4);
  await page.mouse.down();
  await page.mouse.move(b.x + 30, b.y + 12, { steps: 4 });
  await page.mouse.up();
  await expect(dialog).toContainText(stage.t('bulk.fill'));
  await typed(page, 'Diisi sama');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  expect((await lastCommit(stage)).changes).toBe(4);
  await cell(page, 7, 'hasil').click();
  await page.keyboard.press('Control+d');
  await expect(dialog).toContainText(stage.t('bulk.will', { cells: 1, people: 1 }));
  await page.keyboard.press('Escape');
  await cell(page, 2, 'row-number').click();
  await page.keyboard.press('Delete');
  await expect(dialog).toContainText(stage.t('bulk.clear'));
  await typed(page, 'Dinilai ulang');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(cell(page, 2, 'hasil')).toContainText('–');

  await stage.app.ask('workshop.signOff', {
    date: '2026-01-30',
    present: [{ name: 'Sari', role: 'facilitator' }],
    openReason: 'Uji penguncian',
  });
  await expect(page.getByText(stage.t('panel.locked'))).toBeVisible();
  await cell(page, 4, 'hasil').click();
  await page.keyboard.press('Delete');
  await expect(dialog).toContainText(stage.t('bulk.causes.signed'));
  await expect(dialog.getByRole('textbox')).toHaveCount(0);
});

test('finding, menu, note, view and comparison without a mouse', async ({ page, stage }) => {
  await atPanel(stage);
  await cell(page, 0, 'name').click();
  await page.keyboard.press('Control+f');
  await typed(page, 'bud');
  await expect(page.getByRole('search')).toContainText(stage.t('seek.hits', { now: 1, all: 19 }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('search')).toContainText(stage.t('seek.hits', { now: 2, all: 19 }));
  await page.keyboard.press('Escape');
  await expect(page.locator('.ag-cell:focus')).toContainText(/BUD/i);

  await page.keyboard.press('Shift+F2');
  await typed(page, 'Periksa bukti triwulan III');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.ag-cell[data-note]')).toHaveAttribute(
    'aria-description',
    stage.t('note.spoken', { text: 'Periksa bukti triwulan III' }),
  );

  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu', { name: stage.t('cellMenu.label') })).toBeVisible();
  await axeClean(page);
  const menu = page.getByRole('menu', { name: stage.t('cellMenu.label') });
  await expect(menu.locator(':focus')).toHaveCount(1);
  for (let item = 0; item < 7; item += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const side = page.getByRole('dialog', { name: stage.t('compare.title', { n: 2 }) });
  await expect(side.getByRole('columnheader')).toHaveCount(3);
  await press(side.getByText(stage.t('compare.columns', { n: 15, all: 15 })), 'Enter');
  await press(side.getByRole('checkbox', { name: stage.t('column.grade'), exact: true }), 'Space');
  await expect(side.getByRole('rowheader', { name: stage.t('column.grade'), exact: true })).toHaveCount(0);
  await axeClean(page);
  await page.keyboard.press('Escape');
  await expect(side).toHaveCount(0);
});

test('columns, colours and saved views come back', async ({ page, stage }) => {
  await atPanel(stage);
  await page.getByRole('button', { name: stage.t('look.open') }).click();
  const look = page.getByRole('dialog', { name: stage.t('look.open') });
  await look.getByLabel(stage.t('column.position'), { exact: true }).uncheck();
  await look.getByRole('button', { name: stage.t('look.tint') }).click();
  await page.getByRole('option', { name: stage.t('look.tints.predicate') }).click();
  await look.getByLabel(stage.t('look.name')).fill('Rapat pleno');
  await page.keyboard.press('Enter');
  const saved = look.getByRole('button', { name: 'Rapat pleno', exact: true });
  await expect(saved).toBeVisible();
  await look.getByRole('button', { name: stage.t('look.reset') }).click();
  await expect(page.getByRole('columnheader', { name: stage.t('column.position') })).toHaveCount(1);
  await saved.click();
  await expect(page.getByRole('columnheader', { name: stage.t('column.position') })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(cell(page, 0, 'predicate')).toHaveAttribute('data-tint', /.+/);
  for (const theme of ['dark', 'projector'] as const) {
    await stage.look({ theme });
    // Who, and the predicate, are in sight without scrolling, in large type too.
    await expect(cell(page, 0, 'name')).toBeInViewport();
    await expect(cell(page, 0, 'predicate')).toBeInViewport();
    await drag(page, [1, 'name'], [3, 'hasil']);
    await axeClean(page);
    await stage.picture('grid');
  }
});
