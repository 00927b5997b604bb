import type { Page } from '@playwright/test';
import { docxText } from '../main/papers/docx-text.ts';
import { pdfText } from '../main/papers/pdf-text.ts';
import { downloaded } from './download.ts';
import { pressAt, reach, turnTo, typeAt } from './keyboard.ts';
import { typed } from './press.ts';
import { axeClean, expect, type Stage, test } from './stage.ts';

/** Where a line breaks is the paper's affair. */
const flat = (text: string) => text.replace(/\s+/g, '');
const strip = (page: Page, stage: Stage) => page.getByRole('region', { name: stage.t('sit.label') });

/** Finds a person in the grid by NIP: the focus is at the hit afterwards. */
async function find({ page, t }: Stage, { id, nip }: { readonly id: string; readonly nip: string }): Promise<void> {
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox', { name: t('seek.label') })).toBeFocused();
  await typed(page, nip);
  await expect(page.getByRole('search').getByRole('status')).not.toBeEmpty();
  await page.keyboard.press('Escape');
  await expect(page.locator(`.ag-row[row-id="${id}"] .ag-cell:focus`)).toContainText(nip);
}

test('one session by keyboard alone: attendance, agenda, vote, moves, recusal, a branch adopted, signed, read back', async ({
  page,
  stage,
}) => {
  await stage.openSample();
  const { app } = stage;
  const people = (await app.ask('employee.list', {})).rows.filter(({ predicate }) => predicate === 'baik');
  const [own, voted, kept, tried] = people;
  if (!own || !voted || !kept || !tried) throw new Error('the sample agency has too few people');
  await app.ask('actor.add', { name: 'Joko Santoso', role: 'member', pin: '1111', nip: own.nip });
  await app.ask('actor.add', { name: 'Rina Kartika', role: 'member', pin: '2222' });
  await app.ask('sitting.set', { quorum: '1' });
  await turnTo(stage, 'panel');
  const bar = strip(page, stage);
  const box = page.getByRole('dialog');

  await reach(page, bar, 'F6');
  await pressAt(page, bar.getByRole('button', { name: stage.t('sit.attendance') }));
  for (const name of ['Joko Santoso', 'Rina Kartika']) {
    await pressAt(page, box.getByRole('checkbox', { name: stage.t('attend.mark', { name }) }), 'Space');
    await expect(box.getByRole('checkbox', { name: stage.t('attend.mark', { name }) })).toBeChecked();
  }
  await page.keyboard.press('Escape');
  await expect(box).toHaveCount(0);
  await reach(page, page.getByRole('grid'), 'F6');
  for (const person of [own, voted, kept]) {
    await find(stage, person);
    await page.keyboard.press('F7');
    const agenda = page.getByRole('complementary', { name: stage.t('agenda.title') });
    const add = agenda.getByRole('button', { name: stage.t('agenda.addSelected', { n: 1 }) });
    await expect(add).toBeEnabled();
    // An empty agenda starts at its buttons, another at its first case.
    await pressAt(page, add, 'Enter', person === own ? 'Tab' : 'Shift+Tab');
    await expect(agenda.getByRole('grid', { name: stage.t('agenda.title') })).toContainText(person.name);
    if (person === kept) {
      // The rest from the queue, with the reasons it gives: some of these stay open, and the sign-off will ask why.
      const build = agenda.getByRole('button', { name: stage.t('agenda.build', { n: '' }).replace('()', '') });
      await expect(build).toBeEnabled();
      await pressAt(page, build, 'Enter', 'Shift+Tab');
    }
    await page.keyboard.press('F7');
    await expect(agenda).toHaveCount(0);
  }

  // A paste over everybody leaves out the row whose panel member is still in the room, and says who.
  await find(stage, own);
  while ((await page.locator('.ag-cell:focus').getAttribute('col-id')) !== 'hasil')
    await page.keyboard.press('ArrowRight');
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
  await pressAt(page, box.getByRole('button', { name: stage.t('recuse.out', { name: 'Joko Santoso' }) }));
  await pressAt(page, box.getByRole('button', { name: stage.t('sit.openCase') }));
  await expect(bar).toContainText(own.name);
  await page.keyboard.press('F9');
  await axeClean(page);
  await typed(page, 'Bukti cukup, tetap Baik');
  await pressAt(page, box.getByRole('button', { name: stage.t('decide.do') }));
  await expect(bar).toContainText(voted.name);

  // A silent vote by both, revealed and settled upwards.
  await reach(page, bar, 'F6');
  await pressAt(page, bar.getByRole('button', { name: stage.t('sit.vote') }));
  await pressAt(page, box.getByRole('button', { name: stage.t('vote.start') }));
  for (const [name, pin] of [
    ['Joko Santoso', '1111'],
    ['Rina Kartika', '2222'],
  ] as const) {
    await expect(box.getByRole('button', { name: new RegExp(stage.t('vote.who')) })).toContainText(name);
    await typeAt(page, box.getByLabel(stage.t('attend.pin')), pin);
    await typeAt(page, box.getByLabel(stage.t('vote.choice')), '2');
    await pressAt(page, box.getByRole('button', { name: stage.t('vote.seal') }));
    await expect(page.getByText(stage.t('vote.sealed', { name }))).toBeVisible();
  }
  await pressAt(page, box.getByRole('button', { name: stage.t('vote.reveal') }));
  await typeAt(page, box.getByLabel(stage.t('decide.reason')), 'Suara bulat untuk Baik');
  await pressAt(page, box.getByRole('button', { name: stage.t('vote.settle') }));
  await expect(box).toHaveCount(0);

  // A branch is tried on somebody else and adopted as one commit.
  await reach(page, bar, 'F6');
  await pressAt(page, bar.getByRole('button', { name: stage.t('branch.start') }));
  await reach(page, page.getByRole('grid'), 'F6');
  await find(stage, tried);
  while ((await page.locator('.ag-cell:focus').getAttribute('col-id')) !== 'hasil')
    await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+v');
  const banner = page.getByRole('region', { name: stage.t('branch.title') });
  await expect(banner).toContainText(stage.t('branch.size', { moves: 1, people: 180 }));
  await reach(page, banner, 'F6');
  await pressAt(page, banner.getByRole('button', { name: stage.t('branch.look') }));
  const before = (await app.ask('commit.list', { limit: 1 })).rows[0]?.number ?? 0;
  await typeAt(page, box.getByLabel(stage.t('branch.reason')), 'Diterapkan dari percobaan');
  await pressAt(page, box.getByRole('button', { name: stage.t('branch.adopt') }));
  await expect(page.getByText(stage.t('branch.adopted', { n: 1 }))).toBeVisible();
  const [adopted] = (await app.ask('commit.list', { limit: 1 })).rows;
  expect(adopted).toMatchObject({ number: before + 1, command: 'rating.setMany', reason: 'Diterapkan dari percobaan' });
  if (await box.isVisible()) await page.keyboard.press('Escape');
  await expect(box).toHaveCount(0);

  // Signed while one case is still open, with its reason, and the minutes say what the journal says.
  await reach(page, bar, 'F6');
  await pressAt(page, bar.getByRole('button', { name: stage.t('sit.close') }));
  await expect(bar.getByRole('button', { name: stage.t('sit.close') })).toHaveCount(0);
  await turnTo(stage, 'results');
  await pressAt(page, page.getByRole('button', { name: stage.t('results.sign') }));
  await expect(box).toContainText(stage.t('branch.spread'));
  await typeAt(page, box.getByLabel(stage.t('sign.openReason')), 'Menunggu hasil pemeriksaan');
  await typeAt(page, box.getByLabel(stage.t('sign.number')), 'BA-21/2026');
  await pressAt(page, box.getByRole('button', { name: stage.t('sign.do') }));
  await expect(page.getByText(stage.t('results.signedHint'))).toBeVisible();

  const file = async (what: 'minutesPdf' | 'minutesDocx', form: string) => {
    const button = page.getByRole('button', {
      name: stage.t('files.downloadOf', { what: stage.t(`files.${what}`), form }),
    });
    return downloaded(page, () => pressAt(page, button));
  };
  const texts = [
    flat(pdfText((await file('minutesPdf', 'PDF')).bytes).runs.join('')),
    flat(docxText((await file('minutesDocx', 'DOCX')).bytes)),
  ];
  const journal = (await app.ask('commit.list', { limit: 200 })).rows;
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
