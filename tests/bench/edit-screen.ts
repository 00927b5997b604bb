// What a panel feels, in a real Chromium over the Node host, with 10,000 people: from the key that ends an edit to its acknowledgement,
// durable, and to its new value on the screen; and how soon the grid can be used after the file is opened.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '#main/hosts/node/browser.ts';
import { t } from '#shared/words.ts';
import { build } from '../e2e/build.config.ts';
import { startNodeHost } from '../e2e/host.ts';
import { bigWorkshop, quantiles } from './edit.ts';

interface Timing {
  readonly name: string;
  readonly key: number;
  readonly acknowledged: number;
  readonly shown: number;
}

declare global {
  interface Window {
    readonly timings: Timing[];
  }
}

/** Watches from inside the page, changing nothing: when the last key came, when the answer was read, when the cell had changed. */
function watch(): void {
  const timings: Timing[] = [];
  const sent = new Map<number, { readonly name: string; readonly key: number }>();
  Object.assign(window, { timings });
  let key = 0;
  addEventListener('keydown', (event) => (key = event.timeStamp), { capture: true });
  class Watched extends WebSocket {
    constructor(address: string | URL, words?: string | string[]) {
      super(address, words);
      this.addEventListener('message', ({ data }) => {
        const id = Number(/^\{"id":(\d+),"answer"/.exec(String(data))?.[1] ?? Number.NaN);
        const call = sent.get(id);
        if (call === undefined) return;
        sent.delete(id);
        const acknowledged = performance.now();
        const row = document.querySelector('.ag-row:has(.ag-cell-focus)');
        const before = row?.textContent;
        const look = () => {
          if (row?.textContent === before) return void requestAnimationFrame(look);
          timings.push({ ...call, acknowledged, shown: performance.now() });
        };
        look();
      });
    }
    override send(text: string): void {
      const [, id, name] = /^\{"id":(\d+),"name":"(rating\.\w+)"/.exec(text) ?? [];
      if (name !== undefined) sent.set(Number(id), { name, key });
      super.send(text);
    }
  }
  window.WebSocket = Watched;
}

/** From the click on the recent workshop to rows on the panel that can be edited, in milliseconds, clicked through as fast as it shows. */
function openGrid(page: Page, names: { readonly workshop: string; readonly panel: string }): Promise<number> {
  return page.evaluate(
    ({ workshop, panel }) =>
      new Promise<number>((resolve) => {
        const button = (words: string) =>
          [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words));
        const start = performance.now();
        button(workshop)?.click();
        let clicked = false;
        const look = () => {
          const to = clicked
            ? undefined
            : [...document.querySelectorAll('nav button')].find((one) => one.textContent?.includes(panel));
          if (to instanceof HTMLElement) {
            to.click();
            clicked = true;
          }
          if (document.querySelectorAll('.ag-row .ag-cell[col-id="predicate"]').length >= 16)
            resolve(performance.now() - start);
          else requestAnimationFrame(look);
        };
        look();
      }),
    names,
  );
}

/** Edits one rating after another by keyboard alone, each in the next row, with its reason. */
async function editAll(page: Page, edits: number): Promise<void> {
  const cell = page.locator('.ag-row[row-index="0"] .ag-cell[col-id="hasil"]');
  await cell.click();
  for (let step = 0; step < edits; step += 1) {
    await page.keyboard.press(step % 2 === 0 ? '1' : '3');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('textbox').fill(`Bukti dukung ${step}`);
    await page.keyboard.press('Enter');
    await page.waitForFunction((count) => window.timings.length > count, step);
    await page.waitForFunction(() => document.activeElement?.matches('.ag-cell'));
    await page.keyboard.press('ArrowDown');
  }
}

/** Milliseconds: `acknowledged` from the key that ended the edit to the durable answer, `shown` to the new value on the screen. */
export async function run({ people = 10_000, edits = 300 }: { people?: number; edits?: number } = {}) {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no Chromium here');
  build();
  const home = mkdtempSync(join(tmpdir(), 'selaras-bench-'));
  const path = join(home, 'besar.selaras');
  const made = await bigWorkshop(people);
  renameSync(made, path);
  mkdirSync(join(home, '.selaras'));
  const recent = [{ path, name: 'Besar', period: '2025', opened: new Date().toISOString() }];
  const settings = { language: 'id', theme: 'light' };
  writeFileSync(join(home, '.selaras', 'settings.json'), JSON.stringify({ settings, recent }));
  const host = await startNodeHost(home);
  const unboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args: unboxed });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.addInitScript(watch);
    await page.goto(host.link);
    await page.getByRole('button', { name: 'Besar' }).waitFor();
    const usable = await openGrid(page, { workshop: 'Besar', panel: t('id', 'nav.panel') });
    await editAll(page, edits);
    const timings = await page.evaluate(() => window.timings);
    return {
      people,
      usableGridMs: Math.round(usable),
      acknowledgedMs: quantiles(timings.map(({ key, acknowledged }) => acknowledged - key)),
      shownMs: quantiles(timings.map(({ key, shown }) => shown - key)),
    };
  } finally {
    await browser.close();
    await host.stop();
    rmSync(home, { recursive: true, force: true });
    if (existsSync(dirname(made))) rmSync(dirname(made), { recursive: true, force: true });
  }
}
