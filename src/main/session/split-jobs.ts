import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { AppSession } from '#main/kernel/app-session.ts';
import { commitPlan } from '#main/kernel/commit.ts';
import { commitAndNotify } from '#main/kernel/notify.ts';
import { fileNamed } from '#main/kernel/output-file.ts';
import type { Asker } from '#main/kernel/principal.ts';
import { firstHash } from '#main/store/commit-row.ts';
import { makeFile } from '#main/store/create.ts';
import { lastCommit } from '#main/store/log.ts';
import type { Writer } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import { passOf } from '#main/store/twin.ts';
import type { Input, Output } from '#shared/contract.ts';
import { type Change, insertion } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { type PartRow, partColumns } from '#shared/session/rows.ts';
import { partRows } from './part-rows.ts';

/** The ids of the units named; each in one part only. */
function unitsOf(parts: Input<'workshop.split'>['parts'], store: Writer): readonly (readonly string[])[] {
  const units = rowsOf(store, 'unit');
  const taken = new Set<string>();
  return parts.map(({ units: wanted }) =>
    wanted.map((key) => {
      const unit = units.find(({ id, name }) => id === key || name === key);
      if (unit === undefined) throw new Problem('unit.unknown', { unit: key }, { field: 'parts' });
      if (taken.has(unit.id)) throw new Problem('part.unit-twice', { unit: unit.name }, { field: 'parts' });
      taken.add(unit.id);
      return unit.id;
    }),
  );
}

/** The files as they will be, one a room. @throws Problem `part.name-twice`, `workshop.exists` */
function partRowsOf(input: Input<'workshop.split'>, store: Writer, folder: string): readonly PartRow[] {
  const units = unitsOf(input.parts, store);
  const stem = basename(store.path, '.selaras');
  const rows = input.parts.map(({ name }, place): PartRow => {
    const file = `${stem} - ${fileNamed(name)}.selaras`;
    const given = { name, units: partColumns.units.write(units[place] ?? []), file };
    return { id: randomUUID(), ...given, own: 0, state: 'out', merged_hash: null };
  });
  if (new Set(rows.map(({ file }) => file)).size < rows.length)
    throw new Problem('part.name-twice', {}, { field: 'parts' });
  for (const { file } of rows) if (existsSync(join(folder, file))) throw new Problem('workshop.exists', {}, { file });
  return rows;
}

/**
 * Gives units out to several rooms, one file each, under the password of this one. A room's file holds its own people only, and one
 * first commit that cites the last hash of this journal. The files come first and the commit that gives the people away last: until then
 * this file is as it was. From then on the room changes its own people only and this file does not change them, until it is merged back.
 */
export async function splitWorkshop(
  input: Input<'workshop.split'>,
  session: AppSession,
  { principal }: Asker,
): Promise<Output<'workshop.split'>> {
  const { store } = session.workshop;
  store.assertPlace();
  await session.keepSnapshot('bagi');
  const folder = input.folder ?? dirname(store.path);
  const rows = partRowsOf(input, store, folder);
  const files = rows.map(({ file }) => join(folder, file));
  const whole = lastCommit(store)?.hash ?? firstHash;
  const at = new Date().toISOString();
  const planOf = (name: string, changes: readonly Change[]) => ({
    name: 'workshop.split',
    values: { name, parts: rows.length, whole },
    reason: null,
    changes,
  });
  const made: string[] = [];
  try {
    for (const [place, row] of rows.entries()) {
      const path = files[place] ?? '';
      const marks = rows.map((one) => insertion('part', { ...one, own: one.id === row.id ? 1 : 0 }));
      const own = [...partRows(store, partColumns.units.read(row.units)), ...marks];
      makeFile(path, passOf(store), (part) => void commitPlan(part, planOf(row.name, own), principal, at));
      made.push(path);
    }
    const given = rows.map((row) => insertion('part', row));
    await commitAndNotify(session, planOf('', given), principal, at);
  } catch (error) {
    for (const path of made) rmSync(path, { force: true });
    throw error;
  }
  return { files };
}
