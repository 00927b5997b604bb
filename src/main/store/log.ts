import { createHash } from 'node:crypto';
import type { Change } from '#shared/domain/change.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';
import type { TableName, Value } from '#shared/domain/tables.ts';
import type { Store } from './open.ts';

/** A commit as the log holds it. `sentence` is JSON of the values that fill its words; `hash` covers all of it and its changes. */
export interface CommitRow {
  readonly number: number;
  readonly command: string;
  readonly sentence: string;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly at: string;
  readonly reason: string | null;
  readonly reverts: number | null;
  readonly barrier: number;
  readonly changes: number;
  readonly previous_hash: string;
  readonly hash: string;
}

interface ChangeRow {
  readonly table_name: string;
  readonly row_id: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The hash that the first commit names as the one before it. */
export const firstHash = '0'.repeat(64);

function hashOf(commit: Omit<CommitRow, 'hash'>, changes: readonly ChangeRow[]): string {
  const { number, command, sentence, actor_id, actor_name, at, reason, reverts, barrier, previous_hash } = commit;
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify([
      previous_hash,
      number,
      command,
      sentence,
      actor_id,
      actor_name,
      at,
      reason,
      reverts,
      barrier,
      changes.length,
    ]),
  );
  for (const { table_name, row_id, before, after } of changes)
    hash.update(JSON.stringify([table_name, row_id, before, after]));
  return hash.digest('hex');
}

/** The last commit, or null in a new file. */
export function lastCommit(store: Store): CommitRow | null {
  return (
    (store.db.prepare('SELECT * FROM commit_log ORDER BY number DESC LIMIT 1').get() as CommitRow | undefined) ?? null
  );
}

/** Appends a commit and its changes. Call inside the transaction that applies them. */
export function appendCommit(
  store: Store,
  entry: Omit<CommitRow, 'number' | 'changes' | 'previous_hash' | 'hash'>,
  changes: readonly Change[],
): CommitRow {
  const last = lastCommit(store);
  const rows = changes.map(({ table, id, before, after }) => ({
    table_name: table,
    row_id: id,
    before: before && JSON.stringify(before),
    after: after && JSON.stringify(after),
  }));
  const open = {
    ...entry,
    number: (last?.number ?? 0) + 1,
    changes: rows.length,
    previous_hash: last?.hash ?? firstHash,
  };
  const commit = { ...open, hash: hashOf(open, rows) };
  store.db
    .prepare(
      `INSERT INTO commit_log VALUES (@number, @command, @sentence, @actor_id, @actor_name, @at, @reason, @reverts, @barrier, @changes, @previous_hash, @hash)`,
    )
    .run(commit);
  const insert = store.db.prepare('INSERT INTO change_log VALUES (?, ?, ?, ?, ?, ?)');
  for (const [seq, row] of rows.entries()) {
    insert.run(commit.number, seq, row.table_name, row.row_id, row.before, row.after);
  }
  return commit;
}

const ofCommit = 'SELECT table_name, row_id, before, after FROM change_log WHERE commit_number = ? ORDER BY seq';

function changeRows(store: Store, commit: number): ChangeRow[] {
  return store.db.prepare(ofCommit).all(commit) as ChangeRow[];
}

/** The changes of one commit, in the order they were applied. */
export function changesIn(store: Store, commit: number): readonly Change[] {
  const sides = (text: string | null) => (text === null ? null : (JSON.parse(text) as Record<string, Value>));
  return changeRows(store, commit).map((row) => ({
    table: row.table_name as TableName,
    id: row.row_id,
    before: sides(row.before),
    after: sides(row.after),
  }));
}

/** The rows that commits after this one have touched. */
export function changedSince(
  store: Store,
  commit: number,
): readonly { readonly table: TableName; readonly id: string }[] {
  return store.db
    .prepare('SELECT DISTINCT table_name AS "table", row_id AS id FROM change_log WHERE commit_number > ?')
    .all(commit) as { table: TableName; id: string }[];
}

/** What the history fold needs, first commit first. */
export function historyEntries(store: Store): readonly HistoryEntry[] {
  const rows = store.db
    .prepare('SELECT number, command, reverts, barrier, changes FROM commit_log ORDER BY number')
    .all();
  return (rows as CommitRow[]).map((row) => ({ ...row, barrier: row.barrier === 1 }));
}

/** What a commit should be: its number and the hash before it. What breaks first is named, null when nothing does. */
function fault(
  row: CommitRow,
  number: number,
  previous: string,
  changes: (commit: number) => readonly ChangeRow[],
): 'number' | 'link' | 'content' | null {
  const { hash, ...open } = row;
  if (row.number !== number) return 'number';
  if (row.previous_hash !== previous) return 'link';
  return hashOf(open, changes(row.number)) === hash ? null : 'content';
}

/** Whether every commit names the hash of the one before and its own content; `brokenAt` is the first that does not, or null. */
export function verifyLog(store: Store): {
  readonly commits: number;
  readonly brokenAt: number | null;
  readonly why?: 'number' | 'link' | 'content';
} {
  let previous = firstHash;
  let commits = 0;
  // Prepared once: a log of ten thousand commits asks ten thousand times.
  const select = store.db.prepare(ofCommit);
  const changes = (commit: number) => select.all(commit) as ChangeRow[];
  for (const row of store.db.prepare('SELECT * FROM commit_log ORDER BY number').all() as CommitRow[]) {
    commits += 1;
    const why = fault(row, commits, previous, changes);
    if (why !== null) return { commits, brokenAt: row.number, why };
    previous = row.hash;
  }
  return { commits, brokenAt: null };
}
