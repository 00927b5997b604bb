import { join } from 'node:path';
import { desk, resources, sampleDesk } from '../main/workshop/road.ts';

/** What a process of `file-child.ts` had said by the time it ended. */
export interface Said {
  readonly commit?: number;
  readonly password?: string | null;
  readonly trying?: string | null;
}

/** What was found after a process had ended: how many acknowledged commits are gone, and what kept the file from being used. */
export interface Found {
  readonly acknowledged: number;
  readonly lost: number;
  readonly fault: string | null;
  readonly behind: boolean;
}

/** The highest commit that was acknowledged. */
export function lastSaid(said: readonly Said[]): number {
  return Math.max(0, ...said.map(({ commit }) => commit ?? 0));
}

/** A sample workshop and the folder it lies in, closed. */
export async function sampleFile(): Promise<{ readonly folder: string; readonly path: string }> {
  const made = await sampleDesk();
  await made.app.close();
  return { folder: made.folder, path: join(made.folder, 'contoh.selaras') };
}

export const shipped = resources;

/**
 * Opens a file as a person would, under the last password that was acknowledged or the one that was being set, and looks whether its
 * record is whole, holds every acknowledged commit, and takes an edit.
 */
export async function look(path: string, folder: string, said: readonly Said[]): Promise<Found> {
  const wanted = lastSaid(said);
  const words = said.flatMap(({ password, trying }) => [password, trying].filter((word) => word !== undefined));
  const again = desk(folder);
  const acknowledged = said.filter(({ commit }) => commit !== undefined).length;
  try {
    let refused = '';
    for (const password of [...new Set([...words.toReversed(), null])]) {
      const answer = await again.answer('workshop.open', { path, password });
      refused = answer.ok ? '' : answer.problem.code;
      if (answer.ok) break;
    }
    // It says up to which entry its original had come, and that it must be copied again.
    if (refused === 'workshop.torn') return { acknowledged, lost: 0, fault: null, behind: true };
    const none = { acknowledged, lost: acknowledged, behind: false };
    if (refused !== '') return { ...none, fault: refused };
    const { brokenAt } = await again.ask('commit.verify', {});
    if (brokenAt !== null) return { ...none, fault: `broken at ${brokenAt}` };
    const { notices } = await again.ask('workshop.file', {});
    const [last] = (await again.ask('commit.list', { limit: 1 })).rows;
    const parts = (await again.ask('part.list', {})).rows;
    for (const { name, state } of parts)
      if (state === 'out') await again.ask('part.release', { part: name, reason: 'uji' });
    const [person] = (await again.ask('employee.list', {})).rows;
    // Undo may have taken everybody back.
    const edited =
      person === undefined
        ? await again.answer('workshop.rename', { name: `Lihat ${wanted}` })
        : await again.answer('rating.set', { employee: person.id, hasil: 'sesuai', reason: `lihat ${wanted}` });
    const lost = said.filter(({ commit }) => (commit ?? 0) > (last?.number ?? 0)).length;
    return {
      acknowledged,
      lost,
      fault: edited.ok ? null : edited.problem.code,
      behind: notices.some(({ code }) => code === 'file.behind'),
    };
  } finally {
    await again.app.close();
  }
}
