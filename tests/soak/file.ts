import { spawn } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  cpSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { desk } from '../main/workshop/road.ts';
import { Dice } from './dice.ts';
import { type Found, lastSaid, look, type Said, sampleFile, shipped } from './file-check.ts';
import { fullDisks } from './file-disk.ts';
import { powerCuts } from './file-power.ts';
import { killedWhileWorking } from './killed.ts';
import { whileStopped } from './stopped.ts';

/** Times of the whole run, by scene; `npm test` takes a slice. */
export const full = 1;

/** What one scene came to: `lost` acknowledged commits that are gone, `faults` files that could not be used. */
interface Tally {
  readonly times: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly behind: number;
  readonly faults: readonly string[];
}

function tally(found: readonly Found[]): Tally {
  return {
    times: found.length,
    acknowledged: found.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    // What a copy says that it lacks is not lost: its original holds it.
    lost: found.reduce((sum, { lost, behind }) => sum + (behind ? 0 : lost), 0),
    behind: found.filter(({ behind }) => behind).length,
    faults: found.flatMap(({ fault }) => fault ?? []),
  };
}

const childPath = fileURLToPath(new URL('./file-child.ts', import.meta.url));

/** Moments of one process: its start costs more than what is looked at. */
const mostMoments = 12;

/** kill -9 at random moments of one kind of work, within so many milliseconds of each other. */
async function kills(scene: string, times: number, dice: Dice, within: number): Promise<Tally> {
  const { folder: prepared } = await sampleFile();
  const found: Found[] = [];
  while (found.length < times) {
    const folder = mkdtempSync(join(tmpdir(), 'selaras-'));
    cpSync(prepared, folder, { recursive: true });
    const words = [join(folder, 'contoh.selaras'), shipped, join(folder, 'home'), scene];
    const stops = { moments: Math.min(mostMoments, times - found.length), pause: within };
    await whileStopped<Said>('./file-child.ts', words, dice, stops, async (said) => {
      const left = mkdtempSync(join(tmpdir(), 'selaras-'));
      cpSync(folder, left, { recursive: true });
      found.push(await look(join(left, 'contoh.selaras'), left, said));
      rmSync(left, { recursive: true, force: true });
    });
    rmSync(folder, { recursive: true, force: true });
  }
  rmSync(prepared, { recursive: true, force: true });
  return tally(found);
}

/** A copy read piece by piece, as a slow stick takes it, while the file goes on changing. */
async function copySlowly(from: string, to: string, dice: Dice): Promise<void> {
  const [source, target] = [openSync(from, 'r'), openSync(to, 'wx')];
  try {
    const piece = Buffer.alloc(4096 * (1 + dice.below(64)));
    for (let read = readSync(source, piece); read > 0; read = readSync(source, piece)) {
      writeSync(target, piece, 0, read);
      await pause(dice.next() * 3);
    }
  } finally {
    for (const handle of [source, target]) closeSync(handle);
  }
}

/** The one file copied at random moments while edits go on as fast as they can. */
async function copies(times: number, dice: Dice): Promise<Tally> {
  const { folder, path } = await sampleFile();
  const said: Said[] = [];
  const child = spawn(process.execPath, [childPath, path, shipped, join(folder, 'home'), 'edit', '1'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) said.push(JSON.parse(line) as Said);
  });
  while (said.length < 10) await pause(20);
  const made: { readonly copy: string; readonly before: Said }[] = [];
  for (let time = 0; time < times; time += 1) {
    await pause(dice.next() * 40);
    const before = { commit: lastSaid(said) };
    const copy = join(folder, `salinan-${time}.selaras`);
    if (time % 2 === 0) copyFileSync(path, copy);
    else await copySlowly(path, copy, dice);
    made.push({ copy, before });
  }
  child.kill('SIGKILL');
  await new Promise((resolve) => child.on('close', resolve));
  const found: Found[] = [];
  for (const { copy, before } of made) {
    found.push(await look(copy, folder, [before]));
    rmSync(copy, { force: true });
  }
  rmSync(folder, { recursive: true, force: true });
  return tally(found);
}

/** Pages overwritten in a closed file, and bytes flipped in the log of a killed one: what `recover` saves, and what each is called. */
async function damage(times: number, dice: Dice) {
  const { folder, path } = await sampleFile();
  const words = [path, shipped, join(folder, 'home'), 'edit'];
  const said = await killedWhileWorking<Said>('./file-child.ts', words, dice, { lines: 60, pause: 5 });
  const [main, log] = [readFileSync(path), readFileSync(`${path}-wal`)];
  const count = { pages: 0, flips: 0, recovered: 0, lost: 0, wrongPassword: 0, unnamed: 0, flippedLost: 0 };
  const place = mkdtempSync(join(tmpdir(), 'selaras-'));
  for (let time = 0; time < times; time += 1) {
    const broken = join(place, `rusak-${time}.selaras`);
    const bytes = Buffer.from(main);
    for (let hit = 0; hit < 1 + dice.below(6); hit += 1) {
      const page = dice.below(160);
      for (let at = 0; at < 4096; at += 4) bytes.writeUInt32LE(dice.below(2 ** 32), page * 4096 + at);
    }
    writeFileSync(broken, bytes);
    const again = desk(place);
    const opened = await again.answer('workshop.open', { path: broken });
    if (!opened.ok && /assword/.test(opened.problem.code)) count.wrongPassword += 1;
    if (opened.ok) await again.ask('workshop.close', {});
    const to = join(place, `pulih-${time}.selaras`);
    const saved = await again.ask('workshop.recover', { path: broken, to });
    count.recovered += saved.recovered;
    count.lost += saved.lost.length;
    await again.ask('workshop.open', { path: to });
    if ((await again.ask('commit.verify', {})).brokenAt !== null) count.unnamed += 1;
    count.pages += 1;
    await again.ask('workshop.close', {});

    const flipped = Buffer.from(log);
    for (let hit = 0; hit < 1 + dice.below(4); hit += 1) {
      const at = dice.below(flipped.length);
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << dice.below(8)), at);
    }
    writeFileSync(broken, main);
    writeFileSync(`${broken}-wal`, flipped);
    const found = await look(broken, place, [{ commit: lastSaid(said) }]);
    count.flippedLost += found.lost;
    if (found.fault !== null) count.unnamed += 1;
    count.flips += 1;
    await again.app.close();
  }
  for (const each of [place, folder]) rmSync(each, { recursive: true, force: true });
  return count;
}

const scenes: Readonly<Record<string, (times: number, dice: Dice) => Promise<unknown>>> = {
  copies,
  damage,
  'kill-edit': (times, dice) => kills('edit', times, dice, 60),
  'kill-password': (times, dice) => kills('password', times, dice, 500),
  'kill-import': (times, dice) => kills('import', times, dice, 900),
  'kill-split': (times, dice) => kills('split', times, dice, 400),
  'kill-merge': (times, dice) => kills('merge', times, dice, 600),
  'kill-snapshot': (times, dice) => kills('snapshot', times, dice, 250),
  power: powerCuts,
  disk: fullDisks,
};

/** How often each scene is run for a count of 1. */
const whole: Readonly<Record<string, number>> = {
  copies: 500,
  damage: 500,
  'kill-edit': 100,
  'kill-password': 300,
  'kill-import': 300,
  'kill-split': 100,
  'kill-merge': 100,
  'kill-snapshot': 100,
  power: 200,
  disk: 60,
};

/** Runs every scene, or one (`--scene=NAME --times=N`). A scene that this machine cannot play is named as skipped. */
export async function run({
  count,
  seed,
  scene,
  times,
}: {
  readonly count: number;
  readonly seed: number;
  readonly scene?: string;
  readonly times?: number;
}): Promise<Readonly<Record<string, unknown>>> {
  const done: Record<string, unknown> = {};
  for (const [name, play] of Object.entries(scenes)) {
    if (scene !== undefined && scene !== name) continue;
    const often = times ?? Math.max(1, Math.round((whole[name] ?? 1) * count));
    done[name] = await play(often, new Dice(seed));
  }
  return done;
}
