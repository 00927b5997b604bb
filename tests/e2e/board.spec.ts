import type { Page } from '@playwright/test';
import { press, typed } from './press.ts';
import { axeClean, expect, type Stage, test } from './stage.ts';

// Axe-core over a whole board: a machine that is shared needs longer than for other specs.
const box = (page: Page, key: string) => page.locator(`[data-box="${key}"]`);
const cards = (page: Page, key: string) => box(page, key).getByRole('option');

async function atBoard(stage: Stage): Promise<void> {
  await stage.openSample();
  await stage.app.ask('workshop.setPredicate', { predicate: 'baik', reason: 'Rapat pimpinan' });
  await stage.go('panel');
  await stage.page.getByText(stage.t('board.show'), { exact: true }).click();
  await expect(cards(stage.page, 'sesuai sesuai').first()).toBeVisible();
}

async function count(page: Page, key: string): Promise<number> {
  return Number(await box(page, key).locator('strong').innerText());
}

test('several people are dragged to another box, asked one reason, and undone', async ({ page, stage }) => {
  await atBoard(stage);
  await axeClean(page);
  const [from, to] = ['sesuai sesuai', 'di-atas di-atas'];
  const [here, there] = [await count(page, from), await count(page, to)];
  await cards(page, from).nth(0).click();
  await cards(page, from)
    .nth(2)
    .click({ modifiers: ['Shift'] });
  const [a, b] = [await cards(page, from).nth(1).boundingBox(), await box(page, to).boundingBox()];
  if (a === null || b === null) throw new Error('the board is not on the screen');
  await page.mouse.move(a.x + 20, a.y + 10);
  await page.mouse.down();
  await page.mouse.move(b.x + 60, b.y + 60, { steps: 6 });
  await expect(box(page, from).locator('[data-live]')).toHaveText(`${here} → ${here - 3}`);
  await expect(box(page, to).locator('[data-live]')).toHaveText(`${there} → ${there + 3}`);
  await page.mouse.up();
  const dialog = page.getByRole('dialog', { name: stage.t('bulk.move') });
  await expect(dialog).toContainText(stage.t('bulk.will', { cells: 6, people: 3 }));
  await axeClean(page);
  await typed(page, 'Bukti lengkap');
  await page.keyboard.press('Enter');
  await expect(box(page, to).locator('strong')).toHaveText(String(there + 3));
  expect(await count(page, from)).toBe(here - 3);
  await expect(page.getByRole('list', { name: stage.t('board.limits') })).toContainText(String(there + 3));
  await page.keyboard.press('Control+z');
  await expect(box(page, from).locator('strong')).toHaveText(String(here));
});

test('cards have colours, a menu and the digits that tell namesakes apart; Esc or a drop beside the board changes nothing', async ({
  page,
  stage,
}) => {
  await atBoard(stage);
  await page.getByRole('button', { name: stage.t('board.tint') }).click();
  await page.getByRole('option', { name: stage.t('board.tint.sex') }).click();
  const groups = page.getByRole('list', { name: stage.t('board.tint') }).getByRole('listitem');
  await expect(groups).not.toHaveCount(0);
  const sizes = (await groups.allInnerTexts()).map((words) => Number(/\((\d+)\)$/.exec(words)?.[1]));
  expect(sizes.reduce((sum, n) => sum + n, 0)).toBe(180);
  const people = (await stage.app.ask('employee.list', {})).rows;
  const named = Object.entries(Object.groupBy(people, ({ name, predicate }) => (predicate === 'baik' ? name : '')));
  const [name, namesakes] = named.find(([one, all = []]) => one !== '' && all.length > 1) ?? [];
  if (name === undefined || namesakes === undefined) throw new Error('the sample agency has no namesakes');
  await page.getByRole('searchbox', { name: stage.t('panel.quick') }).fill(name);
  for (const { nip } of namesakes)
    await expect(page.getByRole('option', { name: new RegExp(`${name}.*${nip.slice(-4)}`) })).toBeVisible();
  await page.getByRole('searchbox', { name: stage.t('panel.quick') }).fill('');
  await box(page, 'sesuai sesuai').getByRole('listbox').press('Shift+F10');
  await expect(page.getByRole('menuitem')).toHaveCount(9);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  const before = (await stage.app.ask('commit.list', { limit: 1 })).rows[0]?.number;
  const start = await cards(page, 'sesuai sesuai').nth(0).boundingBox();
  const target = await box(page, 'di-atas di-atas').boundingBox();
  if (start === null || target === null) throw new Error('the board is not on the screen');
  await page.mouse.move(start.x + 20, start.y + 10);
  await page.mouse.down();
  await page.mouse.move(target.x + 60, target.y + 60, { steps: 4 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.mouse.move(start.x + 20, start.y + 10);
  await page.mouse.down();
  await page.mouse.move(1_200, 700, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await stage.app.ask('commit.list', { limit: 1 })).rows[0]?.number).toBe(before);
});

test('the board by keyboard alone: walk, select, move, reason, back at the box', async ({ page, stage }) => {
  await atBoard(stage);
  const list = box(page, 'sesuai di-atas').getByRole('listbox');
  const n = await count(page, 'sesuai di-atas');
  await press(list, 'Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(box(page, 'sesuai di-atas').locator('[aria-selected="true"]')).toHaveCount(2);
  await page.keyboard.press('Control+ArrowUp');
  await expect(page.getByRole('dialog')).toContainText(stage.t('bulk.will', { cells: 2, people: 2 }));
  await typed(page, 'Sesuai bukti');
  await page.keyboard.press('Enter');
  await expect(box(page, 'sesuai di-atas').locator('strong')).toHaveText(String(n - 2));
  await expect(list).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(box(page, 'sesuai sesuai').getByRole('listbox')).toBeFocused();
  for (const theme of ['dark', 'projector'] as const) {
    await stage.look({ theme });
    await page.getByText(stage.t('board.show'), { exact: true }).click();
    await expect(cards(page, 'sesuai sesuai').first()).toBeVisible();
    await axeClean(page);
    await stage.picture('board');
  }
});

test('talent boxes: an imported potential across, results upwards; only results move, and the board says so', async ({
  page,
  stage,
}) => {
  const { app } = stage;
  await stage.openSample();
  const people = (await app.ask('employee.list', {})).rows;
  const level = (place: number) => ['Rendah', 'Menengah', '85,5'][place % 3];
  const text = `NIP;Nama;Potensi\n${people.map(({ nip, name }, place) => `'${nip};${name};${level(place)}`).join('\n')}\n`;
  const bytes = new TextEncoder().encode(text);
  const read = await app.ask('import.read', { sources: [{ name: 'potensi.csv', bytes }] });
  await app.ask('import.apply', { preview: read.preview, decisions: {} });
  await stage.go('panel');
  await page.getByText(stage.t('board.show'), { exact: true }).click();
  await page.getByRole('button', { name: stage.t('axis.along') }).click();
  await page.getByRole('option', { name: /^Potensi/ }).click();
  await expect(page.getByText(stage.t('axis.oneMove', { axis: stage.t('axis.potensi') }))).toBeVisible();
  const home = box(page, 'sesuai di-bawah');
  await expect(home).toContainText('Kotak 2');
  await axeClean(page);
  await stage.picture('talent');
  const n = await count(page, 'sesuai di-bawah');
  await home.getByRole('listbox').focus();
  await page.keyboard.press('Control+ArrowRight');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(stage.t('bulk.causes.measured'));
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(home.getByRole('listbox')).toBeFocused();
  await page.keyboard.press('Control+ArrowUp');
  await typed(page, 'Hasil melampaui target');
  await page.keyboard.press('Enter');
  await expect(home.locator('strong')).toHaveText(String(n - 1));
  expect(await count(page, 'di-atas di-bawah')).toBeGreaterThan(0);
});

test('a list that is opened before its options have come says so and fills when they do', async ({ page, stage }) => {
  const release = await stage.holdBack('axis.list');
  await stage.openSample();
  await stage.go('panel');
  await page.getByText(stage.t('board.show'), { exact: true }).click();
  await page.getByRole('button', { name: stage.t('axis.along') }).click();
  await expect(page.getByText(stage.t('load.waiting')).last()).toBeVisible();
  release();
  await expect(page.getByRole('option').first()).toBeVisible();
});
