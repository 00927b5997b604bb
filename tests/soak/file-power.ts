import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Dice } from './dice.ts';
import { type Found, look, type Said, sampleFile, shipped } from './file-check.ts';

/** File systems whose power is cut: how they are made and mounted. */
const systems = [
  { name: 'ext4', make: ['mkfs.ext4', '-q'], options: 'loop' },
  { name: 'writeback', make: ['mkfs.ext4', '-q'], options: 'loop,data=writeback' },
  { name: 'ext2', make: ['mkfs.ext2', '-q'], options: 'loop' },
] as const;
const scenes = ['edit', 'import', 'password', 'split', 'snapshot'] as const;

function quiet(command: string, words: readonly string[]): void {
  execFileSync(command, [...words], { stdio: 'pipe' });
}

/** Whether an image can be mounted here; needs root and a loop device. */
function mayMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** Works on a mounted image, stops the process at a moment drawn by chance, and gives what the disk held then and what was said before. */
async function cutDuring(
  disk: string,
  mounted: string,
  scene: string,
  dice: Dice,
  home: string,
): Promise<readonly Said[]> {
  const child = fileURLToPath(new URL('./file-child.ts', import.meta.url));
  const words = [child, join(mounted, 'a.selaras'), shipped, home, scene, String(dice.below(1e9))];
  const process_ = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'] });
  let text = '';
  process_.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  while (!text.includes('\n')) await pause(10);
  await pause(dice.next() * (scene === 'edit' ? 600 : 3_000));
  const said = text.slice(0, text.lastIndexOf('\n') + 1);
  // What the file system has not sent to the disk by now is gone with the power.
  process_.kill('SIGSTOP');
  copyFileSync(disk, `${disk}.cut`);
  process_.kill('SIGKILL');
  await new Promise((resolve) => process_.on('close', resolve));
  return said
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Said);
}

/** Cuts the power of small disks at random moments; each file must open at a commit and hold every one that was acknowledged. */
export async function powerCuts(times: number, dice: Dice): Promise<unknown> {
  if (!mayMount()) return 'skipped: needs root and loop devices';
  const { folder, path } = await sampleFile();
  const place = mkdtempSync(join(tmpdir(), 'selaras-power-'));
  const [mounted, home] = [join(place, 'mnt'), join(place, 'home')];
  mkdirSync(mounted);
  const found: (Found & { readonly system: string; readonly scene: string })[] = [];
  for (let time = 0; time < times; time += 1) {
    const system = systems[time % systems.length] ?? systems[0];
    const scene = scenes[Math.floor(time / systems.length) % scenes.length] ?? 'edit';
    const disk = join(place, 'disk.img');
    rmSync(disk, { force: true });
    quiet('truncate', ['-s', '96M', disk]);
    quiet(system.make[0], [...system.make.slice(1), disk]);
    try {
      quiet('mount', ['-o', system.options, disk, mounted]);
    } catch (error) {
      if (time > 0) throw error;
      return 'skipped: nobody may mount an image here';
    }
    let said: readonly Said[] = [];
    try {
      copyFileSync(path, join(mounted, 'a.selaras'));
      quiet('sync', ['-f', mounted]);
      said = await cutDuring(disk, mounted, scene, dice, home);
    } finally {
      quiet('umount', ['-l', mounted]);
    }
    // ext2 keeps no journal: its own check comes first, as at the start of any machine.
    execFileSync('sh', ['-c', `fsck -y ${disk}.cut > /dev/null 2>&1 || true`]);
    quiet('mount', ['-o', system.options, `${disk}.cut`, mounted]);
    try {
      found.push({ ...(await look(join(mounted, 'a.selaras'), place, said)), system: system.name, scene });
    } finally {
      quiet('umount', ['-l', mounted]);
    }
  }
  for (const each of [place, folder]) rmSync(each, { recursive: true, force: true });
  return {
    times: found.length,
    acknowledged: found.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    lost: found.reduce((sum, { lost }) => sum + lost, 0),
    faults: found.flatMap(({ fault, system, scene }) => (fault === null ? [] : [`${system} ${scene} ${fault}`])),
  };
}
