import type { Page } from '@playwright/test';
import { docxText } from '../main/files/docx-text.ts';
import { pdfText } from '../main/files/pdf-text.ts';
import { downloaded } from './download.ts';
import { press } from './press.ts';
import { axeClean, expect, type Stage, test } from './stage.ts';

test.describe.configure({ timeout: 120_000 });

/** Where a line breaks is the paper's affair. */
const flat = (text: string) => text.replace(/\s+/g, '');
const strip = (page: Page, stage: Stage) => page.getByRole('region', { name: stage.t('sit.label') });

test('one session from attendance to minutes: agenda, vote, moves, recusal, a branch adopted, signed, read back', async ({
  page,
  stage,
}) => {
  test.skip(stage.host === null, 'asks the Node host beside the page');
  await stage.openSample();
  const { host } = stage;
  if (host === null) throw new Error('these specs ask the Node host beside the page');
  const people = (await host.ask('employee.list', {})).rows.filter(({ predicate }) => predicate === 'baik');
  const [own, voted, kept, tried] = people;
  if (!own || !voted || !kept || !tried) throw new Error('the sample agency has too few people');
  await host.ask('actor.add', { name: 'Joko Santoso', role: 'member', pin: '1111', nip: own.nip });
  await host.ask('actor.add', { name: 'Rina Kartika', role: 'member', pin: '2222' });
  await host.ask('sitting.set', { quorum: '1' });
  await stage.go('panel');
  const bar = strip(page, stage);
  const box = page.getByRole('dialog');

  await press(bar.getByRole('button', { name: stage.t('sit.attendance') }), 'Enter');
  for (const name of ['Joko Santoso', 'Rina Kartika']) {
    await box.getByRole('checkbox', { name: stage.t('attend.mark', { name }) }).press('Space');
    await expect(box.getByRole('checkbox', { name: stage.t('attend.mark', { name }) })).toBeChecked();
  }
  await page.keyboard.press('Escape');
  await expect(box).toHaveCount(0);
  for (const { id } of [own, voted, kept]) await host.ask('agenda.add', { employees: [id], flags: ['near-line'] });
  await page.keyboard.press('F7');
  await expect(box).toContainText(kept.name);
  await axeClean(page);
  await page.keyboard.press('Escape');
  await expect(box).toHaveCount(0);

  // A paste over everybody leaves out the row whose panel member is still in the room, and says who.
  await page.locator(`.ag-row[row-id="${own.id}"] .ag-cell[col-id="hasil"]`).first().click();
  await page.evaluate(() => navigator.clipboard.writeText('Di atas'));
  await page.keyboard.press('Control+v');
  await expect(box).toContainText(stage.t('bulk.causes.recused', { names: 'Joko Santoso' }));
  await expect(box).toContainText(own.name);
  await page.keyboard.press('Escape');
  await expect(box).toHaveCount(0);

  // Recusal: the first case opens only once the member has left.
  await page.keyboard.press('F8');
  await expect(box).toContainText(stage.t('recuse.shut', { names: 'Joko Santoso' }));
  await axeClean(page);
  await press(box.getByRole('button', { name: stage.t('recuse.out', { name: 'Joko Santoso' }) }), 'Enter');
  await press(box.getByRole('button', { name: stage.t('sit.openCase') }), 'Enter');
  await expect(bar).toContainText(own.name);
  await page.keyboard.press('F9');
  await axeClean(page);
  await page.keyboard.type('Bukti cukup, tetap Baik');
  await press(box.getByRole('button', { name: stage.t('decide.do') }), 'Enter');
  await expect(bar).toContainText(voted.name);

  // A silent vote by both, revealed and settled upwards.
  await press(bar.getByRole('button', { name: stage.t('sit.vote') }), 'Enter');
  await press(box.getByRole('button', { name: stage.t('vote.start') }), 'Enter');
  for (const [name, pin] of [
    ['Joko Santoso', '1111'],
    ['Rina Kartika', '2222'],
  ] as const) {
    await expect(box.getByRole('button', { name: new RegExp(stage.t('vote.who')) })).toContainText(name);
    await box.getByLabel(stage.t('attend.pin')).fill(pin);
    await box.getByRole('radio', { name: 'Baik', exact: true }).press('Space');
    await press(box.getByRole('button', { name: stage.t('vote.seal') }), 'Enter');
    await expect(page.getByText(stage.t('vote.sealed', { name }))).toBeVisible();
  }
  await press(box.getByRole('button', { name: stage.t('vote.reveal') }), 'Enter');
  await box.getByLabel(stage.t('decide.reason')).fill('Suara bulat untuk Baik');
  await press(box.getByRole('button', { name: stage.t('vote.settle') }), 'Enter');
  await expect(box).toHaveCount(0);

  // A branch is tried on somebody else and adopted as one commit.
  await page.locator(`.ag-row[row-id="${tried.id}"] .ag-cell[col-id="name"]`).first().click();
  await press(bar.getByRole('button', { name: stage.t('branch.title') }), 'Enter');
  await press(box.getByRole('button', { name: new RegExp(stage.t('column.hasil')) }), 'Enter');
  await press(page.getByRole('option', { name: 'Di atas ekspektasi' }), 'Enter');
  await press(box.getByRole('button', { name: stage.t('branch.add') }), 'Enter');
  await expect(box.getByRole('heading', { name: stage.t('branch.moves', { n: 1 }) })).toBeVisible();
  const before = (await host.ask('commit.list', { limit: 1 })).rows[0]?.number ?? 0;
  await box.getByLabel(stage.t('branch.reason')).fill('Diterapkan dari percobaan');
  await press(box.getByRole('button', { name: stage.t('branch.adopt') }), 'Enter');
  await expect(page.getByText(stage.t('branch.adopted', { n: 1 }))).toBeVisible();
  const [adopted] = (await host.ask('commit.list', { limit: 1 })).rows;
  expect(adopted).toMatchObject({ number: before + 1, command: 'rating.setMany', reason: 'Diterapkan dari percobaan' });
  if (await box.isVisible()) await page.keyboard.press('Escape');

  // Signed while one case is still open, with its reason, and the minutes say what the journal says.
  await host.ask('case.close', {});
  await stage.go('results');
  await press(page.getByRole('button', { name: stage.t('results.sign') }), 'Enter');
  await expect(box).toContainText(stage.t('branch.spread'));
  await box.getByLabel(stage.t('sign.openReason')).fill('Menunggu hasil pemeriksaan');
  await box.getByLabel(stage.t('sign.number')).fill('BA-21/2026');
  await press(box.getByRole('button', { name: stage.t('sign.do') }), 'Enter');
  await expect(page.getByText(stage.t('results.signedHint'))).toBeVisible();

  const file = (what: 'minutesPdf' | 'minutesDocx', form: string) =>
    downloaded(page, () =>
      page.getByRole('button', { name: stage.t('files.downloadOf', { what: stage.t(`files.${what}`), form }) }).click(),
    );
  const texts = [
    flat(pdfText((await file('minutesPdf', 'PDF')).bytes).runs.join('')),
    flat(docxText((await file('minutesDocx', 'DOCX')).bytes)),
  ];
  const journal = (await host.ask('commit.list', { limit: 200 })).rows;
  const reasons = journal
    .filter(({ command }) => ['case.decide', 'vote.settle', 'rating.setMany', 'workshop.signOff'].includes(command))
    .flatMap(({ reason }) => reason ?? []);
  expect(reasons.length).toBeGreaterThanOrEqual(3);
  const told = [
    ...reasons,
    'BA-21/2026',
    'Menunggu hasil pemeriksaan',
    'Joko Santoso',
    'Rina Kartika',
    own.nip,
    voted.nip,
    tried.nip,
  ];
  for (const text of texts) for (const words of [...told, journal[0]?.hash ?? '?']) expect(text).toContain(flat(words));
});
