import { randomUUID } from 'node:crypto';
import { accessSync, constants, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { besideOf } from '#main/dossier/evidence-jobs.ts';
import { heldImports } from '#main/import/import-commands.ts';
import { type AppSession, shippedRuleSet } from '#main/kernel/app-session.ts';
import { commitPlan } from '#main/kernel/commit.ts';
import { rememberWorkshop } from '#main/kernel/machine-settings.ts';
import { keptBeforeMigration, rekeyKept, snapshotFolder } from '#main/kernel/snapshots.ts';
import { workshopState } from '#main/record/workshop-query.ts';
import { isRuleSetThere } from '#main/rules/rule-set-file.ts';
import { attachmentBytes } from '#main/store/attachment-file.ts';
import { createWorkshopFile } from '#main/store/create.ts';
import { isSetBack } from '#main/store/journal-reads.ts';
import { lastCommit } from '#main/store/log.ts';
import { openWorkshopFile, type Reader, type Writer } from '#main/store/open.ts';
import { openReadOnly } from '#main/store/open-copy.ts';
import { pageSize } from '#main/store/page-cipher.ts';
import { changePassword, isLocked, isPasswordOf } from '#main/store/password.ts';
import { workshopOf } from '#main/store/rows.ts';
import { passOf } from '#main/store/twin.ts';
import type { Input, Output } from '#shared/contract.ts';
import { insertion } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { problemAnswer } from '#shared/problem-words.ts';
import type { WorkshopState } from '#shared/record/workshop-state.ts';

function entered(session: AppSession): WorkshopState {
  const { store } = session.workshop;
  const { name, period } = workshopOf(store);
  const { home } = session.options;
  const folder = snapshotFolder(home, store);
  const kept = folder === null ? null : basename(folder);
  rememberWorkshop(home, { path: store.origin, name, period, opened: new Date().toISOString(), kept });
  return workshopState(store);
}

/** A new workshop file with its first facilitator. One that could not be finished is taken away again. */
export async function newWorkshop(input: Input<'workshop.create'>): Promise<Writer> {
  const path = resolve(input.path);
  const store = await createWorkshopFile(path, input.password);
  try {
    const id = randomUUID();
    const workshop = {
      id: '1',
      name: input.name,
      agency: '',
      agency_code: '',
      period: input.period,
      rule_set: shippedRuleSet,
      organisation_predicate: null,
      organisation_reason: null,
      state: 'open' as const,
    };
    const facilitator = {
      id,
      name: input.facilitator,
      role: 'facilitator' as const,
      pin: null,
      active: 1,
      nip: null,
      post: null,
    };
    const plan = {
      name: 'workshop.create',
      values: { name: input.name, period: input.period },
      reason: null,
      changes: [insertion('workshop', workshop), insertion('actor', facilitator)],
    };
    commitPlan(store, plan, { id, name: input.facilitator, role: 'facilitator', client: '' }, new Date().toISOString());
    return store;
  } catch (error) {
    store.close();
    rmSync(path, { force: true });
    throw error;
  }
}

/** A new workshop file, opened. */
export async function createWorkshop(input: Input<'workshop.create'>, session: AppSession): Promise<WorkshopState> {
  session.enter(await newWorkshop(input));
  return entered(session);
}

/** Where nothing can be written, neither to the file nor beside it, it is opened for reading. */
function isWritable(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return true;
  // Root may write to a file that everybody else may only read: an archive stays one for them too.
  if ((found.mode & 0o222) === 0) return false;
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return false;
  }
}

/** Opens a workshop file; the one that was open is closed first, but only when this one can be opened. */
export async function openWorkshop(input: Input<'workshop.open'>, session: AppSession): Promise<WorkshopState> {
  const path = resolve(input.path);
  if (session.path === path) session.leave();
  await session.left();
  const store = isWritable(path)
    ? await openWorkshopFile(path, input.password, keptBeforeMigration(session.options.home))
    : await openReadOnly(path, input.password);
  session.enter(await withEdition(store, path, input.password, session));
  return entered(session);
}

/** Without its rule edition on this machine a workshop shows what it stores, and nothing in it is computed or changed. */
async function withEdition(store: Writer, path: string, password: string | null, { options }: AppSession) {
  const { rule_set: id } = workshopOf(store);
  if (isRuleSetThere(join(options.resources, 'rules'), id)) return store;
  store.close();
  return openReadOnly(path, password, new Problem('rules.edition-absent', { id }, { file: basename(path) }));
}

/** Brings everything into the one file, where one is open. */
export function settleFile({ store }: AppSession): null {
  store?.settle();
  return null;
}

/** Sets, changes or removes the password of the open file. */
export async function setPassword(
  input: Input<'workshop.setPassword'>,
  session: AppSession,
  language: Language,
): Promise<Output<'workshop.setPassword'>> {
  const { store } = session.workshop;
  store.assertPlace();
  if (!(await isPasswordOf(store, input.old)))
    throw new Problem(
      input.old === null ? 'workshop.old-password' : 'workshop.wrong-old-password',
      {},
      { field: 'old' },
    );
  const { home } = session.options;
  const left = await session.large(async () => {
    await session.keepSnapshot('sandi');
    const old = passOf(store);
    await session.alone(() => changePassword(store, input.password));
    // What was kept under the old password would open by it for ever.
    return rekeyKept(snapshotFolder(home, store), store.path, old, passOf(store));
  });
  const pass = passOf(store);
  for (const thread of heldImports.of(store).values()) await thread.call('enter', { pass });
  const names = left.join(', ');
  return { left: names === '' ? null : problemAnswer(new Problem('file.old-password', { names }), language) };
}

/** The clock is said to be wrong where it lies before the last commit. */
function clockNotice(store: Reader): readonly Problem[] {
  const [now, last] = [new Date().toISOString(), lastCommit(store)?.at ?? ''];
  return isSetBack(now, last) ? [new Problem('clock.back', { now, last })] : [];
}

/** Where the open file lies, how large it is, and whether it asks for a password. */
export function fileState(session: AppSession, language: Language): Output<'workshop.file'> {
  const { store } = session.workshop;
  // While it is open the file has room for its tail, which is not its size.
  const bytes = (store.db.pragma('page_count', { simple: true }) as number) * pageSize;
  const notices = [
    ...store.notices,
    ...clockNotice(store),
    ...(session.snapshotFault === null ? [] : [session.snapshotFault]),
  ];
  return {
    path: store.origin,
    bytes,
    attachments: attachmentBytes(besideOf(store)),
    locked: isLocked(store),
    readOnly: store.readOnly,
    notices: notices.map((notice) => problemAnswer(notice, language)),
  };
}
