import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { group, listed, newWorkshop, nominative, people, preview, withSamples } from './importing.ts';
import { press, typed } from './press.ts';
import { expect, test } from './stage.ts';

test('a later version comes in as a diff: all, some or one, and what the panel has moved stays', async ({
  page,
  stage,
}) => {
  const { t, app, home } = stage;
  await withSamples(stage);
  const before = await people(stage);
  const [moved = '', , , , , changed = '', promoted = ''] = listed;
  const movedId = before.find(({ nip }) => nip === moved)?.id ?? '';
  await app.ask('rating.set', { employee: movedId, hasil: 'di-bawah', reason: 'Kehadiran kurang' });
  const proposed = (await people(stage)).find(({ nip }) => nip === moved)?.predicate;

  const list = readFileSync(nominative, 'utf8').trim().split(/\r?\n/);
  const gone = list.findIndex((line) => line.includes(listed[20] ?? '-'));
  const later = list
    .filter((_line, at) => at !== gone)
    .map((line) =>
      line.includes(promoted) ? line.replace(/;(Kepala|Analis|Peng|Pra)[^;]*;/, ';Kepala Balai;') : line,
    );
  later.push('199001012015011001;BUDI BARU;;S.T.;01/01/1990;M;III/a;struktural;Analis;S1;Sekretariat;');
  const files = [join(home, 'daftar-nominatif.csv'), join(home, 'rekap.csv')];
  writeFileSync(files[0] ?? '', later.join('\n'));
  const recap = [moved, changed].map((nip, at) => `${at + 1};${nip};;;Di Atas Ekspektasi;Di Bawah Ekspektasi;`);
  const head = 'No;NIP;Nama;Jabatan;Rating Hasil Kinerja;Rating Perilaku Kerja;Predikat Kinerja Periodik';
  writeFileSync(files[1] ?? '', ['Periode Tahunan 2025;;;;;;', head, ...recap].join('\n'));
  await preview(page, stage, files);
  await page.getByRole('tab', { name: t('tab.changes') }).click();
  for (const [title, rows] of [
    ['part.people.new', 1],
    ['part.people.changed', 1],
    ['part.people.missing', 1],
    ['part.ratings.moved', 1],
    ['part.ratings.changed', 1],
  ] as const)
    await expect(group(page, t(title))).toContainText(new RegExp(`${rows}$`));
  await group(page, t('part.people.changed')).click();
  await expect(page.getByRole('grid')).toContainText('Kepala Balai');
  await stage.picture('import-diff');

  // One new person is left out by keyboard: arrow keys to the row, Space takes its tick away.
  await group(page, t('part.people.new')).click();
  await page.getByRole('gridcell', { name: '199001012015011001' }).click();
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox')).not.toBeChecked();
  await page.getByRole('button', { name: t('review.apply') }).click();
  await expect(page.getByRole('heading', { name: t('applied.title') })).toBeVisible();
  const after = new Map((await people(stage)).map((row) => [row.nip, row]));
  expect(after.size).toBe(180);
  expect(after.get(promoted)?.position).toBe('Kepala Balai');
  expect(after.get(moved)).toMatchObject({ predicate: proposed, hasil: 'di-bawah' });
  expect(after.get(changed)).toMatchObject({ hasil: 'di-atas', perilaku: 'di-bawah', initial_hasil: 'di-atas' });
});

test('by keyboard alone: a table is pasted, its question answered, applied, and a unit gets its predicate', async ({
  page,
  stage,
}) => {
  const { t } = stage;
  await newWorkshop(stage);
  await press(page.getByRole('button', { name: t('drop.paste') }), 'Enter');
  const rows = listed
    .slice(0, 3)
    .map((nip, at) => `${nip}\tOrang ${'ABC'[at]}\tSekretariat\tSesuai\tSesuai\t${at === 0 ? 'Kurang' : 'Baik'}`);
  const head = 'NIP\tNama\tUnit Kerja\tRating Hasil Kinerja\tRating Perilaku Kerja\tPredikat Kinerja';
  await page.evaluate((text) => navigator.clipboard.writeText(text), [head, ...rows].join('\n'));
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeFocused();
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(group(page, 'Predikat menyalahi ratingnya')).toBeVisible();
  await group(page, 'Predikat menyalahi ratingnya').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: 'Seperti tertulis: Kurang' })).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Menurut matriks: Baik' })).toBeChecked();
  await expect(page.getByRole('status').filter({ hasText: t('review.answered') })).toBeVisible();
  await press(page.getByRole('button', { name: t('review.apply') }), 'Enter');
  await expect(page.getByRole('heading', { name: t('applied.title') })).toBeVisible();
  expect((await people(stage)).map(({ predicate }) => predicate)).toEqual(['baik', 'baik', 'baik']);

  await press(page.getByRole('button', { name: `${t('units.set')}: Sekretariat` }), 'Enter');
  await press(page.getByRole('dialog').getByRole('button', { name: new RegExp(t('units.predicate')) }), 'ArrowDown');
  await press(page.getByRole('option', { name: 'Baik', exact: true }), 'Enter');
  await page.getByLabel(t('units.why')).focus();
  await typed(page, 'Surat keputusan 12/2026');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: t('units.title') }).first()).toContainText('Surat keputusan 12/2026');
});
