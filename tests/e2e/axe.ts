import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The rule, the place and what is wrong, for everything that keeps the page from WCAG 2.2 AA as far as axe-core can tell. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page })
    // Only violations are requested, and there are no frames: a page of its own to gather results would only cost time.
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode();
  // What lies behind a dialog can be neither reached nor used, and was looked at before it opened.
  if ((await page.locator('[data-modal]').count()) > 0) builder.include('[data-modal], [data-trigger]');
  // What was last said aloud is kept for seven seconds by the component library, also when what it names has gone.
  const { violations } = await builder.exclude('[data-live-announcer]').analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Fails unless the page has no such fault. */
export async function axeClean(page: Page): Promise<void> {
  expect(await axeFaults(page)).toEqual([]);
}
