import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloaded } from './download.ts';
import { startNodeHost } from './host.ts';
import { axeClean, expect, test } from './stage.ts';

/** A download as a file to be chosen. */
const asFile = ({ name, bytes }: { name: string; bytes: Uint8Array }) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

test('a member votes on a machine of their own: a sealed paper out, a sealed vote back, revealed with the others', async ({
  page,
  stage,
  chromium,
  playwright,
}) => {
  await stage.openSample();
  const { app } = stage;
  await app.ask('actor.add', { name: 'Joko Santoso', role: 'member', pin: '1111' });
  await app.ask('attendance.mark', { actor: 'Joko Santoso', present: true });
  const person = (await app.ask('employee.list', {})).rows.find(({ predicate }) => predicate === 'baik');
  if (person === undefined) throw new Error('nobody is Baik');
  await app.ask('case.open', { employee: person.id });
  await app.ask('vote.open', { employee: person.id });
  await stage.go('panel');
  await page.getByRole('button', { name: stage.t('sit.vote') }).click();
  const box = page.getByRole('dialog');
  await box.getByText(stage.t('vote.byFile')).click();
  await box.getByRole('button', { name: stage.t('vote.hand') }).click();
  const handed = page.getByRole('dialog', { name: stage.t('vote.handed', { name: 'Joko Santoso' }) });
  const passphrase = await handed.getByRole('row').last().getByRole('cell').last().innerText();
  await axeClean(page);
  await stage.picture('vote-file');
  // Neither Esc nor a button closes it before paper and slip are saved.
  const slip = await downloaded(page, () => handed.getByRole('button', { name: stage.t('vote.saveSlip') }).click());
  expect(slip.name).toBe('Frasa sandi Joko Santoso.pdf');
  await page.keyboard.press('Escape');
  await expect(handed.getByRole('button', { name: stage.t('action.close') })).toBeDisabled();
  const paper = await downloaded(page, () => handed.getByRole('button', { name: stage.t('vote.savePaper') }).click());
  await expect(handed.getByRole('button', { name: stage.t('action.close') }).first()).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(handed).toBeHidden();

  const home = mkdtempSync(join(tmpdir(), 'selaras-member-'));
  const other = await startNodeHost(home);
  const browser = chromium ?? (await playwright.chromium.launch());
  const member = await browser.newPage();
  await member.goto(other.link);
  await member.getByRole('button', { name: stage.t('home.package') }).click();
  const form = member.getByRole('dialog');
  await form.locator('input[type=file]').setInputFiles(asFile(paper));
  await form.getByLabel(stage.t('package.passphrase')).fill(passphrase);
  await form.getByRole('button', { name: stage.t('package.open'), exact: true }).click();
  await expect(form).toContainText(person.name);
  await form.getByText('Sangat Baik', { exact: true }).click();
  await form.getByLabel(stage.t('ballot.pin')).fill('1111');
  await axeClean(member);
  await stage.picture('ballot-paper', member);
  const vote = await downloaded(member, () => form.getByRole('button', { name: stage.t('vote.seal') }).click());
  await member.close();
  if (chromium === null) await browser.close();
  await other.stop();
  rmSync(home, { recursive: true, force: true });

  await box.locator('input[type=file]').setInputFiles(asFile(vote));
  await expect(page.getByText(stage.t('vote.received', { n: 1 }))).toBeVisible();
  await expect(box).toContainText(stage.t('vote.progress', { n: 1, all: 1 }));
  await box.getByRole('button', { name: stage.t('vote.reveal') }).click();
  await expect(box).toContainText(stage.t('vote.results'));
  expect((await app.ask('sitting.get', {})).open?.ballot?.votes).toMatchObject([
    { name: 'Joko Santoso', predicate: 'sangat-baik' },
  ]);
});
