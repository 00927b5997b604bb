import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import ExcelJs from 'exceljs';
import { recordVerdict } from '#main/record/signed-record.ts';
import { recapHeaders } from '#shared/rules/document-words.ts';
import { docxText } from '../main/papers/docx-text.ts';
import { pdfText } from '../main/papers/pdf-text.ts';
import { downloaded } from './download.ts';
import { press, typed } from './press.ts';
import { axeClean, expect, type Stage, test } from './stage.ts';

const reason = 'Bukti dukung lengkap dan diverifikasi';

/** The sample agency with one rating changed and one person excluded, at the results. */
async function worked(stage: Stage) {
  await stage.openSample();
  const { app } = stage;
  const people = (await app.ask('employee.list', {})).rows.filter(({ predicate }) => predicate === 'baik');
  const [moved, out] = people;
  if (moved === undefined || out === undefined) throw new Error('the sample agency has too few people');
  await app.ask('rating.set', { employee: moved.id, hasil: 'di-atas', perilaku: 'di-atas', reason });
  await app.ask('employee.exclude', { employees: [out.id], because: 'retired', reason: 'Pensiun' });
  await app.ask('actor.add', { name: 'Bambang Wijaya', role: 'member' });
  await stage.go('results');
  return { app, moved, out };
}

const download = (page: Page, stage: Stage, what: 'results' | 'minutesPdf' | 'minutesDocx' | 'journal', form: string) =>
  downloaded(page, () =>
    page.getByRole('button', { name: stage.t('files.downloadOf', { what: stage.t(`files.${what}`), form }) }).click(),
  );

async function workbook(bytes: Uint8Array): Promise<ExcelJs.Workbook> {
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return book;
}

test('a draft is signed by keyboard alone, is locked, and reopened by a facilitator with a reason', async ({
  page,
  stage,
}) => {
  const { app, moved } = await worked(stage);
  await expect(page.getByRole('heading', { name: stage.t('results.draft') })).toBeVisible();
  await expect(page.getByText(reason)).toBeVisible();
  await axeClean(page);
  await press(page.getByRole('button', { name: stage.t('results.sign') }), 'Enter');
  const box = page.getByRole('dialog');
  await expect(box.getByLabel(stage.t('sign.nameOf', { n: 1 }))).toHaveValue('Fasilitator Contoh');
  await expect(box.getByLabel(stage.t('sign.nameOf', { n: 2 }))).toHaveValue('Bambang Wijaya');
  await axeClean(page);
  // From the first name past role, post, NIP and bin of both lines to "add", and on.
  await box.getByLabel(stage.t('sign.nameOf', { n: 1 })).focus();
  for (let presses = 0; presses < 10; presses++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(box.getByLabel(stage.t('sign.nameOf', { n: 3 }))).toBeFocused();
  await typed(page, 'Dewi Lestari');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await typed(page, 'Inspektur');
  await page.keyboard.press('Tab');
  await typed(page, '1970');
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Tab');
  await typed(page, 'BA-17/2026');
  await page.keyboard.press('Tab');
  await typed(page, 'Jakarta');
  await page.keyboard.press('Enter');
  await expect(box.getByText(stage.t('sign.nipWrong', { name: 'Dewi Lestari' }))).toBeVisible();
  await box.getByLabel(stage.t('sign.nipOf', { n: 3 })).fill('197001011995012001');
  await page.keyboard.press('Enter');
  await expect(page.getByText(stage.t('results.signedHint'))).toBeVisible();
  await expect(page.getByText(stage.t('bar.signed'), { exact: true })).toBeVisible();
  await axeClean(page);
  const refused = await app.answer('rating.set', { employee: moved.id, hasil: 'sesuai', reason });
  expect(refused).toMatchObject({ ok: false, problem: { code: 'workshop.signed' } });
  expect(await app.answer('history.undo', {})).toMatchObject({ problem: { code: 'workshop.signed' } });

  await press(page.getByRole('button', { name: stage.t('results.reopen') }), 'Enter');
  await expect(box.getByRole('textbox')).toBeFocused();
  await typed(page, 'Bukti baru dari Inspektorat');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(box).toBeHidden();
  await expect(page.getByText('Bukti baru dari Inspektorat')).toBeVisible();
  expect((await app.ask('rating.set', { employee: moved.id, hasil: 'sesuai', reason })).commit).not.toBeNull();
  // The next sign-off begins with those of the last one.
  await press(page.getByRole('button', { name: stage.t('results.sign') }), 'Enter');
  await expect(box.getByLabel(stage.t('sign.postOf', { n: 3 }))).toHaveValue('Inspektur');
});

test('every file can be downloaded and read back, first as a draft, then as signed', async ({ page, stage }) => {
  const { app, moved, out } = await worked(stage);
  expect((await download(page, stage, 'results', 'XLSX')).name).toMatch(/^KONSEP Rekap Penilaian .*\.xlsx$/);
  const draft = pdfText((await download(page, stage, 'minutesPdf', 'PDF')).bytes);
  expect(draft.runs).toContain('KONSEP');
  const present = [{ name: 'Dewi Lestari', role: 'member' as const, post: 'Inspektur' }];
  await app.ask('workshop.signOff', {
    date: '2026-11-24',
    dateSure: true,
    number: 'BA-17/2026',
    place: 'Jakarta',
    present,
  });
  await expect(page.getByText(stage.t('results.signedHint'))).toBeVisible();

  const results = await download(page, stage, 'results', 'XLSX');
  expect(results.name).toMatch(/^Rekap Penilaian .*\.xlsx$/);
  const book = await workbook(results.bytes);
  expect(book.views[0]?.activeTab ?? 0).toBe(0);
  const [sheet] = book.worksheets;
  expect(sheet?.getRow(5).values).toEqual([undefined, ...recapHeaders]);
  const written = new Map<unknown, unknown>();
  for (let row = 6; row <= (sheet?.rowCount ?? 0); row++)
    written.set(sheet?.getRow(row).getCell(2).value, sheet?.getRow(row).getCell(7).value);
  const people = (await app.ask('employee.list', {})).rows;
  expect([...written.keys()].sort()).toEqual(
    people.flatMap(({ nip, excluded }) => (excluded === null ? [nip] : [])).sort(),
  );
  expect(written.get(moved.nip)).toBe('Sangat Baik');
  expect(written.has(out.nip)).toBe(false);

  const pdf = pdfText((await download(page, stage, 'minutesPdf', 'PDF')).bytes)
    .runs.join(' ')
    .replace(/\s+/g, ' ');
  const docx = docxText((await download(page, stage, 'minutesDocx', 'DOCX')).bytes);
  for (const words of ['BA-17/2026', 'Dewi Lestari', 'Inspektur', reason, moved.nip, 'Pensiun']) {
    expect(pdf).toContain(words);
    expect(docx).toContain(words);
  }
  expect(pdf).not.toContain('KONSEP');
  const journal = new TextDecoder().decode((await download(page, stage, 'journal', 'CSV')).bytes);
  const last = (await app.ask('commit.list', { limit: 1 })).rows[0];
  expect(journal).toContain(last?.hash ?? '?');
  expect(journal).toContain(reason);
});

test('the page of the verifier agrees, without a network, on a signed record and on an altered one', async ({
  page,
  stage,
}) => {
  const { app } = await worked(stage);
  await app.ask('workshop.signOff', { date: '2026-01-20', present: [{ name: 'Sari', role: 'facilitator' }] });
  await app.ask('record.sign', {});
  const [record, verifier] = [join(stage.home, 'rekaman.json'), join(stage.home, 'pemeriksa.html')];
  await app.ask('export.file', { kind: 'record', to: record });
  await app.ask('export.file', { kind: 'verifier', to: verifier });
  const { signers = [] } = (await app.ask('minutes.get', {})).record;
  await page.context().setOffline(true);
  await page.goto(pathToFileURL(verifier).href);
  const status = page.getByRole('status');
  await page.locator('input[type=file]').setInputFiles(record);
  await expect(status).toHaveAttribute('data-state', 'whole');
  await expect(status).toContainText(signers[0]?.fingerprint ?? 'nobody');
  const text = readFileSync(record, 'utf8');
  for (const [from, to] of [
    ['2026-01-20', '2026-01-21'],
    ['"signature":"', '"signature":"A'],
    ['"number":2,', '"number":3,'],
    ['"format"', ' "format"'],
  ] as const) {
    writeFileSync(record, text.replace(from, to));
    await page.locator('input[type=file]').setInputFiles([]);
    await page.locator('input[type=file]').setInputFiles(record);
    await expect(status).toHaveAttribute('data-state', 'altered');
    const { faults } = await recordVerdict(readFileSync(record, 'utf8'));
    await expect(status.getByRole('listitem')).toHaveCount(faults.length);
    writeFileSync(record, text);
    await page.locator('input[type=file]').setInputFiles([]);
    await page.locator('input[type=file]').setInputFiles(record);
    await expect(status).toHaveAttribute('data-state', 'whole');
  }
});
