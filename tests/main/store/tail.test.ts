import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commitPlan } from '#main/kernel/commit.ts';
import { createWorkshopFile } from '#main/store/create.ts';
import { lastCommit } from '#main/store/log.ts';
import { openWorkshopFile, type Writer } from '#main/store/open.ts';
import { verifyRecord } from '#main/store/verify-log.ts';
import { insertion } from '#shared/kernel/change.ts';

const fresh = () => join(mkdtempSync(join(tmpdir(), 'selaras-')), 'a.selaras');
const code = (wanted: string) => expect.objectContaining({ code: wanted });

let made = 0;
/** One commit of a unit with a long name, so that pages fill up; its number. */
function edit(store: Writer): number {
  made += 1;
  const row = {
    id: `u${made}`,
    name: `Unit ${made} ${'x'.repeat(300)}`,
    parent_id: null,
    organisation_predicate: null,
    organisation_reason: null,
  };
  const plan = { name: 'unit.setPredicate', reason: null, changes: [insertion('unit', row)] };
  return commitPlan(
    store,
    plan,
    { id: null, name: 'Sari', role: 'facilitator', client: 'test' },
    '2026-01-01T00:00:00Z',
  ).number;
}

/** What somebody finds who opens a copy alone, without what lies beside the original. */
async function found(
  bytes: Buffer,
): Promise<{ last: number; units: number; brokenAt: number | null; notices: string[] }> {
  const path = fresh();
  writeFileSync(path, bytes);
  const store = await openWorkshopFile(path, null);
  const units = store.db.prepare('SELECT count(*) FROM unit').pluck().get() as number;
  const seen = {
    last: lastCommit(store)?.number ?? 0,
    units,
    ...verifyRecord(store, { mayWhenSigned: () => true }),
    notices: store.notices.map(({ code }) => code),
  };
  store.close();
  return seen;
}

test('the file alone, copied at any moment while it is open, holds every commit that was acknowledged', async () => {
  const path = fresh();
  const store = await createWorkshopFile(path, null);
  for (let step = 0; step < 120; step += 1) {
    const number = edit(store);
    if (step % 10 === 9)
      expect(await found(readFileSync(path))).toMatchObject({
        last: number,
        units: number,
        brokenAt: null,
        notices: [],
      });
    // The log is brought into the file between edits.
    if (step % 30 === 29) await new Promise((resolve) => setTimeout(resolve, 320));
  }
  store.close();
  const closed = statSync(path).size;
  expect(closed).toBeLessThan(3_000_000);
  expect(readdirSync(join(path, '..'))).toEqual(['a.selaras']);
  expect(await found(readFileSync(path))).toMatchObject({ last: 120, units: 120, brokenAt: null });
});

test('a copy that was read while the log was brought into the file is put together again', async () => {
  const path = fresh();
  const store = await createWorkshopFile(path, null);
  for (let step = 0; step < 12; step += 1) edit(store);
  const early = readFileSync(path);
  for (let step = 0; step < 8; step += 1) edit(store);
  store.db.pragma('wal_checkpoint(PASSIVE)');
  const number = edit(store);
  const late = readFileSync(path);
  for (const cut of [1, 40, 80, 110]) {
    const torn = Buffer.concat([early.subarray(0, cut * 4096), late.subarray(cut * 4096)]);
    expect(await found(torn)).toMatchObject({ last: number, units: number, brokenAt: null, notices: [] });
  }
  store.close();
});

test('a flipped bit in the log of a file that was not closed loses nothing', async () => {
  const path = fresh();
  const store = await createWorkshopFile(path, null);
  for (let step = 0; step < 20; step += 1) edit(store);
  const [main, log] = [readFileSync(path), readFileSync(`${path}-wal`)];
  store.close();
  for (const at of [20, 40, 32 + 4120 * 3 + 2000, 32 + 4120 * 30 + 8, log.length - 10]) {
    const killed = fresh();
    const bytes = Buffer.from(log);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 4, at);
    writeFileSync(killed, main);
    writeFileSync(`${killed}-wal`, bytes);
    const again = await openWorkshopFile(killed, null);
    expect(lastCommit(again)?.number).toBe(20);
    expect(verifyRecord(again, { mayWhenSigned: () => true })).toMatchObject({ commits: 20, brokenAt: null });
    again.close();
  }
});

test('where the file has no tail, what a damaged log still holds is kept and named', async () => {
  const path = fresh();
  const store = await createWorkshopFile(path, null);
  for (let step = 0; step < 20; step += 1) edit(store);
  const pages = store.db.pragma('page_count', { simple: true }) as number;
  const [main, log] = [readFileSync(path).subarray(0, pages * 4096), readFileSync(`${path}-wal`)];
  store.close();
  const killed = fresh();
  const at = 32 + 4120 * 60 + 500;
  log.writeUInt8(log.readUInt8(at) ^ 4, at);
  writeFileSync(killed, main);
  writeFileSync(`${killed}-wal`, log);
  const again = await openWorkshopFile(killed, null);
  const last = lastCommit(again)?.number ?? 0;
  expect(last).toBeLessThan(20);
  const [notice] = again.notices;
  expect(notice).toEqual(code('file.log-damaged'));
  expect(notice?.values.commits).toContain('20 (2026-01-01T00:00:00Z)');
  expect(readFileSync(join(killed, '..', String(notice?.values.kept))).equals(log)).toBe(true);
  again.close();
});

test("another file's log beside a workshop is set apart, not brought in", async () => {
  const [path, other] = [fresh(), fresh()];
  const [store, stranger] = [await createWorkshopFile(path, null), await createWorkshopFile(other, null)];
  for (let step = 0; step < 10; step += 1) [edit(store), edit(stranger)];
  for (let step = 0; step < 10; step += 1) edit(stranger);
  const killed = fresh();
  copyFileSync(path, killed);
  copyFileSync(`${other}-wal`, `${killed}-wal`);
  store.close();
  stranger.close();
  const again = await openWorkshopFile(killed, null);
  expect(lastCommit(again)?.number).toBe(10);
  expect(verifyRecord(again, { mayWhenSigned: () => true }).brokenAt).toBe(null);
  again.close();
});

test('once the file is moved, replaced or deleted no edit is acknowledged, and what lies there now is not touched', async () => {
  for (const scene of ['moved', 'replaced'] as const) {
    const path = fresh();
    const store = await createWorkshopFile(path, null);
    for (let step = 0; step < 5; step += 1) edit(store);
    renameSync(path, `${path}.pindah`);
    const foreign = Buffer.alloc(8192, 7);
    if (scene === 'replaced') writeFileSync(path, foreign);
    expect(() => edit(store)).toThrowError(`workshop.${scene}`);
    expect(() => store.replace(`${path}.x`)).toThrowError(`workshop.${scene}`);
    store.close();
    if (scene === 'replaced') expect(readFileSync(path).equals(foreign)).toBe(true);
    expect(await found(readFileSync(`${path}.pindah`))).toMatchObject({ last: 5, brokenAt: null });
  }
});

test('a link leads to the file itself, lock and all', async () => {
  const path = fresh();
  (await createWorkshopFile(path, null)).close();
  const link = join(path, '..', 'tautan.selaras');
  symlinkSync(path, link);
  const store = await openWorkshopFile(link, null);
  expect(store.path).toBe(path);
  await expect(openWorkshopFile(path, null)).rejects.toEqual(code('workshop.in-use'));
  store.close();
});
