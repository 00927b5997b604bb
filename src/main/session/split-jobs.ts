import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { AppSession } from '#main/kernel/app-session.ts';
import { fileNamed } from '#main/kernel/file-name.ts';
import { commitAndNotify } from '#main/kernel/notify-commit.ts';
import type { Asker } from '#main/kernel/principal.ts';
import type { Writer } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import type { Input, Output } from '#shared/contract.ts';
import { changesOf, insertion, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { PartRow } from '#shared/session/rows.ts';

/** The ids of the units named; each in one part only. */
function unitsOf(parts: Input<'workshop.split'>['parts'], store: Writer): readonly (readonly string[])[] {
  const units = rowsOf(store, 'unit');
  const taken = new Set<string>();
  return parts.map(({ units: wanted }) =>
    wanted.map((key) => {
      const unit = units.find(({ id, name }) => id === key || name === key);
      if (unit === undefined) throw new Problem('unit.unknown', { unit: key }, { field: 'parts' });
      if (taken.has(unit.id)) throw new Problem('part.unitTwice', { unit: unit.name }, { field: 'parts' });
      taken.add(unit.id);
      return unit.id;
    }),
  );
}

/** A copy of the file as it is now, with all that is committed. */
function copied(store: Writer, to: string): void {
  settled(store);
  copyFileSync(store.path, to);
}

/** All that is committed lies in the file itself: whoever copies it by hand does not get one of the parts instead. */
function settled(store: Writer): void {
  store.db.pragma('wal_checkpoint(TRUNCATE)');
}

/**
 * Gives units out to several rooms, one file each. The file of a room is a copy of this one at the commit that names it as that part;
 * from then on the room changes its own people only and this file does not change them, until it is merged back.
 */
export async function splitWorkshop(
  input: Input<'workshop.split'>,
  session: AppSession,
  { principal }: Asker,
): Promise<Output<'workshop.split'>> {
  const { store } = session.workshop;
  const units = unitsOf(input.parts, store);
  const folder = input.folder ?? dirname(store.path);
  const stem = basename(store.path, '.selaras');
  const rows = input.parts.map(({ name }, place): PartRow => {
    const file = `${stem} - ${fileNamed(name)}.selaras`;
    return {
      id: randomUUID(),
      name,
      units: JSON.stringify(units[place]),
      file,
      own: 0,
      state: 'out',
      merged_hash: null,
    };
  });
  if (new Set(rows.map(({ file }) => file)).size < rows.length)
    throw new Problem('part.nameTwice', {}, { field: 'parts' });
  for (const { file } of rows) if (existsSync(join(folder, file))) throw new Problem('workshop.exists', {}, { file });
  const commit = (name: string, changes: Parameters<typeof changesOf>[0]) =>
    commitAndNotify(
      session,
      {
        name: 'workshop.split',
        values: { name, parts: rows.length },
        reason: null,
        changes: changesOf(changes),
      },
      principal,
      new Date().toISOString(),
    );
  let before: PartRow | null = null;
  for (const row of rows) {
    const here: PartRow = { ...row, own: 1 };
    const others = before === null ? rows.filter(({ id }) => id !== row.id).map((one) => insertion('part', one)) : [];
    const own = before === null ? insertion('part', here) : update('part', row, { own: 1 });
    await commit(row.name, [...others, before === null ? null : update('part', before, { own: 0 }), own]);
    copied(store, join(folder, row.file));
    before = here;
  }
  if (before !== null) await commit('', [update('part', before, { own: 0 })]);
  settled(store);
  return { files: rows.map(({ file }) => join(folder, file)) };
}
