import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reversal } from '#main/kernel/commit.ts';
import { createWorkshopFile } from '#main/store/create.ts';
import { migrations } from '#main/store/migrations/migrations.ts';
import { openWorkshopFile, type Writer } from '#main/store/open.ts';

const schema = ({ db }: Writer) =>
  db.prepare("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name").all();

/** A workshop file as the version that knew only the first `count` migrations left it. */
async function fileOfVersion(count: number, fill: (db: Writer['db']) => void = () => undefined): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'selaras-')), 'lama.selaras');
  const store = await createWorkshopFile(path, null);
  store.db.pragma('foreign_keys=OFF');
  const made = store.db
    .prepare("SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'")
    .all() as { type: string; name: string }[];
  // The tables behind the search go with it.
  for (const { type, name } of made) store.db.exec(`DROP ${type} IF EXISTS "${name}"`);
  for (const migration of migrations.slice(0, count)) store.db.exec(migration);
  store.db.exec("INSERT INTO unit VALUES ('u1', 'Bidang Umum', NULL, 'baik', 'Rapat')");
  fill(store.db);
  store.db.pragma(`user_version=${count}`);
  store.close();
  return path;
}

test.each(migrations.map((_, at) => at + 1))(
  'a file with %i migrations is copied and brought to the newest schema',
  async (count) => {
    const path = await fileOfVersion(count);
    const newest = await createWorkshopFile(join(mkdtempSync(join(tmpdir(), 'selaras-')), 'baru.selaras'), null);
    const store = await openWorkshopFile(path, null);
    expect(schema(store)).toEqual(schema(newest));
    expect(store.db.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(store.db.prepare('SELECT name, organisation_predicate FROM unit').all()).toEqual([
      { name: 'Bidang Umum', organisation_predicate: 'baik' },
    ]);
    expect(existsSync(`${path}.v${count}-1`)).toBe(count < migrations.length);
    store.close();
    newest.close();
  },
);

test('rows about work that a file held as JSON are in the tables of their kinds, under their ids', async () => {
  const path = await fileOfVersion(
    migrations.findIndex((sql) => sql.includes('DELETE FROM work_record')),
    (db) => {
      db.exec(`INSERT INTO employee (id, nip, name) VALUES ('e1', '198001012005011001', 'Ahmad')`);
      const add = db.prepare("INSERT INTO work_record VALUES (?, ?, ?, '2025', ?, 'a.csv', '', 4)");
      add.run('w1', 'skp', 'e1', JSON.stringify({ code: 'R1', plan: 'Rencana', target: 100, evidence: 'foto.png' }));
      add.run('w2', 'progress', null, JSON.stringify({ code: 'R1', cumulative: 12.5 }));
      add.run('w3', 'squad', 'e1', JSON.stringify({ teamName: 'ZI', minutes: 300, inSkp: 1 }));
      db.exec(`INSERT INTO commit_log (number, command, sentence, actor_name, at, barrier, changes, previous_hash, hash)
        VALUES (1, 'import.apply', '{}', 'Sari', '2025-01-01T00:00:00Z', 0, 1, '0', '1')`);
      db.exec(`INSERT INTO change_log VALUES (1, 0, 'work_record', 'w1', NULL, '{"id":"w1"}')`);
    },
  );
  const store = await openWorkshopFile(path, null);
  const of = (table: string) => store.db.prepare(`SELECT * FROM "${table}"`).all();
  expect(of('skp_line')).toMatchObject([
    {
      id: 'w1',
      employee_id: 'e1',
      period: '2025',
      code: 'R1',
      plan: 'Rencana',
      target: '100',
      evidence: 'foto.png',
      row: 4,
    },
  ]);
  expect(of('progress')).toMatchObject([{ id: 'w2', employee_id: null, code: 'R1', cumulative: 12.5 }]);
  expect(of('squad_member')).toMatchObject([{ id: 'w3', team_name: 'ZI', minutes: 300, in_skp: 1 }]);
  expect(of('work_record')).toEqual([]);
  // The log still names the rows as they were, so that import is refused by its own sentence and not as a conflict.
  expect(() => reversal(store, 'undo')).toThrow(expect.objectContaining({ code: 'history.rows-moved' }));
  store.close();
});
