import { expect, test } from 'vitest';
import { sampleDesk } from '../workshop/road.ts';

test('imported files are listed with the commit that brought them, and leave the list when it is undone', async () => {
  const { ask } = await sampleDesk();
  const { rows } = await ask('import.files', {});
  expect(rows.map(({ name }) => name.split('/').at(-1))).toContain('daftar-nominatif.csv');
  expect(new Set(rows.map((row) => row.commit)).size).toBe(1);
  const [last] = (await ask('commit.list', { limit: 1 })).rows;
  expect(rows[0]).toMatchObject({ commit: last?.number, actor: 'Sari', at: last?.at });
  await ask('history.undo', {});
  expect((await ask('import.files', {})).rows).toEqual([]);
  await ask('history.redo', {});
  // Redone, they are still the import's.
  expect((await ask('import.files', {})).rows).toEqual(rows);
});
