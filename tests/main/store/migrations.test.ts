import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createWorkshopFile } from '#main/store/create.ts';
import { migrations } from '#main/store/migrations/migrations.ts';
import { openWorkshopFile, type Writer } from '#main/store/open.ts';

const schema = ({ db }: Writer) =>
  db.prepare("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name").all();

/** A workshop file as the version that knew only the first `count` migrations left it. */
async function fileOfVersion(count: number): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'selaras-')), 'lama.selaras');
  const store = await createWorkshopFile(path, null);
  store.db.pragma('foreign_keys=OFF');
  const made = store.db
    .prepare("SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'")
    .all() as { type: string; name: string }[];
  for (const { type, name } of made) store.db.exec(`DROP ${type} "${name}"`);
  for (const migration of migrations.slice(0, count)) store.db.exec(migration);
  store.db.exec("INSERT INTO unit VALUES ('u1', 'Bidang Umum', NULL, 'baik', 'Rapat')");
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
