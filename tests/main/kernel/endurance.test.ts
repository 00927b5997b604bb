import { expect, test } from 'vitest';
import { run as file } from '../../soak/file.ts';
import { run as kills } from '../../soak/kills.ts';
import { run as walk } from '../../soak/walk.ts';

// Seeded slices; `npm run soak` runs the full counts (100 kills, 1,000 steps).

test('kill -9 while editing: every acknowledged edit is there, the file whole', async () => {
  const { kills: times, acknowledged, lost } = await kills({ count: 3, seed: 20261124 });
  expect(times).toBe(3);
  expect(acknowledged).toBeGreaterThan(3);
  expect(lost).toBe(0);
});

test('a random walk of edits, imports, undos, redos and restarts equals a plain model', async () => {
  const done = await walk({ count: 60, seed: 7 });
  for (const times of Object.values(done)) expect(times).toBeGreaterThan(0);
});

test('the one file: copies under load, a kill in the middle of an import, damaged pages and logs', async () => {
  const slice = { count: 1, seed: 11 };
  const whole = { lost: 0, faults: [] };
  expect(await file({ ...slice, scene: 'copies', times: 2 })).toMatchObject({ copies: { times: 2, ...whole } });
  expect(await file({ ...slice, scene: 'kill-import', times: 1 })).toMatchObject({
    'kill-import': { times: 1, ...whole },
  });
  const { damage } = await file({ ...slice, scene: 'damage', times: 1 });
  expect(damage).toMatchObject({ wrongPassword: 0, unnamed: 0, flippedLost: 0 });
});
