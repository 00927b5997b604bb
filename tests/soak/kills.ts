import { join } from 'node:path';
import type { RosterRow } from '#shared/people/roster.ts';
import { desk, resources, sampleDesk } from '../main/workshop/road.ts';
import { Dice } from './dice.ts';
import { killedWhileWorking } from './killed.ts';

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
    const acks = await killedWhileWorking<Acknowledged>(
      './kill-child.ts',
      [path, resources, join(made.folder, 'home')],
      dice,
      {
        lines: 60,
        pause: 3,
      },
    );
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
