import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { Problem } from '#shared/kernel/problem.ts';
import type { FolderListing } from '#shared/workshop/place-contract.ts';

/** Where workshops go unless the user says otherwise; made on first use. */
export function workshopFolder(): string {
  const folder = join(homedir(), 'Selaras');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Folders and workshop files in a folder, folders first. @throws Problem `folder.unreadable` */
export function listFolder(path: string | undefined): FolderListing {
  const folder = resolve(path ?? workshopFolder());
  try {
    const names = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
    const entries = names
      .map((entry) => ({ name: entry.name, path: join(folder, entry.name) }))
      .map((entry) => ({ ...entry, folder: statSync(entry.path, { throwIfNoEntry: false })?.isDirectory() ?? false }))
      .filter((entry) => entry.folder || entry.name.endsWith('.selaras'))
      .sort((a, b) => Number(b.folder) - Number(a.folder) || a.name.localeCompare(b.name, 'id', { numeric: true }));
    const parent = dirname(folder);
    return { path: folder, parent: parent === folder ? null : parent, entries };
  } catch {
    throw new Problem('folder.unreadable', {}, { file: basename(folder) });
  }
}
