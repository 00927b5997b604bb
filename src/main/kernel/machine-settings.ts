import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MachineMemory, memoryOf, type RecentWorkshop, type Settings } from '#shared/kernel/machine-memory.ts';

const fresh: MachineMemory = {
  settings: { language: 'id', theme: 'system', density: 'roomy', snapshots: null },
  recent: [],
};
const mostRecent = 12;

/** What this machine remembers, as one small file; one that cannot be read is as good as none, since nothing in it is work. */
function read(home: string): MachineMemory {
  const path = join(home, 'settings.json');
  if (!existsSync(path)) return fresh;
  try {
    return memoryOf(readFileSync(path, 'utf8'));
  } catch {
    return fresh;
  }
}

function write(home: string, value: MachineMemory): void {
  mkdirSync(home, { recursive: true });
  const path = join(home, 'settings.json');
  writeFileSync(`${path}.baru`, JSON.stringify(value, null, 2));
  renameSync(`${path}.baru`, path);
}

/** Language and theme of this machine. */
export function settingsOf(home: string): Settings {
  return read(home).settings;
}

/** Changes what is given and keeps the rest. */
export function changeSettings(home: string, change: Partial<Settings>): Settings {
  const old = read(home);
  const settings = { ...old.settings, ...change };
  write(home, { ...old, settings });
  return settings;
}

/** Workshops opened lately whose file is still there, newest first. */
export function recentWorkshops(home: string): readonly RecentWorkshop[] {
  return read(home).recent.filter(({ path }) => existsSync(path));
}

/** Puts a workshop on top of the recent list. */
export function rememberWorkshop(home: string, workshop: RecentWorkshop): void {
  const old = read(home);
  const recent = [workshop, ...old.recent.filter(({ path }) => path !== workshop.path)].slice(0, mostRecent);
  write(home, { ...old, recent });
}
