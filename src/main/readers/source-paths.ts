import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Problem } from '#shared/kernel/problem.ts';
import { refusalOf } from './file-bytes.ts';
import { type ReadLimits, readLimits } from './limits.ts';
import type { ReadNote, Source } from './read-sink.ts';
import { isEvidence, isNoise } from './source-names.ts';

/** Files found under the paths given, in the order of a file list, with what was passed over and what could not be entered. */
interface FoundSources {
  readonly sources: readonly Source[];
  readonly notes: readonly ReadNote[];
  readonly problems: readonly Problem[];
}

/**
 * Turns dropped paths into sources: a file is itself, a folder is every file in it and below, named by the way from the folder
 * (`Rekap/Bidang/45.xlsx`). Hidden, system and lock files are passed over with a note; links inside a folder are not followed.
 * Throws `files.folder-too-large` past `folderFiles`.
 */
export async function expandPaths(paths: readonly string[], limits: Partial<ReadLimits> = {}): Promise<FoundSources> {
  const found = new Walk({ ...readLimits, ...limits });
  for (const path of paths) await found.start(path);
  return found;
}

class Walk implements FoundSources {
  readonly sources: Source[] = [];
  readonly notes: ReadNote[] = [];
  readonly problems: Problem[] = [];
  readonly #limits: ReadLimits;

  constructor(limits: ReadLimits) {
    this.#limits = limits;
  }

  async start(path: string): Promise<void> {
    const name = basename(path);
    try {
      const found = await stat(path);
      if (found.isDirectory()) await this.#folder(path, name, 1);
      else this.#file(path, name);
    } catch (error) {
      this.#refuse(error, name);
    }
  }

  async #folder(path: string, name: string, depth: number): Promise<void> {
    const entries = await readdir(path, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name, 'id', { numeric: true }))) {
      const inner = `${name}/${entry.name}`;
      const isFolder = entry.isDirectory();
      const noise = isNoise(entry.name) && !(isEvidence(inner) && entry.isFile());
      if (noise || !(isFolder || entry.isFile())) this.#skip(name, entry.name);
      else if (!isFolder) this.#file(join(path, entry.name), inner);
      else if (depth >= this.#limits.folderDepth) this.#skip(name, entry.name);
      else await this.#enter(join(path, entry.name), inner, depth + 1);
    }
  }

  async #enter(path: string, name: string, depth: number): Promise<void> {
    try {
      await this.#folder(path, name, depth);
    } catch (error) {
      this.#refuse(error, name);
    }
  }

  #file(path: string, name: string): void {
    const limit = this.#limits.folderFiles;
    if (this.sources.length >= limit)
      throw new Problem('files.folder-too-large', { file: name, limit }, { file: name });
    this.sources.push({ name, path });
  }

  #skip(folder: string, entry: string): void {
    this.notes.push({ code: 'read.entry-skipped', values: { file: folder, entry }, place: { file: folder } });
  }

  #refuse(error: unknown, name: string): void {
    if (error instanceof Problem) throw error;
    this.problems.push(refusalOf(error, name));
  }
}
