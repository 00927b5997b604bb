import { auditFindingWords } from '#shared/dossier/audit-words.ts';
import { pdfText } from '../main/papers/pdf-text.ts';
import { downloaded } from './download.ts';
import { turnTo } from './keyboard.ts';
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

test('a flagged case leads to its dossier, its evidence is attached and verified, and an audit sample is worked', async ({
  page,
  stage,
}) => {
  await stage.openSample();
  const { app, t } = stage;
  const gate = await app.ask('evidence.gate', {});
  const lacking = gate.cases.find(({ results }) => results > 0);
  if (lacking === undefined) throw new Error('nobody in the sample lacks evidence');
  const { employee, name, results, without } = lacking;
  await app.ask('agenda.add', { employees: [employee], flags: ['near-line'] });
  await turnTo(stage, 'panel');
  await expect(page.getByRole('region', { name: t('sit.label') })).toContainText(
    t('sit.agendaCount', { done: 0, all: 1 }),
  );
  await page.keyboard.press('F8');
  const card = page.getByRole('region', { name: t('case.title') });
  await expect(card).toContainText(name);
  const lack = { predicate: 'Sangat Baik', lack: without.length, n: results };
  await expect(card).toContainText(t('evidence.gateLack', lack));

  await press(card.getByRole('button', { name: t('case.dossier') }), 'Enter');
  const drawer = page.getByRole('complementary', { name: t('dossier.title', { name }) });
  await press(drawer.getByRole('button', { name: t('evidence.add') }), 'Enter');
  const box = page.getByRole('dialog');
  const chooser = page.waitForEvent('filechooser');
  await press(box.getByRole('button', { name: t('evidence.choose') }), 'Enter');
  const file = { name: '<b>laporan<b>.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 laporan') };
  await (await chooser).setFiles(file);
  await expect(box).toContainText(file.name);
  await press(box.getByRole('button', { name: t('evidence.attach'), exact: true }), 'Enter');
  await expect(box).toBeHidden();
  await expect(drawer).toContainText(file.name);
  await stage.picture('evidence-attached');

  await press(drawer.getByRole('button', { name: t('evidence.verifyNamed', { name: file.name }) }), 'Enter');
  await expect(box.getByLabel(t('evidence.by'))).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(box).toBeHidden();
  await expect(drawer.getByRole('button', { name: t('evidence.unverify') })).toBeVisible();
  const saved = await downloaded(page, () =>
    press(drawer.getByRole('button', { name: t('evidence.save', { name: file.name }) }), 'Enter'),
  );
  expect(Buffer.from(saved.bytes).toString()).toBe('%PDF-1.4 laporan');
  await page.keyboard.press('Escape');

  await turnTo(stage, 'people');
  await press(page.getByRole('radio', { name: t('worklist.audit') }), 'Space');
  await press(page.getByRole('button', { name: t('audit.draw') }), 'Enter');
  await expect(box.getByLabel(t('audit.size'))).toBeFocused();
  await page.keyboard.press('Control+a');
  await typed(page, '2');
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('listbox', { name: t('audit.worksheet') });
  await expect(sheet.getByRole('option')).toHaveCount(2);
  await press(sheet.getByRole('option').first(), 'Enter');
  const form = page.getByRole('form', { name: t('audit.record') });
  await press(form.getByRole('radio', { name: auditFindingWords['not-found'].id }), 'Space');
  await form.getByLabel(t('audit.note')).focus();
  await typed(page, 'Tidak ada di map');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('audit.progress', { recorded: 1, n: 2 }))).toBeVisible();
  await expect(form).toContainText(t('audit.finding', { n: 2 }));
  await axeClean(page);
  await stage.picture('audit-sample');
  await press(form.getByRole('button', { name: t('audit.record') }), 'Enter');
  await expect(page.getByText(t('audit.progress', { recorded: 2, n: 2 }))).toBeVisible();
  await press(page.getByRole('button', { name: t('audit.close') }), 'Enter');
  await expect(page.getByText(t('audit.done'))).toBeVisible();
  const [last] = (await app.ask('commit.list', { limit: 1 })).rows;
  expect(last).toMatchObject({ command: 'audit.close', values: { n: 2, unsupported: 1 } });
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
