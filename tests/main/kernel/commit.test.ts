import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commitPlan, historyOf, reversal } from '#main/kernel/commit.ts';
import { mayWhenSigned } from '#main/kernel/gate.ts';
import { createWorkshopFile } from '#main/store/create.ts';
import { openWorkshopFile, type Writer } from '#main/store/open.ts';
import { verifyRecord } from '#main/store/verify-log.ts';
import { type Change, changesOf, deletion, insertion, update } from '#shared/kernel/change.ts';
import type { UnitRow } from '#shared/people/rows.ts';

const who = { id: null, name: 'Sekretaris', role: 'facilitator', client: 'test' } as const;
const at = '2026-11-24T00:00:00.000Z';
const fresh = () => join(mkdtempSync(join(tmpdir(), 'selaras-')), 'a.selaras');
const unitsOf = (store: Writer) => store.db.prepare('SELECT * FROM unit ORDER BY id').all() as UnitRow[];

function commit(store: Writer, changes: readonly Change[], name = 'unit.setPredicate') {
  return commitPlan(store, { name, reason: null, changes }, who, at);
}

function unit(id: string, name: string): UnitRow {
  return { id, name, parent_id: null, organisation_predicate: null, organisation_reason: null };
}

test('a plan that conflicts writes nothing at all', async () => {
  const store = await createWorkshopFile(fresh(), null);
  commit(store, [insertion('unit', unit('a', 'A'))]);
  const stale = update('unit', unit('a', 'Lama'), { name: 'Baru' });
  expect(() => commit(store, changesOf([insertion('unit', unit('b', 'B')), stale]))).toThrowError(
    expect.objectContaining({ code: 'commit.conflict' }),
  );
  expect(unitsOf(store).map((row) => row.id)).toEqual(['a']);
  expect(verifyRecord(store, { mayWhenSigned })).toEqual({ commits: 1, brokenAt: null, findings: [], more: 0 });
  store.close();
});

test('the log refuses to be rewritten, and verify finds where it was', async () => {
  const store = await createWorkshopFile(fresh(), null);
  for (const id of ['a', 'b', 'c']) commit(store, [insertion('unit', unit(id, id))]);
  expect(() => store.db.exec("UPDATE commit_log SET actor_name = 'x'")).toThrow(/append-only/);
  expect(() => store.db.exec('DELETE FROM change_log')).toThrow(/append-only/);
  store.db.exec("DROP TRIGGER commit_log_no_update; UPDATE commit_log SET actor_name = 'x' WHERE number = 2");
  expect(verifyRecord(store, { mayWhenSigned })).toMatchObject({ brokenAt: 2, why: 'content' });
  store.close();
});

test('sign-off is a barrier: nothing before it can be undone', async () => {
  const store = await createWorkshopFile(fresh(), null);
  commit(store, [insertion('unit', unit('a', 'A'))]);
  commit(store, [], 'workshop.signOff');
  expect(historyOf(store)).toEqual({ undo: [], redo: [] });
  expect(() => reversal(store, 'undo')).toThrowError(expect.objectContaining({ code: 'history.nothing-to-undo' }));
  store.close();
});

test('a random walk of edits, undos, redos and restarts equals a plain model of it', async () => {
  const path = fresh();
  let store = await createWorkshopFile(path, null);
  let seed = 20261124;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  let present: UnitRow[] = [];
  let past: UnitRow[][] = [];
  let future: UnitRow[][] = [];
  for (let step = 0; step < 400; step += 1) {
    const act = random(10);
    if (act < 3 && past.length > 0) {
      commitPlan(store, reversal(store, 'undo'), who, at);
      future.push(present);
      present = past.pop() ?? [];
    } else if (act < 5 && future.length > 0) {
      commitPlan(store, reversal(store, 'redo'), who, at);
      past.push(present);
      present = future.pop() ?? [];
    } else if (act === 5) {
      store.close();
      store = await openWorkshopFile(path, null);
    } else {
      const old = present[random(present.length + 1)];
      const row = unit(`u${String(step).padStart(4, '0')}`, `Unit ${step}`);
      const renamed = old && { ...old, name: `Unit ${step}` };
      const change =
        renamed === undefined
          ? insertion('unit', row)
          : act === 6
            ? deletion('unit', old as UnitRow)
            : update('unit', old as UnitRow, { name: renamed.name });
      commit(store, changesOf([change]));
      past.push(present);
      future = [];
      if (renamed === undefined) present = [...present, row];
      else if (act === 6) present = present.filter((one) => one !== old);
      else present = present.map((one) => (one === old ? renamed : one));
    }
    expect(unitsOf(store)).toEqual(present);
  }
  expect(verifyRecord(store, { mayWhenSigned }).brokenAt).toBe(null);
  past = [];
  store.close();
});
