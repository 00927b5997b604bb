import { expect, test } from 'vitest';
import { type FoundLine, foundLine } from './panel-found.ts';
import type { PanelKind } from './panel-kinds.ts';

// One panel each, and so judged together; `npm run soak -- panels` runs forty of every kind and judges each.
const kinds: readonly PanelKind[] = ['head-30', 'raw-means-30', 'national-both', 'few-raters', 'both-head-biased'];

test('queue and agenda find nine tenths of what can be found in the first fifth, and more than a spreadsheet', async () => {
  const lines: FoundLine[] = [];
  for (const kind of kinds) lines.push(await foundLine(kind, 1, 11));
  const found = (of: 'queue' | 'agenda' | 'excel' | 'ceiling'): number =>
    lines.reduce((sum, line) => sum + line[of].first * line.wrong, 0);
  expect(found('queue')).toBeGreaterThanOrEqual(0.9 * found('ceiling'));
  expect(found('agenda')).toBeCloseTo(found('queue'), 6);
  expect(found('queue')).toBeGreaterThan(1.1 * found('excel'));
  for (const { kind, queue, excel } of lines) expect(queue.first, kind).toBeGreaterThanOrEqual(excel.first - 0.05);
});
