import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { ScreenName } from '#renderer/shell/view.ts';
import type { IssuedPackage } from '#shared/round/contract.ts';
import type { RateeAnswer } from '#shared/round/package.ts';
import { type TextKey, t } from '#shared/words.ts';
import { build } from '../e2e/build.config.ts';
import { downloaded } from '../e2e/download.ts';
import { dropFiles } from '../e2e/drop.ts';
import { startNodeHost } from '../e2e/host.ts';
import { answersFor, evaluated } from '../main/round/round-desk.ts';
import { writeAgency } from './agency-file.ts';
import { compared, type RoundSoak } from './rounds-cli.ts';

/** People of the whole run, each rated by six. */
export const full = 200;

const words = (key: TextKey, values: Readonly<Record<string, string | number>> = {}) => t('id', key, values);

/**
 * The same round through the screens in Chromium: made, planned, packages given out, answers dropped all at once, merged, closed. All
 * but `byHand` are answered by a driver over the package files, those by clicks in the evaluator's screens. `pictures`: a folder.
 */
export async function run(asked: {
  readonly count: number;
  readonly seed: number;
  readonly byHand?: number;
  readonly pictures?: string;
}): Promise<RoundSoak> {
  const { count, seed, byHand = 3, pictures } = asked;
  build();
  const home = mkdtempSync(join(tmpdir(), 'selaras-round-'));
  mkdirSync(join(home, '.selaras'));
  writeFileSync(join(home, '.selaras', 'settings.json'), JSON.stringify({ settings: { language: 'id' }, recent: [] }));
  const host = await startNodeHost(home);
  const browser = await chromium.launch({
    executablePath: process.env.SELARAS_CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'id-ID' });
  page.setDefaultTimeout(30_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  const seconds: Record<string, number> = {};
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const done = await work();
    seconds[step] = Math.round((performance.now() - began) / 10) / 100;
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, `round-${step}.png`) });
    return done;
  };
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
  const go = async (screen: ScreenName): Promise<void> => {
    await page
      .getByRole('navigation')
      .getByRole('button', { name: words(`nav.${screen}`), exact: true })
      .click();
  };
  const box = page.getByRole('dialog');
  try {
    const path = join(home, 'dinas.selaras');
    writeAgency(join(home, 'nominatif.csv'), count, seed);
    await host.ask('workshop.create', { path, name: 'Dinas Contoh', period: '2025', facilitator: 'Sari' });
    const { preview } = await host.ask('import.read', { sources: [{ path: join(home, 'nominatif.csv') }] });
    await host.ask('import.apply', { preview });
    await page.goto(host.link);
    await go('rounds');
    await press(words('rounds.new'));
    await page.keyboard.type('Perilaku 2025');
    await page.keyboard.press('Enter');
    await choose(page, words('plan.peers'), '5');
    await page.getByText(words('plan.squads')).uncheck();
    await timed('plan', async () => {
      await press(words('plan.do'));
      await page.getByText(words('plan.again')).waitFor();
    });
    const round = (await host.ask('round.list', {})).rows[0]?.id ?? '';
    const planned = await host.ask('round.get', { round });
    const heard = Map.groupBy(planned.pairs, ({ ratee }) => ratee);
    for (const [ratee, pairs] of heard)
      for (let more = pairs.length; more < 6; more++)
        await host.ask('assignment.add', { round, rater: `Mitra ${more}`, ratee, kind: 'external' });
    const whole = (await host.ask('round.get', { round })).round;
    await press(words('issue.do'));
    await timed('issue', async () => {
      await box.getByRole('button', { name: words('issue.do') }).click();
      await box.getByText(words('issue.once')).waitFor();
    });
    const zip = await downloaded(page, () => box.getByRole('button', { name: words('issue.zip') }).click());
    const slips = await downloaded(page, () => box.getByRole('button', { name: words('issue.slips') }).click());
    await page.keyboard.press('Escape');
    const folder = join(home, 'paket');
    mkdirSync(folder);
    writeFileSync(join(folder, 'semua.zip'), zip.bytes);
    execFileSync('unzip', ['-q', 'semua.zip'], { cwd: folder });
    const packages = listed(Buffer.from(slips.bytes).toString('utf8'), planned.raters);

    const given = new Map<string, readonly RateeAnswer[]>();
    const sealed: string[] = [];
    await timed('answer', async () => {
      for (const [at, issued] of packages.slice(byHand).entries()) {
        const { answers, sealed: file } = await evaluated(folder, issued, seed + at);
        given.set(issued.rater, answers);
        const to = join(folder, `${at}.selaras-jawaban`);
        writeFileSync(to, file.bytes);
        sealed.push(to);
      }
    });
    await go('home');
    await host.ask('workshop.close', {});
    await timed('answer by hand', async () => {
      for (const issued of packages.slice(0, byHand)) {
        await page.getByRole('button', { name: words('home.package') }).click();
        await box.locator('input[type=file]').setInputFiles(join(folder, issued.file));
        await box.getByLabel(words('package.passphrase')).fill(issued.passphrase);
        await box.getByRole('button', { name: words('package.open') }).click();
        const { ratees, instrument } = await host.ask('evaluation.open', {
          source: { path: join(folder, issued.file) },
          passphrase: issued.passphrase,
        });
        const criteria = instrument.criteria.map(({ key }) => key);
        const answers = answersFor(ratees, criteria, seed + issued.file.length).map((one) => ({ ...one, comment: '' }));
        await clicked(page, answers, criteria);
        given.set(issued.rater, answers);
        await press(words('rate.seal'));
        const file = await downloaded(page, () => box.getByRole('button', { name: words('rate.seal') }).click());
        const to = join(folder, file.name);
        writeFileSync(to, file.bytes);
        sealed.push(to);
        await go('home');
      }
    });
    await host.ask('workshop.open', { path });
    await go('rounds');
    await press(words('merge.do'));
    await timed('read', async () => {
      await dropFiles(box.getByRole('region', { name: words('merge.files') }), sealed);
      await box.getByRole('button', { name: words('merge.apply', { n: sealed.length }) }).waitFor();
    });
    await timed('merge', async () => {
      await box.getByRole('button', { name: words('merge.apply', { n: sealed.length }) }).click();
      await page.getByText(words('merge.done', { n: sealed.length })).waitFor();
    });
    await press(words('closeRound.do'));
    await box.getByLabel(words('closeRound.reason')).fill('Batas waktu lewat');
    await timed('close', async () => {
      await box.getByRole('button', { name: words('closeRound.do') }).click();
      await page.getByText(words('rounds.closed'), { exact: true }).waitFor();
    });
    await go('calibration');
    await timed('calibration', () => page.getByRole('heading').nth(1).waitFor());
    if (faults.length > 0) throw new Error(faults.join('\n'));
    const { rows } = await host.ask('assessment.list', {});
    return {
      ratees: whole.ratees,
      pairs: whole.pairs,
      packages: packages.length,
      answered: sealed.length,
      ...compared(rows, given),
      seconds,
    };
  } catch (error) {
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, 'round-failed.png') });
    throw error;
  } finally {
    await browser.close();
    await host.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** The list of passphrases as it was saved, with each rater's key; namesakes follow each other in the order of the screen. */
function listed(
  text: string,
  raters: readonly { readonly key: string; readonly name: string }[],
): readonly IssuedPackage[] {
  const [, ...lines] = text.trimEnd().split('\n');
  return lines.map((line) => {
    const [name = '', file = '', passphrase = ''] = line.split('\t');
    const rater = raters.find(({ key, name: called }) => called === name && file.includes(key.slice(-6)))?.key ?? name;
    return { rater, name, file, passphrase };
  });
}

/** Clicks one answer after the other in the evaluator's screen, as somebody with a mouse does it. */
async function clicked(page: Page, answers: readonly RateeAnswer[], criteria: readonly string[]): Promise<void> {
  for (const [place, { scores, evidence }] of answers.entries()) {
    if (place > 0) await page.getByRole('button', { name: words('rate.next') }).click();
    for (const [at, key] of criteria.entries()) {
      const score = scores[key] ?? null;
      const group = page.getByRole('radiogroup').nth(at);
      await group.getByText(score === null ? words('rate.notObserved') : new RegExp(`^${score} `)).click();
      // The last radio of a criterion is "not observed".
      const radio = score === null ? group.getByRole('radio').last() : group.getByRole('radio').nth(score - 1);
      if (!(await radio.isChecked())) throw new Error(`${key}: ${score} was clicked and is not chosen`);
    }
    const fields = page.getByLabel(words('rate.evidence'));
    const texts = criteria.flatMap((key) => evidence[key] ?? []);
    for (const [at, text] of texts.entries()) {
      await fields.nth(at).fill(text);
      await fields.nth(at).blur();
    }
  }
  await page.getByText(words('rate.kept')).waitFor();
}
