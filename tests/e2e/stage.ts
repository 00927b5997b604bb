import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, test as base, _electron as electron, expect, type Page } from '@playwright/test';
import type { ScreenName } from '#renderer/shell/view.ts';
import { type TextKey, t } from '#shared/words.ts';
import type { Settings } from '#shared/workshop/place-contract.ts';
import { environment, type NodeHost, startNodeHost } from './host.ts';
import { electronBinary, root } from './machine.ts';
import { type PreparedSample, prepareSample } from './prepared-sample.ts';

/** The sample files of the portal, with their seeded faults: six recaps, the nominative list, the units' results. */
export const sampleFiles = ['ekinerja', ''].flatMap((folder) => {
  const path = join(root, 'tests', 'fixtures', 'samples', folder);
  return readdirSync(path)
    .filter((name) => /\.(xlsx|csv)$/.test(name))
    .map((name) => join(path, name));
});

/** The app as someone sits before it. */
export interface Stage {
  readonly page: Page;
  /** The home of this machine; workshops lie in `Selaras` below it. */
  readonly home: string;
  /** The host behind the page; null in Electron, which is asked through its page only. */
  readonly host: NodeHost | null;
  /** Console errors and uncaught errors so far. Whoever expects one takes it out; what is left at the end fails the test. */
  readonly faults: string[];
  /** A text of the screens in the language they speak now. */
  t(key: TextKey, values?: Readonly<Record<string, string | number>>): string;
  /** Through the navigation to a screen. */
  go(screen: ScreenName): Promise<void>;
  /** From the first screen: the sample agency, opened, everyone there. */
  openSample(): Promise<void>;
  /** Another language or theme from here on; the page loads anew and stays at its screen. */
  look(settings: Partial<Settings>): Promise<void>;
  /** Ends the app and starts it on the same home; `SIGKILL` ends it as a power cut does. The page opens the new address. */
  restart(signal?: NodeJS.Signals): Promise<void>;
  /** A picture of the page in test-results/pictures, named after itself, the language, the theme and the size. */
  picture(name: string): Promise<void>;
}

interface Options {
  language: Settings['language'];
  theme: Settings['theme'];
}

const pictures = join(root, 'test-results', 'pictures');

function screenLink(page: Page, name: string) {
  return page.getByRole('navigation').getByRole('button', { name, exact: true });
}

/** The tests of the screens. `page` is the app's own, open at its first screen. */
export const test = base.extend<
  Options & { home: string; stage: Stage },
  { chromium: Browser | null; sample: PreparedSample }
>({
  language: ['id', { option: true }],
  theme: ['light', { option: true }],

  chromium: [
    async ({ playwright }, use, { project }) => {
      const launched = project.name === 'electron' ? null : await playwright.chromium.launch();
      await use(launched);
      await launched?.close();
    },
    { scope: 'worker' },
  ],

  sample: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture uses off its first parameter
    async ({}, use) => {
      const prepared = prepareSample();
      await use(prepared);
      prepared.remove();
    },
    { scope: 'worker' },
  ],

  home: async ({ language, theme }, use, testInfo) => {
    const missing = testInfo.project.name === 'electron' && electronBinary() === null;
    testInfo.skip(missing, 'Electron’s binary is not installed here');
    const home = mkdtempSync(join(tmpdir(), 'selaras-e2e-'));
    mkdirSync(join(home, '.selaras'));
    const settings = { settings: { language, theme }, recent: [] };
    writeFileSync(join(home, '.selaras', 'settings.json'), JSON.stringify(settings));
    await use(home);
    rmSync(home, { recursive: true, force: true });
  },

  page: async ({ home, chromium }, use) => {
    if (chromium !== null) {
      const context = await chromium.newContext();
      await use(await context.newPage());
      return context.close();
    }
    const executablePath = electronBinary() ?? '';
    const unboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const app = await electron.launch({ executablePath, args: [...unboxed, root], env: environment(home) });
    await use(await app.firstWindow());
    await app.close();
  },

  stage: [
    async ({ home, page, language, theme, sample }, use, testInfo) => {
      const shown = { language, theme };
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      let host = testInfo.project.name === 'electron' ? null : await startNodeHost(home);
      const words = (key: TextKey, values?: Readonly<Record<string, string | number>>) =>
        t(shown.language, key, values ?? {});
      const main = page.locator('main');
      const atHome = () => expect(main).toHaveAttribute('data-screen', 'home', { timeout: 60_000 });
      if (host !== null) await page.goto(host.link);
      await atHome();
      const stage: Stage = {
        page,
        home,
        faults,
        get host() {
          return host;
        },
        t: words,
        async go(screen) {
          await screenLink(page, words(`nav.${screen}`)).click();
          await expect(main).toHaveAttribute('data-screen', screen);
        },
        async openSample() {
          await sample.putInto(home, shown.language);
          await page.getByRole('button', { name: words('home.sample') }).click();
          await expect(page.getByRole('heading', { name: words('road.title') })).toBeVisible({ timeout: 30_000 });
          await expect(page.getByText(words('status.people', { n: 180 }), { exact: true })).toBeVisible();
        },
        async look(settings) {
          const screen = (await main.getAttribute('data-screen')) as ScreenName;
          if (host !== null) await host.ask('settings.set', settings);
          else await page.evaluate(`selaras.call('settings.set', ${JSON.stringify(settings)}, 'id')`);
          Object.assign(shown, settings);
          await page.reload();
          await atHome();
          if (screen !== 'home') await stage.go(screen);
        },
        async restart(signal) {
          if (host === null) throw new Error('only the Node host is restarted');
          await host.stop(signal);
          host = await startNodeHost(home);
          // Between the two the page saw its app go, and said so.
          await page.goto('about:blank');
          faults.length = 0;
          await page.goto(host.link);
          await atHome();
        },
        async picture(name) {
          const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
          mkdirSync(pictures, { recursive: true });
          const file = `${name}-${shown.language}-${shown.theme}-${width}x${height}.png`;
          await page.screenshot({ path: join(pictures, file) });
        },
      };
      await use(stage);
      // Before the host ends: a page that loses its app says so.
      const told = [...faults];
      await host?.stop();
      expect(told, 'errors in the page').toEqual([]);
      expect(host?.complaints ?? [], 'errors of the host').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
export { axeClean } from './axe.ts';
export { dropFiles } from './drop.ts';
