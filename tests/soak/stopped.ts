import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Dice } from './dice.ts';

/** How long is waited for a line, in milliseconds. */
const mostWait = 20_000;

/** How often one process is stopped, and within how many milliseconds of a line that it says. */
export interface Stops {
  readonly moments: number;
  readonly pause: number;
}

/** Resolves when every thread of a process is stopped: a system call under way ends first. */
async function still(pid: number): Promise<void> {
  const stateOf = (thread: string): string => {
    const text = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2, text.lastIndexOf(')') + 3);
  };
  while (readdirSync(`/proc/${pid}/task`).some((thread) => stateOf(thread) !== 'T')) await pause(2);
}

/**
 * Lets a script beside this one work, and stops it at moments drawn by chance: what lies on the disk at such a moment is what kill -9 at
 * that moment would leave, so that one process gives many. `look` copies it, with the lines of JSON that were said by then. The last
 * moment is a kill -9 itself. Linux only. The script is spawned with `words` and a seed.
 */
export async function whileStopped<Said>(
  script: string,
  words: readonly string[],
  dice: Dice,
  { moments, pause: longest }: Stops,
  look: (said: readonly Said[]) => Promise<void>,
): Promise<void> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [path, ...words, String(dice.below(1e9))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const pid = child.pid ?? 0;
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  /** Resolves when so many more lines were said, or none came for long. */
  async function lines(more: number): Promise<void> {
    const wanted = text.split('\n').length + more;
    const began = performance.now();
    while (text.split('\n').length < wanted && performance.now() - began < mostWait) await pause(5);
  }
  const said = (): readonly Said[] =>
    text
      .slice(0, text.lastIndexOf('\n') + 1)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Said);
  while (!text.includes('\n')) {
    if (child.exitCode !== null) throw new Error(`${script} ended before it had begun`);
    await pause(10);
  }
  for (let moment = 1; moment <= moments; moment += 1) {
    await lines(dice.below(3));
    await pause(dice.next() * longest);
    if (child.exitCode !== null) throw new Error(`${script} ended by itself`);
    if (moment === moments) {
      child.kill('SIGKILL');
      await ended;
    } else {
      child.kill('SIGSTOP');
      await still(pid);
      // What it had said before it stopped is still on its way.
      await pause(5);
    }
    try {
      await look(said());
    } catch (error) {
      child.kill('SIGKILL');
      throw error;
    }
    if (moment < moments) child.kill('SIGCONT');
  }
}
