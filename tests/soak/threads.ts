import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { peerDesk } from '../main/round/peer-desk.ts';
import { Dice } from './dice.ts';

/** How often an app was closed over work in its threads, the work that was under way, and the processes that died of it. */
export interface ThreadSoak {
  readonly closings: number;
  readonly works: number;
  readonly crashes: number;
}

export const full = 200;

/** Closings of one process. */
const share = 10;

/**
 * Closes the app `count` times while it fits a model, reads and writes an import and edits, in processes of their own; each must end as
 * it should, and each file must open whole.
 */
export async function run({ count, seed }: { readonly count: number; readonly seed: number }): Promise<ThreadSoak> {
  const dice = new Dice(seed);
  const made = await peerDesk();
  await made.app.close();
  const child = fileURLToPath(new URL('./thread-child.ts', import.meta.url));
  const base = join(made.folder, 'contoh.selaras');
  let [closings, works, crashes] = [0, 0, 0];
  while (closings < count) {
    const rounds = Math.min(share, count - closings);
    const words = [child, base, made.folder, String(rounds), String(dice.below(1e9))];
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    if (status !== 0) {
      crashes += 1;
      console.error(`closings ${closings} and on: status ${status}, signal ${signal}\n${stderr}`);
    }
    closings += rounds;
    works += Number(stdout);
  }
  return { closings, works, crashes };
}
