import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Page } from '@playwright/test';
import type { Settings } from '#shared/kernel/machine-memory.ts';
import { type TextKey, t } from '#shared/words.ts';
import { build } from '../e2e/build.config.ts';
import { type NodeHost, startNodeHost } from '../e2e/host.ts';

/** Cases of the session that is driven by keys. */
export const full = 20;

/**
 * The same case in a spreadsheet whose rows are already in the order of the agenda, the sentence apart, as few keys as can be: down to the
 * row (1), to the rating (3), its first letters and Enter (5), up and to the reason (3), Enter after the sentence (1), to the state (2), its
 * first letters and Enter (4). Predicate and mix are formulas.
 */
const inSpreadsheet = 19;

/** Keys of one session, and what the pictures of the panel's parts show to Axe. */
interface PanelSoak {
  readonly cases: number;
  readonly changed: number;
  readonly keysPerCase: number;
  readonly inSpreadsheet: number;
  readonly pictures: number;
  readonly violations: readonly string[];
}

/** The person of the case that is open, once it is another than the last. */
async function opened(host: NodeHost, last: string) {
  for (let tries = 0; tries < 600; tries += 1) {
    const open = (await host.ask('sitting.get', {})).open?.employee ?? '';
    const [person] = open === '' || open === last ? [] : (await host.ask('employee.list', { ids: [open] })).rows;
    if (person !== undefined) return person;
    await setTimeout(100);
  }
  throw new Error('no further case was opened');
}

async function session(page: Page, host: NodeHost, count: number) {
  const strip = page.getByRole('region', { name: t('id', 'sit.label', {}) });
  let [keys, changed, decided] = [0, 0, ''];
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  await host.ask('agenda.build', { limit: count });
  await strip.getByText(t('id', 'sit.agendaCount', { done: 0, all: count })).waitFor();
  await press('F8');
  for (let done = 0; done < count; done += 1) {
    const person = await opened(host, decided);
    decided = person.id;
    await strip.getByText(person.name, { exact: true }).waitFor();
    await press('F9');
    await page.getByRole('dialog').getByRole('textbox').first().waitFor();
    await page.waitForFunction(() => document.activeElement?.matches('input, textarea') ?? false);
    // Every second case changes: down where there is a level below, else up.
    if (done % 2 === 0) {
      await press(person.hasil === 'di-bawah' ? 'Control+ArrowUp' : 'Control+ArrowDown');
      changed += 1;
    }
    await page.keyboard.type('Bukti triwulan IV');
    await press('Control+Enter');
    await strip.getByText(t('id', 'sit.agendaCount', { done: done + 1, all: count })).waitFor();
  }
  return { changed, keysPerCase: keys / count };
}

const sizes = [
  [1366, 768],
  [1920, 1080],
  [683, 384],
] as const;

/**
 * The panel as its room sees it: a session by keys alone, counted; then its parts at three sizes, in three themes and both languages, each
 * looked through by Axe. `pictures`: a folder.
 */
export async function run({
  count = full,
  pictures,
}: {
  readonly count?: number;
  readonly pictures?: string;
}): Promise<PanelSoak> {
  build();
  const home = mkdtempSync(join(tmpdir(), 'selaras-panel-'));
  mkdirSync(join(home, '.selaras'));
  writeFileSync(join(home, '.selaras', 'settings.json'), JSON.stringify({ settings: { language: 'id' }, recent: [] }));
  const host = await startNodeHost(home);
  const browser = await chromium.launch({
    executablePath: process.env.SELARAS_CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  // Axe wants a page of a context of its own.
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const violations = new Set<string>();
  let taken = 0;
  const say = (language: Settings['language'], key: TextKey) => t(language, key, {});
  try {
    await page.goto(host.link);
    await page.getByRole('button', { name: say('id', 'home.sample') }).click();
    const toPanel = async (language: Settings['language']) => {
      await page
        .getByRole('navigation')
        .getByRole('button', { name: say(language, 'nav.panel'), exact: true })
        .click();
      await page.locator('.ag-row').first().waitFor();
    };
    await page.getByRole('heading', { name: say('id', 'road.title') }).waitFor();
    await toPanel('id');
    const keyed = await session(page, host, count);

    const look = async (part: string, language: string, theme: string) => {
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height });
        await page.waitForTimeout(400);
        if (pictures !== undefined)
          await page.screenshot({ path: join(pictures, `${part}-${language}-${theme}-${width}.png`) });
        taken += 1;
      }
      await page.setViewportSize({ width: 1366, height: 768 });
      const found = await new AxeBuilder({ page }).analyze();
      for (const { id, nodes } of found.violations)
        violations.add(`${part} ${language} ${theme}: ${id} at ${nodes[0]?.target.join(' ') ?? ''}`);
    };
    if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
    for (const language of ['id', 'en'] as const)
      for (const theme of ['light', 'dark', 'projector'] as const) {
        await host.ask('settings.set', { language, theme });
        await page.reload();
        await toPanel(language);
        const [first] = (await host.ask('agenda.list', {})).rows;
        await host.ask('case.open', { employee: first?.employee ?? '' });
        await page.getByText(say(language, 'case.open')).waitFor();
        await look('case', language, theme);
        await page.keyboard.press('F7');
        await page.getByRole('complementary', { name: say(language, 'agenda.title') }).waitFor();
        await look('agenda', language, theme);
        await page.keyboard.press('F7');
        await page.getByText(say(language, 'board.show'), { exact: true }).click();
        await page.getByRole('option').first().waitFor();
        await look('board', language, theme);
        await page.getByRole('button', { name: say(language, 'branch.start') }).click();
        await page.getByText(say(language, 'branch.mode')).waitFor();
        await look('what-if', language, theme);
      }
    return { cases: count, ...keyed, inSpreadsheet, pictures: taken, violations: [...violations] };
  } finally {
    await browser.close();
    await host.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
