import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { ScreenName } from '#renderer/shell/view.ts';
import { type TextKey, t } from '#shared/words.ts';
import { axeFaults } from '../e2e/axe.ts';
import { build } from '../e2e/build.config.ts';
import { type NodeHost, startNodeHost } from '../e2e/host.ts';

/** Both languages in all three themes. */
const looks = (['id', 'en'] as const).flatMap((language) =>
  (['light', 'dark', 'projector'] as const).map((theme) => ({ language, theme })),
);
type Look = (typeof looks)[number];

export const full = looks.length;

const screens: readonly ScreenName[] = [
  'home',
  'import',
  'people',
  'rounds',
  'calibration',
  'panel',
  'consequences',
  'results',
  'journal',
  'training',
  'settings',
];

/** Buttons of one screen that are pressed to see what they open; rows of a table have the same ones again and again. */
const mostPressed = 45;
/** What would end the walk, or take back what the sample agency has. */
const passed: readonly TextKey[] = ['road.close', 'tour.start', 'undo.undo', 'undo.redo'];

/** What was walked, and every fault once, with the places where it was seen. */
export interface AxeSoak {
  readonly looks: number;
  readonly screens: number;
  readonly dialogs: number;
  readonly faults: readonly string[];
}

class Walk {
  readonly faults = new Map<string, string>();
  screens = 0;
  dialogs = 0;

  readonly page: Page;
  readonly look: Look;
  readonly pictures: string | undefined;

  constructor(page: Page, look: Look, pictures: string | undefined) {
    this.page = page;
    this.look = look;
    this.pictures = pictures;
  }

  word(key: TextKey): string {
    return t(this.look.language, key);
  }

  async check(place: string): Promise<void> {
    const where = `${this.look.language} ${this.look.theme} ${place}`;
    if (this.pictures !== undefined) {
      const name = where.replaceAll(/[^\p{L}\d-]+/gu, '-').slice(0, 80);
      await this.page.screenshot({ path: join(this.pictures, `${name}.png`) });
    }
    for (const fault of await axeFaults(this.page)) {
      if (!this.faults.has(fault)) console.log(`${where}: ${fault}`);
      this.faults.set(fault, this.faults.get(fault) ?? where);
    }
  }

  async go(screen: ScreenName): Promise<void> {
    await this.page
      .getByRole('navigation')
      .getByRole('button', { name: this.word(`nav.${screen}`), exact: true })
      .click();
    await this.page.locator(`main[data-screen="${screen}"]`).waitFor();
    await this.settled();
  }

  /** Once what loads has loaded. */
  async settled(): Promise<void> {
    const waiting = this.page.getByLabel(this.word('load.waiting'));
    await waiting
      .first()
      .waitFor({ state: 'detached', timeout: 30_000 })
      .catch(() => undefined);
  }

  async shut(): Promise<void> {
    for (let presses = 0; presses < 4; presses += 1) {
      if ((await this.page.locator('[role=dialog], [role=menu], [role=listbox][data-popover]').count()) === 0) return;
      await this.page.keyboard.press('Escape');
      await this.page.waitForTimeout(150);
    }
  }

  /** Presses what the screen offers, once by name, and looks at every box and menu that opens. */
  async boxes(screen: ScreenName): Promise<void> {
    const pressed = new Set(passed.map((key) => this.word(key)));
    for (let turn = 0; turn < mostPressed; turn += 1) {
      // The frame is the same on every screen.
      const places = screen === 'home' ? ['main', 'header', 'footer'] : ['main'];
      const buttons = this.page.locator(places.map((place) => `${place} button:enabled:visible`).join(', '));
      const names = await buttons.evaluateAll((all) =>
        all.map((one) =>
          (one.getAttribute('aria-label') ?? one.textContent ?? '').replaceAll(/[\d\p{Lu}]{2,}/gu, '').trim(),
        ),
      );
      const place = names.findIndex(
        (name) => name !== '' && !pressed.has(name.split(':')[0] ?? '') && !pressed.has(name),
      );
      const name = names[place];
      if (name === undefined) return;
      pressed.add(name);
      await buttons
        .nth(place)
        .click({ timeout: 2_000 })
        .catch(() => undefined);
      const box = this.page.locator('[role=dialog], [role=menu]');
      await box
        .first()
        .waitFor({ timeout: 400 })
        .catch(() => undefined);
      if ((await box.count()) > 0) {
        this.dialogs += 1;
        await this.check(`${screen}: ${name}`);
        await this.shut();
      }
      const here = await this.page
        .locator('main[data-screen]')
        .getAttribute('data-screen', { timeout: 5_000 })
        .catch(() => null);
      if (here === null) {
        await this.check(`${screen}: ${name} leaves no screen`);
        throw new Error(`${this.look.language} ${this.look.theme} ${screen}: ${name} leaves no screen`);
      }
      if (here !== screen) await this.go(screen);
    }
  }
}

async function walked(host: NodeHost, page: Page, look: Look, pictures: string | undefined): Promise<Walk> {
  await host.ask('settings.set', look);
  await page.goto('about:blank');
  await page.goto(host.link);
  await page.locator('main[data-screen]').waitFor();
  const walk = new Walk(page, look, pictures);
  for (const screen of screens) {
    await walk.go(screen);
    walk.screens += 1;
    await walk.check(screen);
    await walk.boxes(screen);
  }
  for (const key of ['F1', 'Control+k', 'Control+Shift+P']) {
    await page.keyboard.press(key);
    await page.locator('[role=dialog]').waitFor();
    walk.dialogs += 1;
    await walk.check(key);
    await walk.shut();
  }
  return walk;
}

interface AxeOptions {
  /** How many of the six looks, from `from` on. */
  readonly count: number;
  readonly from?: number;
  /** A folder for a picture of everything that is looked at. */
  readonly pictures?: string;
}

/** Walks every screen, and every box that a button of it opens, in some of the six looks; throws with what axe-core finds. */
export async function run({ count, from = 0, pictures }: AxeOptions): Promise<AxeSoak> {
  build();
  if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
  const home = mkdtempSync(join(tmpdir(), 'selaras-axe-'));
  mkdirSync(join(home, '.selaras'));
  writeFileSync(join(home, '.selaras', 'settings.json'), JSON.stringify({ settings: { language: 'id' }, recent: [] }));
  const host = await startNodeHost(home);
  const browser = await chromium.launch({
    executablePath: process.env.SELARAS_CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  const sums = { looks: 0, screens: 0, dialogs: 0 };
  const faults = new Map<string, string>();
  try {
    await host.ask('workshop.sample', {});
    for (const look of looks.slice(from, from + count)) {
      const walk = await walked(host, page, look, pictures);
      sums.looks += 1;
      sums.screens += walk.screens;
      sums.dialogs += walk.dialogs;
      for (const [fault, where] of walk.faults) if (!faults.has(fault)) faults.set(fault, where);
      console.log(
        `${look.language} ${look.theme}: ${walk.screens} screens, ${walk.dialogs} boxes, ${walk.faults.size} faults`,
      );
    }
  } finally {
    await browser.close();
    await host.stop();
    rmSync(home, { recursive: true, force: true });
  }
  const lines = [...faults].map(([fault, where]) => `${where}: ${fault}`);
  if (lines.length > 0) throw new Error(`${lines.length} faults:\n${lines.join('\n')}`);
  return { ...sums, faults: lines };
}
