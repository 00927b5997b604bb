import { expect, test } from 'vitest';
import { here } from '../../soak/command-line.ts';
import { run as kills } from '../../soak/evaluator-kills.ts';
import { run as rounds } from '../../soak/rounds-cli.ts';

// Seeded slices; `npm run soak` runs the full counts (100 kills, 200 people).

test('kill -9 of the evaluator’s app: every acknowledged answer is there', async () => {
  const { kills: times, acknowledged, lost } = await kills({ count: 2, seed: 20261124 });
  expect(times).toBe(2);
  expect(acknowledged).toBeGreaterThan(4);
  expect(lost).toBe(0);
});

test('a round typed at the command line: every score equals what was entered', async () => {
  const { wrong, scores, answered, ratees, pairs } = await rounds({ count: 8, seed: 3, answered: 2, typed: here });
  expect([ratees, pairs, answered]).toEqual([8, 48, 2]);
  expect(scores).toBeGreaterThan(40);
  expect(wrong).toBe(0);
});
