import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { AppSession } from '#main/kernel/app-session.ts';
import { commitAndNotify } from '#main/kernel/notify.ts';
import type { Asker } from '#main/kernel/principal.ts';
import type { Input, Output } from '#shared/contract.ts';
import { changesOf, update } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { mergeReading } from './merge-reading.ts';

/**
 * Brings one room's work back as one commit that cites the last hash of the room's own journal. The room's file stays as it is: it
 * holds the entries one by one.
 */
export async function mergePart(
  input: Input<'workshop.merge'>,
  session: AppSession,
  asker: Asker,
): Promise<Output<'workshop.merge'>> {
  const { store } = session.workshop;
  const path = isAbsolute(input.path) ? input.path : join(dirname(store.path), input.path);
  if (!existsSync(path)) throw new Problem('workshop.missing', {}, { file: basename(path) });
  const { password } = input;
  const { row, changes, people, commits, hash } = await session.read(mergeReading, { path, password }, asker);
  const plan = {
    name: 'workshop.merge',
    values: { name: row.name, commits, people, hash },
    reason: null,
    changes: [...changes, ...changesOf([update('part', row, { state: 'merged', merged_hash: hash })])],
  };
  session.assertStill(store);
  await session.keepSnapshot('gabung');
  const { commit } = await commitAndNotify(session, plan, asker.principal, new Date().toISOString());
  return { commit, commits, people };
}
