import { expect, test } from 'vitest';
import { foundLine } from './panel-found.ts';
import type { PanelKind } from './panel-kinds.ts';

// One panel each; `npm run soak -- panels` runs forty of every kind.
const kinds: readonly PanelKind[] = ['head-30', 'raw-means-30', 'national-both', 'few-raters', 'both-head-biased'];

test.for(kinds)(
  '%s: the first fifth finds nine tenths of what can be found, and more than a spreadsheet',
  async (kind) => {
    const { short, queue, agenda } = await foundLine(kind, 1, 11);
    expect(short).toEqual([]);
    expect(agenda.first).toBeCloseTo(queue.first, 2);
  },
);
