import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runStats } from '#main/hosts/cli/stats.ts';

const folder = mkdtempSync(join(tmpdir(), 'selaras-stats-'));
afterAll(() => rmSync(folder, { recursive: true }));
const golden = (name: string): string => fileURLToPath(new URL(`../../../golden/${name}`, import.meta.url));
let files = 0;

function file(content: string | Buffer): string {
  const path = join(folder, `f${files++}.csv`);
  writeFileSync(path, content);
  return path;
}

test('fairness: rows, counted cells and scores', async () => {
  const counted = await runStats([
    'fairness',
    golden('fairness/ucb.csv'),
    '--group',
    'Gender',
    '--outcome',
    'Admit',
    '--favourable',
    'Admitted',
    '--count',
    'Freq',
    '--stratum',
    'Dept',
  ]);
  expect(counted.out).toMatchObject({
    n: 4526,
    comparisons: [{ fourFifths: 'below', mantelHaenszel: { p: expect.closeTo(0.2169237, 6) } }],
  });
  const totals = await runStats([
    'fairness',
    file('g,selected,n\nA,48,80\nB,12,40\n'),
    '--group',
    'g',
    '--selected',
    'selected',
    '--total',
    'n',
  ]);
  expect(totals.out).toMatchObject({
    comparisons: [
      { group: 'B', impactRatio: { value: expect.closeTo(0.5, 12) }, fisher: { p: expect.closeTo(0.0034092218, 9) } },
    ],
  });
  const rows = Array.from({ length: 20 }, (_, at) => `${at % 2 ? 'P' : 'L'};${1 + (at % 5)}`).join('\n');
  const scored = await runStats([
    'fairness',
    file(`sex;skor\n${rows}\n`),
    '--group',
    'sex',
    '--score',
    'skor',
    '--at-least',
    '3',
  ]);
  expect(scored.out).toMatchObject({
    comparisons: [
      { mannWhitney: { method: expect.stringContaining('exact') }, cliffsDelta: { value: expect.closeTo(0, 12) } },
    ],
  });
});
