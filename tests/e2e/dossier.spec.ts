import { pdfText } from '../main/papers/pdf-text.ts';
import { downloaded } from './download.ts';
import { press, typed } from './press.ts';
import { axeClean, expect, test } from './stage.ts';

const reason = 'Bukti dukung lengkap dan diverifikasi';

test('a dossier is found by keyboard, tells who moved what and why, and hands out the extract', async ({
  page,
  stage,
}) => {
  await stage.openSample();
  const { app } = stage;
  const people = (await app.ask('employee.list', {})).rows;
  const person = people.find(({ predicate }) => predicate === 'baik');
  if (person === undefined) throw new Error('nobody is rated Baik');
  await app.ask('rating.set', { employee: person.id, hasil: 'di-atas', perilaku: 'di-atas', reason });
  await stage.go('results');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await typed(page, person.nip);
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('complementary', { name: stage.t('dossier.title', { name: person.name }) });
  await expect(drawer).toBeVisible();
  await expect(page.locator('main')).toHaveAttribute('data-screen', 'results');
  await expect(drawer).toContainText(reason);
  await expect(drawer).toContainText('Sesuai ekspektasi → Di atas ekspektasi');
  const { raters } = await app.ask('employee.peers', { employee: person.id });
  expect(raters).toBeGreaterThan(2);
  await expect(drawer).toContainText(stage.t('dossier.peersCount', { n: raters }));
  await axeClean(page);
  const file = await downloaded(page, () =>
    press(drawer.getByRole('button', { name: stage.t('dossier.extract') }), 'Enter'),
  );
  const text = pdfText(file.bytes).runs.join(' ').replace(/\s+/g, ' ');
  expect(text).toContain(person.nip);
  expect(text).toContain(reason);
  for (const { nip } of people) if (nip !== person.nip) expect(text).not.toContain(nip);

  await press(drawer.getByRole('button', { name: stage.t('panel.exclude') }), 'Enter');
  const box = page.getByRole('dialog');
  await box.getByLabel(stage.t('exclude.note')).fill('Cuti besar');
  await page.keyboard.press('Enter');
  await expect(drawer.getByText('Cuti besar').first()).toBeVisible();
  await expect(drawer.getByRole('button', { name: stage.t('panel.include') })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  // What was written leads back to the person: here the reason of their rating.
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await typed(page, 'diverif dukung');
  const hit = page.getByRole('option', { name: reason });
  await expect(hit).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(drawer).toBeVisible();
});

test('goals are walked by keyboard: from a cell up to the top and down to a plan, linked, undone, and in the tree of a unit', async ({
  page,
  stage,
}) => {
  await stage.openSample();
  await stage.go('people');
  await press(page.getByRole('radio', { name: stage.t('worklist.people') }), 'ArrowLeft');
  const map = page.getByRole('table', { name: stage.t('picture.coverage') });
  await expect(map).toBeVisible();
  const cell = (row: number, column: number) => map.locator('tbody tr').nth(row).getByRole('button').nth(column);
  await press(cell(0, 0), 'ArrowDown');
  await expect(cell(1, 0)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(cell(1, 1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cell(1, 1)).toHaveAttribute('aria-pressed', 'true');
  const trace = page.getByRole('region', { name: stage.t('goals.trace') });
  await expect(trace).toBeVisible();
  await axeClean(page);
  await stage.picture('pictures-coverage');

  const [first, second] = (await stage.app.ask('goal.map', {})).goals;
  const pair = { goal: second?.goal ?? '', parent: first?.goal ?? '' };
  const off = trace.getByRole('button', { name: stage.t('goals.unlink', pair) });
  await expect(off).toBeHidden();
  await stage.app.ask('goal.link', pair);
  await press(off, 'Enter');
  await expect(off).toBeHidden();
  await stage.app.ask('history.undo', {});
  await expect(off).toBeVisible();

  await press(page.getByRole('option', { name: stage.t('picture.coverage') }), 'ArrowDown');
  const tree = page.getByRole('tree');
  const items = tree.getByRole('treeitem');
  await expect(items.first()).toHaveAttribute('aria-expanded', 'true');
  await press(items.first(), 'ArrowLeft');
  await expect(items.first()).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await expect(items.first()).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('End');
  await expect(items.last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(items.last()).toHaveAttribute('aria-selected', 'true');
  await axeClean(page);
  await stage.picture('pictures-tree');
});
