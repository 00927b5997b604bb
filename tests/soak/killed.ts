import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Dice } from './dice.ts';

/** When a process dies: after 1 to `lines` lines, within `pause` milliseconds of the last. */
export interface Fate {
  readonly lines: number;
  readonly pause: number;
}

/** Lets a script beside this one work until a moment drawn by chance, kills it with SIGKILL, and gives the whole lines of JSON it had said. */
export async function killedWhileWorking<Said>(
  script: string,
  words: readonly string[],
  dice: Dice,
  { lines, pause }: Fate,
): Promise<readonly Said[]> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [path, ...words, String(dice.below(1e9))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const enough = 1 + dice.below(lines);
  const wait = dice.next() * pause;
  let text = '';
  let waiting = false;
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    if (waiting || text.split('\n').length <= enough) return;
    waiting = true;
    setTimeout(() => child.kill('SIGKILL'), wait);
  });
  await new Promise((resolve) => child.on('close', resolve));
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Said);
}
