import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fails with the rule, the place and what is wrong, unless the page meets WCAG 2.2 AA as far as axe-core can tell. */
export async function axeClean(page: Page): Promise<void> {
  const builder = new AxeBuilder({ page })
    // Nothing is asked but violations, and there are no frames: a page of its own to gather results would only cost time.
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode();
  // What was last said aloud is kept for seven seconds by the component library, also when what it names has gone.
  const { violations } = await builder.exclude('[data-live-announcer]').analyze();
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
  expect(told).toEqual([]);
}
