import { decimal } from '#shared/kernel/decimal.ts';
import { press, typed } from './press.ts';
import { atPanel } from './roster-cells.ts';
import { axeClean, expect, test } from './stage.ts';

test('an open case leads the screen, and is decided with a changed rating by three keys and one sentence', async ({
  page,
  stage,
}) => {
  await atPanel(stage);
  const { app } = stage;
  const people = (await stage.app.ask('employee.list', {})).rows;
  const person = people.findLast(({ predicate, hasil }) => predicate === 'baik' && hasil === 'sesuai');
  const other = people.find(({ unit_id }) => unit_id !== person?.unit_id);
  if (person === undefined || other === undefined) throw new Error('the sample agency has too few');
  await app.ask('agenda.add', { employees: [person.id], flags: ['near-line'] });
  // The key opens what the strip knows of: the agenda has to have come to it.
  const strip = page.getByRole('region', { name: stage.t('sit.label') });
  await expect(strip).toContainText(stage.t('sit.agendaCount', { done: 0, all: 1 }));
  const quick = page.getByRole('searchbox', { name: stage.t('panel.quick') });
  await quick.fill(other.name);

  await page.keyboard.press('F8');
  const card = page.getByRole('region', { name: stage.t('case.title') });
  await expect(card).toContainText(stage.t('case.open'));
  await expect(card).toContainText(person.name);
  await expect(page.getByText(stage.t('panel.filtersLifted'))).toBeVisible();
  await expect(quick).toHaveValue('');
  await expect(page.locator('.ag-row.leading', { hasText: person.nip })).toBeInViewport();
  await expect(page.getByRole('button', { name: stage.t('mix.unit') })).toContainText(person.unit ?? '');
  await axeClean(page);
  await stage.picture('open-case');

  // Another row may be looked at in the grid; the card stays with the open case.
  await page.locator('.ag-row .ag-cell[col-id="name"]').first().click();
  await expect(card).toContainText(person.name);

  await page.keyboard.press('F9');
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeFocused();
  await page.keyboard.press('Control+ArrowUp');
  await typed(page, 'Hasil melampaui target dua triwulan');
  await stage.picture('decide-moved');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const [after] = (await app.ask('employee.list', { ids: [person.id] })).rows;
  expect(after).toMatchObject({ hasil: 'di-atas', state: 'decided', reason: 'Hasil melampaui target dua triwulan' });
  expect((await app.ask('commit.list', { limit: 1 })).rows).toMatchObject([{ command: 'case.decide' }]);

  // The decided case becomes a lesson by one key, without leaving the panel, and the lesson leads back to the case.
  await expect(card.getByRole('button', { name: stage.t('lesson.fromCase') })).toBeVisible();
  await page.keyboard.press('Shift+F9');
  const lesson = page.getByRole('dialog');
  await expect(lesson.getByRole('textbox', { name: stage.t('lesson.text') })).toHaveValue(/Hasil melampaui target/);
  await expect(lesson.getByRole('textbox', { name: stage.t('lesson.title') })).toBeFocused();
  await axeClean(page);
  await stage.picture('lesson');
  await typed(page, 'Bukti dua triwulan');
  await page.keyboard.press('Enter');
  await expect(lesson).toHaveCount(0);
  await expect(card).toContainText(person.name);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
  await typed(page, 'Bukti dua triwulan');
  const hit = page.getByRole('option', { name: /^Bukti dua triwulan/ });
  await expect(hit).toBeVisible();
  // The undo of the lesson is the first that fits, the lesson itself the next.
  await page.keyboard.press('ArrowDown');
  await expect(hit).toHaveAttribute('data-focused', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: stage.t('lesson.change') })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await stage.go('training');
  await press(page.getByRole('button', { name: stage.t('lesson.register') }), 'Enter');
  await expect(page.getByRole('heading', { name: 'Bukti dua triwulan' })).toBeVisible();
  await axeClean(page);
  await stage.picture('lessons');
  await press(page.getByRole('button', { name: stage.t('lesson.caseOf', { title: 'Bukti dua triwulan' }) }), 'Enter');
  await expect(
    page.getByRole('complementary', { name: stage.t('dossier.title', { name: person.name }) }),
  ).toBeVisible();
});

test('the ratings of the case change from its card, with a reason; columns of the scores are shown by choice', async ({
  page,
  stage,
}) => {
  // The grid draws only columns for which there is room.
  await page.setViewportSize({ width: 1920, height: 1080 });
  await atPanel(stage);
  await page.getByRole('button', { name: stage.t('look.open') }).click();
  for (const column of ['column.raw', 'column.fair'] as const)
    await page.getByRole('checkbox', { name: stage.t(column), exact: true }).check();
  await page.keyboard.press('Escape');
  const figures = new Map((await stage.app.ask('case.figures', {})).rows.map((row) => [row.employee, row]));
  // Pinned columns have rows of their own.
  const top = page.locator('.ag-row[row-index="0"]');
  const own = figures.get((await top.first().getAttribute('row-id')) ?? '');
  for (const name of ['raw', 'fair'] as const)
    await expect(top.locator(`[col-id="${name}"]`)).toHaveText(decimal(own?.[name] ?? Number.NaN, 'id'));
  await page.locator('.ag-row[row-index="2"] .ag-cell[col-id="name"]').click();
  const card = page.getByRole('region', { name: stage.t('case.title') });
  await card.getByRole('button', { name: stage.t('column.perilaku') }).click();
  await page.getByRole('option', { selected: false }).first().click();
  await page.getByRole('dialog').getByRole('textbox').fill('Keluhan pengguna layanan');
  await page.keyboard.press('Enter');
  await expect(card).toContainText('Keluhan pengguna layanan');
});
