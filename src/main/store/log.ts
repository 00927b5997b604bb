import type { Statement } from 'better-sqlite3';
import type { Change, Value } from '#shared/kernel/change.ts';
import type { HistoryEntry } from '#shared/kernel/history.ts';
import type { TableName } from '#shared/tables.ts';
import { type ChangeRow, type CommitEntry, type CommitRow, digestOf, firstHash, hashOf } from './commit-row.ts';
import type { Reader, Writer } from './open.ts';
import { statement } from './rows.ts';

/** The key under which a commit's changes stand, as SQL over `commit_log` named `c`; indexed. */
export const changeKey = 'coalesce(c.batch, c.number)';

/** The last commit, or null in a new file. */
export function lastCommit(store: Reader): CommitRow | null {
  return (
    (statement(store.db, 'SELECT * FROM commit_log ORDER BY number DESC LIMIT 1').get() as CommitRow | undefined) ??
    null
  );
}

function logged({ table, id, before, after }: Change): ChangeRow {
  return {
    table_name: table,
    row_id: id,
    before: before && JSON.stringify(before),
    after: after && JSON.stringify(after),
  };
}

function rowWriter(store: Writer, key: number): (seq: number, row: ChangeRow) => void {
  const insert = statement<Statement<unknown[]>>(store.db, 'INSERT INTO change_log VALUES (?, ?, ?, ?, ?, ?)');
  return (seq, { table_name, row_id, before, after }) => insert.run(key, seq, table_name, row_id, before, after);
}

function insertCommit(store: Writer, commit: CommitRow): void {
  statement(
    store.db,
    `INSERT INTO commit_log VALUES (@number, @command, @sentence, @actor_id, @actor_name, @at, @reason, @reverts, @barrier, @changes, @previous_hash, @hash, @batch)`,
  ).run(commit);
}

function nextCommit(store: Writer, entry: CommitEntry, changes: number, batch: number | null): Omit<CommitRow, 'hash'> {
  const last = lastCommit(store);
  return {
    ...entry,
    number: (last?.number ?? 0) + 1,
    changes,
    previous_hash: last?.hash ?? firstHash,
    batch,
  };
}

/** Appends a commit and its changes. Call inside the transaction that applies them. */
export function appendCommit(store: Writer, entry: CommitEntry, changes: readonly Change[]): CommitRow {
  const rows = changes.map(logged);
  const open = nextCommit(store, entry, rows.length, null);
  const commit = { ...open, hash: hashOf(open, rows) };
  insertCommit(store, commit);
  const write = rowWriter(store, commit.number);
  for (const [seq, row] of rows.entries()) write(seq, row);
  return commit;
}

/** The changes of one very large commit, logged before it is known which number and which commit before it that one will have. */
export class BulkLog {
  readonly #store: Writer;
  readonly #batch: number;
  readonly #digest = digestOf();
  readonly #write: (seq: number, row: ChangeRow) => void;
  #rows = 0;

  constructor(store: Writer) {
    this.#store = store;
    // Large commits are made one at a time, each upon at least one commit more than the one before: so no two bear the same key.
    this.#batch = -1 - (lastCommit(store)?.number ?? 0);
    this.#write = rowWriter(store, this.#batch);
  }

  add(change: Change): void {
    const row = logged(change);
    this.#digest.add(row);
    this.#write(this.#rows++, row);
  }

  /** Appends the commit itself, upon the last one there is by now. */
  close(entry: CommitEntry): CommitRow {
    const open = nextCommit(this.#store, entry, this.#rows, this.#batch);
    const commit = { ...open, hash: hashOf(open, this.#digest.hex()) };
    insertCommit(this.#store, commit);
    return commit;
  }
}

/** A commit of one log, copied into another unchanged. The rows themselves are not written. */
export function copyCommit(from: Reader, to: Writer, commit: CommitRow): void {
  insertCommit(to, commit);
  const write = rowWriter(to, commit.number);
  for (const [seq, row] of changeRows(from, commit).entries()) write(seq, row);
}

/** A commit out of a damaged file, put into a new one as it was; `apply` writes one of its rows. */
export function insertSalvaged(
  store: Writer,
  commit: CommitRow,
  changes: readonly ChangeRow[],
  apply: (row: ChangeRow) => void,
): void {
  store.db.transaction(() => {
    store.db.pragma('defer_foreign_keys=ON');
    insertCommit(store, commit);
    const write = rowWriter(store, commit.batch ?? commit.number);
    for (const [seq, row] of changes.entries()) {
      apply(row);
      write(seq, row);
    }
  })();
}

/** Commits after this one, oldest first. */
export function commitsSince(store: Reader, commit: number): readonly CommitRow[] {
  return store.db.prepare('SELECT * FROM commit_log WHERE number > ? ORDER BY number').all(commit) as CommitRow[];
}

const ofCommit = 'SELECT table_name, row_id, before, after FROM change_log WHERE commit_number = ? ORDER BY seq';

function changeRows(store: Reader, { batch, number }: Pick<CommitRow, 'batch' | 'number'>): ChangeRow[] {
  return store.db.prepare(ofCommit).all(batch ?? number) as ChangeRow[];
}

/** The changes of one commit, in the order they were applied. */
export function changesIn(store: Reader, commit: number): readonly Change[] {
  const sides = (text: string | null) => (text === null ? null : (JSON.parse(text) as Record<string, Value>));
  const batch = store.db.prepare('SELECT batch FROM commit_log WHERE number = ?').pluck().get(commit);
  return changeRows(store, { number: commit, batch: (batch as number | null | undefined) ?? null }).map((row) => ({
    table: row.table_name as TableName,
    id: row.row_id,
    before: sides(row.before),
    after: sides(row.after),
  }));
}

/** How many rows a commit wrote, and whether through a shadow copy. */
export function logExtentOf(store: Reader, commit: number): { readonly changes: number; readonly aside: boolean } {
  const row = store.db.prepare('SELECT changes, batch FROM commit_log WHERE number = ?').get(commit);
  const { changes, batch } = row as Pick<CommitRow, 'changes' | 'batch'>;
  return { changes, aside: batch !== null };
}

/** The rows that commits after this one have touched. */
export function changedSince(
  store: Reader,
  commit: number,
): readonly { readonly table: TableName; readonly id: string }[] {
  return store.db
    .prepare(
      `SELECT DISTINCT g.table_name AS "table", g.row_id AS id
       FROM commit_log c JOIN change_log g ON g.commit_number = ${changeKey} WHERE c.number > ?`,
    )
    .all(commit) as { table: TableName; id: string }[];
}

/** What the history fold needs of the log itself, first commit first. A view that hides cases does not shorten the stacks. */
export function historyEntries(store: Reader): readonly Omit<HistoryEntry, 'kept'>[] {
  const rows = store.db
    .prepare('SELECT number, command, reverts, barrier, changes FROM main.commit_log ORDER BY number')
    .all();
  return (rows as CommitRow[]).map((row) => ({ ...row, barrier: row.barrier === 1 }));
}
