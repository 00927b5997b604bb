import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { AppSession } from '#main/kernel/app-session.ts';
import { commitAndNotify } from '#main/kernel/notify-commit.ts';
import type { Asker } from '#main/kernel/principal.ts';
import { keepSnapshot, snapshotFolder, snapshotsIn } from '#main/kernel/snapshots.ts';
import type { Writer } from '#main/store/open.ts';
import { openCopy } from '#main/store/open-copy.ts';
import { rowsOf } from '#main/store/rows.ts';
import { passOf } from '#main/store/twin.ts';
import { copyOpenStore } from '#main/store/verified-copy.ts';
import type { Input, Output } from '#shared/contract.ts';
import type { Change } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Snapshot } from '#shared/kernel/snapshot.ts';
import type { SnapshotDiff } from '#shared/workshop/snapshot-contract.ts';
import { changesBack } from './row-differences.ts';

/** Ratings that a diff names one by one. */
const mostNamed = 200;

/** The snapshots of the open workshop. */
export function listSnapshots({ workshop, options }: AppSession): Output<'snapshot.list'> {
  const folder = snapshotFolder(options.home, workshop.store) ?? '';
  return { folder, rows: snapshotsIn(folder) };
}

/** Keeps the workshop as it is now. */
export function makeSnapshot(session: AppSession): Output<'snapshot.make'> {
  const before = listSnapshots(session).rows[0];
  keepSnapshot(session.options.home, session.workshop.store, 'diminta');
  const [made] = listSnapshots(session).rows;
  return made === undefined || made.name === before?.name ? null : made;
}

function snapshotNamed(session: AppSession, name: string): Snapshot {
  const found = listSnapshots(session).rows.find((one) => one.name === name);
  if (found === undefined) throw new Problem('snapshot.unknown', { name }, { field: 'name' });
  return found;
}

async function differences(
  { name, password }: Pick<Input<'snapshot.diff'>, 'name' | 'password'>,
  session: AppSession,
): Promise<{ readonly snapshot: Snapshot; readonly changes: readonly Change[]; readonly kept: Writer }> {
  const snapshot = snapshotNamed(session, name);
  const { store } = session.workshop;
  const kept = await openCopy(snapshot.path, passOf(store), password);
  try {
    return { snapshot, changes: changesBack(store, kept), kept };
  } catch (error) {
    kept.close();
    throw error;
  }
}

/** What going back to a snapshot would change. */
export async function diffSnapshot(input: Input<'snapshot.diff'>, session: AppSession): Promise<SnapshotDiff> {
  const { snapshot, changes, kept } = await differences(input, session);
  try {
    const names = new Map(
      [...rowsOf(kept, 'employee'), ...rowsOf(session.workshop.store, 'employee')].map(({ id, name }) => [id, name]),
    );
    const tables = [...Map.groupBy(changes, ({ table }) => table)].map(([table, rows]) => ({
      table,
      added: rows.filter(({ before }) => before === null).length,
      removed: rows.filter(({ after }) => after === null).length,
      changed: rows.filter(({ before, after }) => before !== null && after !== null).length,
    }));
    const ratings = changes.flatMap(({ table, id, before, after }) =>
      table === 'rating' && (before?.predicate !== undefined || after?.predicate !== undefined)
        ? [{ name: names.get(id) ?? id, current: textOf(before?.predicate), kept: textOf(after?.predicate) }]
        : [],
    );
    return { snapshot, rows: changes.length, tables, ratings: ratings.slice(0, mostNamed) };
  } finally {
    kept.close();
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Goes back to a snapshot, as one commit that can be undone; the state before it is kept as well. */
export async function restoreSnapshot(
  { reason, ...input }: Input<'snapshot.restore'>,
  session: AppSession,
  { principal }: Asker,
): Promise<Output<'snapshot.restore'>> {
  const { store } = session.workshop;
  return session.large(async () => {
    keepSnapshot(session.options.home, store, 'pulih');
    const { snapshot, changes, kept } = await differences(input, session);
    kept.close();
    const values = { at: snapshot.at, number: snapshot.commit };
    const plan = { name: 'snapshot.restore', values, reason, changes };
    const { commit } = await commitAndNotify(session, plan, principal, new Date().toISOString());
    return { commit, rows: changes.length };
  });
}

/** A verified copy at a place of the user's choice. */
export async function saveCopy(
  { to }: Input<'workshop.saveCopy'>,
  session: AppSession,
): Promise<Output<'workshop.saveCopy'>> {
  const path = resolve(to.endsWith('.selaras') ? to : `${to}.selaras`);
  if (!existsSync(dirname(path))) throw new Problem('disk.cannot-write', {}, { file: basename(path) });
  if (existsSync(path)) throw new Problem('workshop.exists', {}, { file: basename(path) });
  await session.quiet();
  copyOpenStore(session.workshop.store, path);
  return { path: join(dirname(path), basename(path)) };
}
