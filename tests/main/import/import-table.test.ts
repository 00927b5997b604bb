import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { desk } from '../workshop/road.ts';

test('the first rows of a table are shown as they stand, whatever it was taken for', async () => {
  const { ask, answer, folder } = desk();
  const path = join(folder, 'ekspor.csv');
  writeFileSync(path, 'Laporan Mutu\n\nSandi;Mutu\n197908082022222008;1\n199505302021211005;2\n');
  await ask('workshop.create', {
    path: join(folder, 'uji.selaras'),
    name: 'Uji',
    period: '2025',
    facilitator: 'Sari',
  });
  const { preview, tables } = await ask('import.read', { sources: [{ path }] });
  expect(tables).toMatchObject([{ kindKey: null }]);
  const { rows } = await ask('import.table', { preview, table: 0 });
  expect(rows.map(({ row, cells }) => [row, ...cells])).toEqual([
    [1, 'Laporan Mutu'],
    [3, 'Sandi', 'Mutu'],
    [4, '197908082022222008', '1'],
    [5, '199505302021211005', '2'],
  ]);
  expect(await answer('import.table', { preview, table: 9 })).toMatchObject({
    ok: false,
    problem: { code: 'import.no-table' },
  });
});
