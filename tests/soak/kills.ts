import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RosterRow } from '#shared/domain/roster.ts';
import { desk, resources, sampleDesk } from '../main/app/road.ts';
import { Dice } from './dice.ts';

/** How often the app was killed, how many edits it had acknowledged by then, and how many of those were gone. */
export interface KillSoak {
  readonly kills: number;
  readonly acknowledged: number;
  readonly lost: number;
}

interface Acknowledged {
  readonly commit: number;
  readonly employee: string;
  readonly reason: string;
}

/** Lets a process edit until a moment drawn by chance, kills it with SIGKILL, and gives what it had acknowledged. */
async function killedWhileEditing(path: string, home: string, dice: Dice): Promise<readonly Acknowledged[]> {
  const script = fileURLToPath(new URL('./kill-child.ts', import.meta.url));
  const child = spawn(process.execPath, [script, path, resources, home, String(dice.below(1e9))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const enough = 1 + dice.below(60);
  const pause = dice.next() * 3;
  let text = '';
  let waiting = false;
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    if (waiting || text.split('\n').length <= enough) return;
    waiting = true;
    setTimeout(() => child.kill('SIGKILL'), pause);
  });
  await new Promise((resolve) => child.on('close', resolve));
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Acknowledged);
}

/** Kills of the whole run; `npm test` takes a slice. */
export const full = 100;

/** Kills the app `count` times at random moments after edits it acknowledged; each time the file must open whole and hold them. */
export async function run({ count, seed }: { readonly count: number; readonly seed: number }): Promise<KillSoak> {
  const dice = new Dice(seed);
  const made = await sampleDesk();
  const path = join(made.folder, 'contoh.selaras');
  await made.app.close();
  let acknowledged = 0;
  let lost = 0;
  for (let kill = 0; kill < count; kill += 1) {
    const acks = await killedWhileEditing(path, join(made.folder, 'home'), dice);
    const again = desk(made.folder);
    await again.ask('workshop.open', { path });
    const { brokenAt } = await again.ask('commit.verify', {});
    if (brokenAt !== null) throw new Error(`kill ${kill}: the record is broken at ${brokenAt}`);
    const [last] = (await again.ask('commit.list', { limit: 1 })).rows;
    const newest = new Map(acks.map((ack) => [ack.employee, ack]));
    const rows = (await again.ask('employee.list', { ids: [...newest.keys()] })).rows;
    const byId = new Map(rows.map((row: RosterRow) => [row.id, row.reason]));
    const written = last?.number ?? 0;
    // An edit that was durable but not yet said when the process died may stand over one that was: then its commit is newer.
    const gone = acks.filter((ack) => ack.commit > written);
    const changed = [...newest.values()].filter((ack) => byId.get(ack.employee) !== ack.reason);
    lost += gone.length + Math.max(0, changed.length - (written - (acks.at(-1)?.commit ?? written)));
    acknowledged += acks.length;
    await again.app.close();
  }
  return { kills: count, acknowledged, lost };
}
