import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { createWorkshopFile } from '#main/store/create.ts';
import { problemApp } from '#shared/kernel/problem-app.ts';
import { problemWorkshop } from '#shared/workshop/problem-workshop.ts';
import { startNodeHost } from './host.ts';
import { typed } from './press.ts';
import { axeClean, expect, type Stage, test } from './stage.ts';

/** Opens a file of the workshops' folder as someone does: "open", then the file. */
async function open({ page, t }: Stage, name: string): Promise<void> {
  await page.getByRole('button', { name: t('home.open') }).click();
  await page.getByRole('dialog').getByRole('option', { name }).click();
}

/** The Problem is said, in a sentence; the first screen stays, and what is sound still opens. */
async function refused(stage: Stage, words: RegExp | string): Promise<void> {
  const { page } = stage;
  const notice = page.getByRole('alert').filter({ hasText: words });
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: stage.t('toast.close') }).click();
  await expect(page.getByRole('heading', { name: stage.t('home.title') })).toBeVisible();
}

/** Workshops of this home; the folder is made by asking for it. */
async function folderOf(stage: Stage): Promise<string> {
  await stage.app.ask('folder.list', {});
  return join(stage.home, 'Selaras');
}

test.describe('in the other language', () => {
  test.use({ language: 'en' });
  test('files that are not ours, cut short, empty or newer are refused in a sentence, and the app goes on', async ({
    stage,
  }) => {
    const folder = await folderOf(stage);
    writeFileSync(join(folder, 'kosong.selaras'), '');
    writeFileSync(join(folder, 'surat.selaras'), 'Yth. Kepala Dinas\n'.repeat(400));
    const foreign = new Database(join(folder, 'lain.selaras'));
    foreign.exec('CREATE TABLE t (a)');
    foreign.close();
    const newer = await createWorkshopFile(join(folder, 'baru.selaras'), null);
    newer.db.pragma('user_version=99');
    newer.close();
    for (const name of ['kosong', 'surat']) {
      await open(stage, name);
      await refused(stage, problemWorkshop['workshop.not-ours'].en);
    }
    await open(stage, 'baru');
    await refused(stage, /newer Selaras \(file version 99, ours \d+\)/);
    // Whether bytes are another program's or ours under a password cannot be known: so a password is requested, and nothing fits.
    await open(stage, 'lain');
    await typed(stage.page, 'rahasia');
    await stage.page.keyboard.press('Enter');
    await expect(stage.page.getByText(problemWorkshop['workshop.wrong-password'].en)).toBeVisible();
    await stage.page.keyboard.press('Escape');
    await stage.openSample();
  });
});

test('a file that another Selaras holds open is refused until that one ends', async ({ stage }) => {
  const folder = await folderOf(stage);
  const path = join(folder, 'bersama.selaras');
  (await createWorkshopFile(path, null)).close();
  const other = await startNodeHost(join(stage.home, 'lain'));
  const held = await other.ask('workshop.create', {
    path: join(folder, 'rapat.selaras'),
    name: 'Rapat',
    period: '2025',
    facilitator: 'Sari',
  });
  expect(held.workshop.name).toBe('Rapat');
  await open(stage, 'rapat');
  await refused(stage, /sedang dibuka|dipakai/i);
  await other.stop('SIGKILL');
  await open(stage, 'rapat');
  await expect(stage.page.getByRole('heading', { name: 'Rapat' })).toBeVisible();
});

test('a password is asked for; a wrong one is said at the field, the right one opens', async ({ page, stage }) => {
  const path = join(await folderOf(stage), 'rahasia.selaras');
  await stage.app.ask('workshop.create', {
    path,
    name: 'Rahasia',
    period: '2025',
    facilitator: 'Sari',
    password: 'kunci besar',
  });
  await stage.app.ask('workshop.close', {});
  await open(stage, 'rahasia');
  const field = page.getByRole('dialog').getByLabel(stage.t('new.password'));
  await field.fill('kunci kecil');
  await page.keyboard.press('Enter');
  await expect(page.getByText(problemWorkshop['workshop.wrong-password'].id)).toBeVisible();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await axeClean(page);
  await field.fill('kunci besar');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Rahasia' })).toBeVisible();
});

test('bytes flipped inside a workshop are noticed and said, wherever they lie, and the whole file opens again', async ({
  page,
  stage,
}) => {
  await stage.openSample();
  const folder = await folderOf(stage);
  const name = readdirSync(folder).find((one) => one.endsWith('.selaras')) ?? '';
  await stage.app.ask('workshop.close', {});
  const whole = readFileSync(join(folder, name));
  const hurt = join(folder, 'rusak.selaras');
  for (const share of [0.3, 0.6, 0.9]) {
    const bytes = Buffer.from(whole);
    const at = Math.floor(bytes.length * share);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
    writeFileSync(hurt, bytes);
    await open(stage, basename(hurt, '.selaras'));
    const box = page.getByRole('dialog');
    await expect(box.getByText(problemApp['workshop.damaged'].id)).toBeVisible();
    await expect(box.getByRole('button', { name: stage.t('damaged.recover') })).toBeEnabled();
    await box.getByRole('button', { name: stage.t('action.cancel') }).click();
    await expect(box).toHaveCount(0);
  }
  copyFileSync(join(folder, name), hurt);
  await open(stage, basename(hurt, '.selaras'));
  await expect(page.getByRole('heading', { name: stage.t('road.title') })).toBeVisible();
});
