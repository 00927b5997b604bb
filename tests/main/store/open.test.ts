import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { columns } from '#main/store/columns.ts';
import { changePassword, createStore, openStore } from '#main/store/open.ts';
import type { Problem } from '#shared/problem.ts';

const fresh = () => join(mkdtempSync(join(tmpdir(), 'selaras-')), 'a.selaras');
const code = (wanted: string) => expect.objectContaining({ code: wanted });

test('columns are those of the schema', async () => {
  const store = await createStore(fresh(), null);
  for (const [table, names] of Object.entries(columns)) {
    const real = store.db.pragma(`table_info("${table}")`) as { name: string }[];
    expect(real.map((column) => column.name)).toEqual(names);
  }
  store.close();
});

test('a password can be set, changed and removed, and a wrong one is a Problem', async () => {
  const path = fresh();
  const store = await createStore(path, 'rahasia');
  await changePassword(store, 'lain');
  store.close();
  await expect(openStore(path, null)).rejects.toEqual(code('workshop.password'));
  await expect(openStore(path, 'rahasia')).rejects.toEqual(code('workshop.wrongPassword'));
  const again = await openStore(path, 'lain');
  await changePassword(again, null);
  again.close();
  (await openStore(path, null)).close();
});

test('no personal word of a protected file is on disk in plain text', async () => {
  const path = fresh();
  const store = await createStore(path, 'rahasia');
  store.db.prepare("INSERT INTO unit VALUES ('u1', 'Bidang Rahasia Sekali', NULL, NULL, NULL)").run();
  store.close();
  expect(readFileSync(path).includes('Bidang Rahasia Sekali')).toBe(false);
});

test('files that are not ours, cut short or missing are each a Problem', async () => {
  const path = fresh();
  await expect(openStore(path, null)).rejects.toEqual(code('workshop.missing'));
  for (const bytes of [Buffer.alloc(0), Buffer.from('bukan lokakarya')]) {
    writeFileSync(path, bytes);
    await expect(openStore(path, null)).rejects.toEqual(code('workshop.notOurs'));
  }
  const whole = fresh();
  (await createStore(whole, null)).close();
  writeFileSync(path, readFileSync(whole).subarray(0, 5000));
  await expect(openStore(path, null)).rejects.toEqual(code('workshop.notOurs'));
});

test('a file of a newer Selaras is refused', async () => {
  const path = fresh();
  const store = await createStore(path, null);
  store.db.pragma('user_version=99');
  store.close();
  await expect(openStore(path, null)).rejects.toEqual(code('workshop.newer'));
});

test('a flipped byte in any page is noticed on opening', async () => {
  const path = fresh();
  const store = await createStore(path, null);
  store.db.exec('CREATE TABLE filler (text)');
  const insert = store.db.prepare('INSERT INTO filler VALUES (?)');
  for (let row = 0; row < 40; row += 1) insert.run(`baris ${row} `.repeat(300));
  store.close();
  const whole = readFileSync(path);
  const said: string[] = [];
  for (let at = 4096 + 50; at < whole.length; at += 4096) {
    const bytes = Buffer.from(whole);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    writeFileSync(path, bytes);
    said.push(
      await openStore(path, null).then(
        () => 'opened',
        (problem: Problem) => problem.code,
      ),
    );
  }
  // Where the schema itself lies, damage cannot be told from a wrong password.
  const asked = said.filter((one) => one === 'workshop.password').length;
  expect(said.filter((one) => one === 'workshop.damaged')).toHaveLength(said.length - asked);
  expect(said.length - asked).toBeGreaterThan(30);
  writeFileSync(path, whole);
  (await openStore(path, null)).close();
});

test('a flipped byte in the first page is noticed', async () => {
  const path = fresh();
  (await createStore(path, null)).close();
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(900) ^ 1, 900);
  writeFileSync(path, bytes);
  await expect(openStore(path, null)).rejects.toEqual(code('workshop.password'));
});
