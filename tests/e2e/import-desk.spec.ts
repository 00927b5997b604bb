import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import exceljs from 'exceljs';
import { makeZip } from '../fixtures/zip-maker.ts';
import { downloaded } from './download.ts';
import { count, group, listed, newWorkshop, people, preview } from './importing.ts';
import { axeClean, dropFiles, expect, test } from './stage.ts';

const head = 'NIP;Nama;Unit Kerja;Rating Hasil Kerja;Rating Perilaku Kerja;Predikat Kinerja';
const line = (at: number, hasil: string, predicate: string) =>
  `${listed[at]};Orang ${String.fromCharCode(65 + at)};${at % 2 === 0 ? 'Sekretariat' : 'Bidang Umum'};${hasil};Sesuai;${predicate}`;
const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text));

/** A part that grows a thousandfold when it is let out. */
function bomb(): Buffer {
  const plain = Buffer.alloc(64 * 1024 * 1024, 32);
  const packed = deflateRawSync(plain);
  return makeZip([{ name: 'xl/worksheets/sheet1.xml', bytes: '', packed, declaredSize: plain.length }]);
}

async function pick(page: Page, button: Locator, path: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(path);
}

test('a ZIP of many files with a bomb beside it; a unit gets its predicate in the preview; rejected rows come back mended', async ({
  page,
  stage,
}) => {
  const { t, home } = stage;
  await newWorkshop(stage);
  const zip = join(home, 'kiriman.zip');
  const parts = [0, 2, 4].map((at) => ({
    name: `bagian ${at}.csv`,
    bytes: bytesOf([head, line(at, 'Sesuai', 'Baik'), line(at + 1, at === 4 ? 'Entah' : 'Sesuai', 'Baik')].join('\n')),
  }));
  writeFileSync(zip, makeZip(parts));
  const burst = join(home, 'bom.xlsx');
  writeFileSync(burst, bomb());
  await preview(page, stage, [zip, burst]);
  await expect(count(page, stage, 'accepted')).toContainText('5');
  await expect(count(page, stage, 'doubtful')).toContainText('1');
  await page.getByRole('tab', { name: t('tab.files') }).click();
  await expect(page.getByText(/bom\.xlsx/).first()).toBeVisible();
  await expect(page.getByText(/dimampatkan|dikembangkan|mengembang|bom/i).first()).toBeVisible();

  await page.getByRole('tab', { name: t('tab.changes') }).click();
  await group(page, t('part.units')).click();
  await page.getByRole('button', { name: `${t('units.set')}: Sekretariat` }).click();
  await page.getByRole('button', { name: new RegExp(t('units.predicate')) }).click();
  await page.getByRole('option', { name: 'Baik', exact: true }).click();
  await page.getByLabel(t('units.why')).fill('Keputusan rapat 3/2026');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('action.save') })
    .click();
  const table = page.getByRole('region', { name: t('part.units') });
  await expect(table.getByRole('row', { name: /Sekretariat/ })).toContainText('Keputusan rapat 3/2026');
  await axeClean(page);
  await stage.picture('import-units');

  await page.getByRole('tab', { name: t('tab.rows') }).click();
  const rejected = await downloaded(page, () => page.getByRole('button', { name: t('rows.rejected') }).click());
  await page.getByRole('button', { name: t('review.apply') }).click();
  await expect(page.getByRole('heading', { name: t('applied.title') })).toBeVisible();
  expect((await people(stage)).filter(({ predicate }) => predicate !== null)).toHaveLength(5);
  const units = (await stage.app.ask('unit.list', {})).rows;
  expect(units.find(({ name }) => name === 'Sekretariat')).toMatchObject({
    organisation_reason: 'Keputusan rapat 3/2026',
  });

  const book = new exceljs.Workbook();
  await book.xlsx.load(rejected.bytes.buffer as ArrayBuffer);
  let reasons = 0;
  book.worksheets[0]?.eachRow((row) =>
    row.eachCell((cell) => {
      if (String(cell.value).includes('"Entah"')) reasons++;
      if (cell.value === 'Entah') cell.value = 'Sesuai Ekspektasi';
    }),
  );
  expect(reasons).toBe(1);
  const mended = join(home, 'diperbaiki.xlsx');
  await book.xlsx.writeFile(mended);
  await preview(page, stage, [mended]);
  await expect(count(page, stage, 'doubtful')).toContainText('0');
  await page.getByRole('button', { name: t('review.apply') }).click();
  await expect(page.getByRole('heading', { name: t('applied.title') })).toBeVisible();
  expect((await people(stage)).filter(({ predicate }) => predicate === 'baik')).toHaveLength(6);
});

test('a folder is picked; a mapping is renamed, exported and taken in by another workshop', async ({ page, stage }) => {
  const { t, home, app } = stage;
  await newWorkshop(stage);
  const folder = join(home, 'Kiriman dinas');
  mkdirSync(join(folder, 'dalam'), { recursive: true });
  writeFileSync(join(folder, 'a.csv'), [head, line(0, 'Sesuai', 'Baik')].join('\n'));
  writeFileSync(join(folder, 'dalam', 'b.csv'), [head, line(1, 'Sesuai', 'Baik')].join('\n'));
  writeFileSync(join(folder, '.DS_Store'), 'x');
  await pick(page, page.getByRole('button', { name: t('drop.folder') }), folder);
  await expect(page.getByRole('heading', { name: t('review.title') })).toBeVisible();
  await expect(count(page, stage, 'accepted')).toContainText('2');
  await page.getByRole('button', { name: t('review.discard') }).click();

  const columns = { sandi: 'nip', sebutan: 'name', mutu: 'hasil', sikap: 'perilaku' } as const;
  await app.ask('profile.save', { name: 'Lama', kind: 'rating-recap', columns });
  const card = page.getByRole('region', { name: t('profile.title') }).first();
  await card.getByRole('button', { name: `${t('profile.rename')}: Lama` }).click();
  await page.getByLabel(t('profile.name')).fill('Ekspor dinas');
  await page.keyboard.press('Enter');
  await expect(card).toContainText('Ekspor dinas');
  const file = await downloaded(page, () =>
    card.getByRole('button', { name: `${t('profile.export')}: Ekspor dinas` }).click(),
  );
  const shared = join(home, file.name);
  writeFileSync(shared, file.bytes);

  const other = join(home, 'Selaras', 'lain.selaras');
  await app.ask('workshop.create', { path: other, name: 'Lain', period: '2025', facilitator: 'Tono' });
  await page.reload();
  await stage.go('import');
  await expect(card).toContainText(t('profile.none'));
  await pick(page, card.getByRole('button', { name: t('profile.import'), exact: true }), shared);
  await expect(card).toContainText('Ekspor dinas');
  await expect(card).not.toContainText('Lama');
});

test('a full disk is said in a sentence, the preview stays, and nothing is half written', async ({ page, stage }) => {
  const disk = mkdtempSync(join(tmpdir(), 'selaras-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk], { stdio: 'pipe' });
  } catch {
    rmSync(disk, { recursive: true, force: true });
    test.skip(true, 'nobody may mount a small disk here');
  }
  try {
    const { t, app } = stage;
    const path = join(disk, 'penuh.selaras');
    await app.ask('workshop.create', { path, name: 'Penuh', period: '2025', facilitator: 'Sari' });
    // Another program's file leaves room for an edit, not for 2,600 people.
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, 'lain.bin'), Buffer.alloc(bavail * bsize - 150_000));
    await page.reload();
    await stage.go('import');
    const rows = Array.from({ length: 2_600 }, (_, at) => {
      const [day, month, serial] = [1 + (at % 28), 1 + (Math.floor(at / 28) % 12), 1 + Math.floor(at / 336)];
      const two = (value: number) => String(value).padStart(2, '0');
      const nip = `1975${two(month)}${two(day)}200001${1 + (at % 2)}${String(serial).padStart(3, '0')}`;
      return `${nip};Pegawai Nomor ${at};Bidang Umum`;
    });
    const list = join(stage.home, 'daftar.csv');
    writeFileSync(list, ['NIP;Nama;Unit Kerja', ...rows].join('\n'));
    await dropFiles(page.getByRole('region', { name: t('drop.label') }), [list]);
    await expect(page.getByRole('heading', { name: t('review.title') })).toBeVisible();
    await page.getByRole('button', { name: t('review.apply') }).click();
    await expect(page.getByRole('alert').filter({ hasText: /penuh/i })).toBeVisible();
    await expect(page.getByRole('button', { name: t('review.apply') })).toBeEnabled();
    expect(await people(stage)).toEqual([]);
    expect(await app.ask('commit.verify', {})).toMatchObject({ commits: 1, brokenAt: null });
    await app.ask('workshop.close', {});
  } finally {
    execFileSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  }
});
