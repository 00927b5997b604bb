import { expect, test } from 'vitest';
import { run as kills } from '../../soak/kills.ts';
import { run as walk } from '../../soak/walk.ts';

// Seeded slices; `npm run soak` runs the full counts (100 kills, 1,000 steps).

test('kill -9 while editing: every acknowledged edit is there, the file whole', async () => {
  const { kills: times, acknowledged, lost } = await kills({ count: 4, seed: 20261124 });
  expect(times).toBe(4);
  expect(acknowledged).toBeGreaterThan(4);
  expect(lost).toBe(0);
});

test('a random walk of edits, imports, undos, redos and restarts equals a plain model', async () => {
  const done = await walk({ count: 120, seed: 7 });
  for (const times of Object.values(done)) expect(times).toBeGreaterThan(0);
});
