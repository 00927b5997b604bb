import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleWords } from '#shared/workshop/sample-words.ts';
import { downloaded } from './download.ts';
import { press, typed } from './press.ts';
import { axeClean, expect, type Stage, test } from './stage.ts';

const days = { due: '2099-06-30', expires: '2099-07-31' };

/** A package takes a moment of sealing: a unit of thirty people is round enough. */
const unit = 'Sekretariat';

/** The sample agency with a planned round whose packages are out. */
async function issued(stage: Stage) {
  await stage.openSample();
  const { app } = stage;
  await app.ask('round.create', { name: 'Perilaku 2025', ...days });
  const round = (await app.ask('round.list', {})).rows.find(({ name }) => name === 'Perilaku 2025')?.id ?? '';
  await app.ask('round.plan', { round, peers: 3, units: [unit] });
  const folder = mkdtempSync(join(tmpdir(), 'selaras-paket-'));
  const { packages } = await app.ask('round.issue', { round, to: folder });
  return { app, round, folder, packages };
}

test('a round is made, planned and given out by keyboard and mouse, with passphrases shown once', async ({
  page,
  stage,
}) => {
  await stage.openSample();
  await stage.go('rounds');
  await expect(page.getByRole('heading', { name: sampleWords.round.id })).toBeVisible();
  await stage.picture('rounds-sample');
  await axeClean(page);
  await press(page.getByRole('button', { name: stage.t('rounds.new') }), 'Enter');
  await typed(page, 'Perilaku BerAKHLAK 2025');
  await axeClean(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Perilaku BerAKHLAK 2025' })).toBeVisible();
  await page.getByRole('button', { name: new RegExp(`${stage.t('plan.unit')}$`) }).click();
  await page.getByRole('option', { name: unit, exact: true }).click();
  await page.getByRole('button', { name: stage.t('plan.do') }).click();
  await expect(page.getByText(stage.t('plan.again'))).toBeVisible();
  await stage.picture('rounds-planned');
  await axeClean(page);
  await page.getByRole('button', { name: stage.t('issue.do') }).click();
  const box = page.getByRole('dialog');
  await box.getByRole('button', { name: stage.t('issue.do') }).click();
  await expect(box.getByText(stage.t('issue.once'))).toBeVisible();
  await stage.picture('rounds-issued');
  await axeClean(page);
  const zip = await downloaded(page, () => box.getByRole('button', { name: stage.t('issue.zip') }).click());
  expect(Buffer.from(zip.bytes).subarray(0, 2).toString()).toBe('PK');
  // The passphrases cannot be had again: nothing closes the box before both files are saved.
  await page.keyboard.press('Escape');
  await expect(box.getByRole('button', { name: stage.t('action.close') })).toBeDisabled();
  const slips = await downloaded(page, () => box.getByRole('button', { name: stage.t('issue.slips') }).click());
  expect(Buffer.from(slips.bytes).subarray(0, 5).toString()).toBe('%PDF-');
  await expect(box.getByRole('button', { name: stage.t('action.close') }).first()).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
  await page.getByRole('checkbox', { name: stage.t('raters.chooseAll') }).check();
  const { rows: rounds } = await stage.app.ask('round.list', {});
  const { raters } = rounds.find(({ name }) => name === 'Perilaku BerAKHLAK 2025') ?? { raters: 0 };
  expect(raters).toBeGreaterThan(20);
  await expect(page.getByRole('button', { name: stage.t('raters.reissueMany', { n: raters }) })).toBeEnabled();
  await page.getByRole('checkbox', { name: stage.t('raters.chooseAll') }).uncheck();
  await page.getByText(stage.t('raters.missingOnly')).click();
  const remind = page.getByRole('button', { name: stage.t('raters.remind', { n: raters }) });
  const list = await downloaded(page, () => remind.click());
  expect(Buffer.from(list.bytes).toString('utf8').trimEnd().split('\n')).toHaveLength(raters + 1);
  await axeClean(page);
  const form = page.getByRole('button', { name: /^Formulir kertas untuk/ }).first();
  const paper = await downloaded(page, () => form.click());
  expect(Buffer.from(paper.bytes).subarray(0, 5).toString()).toBe('%PDF-');
});

test('an evaluator opens a package, rates, dies and goes on, seals; the answer is merged and released', async ({
  stage,
}) => {
  let { page } = stage;
  const { app, round, folder, packages } = await issued(stage);
  const { raters } = await app.ask('round.get', { round });
  // Several people are rated by criterion, too.
  const issuedOne = packages.find(({ rater }) => raters.some(({ key, pairs }) => key === rater && pairs > 1));
  if (issuedOne === undefined) throw new Error('no package was made');
  await stage.go('home');
  await app.ask('workshop.close', {});
  const open = async (file: string | null, passphrase: string) => {
    await page.getByRole('button', { name: stage.t('home.package') }).click();
    const box = page.getByRole('dialog');
    if (file === null) {
      await box.getByRole('button', { name: stage.t('package.known') }).click();
      await page.getByRole('option').first().click();
    } else await box.locator('input[type=file]').setInputFiles(file);
    await box.getByLabel(stage.t('package.passphrase')).fill(passphrase);
    await box.getByRole('button', { name: stage.t('package.open') }).click();
  };
  const broken = join(folder, 'rusak.selaras-paket');
  const bytes = readFileSync(join(folder, issuedOne.file));
  bytes[bytes.length - 5] = (bytes[bytes.length - 5] as number) ^ 1;
  writeFileSync(broken, bytes);
  await open(broken, issuedOne.passphrase);
  await expect(page.getByText(/rusak\.selaras-paket/).first()).toBeVisible();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: stage.t('action.cancel') })
    .click();
  // A wrong passphrase is said at its field; the right one is taken in capitals and without hyphens.
  await open(join(folder, issuedOne.file), 'abcd-abcd-abcd-abcd');
  const field = page.getByRole('dialog').getByLabel(stage.t('package.passphrase'));
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toBeFocused();
  await stage.picture('package-wrong-passphrase');
  await field.fill(` ${issuedOne.passphrase.toUpperCase().replaceAll('-', ' ')} `);
  await page.keyboard.press('Enter');
  const form = page.locator('main');
  await expect(form).toHaveAttribute('data-screen', 'evaluation');
  await stage.picture('evaluation');
  await axeClean(page);
  await expect(page.getByRole('heading', { level: 2, name: /./ }).last()).toBeFocused();
  const groups = page.locator('[data-criterion]').getByRole('radiogroup');
  for (const place of [0, 1, 2, 3]) await expect(groups.nth(place)).toBeInViewport({ ratio: 1 });
  // Keys alone: each rates a behaviour and goes on to the next.
  await page.keyboard.press('4');
  await page.keyboard.press('0');
  await expect(groups.nth(0).getByRole('radio', { name: /^4 / })).toBeChecked();
  await expect(groups.nth(1).getByRole('radio', { name: stage.t('rate.notObserved') })).toBeChecked();
  await expect(groups.nth(2).getByRole('radio').first()).toBeFocused();
  await page.getByText(stage.t('rate.byCriterion'), { exact: true }).click();
  await expect(groups.first().getByRole('radio', { name: /^4 / })).toBeChecked();
  await stage.picture('evaluation-matrix');
  await axeClean(page);
  await page.getByText(stage.t('rate.byPerson'), { exact: true }).click();
  // By keyboard: the first level of the first criterion, then right to the fourth.
  await press(groups.first().getByRole('radio').nth(2), 'Space');
  await page.keyboard.press('ArrowRight');
  await expect(groups.first().getByRole('radio').nth(3)).toBeChecked();
  await groups.nth(1).getByText(/^5 /).click();
  await expect(page.getByText(stage.t('rate.evidenceNeeded'))).toBeVisible();
  await page.getByLabel(stage.t('rate.evidence')).fill('Menutup celah pengadaan pada Mei, kerugian dicegah');
  await page.getByLabel(stage.t('rate.comment')).fill('Dapat diandalkan');
  await page.getByLabel(stage.t('rate.comment')).blur();
  await expect(page.getByRole('status').filter({ hasText: stage.t('rate.kept') })).toBeVisible();
  page = await stage.restart('SIGKILL');
  await open(null, issuedOne.passphrase);
  await expect(page.getByLabel(stage.t('rate.evidence'))).toHaveValue(
    'Menutup celah pengadaan pada Mei, kerugian dicegah',
  );
  await expect(page.getByLabel(stage.t('rate.comment'))).toHaveValue('Dapat diandalkan');
  await page.getByRole('button', { name: stage.t('rate.seal') }).click();
  await stage.picture('evaluation-seal');
  await axeClean(page);
  const answer = await downloaded(page, () =>
    page
      .getByRole('dialog')
      .getByRole('button', { name: stage.t('rate.seal') })
      .click(),
  );
  const file = join(folder, answer.name);
  writeFileSync(file, answer.bytes);

  const workshop = readdirSync(join(stage.home, 'Selaras')).find((name) => name.endsWith('.selaras')) ?? '';
  await stage.app.ask('workshop.open', { path: join(stage.home, 'Selaras', workshop) });
  await stage.go('rounds');
  await page.getByRole('button', { name: new RegExp(`${stage.t('rounds.which')}$`) }).click();
  await page.getByRole('option', { name: 'Perilaku 2025', exact: true }).click();
  await page.getByRole('button', { name: stage.t('merge.do') }).click();
  const box = page.getByRole('dialog');
  await box.locator('input[type=file]').setInputFiles([file, broken]);
  await expect(box.getByText(stage.t('merge.refused', { n: 1 }))).toBeVisible();
  await expect(box.getByText(stage.t('merge.new'), { exact: true })).toBeVisible();
  await stage.picture('rounds-merge');
  await axeClean(page);
  await box.getByRole('button', { name: stage.t('merge.apply', { n: 1 }) }).click();
  await expect(page.getByText(stage.t('merge.done', { n: 1 }))).toBeVisible();
  await stage.picture('rounds-running');
  await page.getByRole('button', { name: stage.t('closeRound.do') }).click();
  await page.getByRole('dialog').getByLabel(stage.t('closeRound.reason')).fill('Batas waktu lewat');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('dialog').getByRole('button').last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(stage.t('rounds.closed'), { exact: true })).toBeVisible();
  // The sample agency has imported peer ratings beside those of the round.
  const listed = (await stage.app.ask('assessment.list', { rater: issuedOne.rater })).rows;
  const rows = listed.filter((row) => row.round !== null);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.round).toBe(round);
  expect(Object.values(rows[0]?.scores ?? {}).sort()).toEqual([4, 5]);
  expect(rows[0]?.notes).toEqual({
    akuntabel: 'Menutup celah pengadaan pada Mei, kerugian dicegah',
    '': 'Dapat diandalkan',
  });
});
