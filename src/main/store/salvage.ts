import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { type ChangeRow, type CommitRow, firstHash, hasherOf } from './commit-row.ts';
import type { FileKey } from './key.ts';
import { tailOf } from './mend.ts';
import { pageCipher, pageSize } from './page-cipher.ts';
import { changeInRow, commitInRow, rowsOfPage } from './page-rows.ts';
import { walFrames } from './wal-frames.ts';

/** A commit that was found whole: what it says of itself, and every row that it wrote. */
export interface SalvagedCommit {
  readonly commit: CommitRow;
  readonly changes: readonly ChangeRow[];
}

/** What could be read out of a damaged file: commits in their order, and what is known of those that are lost. */
export interface Salvage {
  readonly pages: number;
  readonly damaged: number;
  readonly commits: readonly SalvagedCommit[];
  readonly lost: readonly { readonly number: number; readonly commit: CommitRow | null }[];
}

/** One version of a page, in plain. */
interface Version {
  readonly number: number;
  readonly content: Buffer;
}

/** Every whole version of every page: in the file, in its tail, and in the logs beside it. */
class WholePages {
  readonly all: Version[] = [];
  readonly newest = new Map<number, Buffer>();
  readonly #cipher: ReturnType<typeof pageCipher>;
  pages = 0;
  damaged = 0;

  constructor(key: FileKey) {
    this.#cipher = pageCipher(key);
  }

  add(number: number, page: Buffer): boolean {
    if (page.length < pageSize || !this.#cipher.fits(page, number)) return false;
    const content = this.#cipher.open(page, number);
    this.all.push({ number, content });
    this.newest.set(number, content);
    return true;
  }

  /** Pages where they should be. Those behind the last one are the tail's, and no page of the file. */
  file(path: string): void {
    const handle = openSync(path, 'r');
    try {
      const page = Buffer.alloc(pageSize);
      const count = Math.floor(fstatSync(handle).size / pageSize);
      let gap = 0;
      for (let number = 1; number <= count; number += 1) {
        readSync(handle, page, 0, pageSize, (number - 1) * pageSize);
        gap += 1;
        if (!this.add(number, Buffer.from(page))) continue;
        this.damaged += gap - 1;
        this.pages = number;
        gap = 0;
      }
    } finally {
      closeSync(handle);
    }
  }
}

function hashes({ commit, changes }: SalvagedCommit): boolean {
  const { hash, ...open } = commit;
  if (changes.length !== commit.changes) return false;
  const own = hasherOf(open);
  for (const row of changes) own.add(row);
  return own.hex() === hash;
}

/**
 * Reads a damaged workshop page by page. A commit counts as whole when every one of its rows is there and its hash is right: nothing
 * is believed that the journal itself does not confirm. `logs` are logs beside the file, the one that SQLite uses and those set apart.
 */
export function salvage(path: string, key: FileKey, logs: readonly string[]): Salvage {
  const whole = new WholePages(key);
  whole.file(path);
  for (const record of tailOf(path))
    for (const { page, content } of record.pages) if (content !== null) whole.add(page, content);
  for (const log of logs)
    if (existsSync(log)) for (const { page, content } of walFrames(readFileSync(log))) whole.add(page, content);

  const commits = new Map<number, CommitRow[]>();
  const changes = new Map<number, Map<number, ChangeRow>>();
  const pageOf = (number: number) => whole.newest.get(number) ?? null;
  for (const { number, content } of whole.all) {
    for (const row of rowsOfPage(content, number, pageOf)) {
      const commit = commitInRow(row);
      if (commit !== null) {
        const known = commits.get(commit.number) ?? [];
        if (!known.some(({ hash }) => hash === commit.hash)) commits.set(commit.number, [...known, commit]);
        continue;
      }
      const change = changeInRow(row);
      if (change === null) continue;
      const { key: of, seq, ...rest } = change;
      const rows = changes.get(of) ?? new Map<number, ChangeRow>();
      rows.set(seq, rest);
      changes.set(of, rows);
    }
  }
  return { pages: whole.pages, damaged: whole.damaged, ...sorted(commits, changes) };
}

function sorted(
  commits: ReadonlyMap<number, readonly CommitRow[]>,
  changes: ReadonlyMap<number, ReadonlyMap<number, ChangeRow>>,
): Pick<Salvage, 'commits' | 'lost'> {
  const found: SalvagedCommit[] = [];
  const lost: { number: number; commit: CommitRow | null }[] = [];
  const last = Math.max(0, ...commits.keys());
  let previous = firstHash;
  for (let number = 1; number <= last; number += 1) {
    const candidates = commits.get(number) ?? [];
    const whole = candidates
      .map((commit) => ({ commit, changes: rowsOf(changes.get(commit.batch ?? number)) }))
      .filter(hashes)
      // Of two that were written under one number the one that the chain names.
      .sort((a, b) => Number(b.commit.previous_hash === previous) - Number(a.commit.previous_hash === previous))[0];
    if (whole === undefined) lost.push({ number, commit: candidates[0] ?? null });
    else found.push(whole);
    previous = (whole?.commit ?? candidates[0])?.hash ?? '';
  }
  return { commits: found, lost };
}

function rowsOf(rows: ReadonlyMap<number, ChangeRow> | undefined): readonly ChangeRow[] {
  return [...(rows ?? [])].sort(([a], [b]) => a - b).map(([, row]) => row);
}
