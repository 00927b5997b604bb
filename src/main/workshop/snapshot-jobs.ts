import { constants, copyFileSync, existsSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { besideOf } from '#main/dossier/evidence-jobs.ts';
import type { AppSession } from '#main/kernel/app-session.ts';
import type { Context } from '#main/kernel/context.ts';
import { contextOf } from '#main/kernel/context-of.ts';
import { recentWorkshops } from '#main/kernel/machine-settings.ts';
import { commitAndNotify, tellSecured } from '#main/kernel/notify.ts';
import type { Asker } from '#main/kernel/principal.ts';
import { commitLarge } from '#main/kernel/shadow-commit/commit-large.ts';
import { ReversalThread } from '#main/kernel/shadow-commit/reversal-thread.ts';
import { snapshotFolder, snapshotsIn, snapshotsRoot } from '#main/kernel/snapshots.ts';
import { attachmentPath, copyAttachments } from '#main/store/attachment-file.ts';
import { passOf } from '#main/store/twin.ts';
import { copyOpenStore } from '#main/store/verified-copy.ts';
import type { Input, Output } from '#shared/contract.ts';
import type { Plan } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Snapshot } from '#shared/kernel/snapshot.ts';
import type { SnapshotDiff } from '#shared/workshop/snapshot-contract.ts';
import { differenceReading } from './snapshot-reading.ts';

/** The snapshots of the open workshop. */
export function listSnapshots({ workshop, options }: AppSession): Output<'snapshot.list'> {
  const folder = snapshotFolder(options.home, workshop.store) ?? '';
  return { folder, rows: snapshotsIn(folder) };
}

/** Keeps the workshop as it is now. */
export async function makeSnapshot(session: AppSession): Promise<Output<'snapshot.make'>> {
  const before = listSnapshots(session).rows[0];
  await session.keepSnapshot('diminta');
  const [made] = listSnapshots(session).rows;
  return made === undefined || made.name === before?.name ? null : made;
}

function snapshotNamed(session: AppSession, name: string): Snapshot {
  const found = listSnapshots(session).rows.find((one) => one.name === name);
  if (found === undefined) throw new Problem('snapshot.unknown', { name }, { field: 'name' });
  return found;
}

/** What going back to a snapshot would change. */
export async function diffSnapshot(
  { name, password }: Input<'snapshot.diff'>,
  session: AppSession,
  asker: Asker,
): Promise<SnapshotDiff> {
  const snapshot = snapshotNamed(session, name);
  const { rows, tables, named } = await session.read(differenceReading, { path: snapshot.path, password }, asker);
  return { snapshot, rows, tables, changes: named };
}

/** The most attempts at a large restoring, each because the workshop was edited during the one before. */
const mostTries = 3;

/** Goes back to a snapshot of which so much differs that it is written to a shadow copy, while edits go on. */
async function restoredAside(path: string, password: string | null, plan: Omit<Plan, 'changes'>, context: Context) {
  const worker = new ReversalThread(passOf(context.store));
  const options = { language: context.language, onProgress: context.progress(undefined) };
  try {
    for (let turn = 0; turn < mostTries; turn += 1) {
      await worker.call('restore', { path, password, plan }, options);
      const committed = await commitLarge(worker, context, options);
      if (committed !== null) return committed;
    }
    throw new Problem('commit.conflict');
  } finally {
    await worker.close();
  }
}

/** Goes back to a snapshot, as one commit that can be undone; the state before it is kept as well. */
export async function restoreSnapshot(
  { reason, name, password }: Input<'snapshot.restore'>,
  session: AppSession,
  asker: Asker,
): Promise<Output<'snapshot.restore'>> {
  const { principal, language } = asker;
  const { store } = session.workshop;
  return session.large(async () => {
    await session.keepSnapshot('pulih');
    const { at, commit: number, path } = snapshotNamed(session, name);
    const { rows, changes } = await session.read(differenceReading, { path, password }, asker);
    session.assertStill(store);
    const plan = { name: 'snapshot.restore', values: { at, number }, reason };
    const context = contextOf(session, principal, language);
    const { commit } =
      changes === null
        ? tellSecured(session, await restoredAside(path, password, plan, context))
        : await commitAndNotify(session, { ...plan, changes }, principal, context.now);
    return { commit, rows };
  });
}

/** Snapshots of a file that may be damaged: which they are is remembered from when it was last opened here. */
function offeredFor(path: string, home: string): readonly Snapshot[] {
  const known = recentWorkshops(home).find((one) => one.path === resolve(path))?.kept ?? null;
  return known === null ? [] : snapshotsIn(join(snapshotsRoot(home), known));
}

/** The snapshots of a file that cannot be opened. */
export function offerSnapshots(
  { path }: Input<'snapshot.offered'>,
  { options }: AppSession,
): Output<'snapshot.offered'> {
  return { rows: offeredFor(path, options.home) };
}

/** Copies a snapshot to beside the file that cannot be opened, to be worked on in its place. */
export function takeSnapshotOut(
  { path, name }: Input<'snapshot.takeOut'>,
  { options }: AppSession,
): Output<'snapshot.takeOut'> {
  const found = offeredFor(path, options.home).find((one) => one.name === name);
  if (found === undefined) throw new Problem('snapshot.unknown', { name }, { field: 'name' });
  const stem = `${basename(path, '.selaras')} - cadangan ${found.commit}`;
  for (let count = 1; ; count += 1) {
    const to = join(dirname(resolve(path)), `${stem}${count === 1 ? '' : ` ${count}`}.selaras`);
    if (existsSync(to)) continue;
    copyFileSync(found.path, to, constants.COPYFILE_EXCL);
    if (existsSync(attachmentPath(path)))
      copyFileSync(attachmentPath(path), attachmentPath(to), constants.COPYFILE_EXCL);
    return { path: to };
  }
}

/** A verified copy at a place of the user's choice. */
export async function saveCopy(
  { to, attachments }: Input<'workshop.saveCopy'>,
  session: AppSession,
): Promise<Output<'workshop.saveCopy'>> {
  const path = resolve(to.endsWith('.selaras') ? to : `${to}.selaras`);
  if (!existsSync(dirname(path))) throw new Problem('disk.cannot-write', {}, { file: basename(path) });
  if (existsSync(path)) throw new Problem('workshop.exists', {}, { file: basename(path) });
  await session.quiet();
  const { store } = session.workshop;
  if (attachments) await copyAttachments(besideOf(store), passOf(store), path);
  try {
    session.assertStill(store);
    copyOpenStore(store, path);
  } catch (error) {
    if (attachments) rmSync(attachmentPath(path), { force: true });
    throw error;
  }
  return { path: join(dirname(path), basename(path)) };
}
