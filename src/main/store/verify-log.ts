import { setImmediate as turn } from 'node:timers/promises';
import { Problem } from '#shared/kernel/problem.ts';
import { type ChangeRow, type CommitRow, digestOf, firstHash, hashOf } from './commit-row.ts';
import { isHalved } from './halved-text.ts';
import type { Reader } from './open.ts';

/** Whether the record is whole: `brokenAt` is the first commit that is not, or null. */
interface LogState {
  readonly commits: number;
  readonly brokenAt: number | null;
  readonly why?: 'number' | 'link' | 'content';
  /** Commits whose reason lost half of a pair when it was stored, proven by the half that fits the hash. Nobody changed them. */
  readonly halved?: readonly number[];
}

/** Rows of one very large commit that are read at a time. */
const page = 2_000;
/** How long other work waits while the record is verified, in milliseconds. */
const slice = 8;

/** The hash of what a commit says and wrote; stops between pages of one that was written to a shadow copy. Null: rows are missing or too many. */
function* contentHash({ hash: _, ...open }: CommitRow, read: (from: number, to: number) => ChangeRow[]) {
  if (open.batch === null) return hashOf(open, read(0, Number.MAX_SAFE_INTEGER));
  const digest = digestOf();
  let seen = 0;
  for (let rows = read(0, page); rows.length > 0; rows = read(seen, seen + page)) {
    for (const row of rows) digest.add(row);
    seen += rows.length;
    yield;
  }
  return seen === open.changes ? hashOf(open, digest.hex()) : null;
}

/** Verifies commit by commit, and stops wherever other work may be done: the log is append-only, so nothing behind it changes. */
function* steps(store: Reader): Generator<undefined, LogState> {
  let previous = firstHash;
  let commits = 0;
  const halved: number[] = [];
  // Prepared once: a log of ten thousand commits asks ten thousand times.
  const select = store.db.prepare(
    'SELECT table_name, row_id, before, after FROM change_log WHERE commit_number = ? AND seq >= ? AND seq < ? ORDER BY seq',
  );
  for (const row of store.db.prepare('SELECT * FROM commit_log ORDER BY number').all() as CommitRow[]) {
    commits += 1;
    const broken = (why: 'number' | 'link' | 'content'): LogState => ({ commits, brokenAt: row.number, why });
    if (row.number !== commits) return broken('number');
    if (row.previous_hash !== previous) return broken('link');
    const read = (from: number, to: number) => select.all(row.batch ?? row.number, from, to) as ChangeRow[];
    if ((yield* contentHash(row, read)) !== row.hash) {
      if (!isHalved(row, read)) return broken('content');
      halved.push(row.number);
    }
    previous = row.hash;
    yield;
  }
  return { commits, brokenAt: null, ...(halved.length > 0 && { halved }) };
}

/** Whether every commit names the hash of the one before and its own content. */
export function verifyLog(store: Reader): LogState {
  const work = steps(store);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** The same in slices, between which edits go through. @throws Problem `job.cancelled` when the workshop is closed meanwhile */
export async function verifyLogInSlices(store: Reader): Promise<LogState> {
  const work = steps(store);
  let began = performance.now();
  for (;;) {
    if (!store.db.open) throw new Problem('job.cancelled');
    const { done, value } = work.next();
    if (done === true) return value;
    if (performance.now() - began < slice) continue;
    await turn();
    began = performance.now();
  }
}
