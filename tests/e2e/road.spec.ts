import ExcelJs from 'exceljs';
import { docxText } from '../main/papers/docx-text.ts';
import { pdfText } from '../main/papers/pdf-text.ts';
import { downloaded } from './download.ts';
import { typed } from './press.ts';
import { axeClean, dropFiles, expect, type Stage, sampleFiles, test } from './stage.ts';

const name = 'Kalibrasi Dinas Contoh 2025';
const reason = 'Bukti dukung lengkap dan diverifikasi';

/** The cell of one column in the row of one person. */
function cellOf({ page }: Stage, nip: string, column: string) {
  const row = page.locator('.ag-row', { has: page.locator(`.ag-cell[col-id="nip"]`, { hasText: nip }) });
  return row.locator(`.ag-cell[col-id="${column}"]`);
}

/** How the pattern or its breach is said beside the grid. */
const mixTitle = (stage: Stage) =>
  stage.page.getByRole('region', { name: stage.t('mix.title') }).getByRole('heading', { level: 2 });

test('from files to signed papers: the whole road on the portal’s sample files', async ({ stage }) => {
  let { page } = stage;
  const { t, app } = stage;
  let box = page.getByRole('dialog');
  const people = async () => (await stage.app.ask('employee.list', {})).rows;

  await test.step('a new workshop with a password', async () => {
    await page.getByRole('button', { name: t('home.new') }).click();
    await box.getByLabel(t('new.name')).fill(name);
    await box.getByLabel(t('new.facilitator')).fill('Sari Dewi');
    await box.getByLabel(new RegExp(`^${t('new.password')}`)).fill('kunci besar');
    await box.getByLabel(t('secret.again')).fill('kunci besar');
    await stage.picture('1-new');
    await box.getByRole('button', { name: t('new.create') }).click();
    await expect(page.getByRole('heading', { name })).toBeVisible();
  });

  await test.step('import: eight files dropped together, every doubt decided in the preview', async () => {
    await stage.go('import');
    await dropFiles(page.getByRole('region', { name: t('drop.label') }), sampleFiles);
    await expect(page.getByRole('heading', { name: t('review.title') })).toBeVisible({ timeout: 30_000 });
    expect(await people()).toEqual([]);
    await stage.picture('2-preview');
    const groups = page.getByRole('listbox', { name: t('found.groups') });
    const open = groups.getByRole('option').filter({ hasText: t('found.undecided', { n: '' }).trim() });
    await expect(open).toHaveCount(3);
    // The conflict first: whichever rating is kept, the question about its predicate may go with it.
    await open.last().click();
    await page.getByRole('radiogroup').first().locator('label').first().click();
    await groups.getByRole('option', { name: /31/ }).click();
    await stage.picture('2-numbers');
    await page.getByRole('button', { name: t('found.suggest', { n: 31 }) }).click();
    await expect(open.filter({ hasText: '31' })).toHaveCount(0);
    if ((await open.count()) > 0) {
      await open.first().click();
      await page.getByRole('radiogroup').first().locator('label').first().click();
    }
    await expect(page.getByText(t('review.answered'))).toBeVisible();
    await page.getByRole('button', { name: t('review.apply'), exact: true }).click();
    await expect(page.getByRole('heading', { name: t('applied.title') })).toBeVisible();
    expect((await people()).length).toBe(180);
    await expect(page.getByText(t('imported.title'), { exact: true })).toBeVisible();
    await stage.picture('2-applied');
  });

  await test.step('the agency’s predicate, with its reason', async () => {
    await page.getByRole('button', { name: `${t('units.set')}: ${t('units.agency')}` }).click();
    await box.getByRole('button', { name: new RegExp(t('units.predicate')) }).click();
    await page.getByRole('option', { name: 'Baik', exact: true }).click();
    await box.getByLabel(t('units.why')).fill('Surat Kepala Dinas 12/2026');
    await box.getByRole('button', { name: t('action.save') }).click();
    await expect(box).toBeHidden();
    await expect(page.getByText('Surat Kepala Dinas 12/2026')).toBeVisible();
  });

  const everyone = await people();
  const [moved, away] = everyone.filter(({ hasil, perilaku }) => hasil === 'sesuai' && perilaku === 'sesuai');
  if (moved === undefined || away === undefined) throw new Error('the sample files hold too few people');

  await test.step('panel: one rating by keyboard with its reason, one person excluded, the mix follows', async () => {
    await stage.go('panel');
    await stage.picture('3-panel');
    const before = await app.ask('distribution.get', {});
    await cellOf(stage, moved.nip, 'hasil').click();
    await page.keyboard.press('1');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Enter');
    await box.getByLabel(t('reason.label')).waitFor();
    await stage.picture('3-reason');
    await typed(page, reason);
    await page.keyboard.press('Enter');
    await expect(cellOf(stage, moved.nip, 'reason')).toHaveText(reason);
    await cellOf(stage, moved.nip, 'perilaku').click();
    await page.keyboard.press('1');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Enter');
    await box.getByLabel(t('reason.label')).waitFor();
    await typed(page, reason);
    await page.keyboard.press('Enter');
    await expect(cellOf(stage, moved.nip, 'predicate')).toContainText('Sangat Baik');
    await cellOf(stage, away.nip, 'name').click();
    await page.getByRole('button', { name: t('panel.exclude') }).click();
    await box.getByLabel(t('exclude.note')).fill('Cuti besar sejak Maret');
    await box.getByRole('button', { name: t('exclude.do') }).click();
    await expect(box).toBeHidden();
    const after = await app.ask('distribution.get', {});
    expect(after?.proposed.counts['sangat-baik']).toBe((before?.proposed.counts['sangat-baik'] ?? 0) + 1);
    expect(after?.excluded).toBe(1);
    await expect(page.getByText(t('mix.excluded', { n: 1 }))).toBeVisible();
    await expect(mixTitle(stage)).not.toBeEmpty();
    await axeClean(page);
  });

  await test.step('undo and redo, after a sort, and after the app was killed', async () => {
    await page.getByRole('columnheader', { name: t('column.name') }).click();
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await stage.app.ask('distribution.get', {})).excluded).toBe(0);
    await page.keyboard.press('Control+y');
    await expect.poll(async () => (await stage.app.ask('distribution.get', {})).excluded).toBe(1);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await stage.app.ask('distribution.get', {})).excluded).toBe(0);
    page = await stage.restart('SIGKILL');
    box = page.getByRole('dialog');
    await page.getByRole('button', { name }).click();
    await box.getByLabel(t('new.password')).fill('kunci besar');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name })).toBeVisible();
    await page.keyboard.press('Control+y');
    await expect.poll(async () => (await stage.app.ask('distribution.get', {})).excluded).toBe(1);
    expect((await stage.app.ask('employee.list', { ids: [moved.id] })).rows[0]?.predicate).toBe('sangat-baik');
  });

  await test.step('signed: nothing can be changed until it is reopened with a reason', async () => {
    await stage.go('results');
    await stage.picture('4-draft');
    await page.getByRole('button', { name: t('results.sign') }).click();
    await box.getByLabel(t('sign.number')).fill('BA-17/2026');
    await box.getByLabel(t('sign.place')).fill('Jakarta');
    await stage.picture('4-sign');
    await box.getByRole('button', { name: t('sign.do') }).click();
    await expect(page.getByText(t('results.signedHint'))).toBeVisible();
    await stage.go('panel');
    await expect(page.getByText(t('panel.locked'))).toBeVisible();
    await cellOf(stage, away.nip, 'hasil').click();
    await page.keyboard.press('1');
    await expect(page.getByRole('listbox')).toHaveCount(0);
    const refused = await stage.app.answer('rating.set', { employee: moved.id, hasil: 'sesuai', reason });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'workshop.signed' } });
  });

  await test.step('every paper comes out and can be read back', async () => {
    await stage.go('results');
    const paper = async (what: 'results' | 'minutesPdf' | 'minutesDocx' | 'journal', form: string) => {
      const words = t('files.downloadOf', { what: t(`files.${what}`), form });
      return (await downloaded(page, () => page.getByRole('button', { name: words }).click())).bytes;
    };
    const book = new ExcelJs.Workbook();
    await book.xlsx.load(Uint8Array.from(await paper('results', 'XLSX')).buffer);
    const sheet = book.worksheets[0];
    const nips = (sheet?.getColumn(2).values ?? []).filter((value) => /^\d{18}$/.test(String(value)));
    expect(nips.every((value) => typeof value === 'string')).toBe(true);
    expect(nips.toSorted()).toEqual(everyone.flatMap(({ nip }) => (nip === away.nip ? [] : [nip])).toSorted());
    const minutes = pdfText(await paper('minutesPdf', 'PDF'))
      .runs.join(' ')
      .replace(/\s+/g, ' ');
    const editable = docxText(await paper('minutesDocx', 'DOCX'));
    for (const words of ['BA-17/2026', 'Sari Dewi', moved.nip]) {
      expect(minutes).toContain(words);
      expect(editable).toContain(words);
    }
    expect(new TextDecoder().decode(await paper('journal', 'CSV'))).toContain('Surat Kepala Dinas 12/2026');
  });

  await test.step('reopened with a reason; the journal is whole and tells all of it', async () => {
    await page.getByRole('button', { name: t('results.reopen') }).click();
    await box.getByLabel(t('results.reopenReason')).fill('Bukti baru dari Inspektorat');
    await box.getByRole('button', { name: t('results.reopen') }).click();
    await expect(page.getByText('Bukti baru dari Inspektorat')).toBeVisible();
    await stage.go('journal');
    await page.getByRole('button', { name: t('journal.verify') }).click();
    const count = (await stage.app.ask('commit.list', { limit: 1 })).rows[0]?.number ?? 0;
    await expect(page.getByText(t('journal.whole', { n: count }))).toBeVisible();
    await stage.picture('5-journal');
  });
});
