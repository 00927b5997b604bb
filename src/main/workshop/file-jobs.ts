import { randomUUID } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type AppSession, shippedRuleSet } from '#main/kernel/app-session.ts';
import { commitPlan } from '#main/kernel/commit.ts';
import { workshopState } from '#main/record/workshop-query.ts';
import { createWorkshopFile, openWorkshopFile, type Writer } from '#main/store/open.ts';
import { changePassword, isLocked } from '#main/store/password.ts';
import { workshopOf } from '#main/store/rows.ts';
import { passOf } from '#main/store/twin.ts';
import type { Input, Output } from '#shared/contract.ts';
import { insertion } from '#shared/kernel/change.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { WorkshopState } from '#shared/record/workshop-state.ts';
import { rememberWorkshop } from './machine-settings.ts';

function entered(session: AppSession): WorkshopState {
  const { store } = session.workshop;
  const { name, period } = workshopOf(store);
  rememberWorkshop(session.options.home, { path: store.path, name, period, opened: new Date().toISOString() });
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

/** Opens a workshop file; the one that was open is closed first, but only when this one can be opened. */
export async function openWorkshop(input: Input<'workshop.open'>, session: AppSession): Promise<WorkshopState> {
  const path = resolve(input.path);
  if (session.path === path) session.leave();
  await session.left();
  session.enter(await openWorkshopFile(path, input.password));
  return entered(session);
}

/** Sets, changes or removes the password of the open file. */
export async function setPassword(
  input: Input<'workshop.setPassword'>,
  session: AppSession,
  language: Language,
): Promise<null> {
  const { store, imports } = session.workshop;
  await session.large(() => session.alone(() => changePassword(store, input.password)));
  const pass = passOf(store);
  for (const thread of imports.values()) await thread.ask('enter', { pass }, language);
  return null;
}

/** Where the open file lies, how large it is, and whether it asks for a password. */
export async function fileState(session: AppSession): Promise<Output<'workshop.file'>> {
  const { store } = session.workshop;
  // What was written last may still stand beside the file; a reader of sizes should see all of it.
  const bytes = [store.path, `${store.path}-wal`].reduce(
    (sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
  return { path: store.path, bytes, locked: isLocked(store) };
}
