import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, test as base, expect, type Page } from '@playwright/test';
import type { ScreenName } from '#renderer/shell/view.ts';
import type { Settings } from '#shared/kernel/machine-memory.ts';
import { type TextKey, t } from '#shared/words.ts';
import { type AskedApp, appBehind, atHome, type Door, electronDoor, nodeDoor } from './door.ts';
import { electronBinary, root } from './machine.ts';
import { type PreparedFiles, preparedFiles, samplePath } from './prepared.ts';

/** The app as a person at this machine has it. */
export interface Stage {
  readonly page: Page;
  /** The home of this machine; workshops lie in `Selaras` below it. */
  readonly home: string;
  /** Asks and commands past the screen. */
  readonly app: AskedApp;
  readonly prepared: PreparedFiles;
  /** Console errors and uncaught errors so far. A test that expects one takes it out; what is left at the end fails it. */
  readonly faults: string[];
  /** A text of the screens in the language they speak now. */
  t(key: TextKey, values?: Readonly<Record<string, string | number>>): string;
  /** Through the navigation to a screen. */
  go(screen: ScreenName): Promise<void>;
  /** From the first screen: the sample agency, opened, everyone there. `made`: by the app now, not copied from one made before. */
  openSample(how?: { readonly made: boolean }): Promise<void>;
  /** Another language or theme from here on; the page loads again and stays at its screen. */
  look(settings: Partial<Settings>): Promise<void>;
  /** Holds back every call of this name until the returned function is called. */
  holdBack: Door['holdBack'];
  /** Ends the app and starts it on the same home; `SIGKILL` ends it as a power cut does. The page from then on. */
  restart(signal?: NodeJS.Signals): Promise<Page>;
  /** With `SELARAS_PICTURES=1` a picture of the page in test-results/pictures, named after itself, language, theme and size. */
  picture(name: string, of?: Page): Promise<void>;
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
export const test = base.extend<Options & { home: string; door: Door; stage: Stage }, { chromium: Browser | null }>({
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

  door: async ({ home, chromium }, use) => {
    const door = chromium === null ? await electronDoor(home) : await nodeDoor(chromium, home);
    await atHome(door.page);
    await use(door);
    const faults = [...door.faults];
    await door.close();
    expect(faults, 'errors in the page').toEqual([]);
    expect(door.complaints, 'errors of the host').toEqual([]);
  },

  page: async ({ door }, use) => use(door.page),

  stage: [
    async ({ home, door, language, theme }, use) => {
      const shown = { language, theme };
      const words = (key: TextKey, values?: Readonly<Record<string, string | number>>) =>
        t(shown.language, key, values ?? {});
      const screenOf = () => door.page.locator('main');
      const app = appBehind(() => door.page);
      const stage: Stage = {
        home,
        app,
        prepared: preparedFiles,
        faults: door.faults,
        get page() {
          return door.page;
        },
        t: words,
        async go(screen) {
          await screenLink(door.page, words(`nav.${screen}`)).click();
          await expect(screenOf()).toHaveAttribute('data-screen', screen);
        },
        async openSample({ made } = { made: false }) {
          const { page } = door;
          const agency = samplePath(home, shown.language);
          if (!made && !existsSync(agency)) await preparedFiles.copyTo(`sample-${shown.language}`, agency);
          await page.getByRole('button', { name: words('home.sample') }).click();
          await expect(page.getByRole('heading', { name: words('road.title') })).toBeVisible({ timeout: 30_000 });
          await expect(page.getByText(words('status.people', { n: 180 }), { exact: true })).toBeVisible();
        },
        async look(settings) {
          const screen = (await screenOf().getAttribute('data-screen')) as ScreenName;
          await app.ask('settings.set', settings);
          Object.assign(shown, settings);
          await door.page.reload();
          await atHome(door.page);
          if (screen !== 'home') await stage.go(screen);
        },
        holdBack: door.holdBack,
        async restart(signal) {
          const page = await door.restart(signal);
          await atHome(page);
          return page;
        },
        async picture(name, of = door.page) {
          if (process.env.SELARAS_PICTURES !== '1') return;
          const { width, height } = of.viewportSize() ?? { width: 0, height: 0 };
          mkdirSync(pictures, { recursive: true });
          const file = `${name}-${shown.language}-${shown.theme}-${width}x${height}.png`;
          await of.screenshot({ path: join(pictures, file) });
        },
      };
      await use(stage);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
export { axeClean } from './axe.ts';
export { dropFiles } from './drop.ts';
export { sampleFiles } from './prepared.ts';
