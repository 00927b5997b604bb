import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desk } from '../main/workshop/road.ts';
import type { Dice } from './dice.ts';
import { look, sampleFile } from './file-check.ts';

const list = (round: number) =>
  Buffer.from(
    `NIP;Nama;Unit Kerja\n${Array.from({ length: 2_200 }, (_, at) => {
      const two = (value: number) => String(value).padStart(2, '0');
      const born = `19${60 + round}${two(1 + (Math.floor(at / 28) % 12))}${two(1 + (at % 28))}`;
      return `${born}200001${1 + (at % 2)}${String(1 + Math.floor(at / 336)).padStart(3, '0')};Pegawai ${at};Bidang Umum`;
    }).join('\n')}\n`,
  );

/** One session on a small disk: every step is done or refused with a Problem. Gives the last commit acknowledged, the password, and bugs. */
async function sessionOn(mounted: string, home: string) {
  const made = desk(home);
  const path = join(mounted, 'a.selaras');
  const refused: string[] = [];
  const bugs: string[] = [];
  let commit = 0;
  let password: string | null = null;
  const step = async (name: string, input: unknown): Promise<Record<string, unknown> | null> => {
    const answer = await made.answer(name, input);
    if (!answer.ok) {
      (/^app\.|not-ours|damaged/.test(answer.problem.code) ? bugs : refused).push(`${name} ${answer.problem.code}`);
      return null;
    }
    const value = (answer.value ?? {}) as Record<string, unknown>;
    if (typeof value.commit === 'number') commit = value.commit;
    return value;
  };
  if ((await step('workshop.open', { path })) !== null) {
    await step('settings.set', { snapshots: join(mounted, 'cadangan') });
    const people = ((await step('employee.list', {})) as { rows: { id: string }[] } | null)?.rows ?? [];
    const edit = (at: number) =>
      step('rating.set', { employee: people[at]?.id, hasil: 'di-bawah', reason: `uji ${at}` });
    await edit(1);
    const read = await step('import.read', { sources: [{ name: 'besar.csv', bytes: list(1) }] });
    if (read !== null) {
      const applied = await step('import.apply', { preview: read.preview });
      await edit(2);
      if (applied !== null) for (let back = 0; back < 2; back += 1) await step('history.undo', {});
    }
    if ((await step('workshop.setPassword', { password: 'sandi baru', old: null })) !== null) password = 'sandi baru';
    await edit(3);
    const units = ((await step('unit.list', {})) as { rows: { id: string }[] } | null)?.rows ?? [];
    const split = await step('workshop.split', { parts: [{ name: 'Ruang', units: [units[0]?.id] }] });
    if (split !== null) {
      const merged = await step('workshop.merge', { path: (split.files as string[])[0], password });
      if (merged === null) await step('part.release', { part: 'Ruang', reason: 'uji' });
    }
    await step('snapshot.make', {});
    await step('export.file', { kind: 'journal', to: join(mounted, 'jejak.csv') });
    await edit(4);
  }
  await made.app.close();
  return { commit, password, refused, bugs };
}

/** Sizes of the disks, in kilobytes: a copy of the file fits, and all of the session with its snapshots does. */
const [smallest, largest] = [1_260, 64_000];

/** A session with everything large on disks of growing size; afterwards there is room, and the file must go on. */
export async function fullDisks(times: number, dice: Dice): Promise<unknown> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'skipped: needs root to mount a small disk';
  const { folder, path } = await sampleFile();
  const place = mkdtempSync(join(tmpdir(), 'selaras-disk-'));
  const [mounted, home] = [join(place, 'mnt'), join(place, 'home')];
  execFileSync('mkdir', ['-p', mounted]);
  const found = { times: 0, refused: 0, whole: 0, lost: 0, faults: [] as string[] };
  for (let time = 0; time < times; time += 1) {
    // One size out of each of as many spans as there are times: from no room for an edit to room for everything.
    const size = smallest + Math.round((((time + dice.next()) / times) * (largest - smallest)) / 4) * 4;
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', mounted], { stdio: 'pipe' });
    try {
      copyFileSync(path, join(mounted, 'a.selaras'));
      const { commit, password, refused, bugs } = await sessionOn(mounted, home);
      execFileSync('mount', ['-o', 'remount,size=200m', mounted], { stdio: 'pipe' });
      const after = await look(join(mounted, 'a.selaras'), home, [{ commit, password }]);
      found.times += 1;
      found.refused += refused.length;
      if (refused.length === 0) found.whole += 1;
      found.lost += after.lost;
      found.faults.push(
        ...bugs.map((bug) => `${size}k ${bug}`),
        ...(after.fault === null ? [] : [`${size}k ${after.fault}`]),
      );
    } finally {
      execFileSync('umount', ['-l', mounted], { stdio: 'pipe' });
    }
  }
  for (const each of [place, folder]) rmSync(each, { recursive: true, force: true });
  return found;
}
