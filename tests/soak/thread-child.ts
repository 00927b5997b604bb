// A process of which a crash in a library takes all along: closes the app over whatever its threads are at, time after time.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startApp } from '#main/app/relay.ts';
import type { Name, Output } from '#shared/contract.ts';
import { resources, samples } from '../main/workshop/road.ts';
import { Dice } from './dice.ts';

const [base = '', folder = '', rounds = '1', seed = '0'] = process.argv.slice(2);
const dice = new Dice(Number(seed));
const pause = (most: number) => new Promise((resolve) => setTimeout(resolve, dice.next() ** 2 * most));

/** What may end a call of a workshop that is being closed. */
const expected = ['host.refused', 'job.cancelled', 'calibration.cancelled', 'workshop.none', 'import.gone'];

async function round(): Promise<number> {
  const own = mkdtempSync(join(folder, 'putaran-'));
  const path = join(own, 'a.selaras');
  copyFileSync(base, path);
  const open = () => startApp({ resources, home: join(own, 'home'), onEvent: () => undefined });
  const app = open();
  async function ask<N extends Name>(name: N, input: unknown): Promise<Output<N> | null> {
    const answer = await app.call('a', name, input, 'id');
    if (answer.ok) return answer.value as Output<N>;
    if (!expected.includes(answer.problem.code)) throw new Error(`${name}: ${answer.problem.code}`);
    return null;
  }
  async function importSamples(): Promise<void> {
    const read = await ask('import.read', { sources: [{ path: samples }], job: 'baca' });
    if (read !== null) await ask('import.apply', { preview: read.preview, decisions: {} });
  }
  async function edit(): Promise<void> {
    const people = (await ask('employee.list', {}))?.rows ?? [];
    for (let turn = 0; turn < 60 && people.length > 0; turn++) {
      const hasil = dice.pick(['di-atas', 'sesuai', 'di-bawah'] as const);
      await ask('rating.set', { employee: dice.pick(people).id, hasil, reason: 'uji' });
    }
  }
  async function stopHere(): Promise<void> {
    await pause(1_500);
    await ask('facets.cancel', {});
    if (dice.below(2) === 0) await ask('job.cancel', { job: 'baca' });
    await ask('facets.fit', { model: 'pcm' });
  }
  await ask('workshop.open', { path });
  const under = [ask('facets.fit', {}), importSamples(), edit(), stopHere()];
  await pause(4_000);
  await app.close();
  await Promise.all(under);
  const again = open();
  await again.call('a', 'workshop.open', { path }, 'id');
  const whole = await again.call('a', 'commit.verify', {}, 'id');
  if (!whole.ok || (whole.value as Output<'commit.verify'>).brokenAt !== null) throw new Error('the record is broken');
  await again.close();
  rmSync(own, { recursive: true });
  return under.length;
}

let calls = 0;
for (let turn = 0; turn < Number(rounds); turn++) calls += await round();
process.stdout.write(String(calls));
