import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { columns } from '#main/store/columns.ts';
import { createWorkshopFile } from '#main/store/create.ts';
import { openWorkshopFile } from '#main/store/open.ts';
import { changePassword } from '#main/store/password.ts';
import type { Problem } from '#shared/kernel/problem.ts';

const fresh = () => join(mkdtempSync(join(tmpdir(), 'selaras-')), 'a.selaras');
const code = (wanted: string) => expect.objectContaining({ code: wanted });

test('columns are those of the schema', async () => {
  const store = await createWorkshopFile(fresh(), null);
  for (const [table, names] of Object.entries(columns)) {
    const real = store.db.pragma(`table_info("${table}")`) as { name: string }[];
    expect(real.map((column) => column.name)).toEqual(names);
  }
  store.close();
});

test('a password can be set, changed and removed, and a wrong one is a Problem', async () => {
  const path = fresh();
  const store = await createWorkshopFile(path, 'rahasia');
  await changePassword(store, 'lain');
  store.close();
  await expect(openWorkshopFile(path, null)).rejects.toEqual(code('workshop.password'));
  await expect(openWorkshopFile(path, 'rahasia')).rejects.toEqual(code('workshop.wrong-password'));
  const again = await openWorkshopFile(path, 'lain');
  await changePassword(again, null);
  again.close();
  (await openWorkshopFile(path, null)).close();
});

test('no personal word of a protected file is on disk in plain text', async () => {
  const path = fresh();
  const store = await createWorkshopFile(path, 'rahasia');
  store.db.prepare("INSERT INTO unit VALUES ('u1', 'Bidang Rahasia Sekali', NULL, NULL, NULL)").run();
  store.close();
  expect(readFileSync(path).includes('Bidang Rahasia Sekali')).toBe(false);
});

test('files that are not ours, cut short or missing are each a Problem', async () => {
  const path = fresh();
  await expect(openWorkshopFile(path, null)).rejects.toEqual(code('workshop.missing'));
  for (const bytes of [Buffer.alloc(0), Buffer.from('bukan lokakarya')]) {
    writeFileSync(path, bytes);
    await expect(openWorkshopFile(path, null)).rejects.toEqual(code('workshop.not-ours'));
  }
  const whole = fresh();
  (await createWorkshopFile(whole, null)).close();
  for (const length of [5000, 8192]) {
    writeFileSync(path, readFileSync(whole).subarray(0, length));
    await expect(openWorkshopFile(path, null)).rejects.toEqual(code('workshop.damaged'));
  }
});

test('a file of a newer Selaras is refused', async () => {
  const path = fresh();
  const store = await createWorkshopFile(path, null);
  store.db.pragma('user_version=99');
  store.close();
  await expect(openWorkshopFile(path, null)).rejects.toEqual(code('workshop.newer'));
});

test('a flipped byte in any page is noticed on opening', async () => {
  const path = fresh();
  const store = await createWorkshopFile(path, null);
  store.db.exec('CREATE TABLE filler (text)');
  const insert = store.db.prepare('INSERT INTO filler VALUES (?)');
  for (let row = 0; row < 40; row += 1) insert.run(`baris ${row} `.repeat(300));
  store.close();
  const whole = readFileSync(path);
  const said: string[] = [];
  // The last pages are the tail: it says what the file should hold, and is rewritten.
  for (let at = 50; at < whole.length - 4096 * 3; at += 4096) {
    const bytes = Buffer.from(whole);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    writeFileSync(path, bytes);
    said.push(
      await openWorkshopFile(path, null).then(
        () => 'opened',
        (problem: Problem) => problem.code,
      ),
    );
  }
  expect(new Set(said)).toEqual(new Set(['workshop.damaged']));
  expect(said.length).toBeGreaterThan(30);
  writeFileSync(path, whole);
  (await openWorkshopFile(path, null)).close();
});

test.each([null, 'rahasia'])(
  'damage is never called a wrong password, nor the other way round (password %s)',
  async (password) => {
    const path = fresh();
    (await createWorkshopFile(path, password)).close();
    const whole = readFileSync(path);
    for (const at of [900, 4096 * 3 + 7, 4096 * 20, whole.length - 4096 * 4 + 4000]) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      writeFileSync(path, bytes);
      await expect(openWorkshopFile(path, password)).rejects.toEqual(code('workshop.damaged'));
      if (password !== null)
        await expect(openWorkshopFile(path, 'lain')).rejects.toEqual(code('workshop.wrong-password'));
    }
    // The salt at the very beginning is in the tail once more.
    const bytes = Buffer.from(whole);
    bytes.fill(0, 0, 16);
    writeFileSync(path, bytes);
    (await openWorkshopFile(path, password)).close();
  },
);
