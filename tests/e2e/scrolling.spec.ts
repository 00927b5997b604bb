import type { Page } from '@playwright/test';
import type { ScreenName } from '#renderer/shell/view.ts';
import { dropFiles, expect, type Stage, sampleFiles, test } from './stage.ts';

/** Window sizes in CSS pixels: the rooms' screens, a small laptop, and 1366x768 at 150 % and at 200 % zoom. */
const sizes = [
  [1366, 768],
  [1024, 768],
  [911, 512],
  [683, 384],
] as const;

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

/** How far the page itself can be scrolled although one of its parts scrolls, and how far its content leaves it sideways. */
function stray(page: Page): Promise<{ readonly down: number; readonly across: number }> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    if (main === null) return { down: -1, across: -1 };
    const inner = [...main.querySelectorAll('*')].some((part) => {
      const { overflowY } = getComputedStyle(part);
      const scrolls = overflowY === 'auto' || overflowY === 'scroll';
      return scrolls && part.scrollHeight > part.clientHeight + 1 && part.clientHeight > main.clientHeight / 2;
    });
    const root = document.documentElement;
    const beyond = root.scrollHeight - root.clientHeight;
    return {
      down: Math.max(beyond, inner ? main.scrollHeight - main.clientHeight : 0),
      across: Math.max(root.scrollWidth - root.clientWidth, main.scrollWidth - main.clientWidth),
    };
  });
}

async function checkSizes(stage: Stage, name: string): Promise<void> {
  for (const [width, height] of sizes) {
    await stage.page.setViewportSize({ width, height });
    await expect.soft
      .poll(() => stray(stage.page), { message: `${name} at ${width}x${height}` })
      .toEqual({ down: 0, across: 0 });
    await stage.picture(`scroll-${name}`);
  }
  await stage.page.setViewportSize({ width: 1366, height: 768 });
}

test('no page scrolls where one of its parts does, at any size', async ({ stage }) => {
  await stage.openSample();
  for (const screen of screens) {
    await stage.go(screen);
    await checkSizes(stage, screen);
  }
});

test('the preview of an import stays in sight under the wheel and under Tab', async ({ page, stage }) => {
  await stage.openSample();
  await stage.go('import');
  await dropFiles(page.getByRole('region', { name: stage.t('drop.label') }), sampleFiles);
  await expect(page.getByRole('tablist')).toBeVisible({ timeout: 30_000 });
  await checkSizes(stage, 'preview');
  for (let step = 0; step < 60; step += 1) await page.keyboard.press('Tab');
  expect(await page.locator('main').evaluate((main) => main.scrollTop)).toBe(0);
});
