// One edit of the panel by keyboard, as a person types it, with the agenda and the card of the case beside the grid: from the Enter
// that gives the reason to the app's acknowledgement, and to the frame after the cell and the chart have changed.
import { expect, type Page } from '@playwright/test';
import { t } from '#shared/words.ts';

/** What the page has measured, in milliseconds; `start`: of the edit under way. */
interface EditClock {
  start: number | null;
  readonly acknowledged: number[];
  readonly drawn: number[];
}

declare global {
  interface Window {
    editClock: EditClock;
  }
}

function quantiles(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => Number((sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN).toFixed(1));
  return { n: times.length, median: at(0.5), p99: at(0.99), max: at(1) };
}

/** Notes when the answer of a command comes over the page's line. Before the page is opened. */
export async function watchAnswers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.editClock = { start: null, acknowledged: [], drawn: [] };
    window.WebSocket = class extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols);
        this.addEventListener('message', ({ data }) => {
          const clock = window.editClock;
          const text = String(data);
          if (clock.start === null || !text.includes('"answer"') || !text.includes('"commit":')) return;
          clock.acknowledged.push(performance.now() - clock.start);
          clock.start = null;
        });
      }
    };
  });
}

/** Times every edit from now on, inside the page. */
async function startClock(page: Page, side: string): Promise<void> {
  await page.evaluate((label) => {
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Enter' || !(event.target as Element).closest('[role=dialog]:not(.ag-popup-editor)')) return;
        const start = performance.now();
        window.editClock.start = start;
        const mix = document.querySelector(`aside[aria-label="${label}"] table`);
        const grid = document.querySelector('.ag-grid-viewport');
        if (mix === null || grid === null) throw new Error('no chart or no grid on the screen');
        let [drawn, patched] = [false, false];
        const watches: MutationObserver[] = [];
        const check = () => {
          if (!drawn || !patched) return;
          for (const watch of watches) watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => window.editClock.drawn.push(performance.now() - start)));
        };
        const on = (node: Element, changed: () => void) => {
          const watch = new MutationObserver(() => {
            changed();
            check();
          });
          watch.observe(node, { childList: true, subtree: true, characterData: true });
          watches.push(watch);
        };
        on(mix, () => {
          drawn = true;
        });
        on(grid, () => {
          patched = true;
        });
      },
      true,
    );
  }, side);
}

/** Edits of twelve cells in turn, down and back, so that every edit moves a predicate. `pause`: between two keys. */
export async function editTimes(page: Page, { edits, pause }: { readonly edits: number; readonly pause: number }) {
  const agenda = page.getByRole('complementary', { name: t('id', 'agenda.title') });
  await page.keyboard.press('F7');
  await agenda.getByRole('button', { name: t('id', 'agenda.build', { n: '' }).replace('()', '') }).click();
  await expect(agenda.getByRole('row').first()).toBeVisible();
  await startClock(page, t('id', 'panel.side'));
  const question = page.locator('[role=dialog]:not(.ag-popup-editor)');
  for (let edit = 0; edit < edits; edit += 1) {
    await page.locator(`.ag-row[row-index="${edit % 12}"] .ag-cell[col-id="hasil"]`).click();
    for (const key of ['Enter', Math.floor(edit / 12) % 2 === 0 ? '3' : '2', 'Enter']) {
      await page.waitForTimeout(pause);
      await page.keyboard.press(key);
    }
    await question.waitFor();
    await page.keyboard.type('uji', { delay: pause });
    await page.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    await page.waitForTimeout(3 * pause);
  }
  const { acknowledged, drawn } = await page.evaluate(() => window.editClock);
  return { pause, toAcknowledgedMs: quantiles(acknowledged), toChartMs: quantiles(drawn) };
}
