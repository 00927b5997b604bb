import { createHash } from 'node:crypto';
import { jsonColumn } from '#shared/kernel/json-column.ts';

/**
 * A commit as the log holds it. `sentence` is JSON of the values that fill its words; `hash` covers all of it and its changes. Those
 * are stored under its number, or where it was written to a shadow copy ({@link BulkLog}) under `batch`.
 */
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
  readonly batch: number | null;
}

/** The values that fill a commit's words, as `sentence` holds them. */
export const commitValues = jsonColumn<Readonly<Record<string, string | number>>>();

/** What a commit says of itself; the log adds the rest. */
export type CommitEntry = Omit<CommitRow, 'number' | 'changes' | 'previous_hash' | 'hash' | 'batch'>;

export interface ChangeRow {
  readonly table_name: string;
  readonly row_id: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The hash that the first commit names as the one before it. */
export const firstHash = '0'.repeat(64);

/** Running digest over changes, in the order they are applied. */
export function digestOf(): { add(row: ChangeRow): void; hex(): string } {
  const hash = createHash('sha256');
  return {
    add: ({ table_name, row_id, before, after }) => hash.update(JSON.stringify([table_name, row_id, before, after])),
    hex: () => hash.digest('hex'),
  };
}

/** Over what a commit says of itself, and then its changes; of one written to a shadow copy over their digest, since its number came last. */
export function hashOf(commit: Omit<CommitRow, 'hash'>, changes: readonly ChangeRow[] | string): string {
  const { number, command, sentence, actor_id, actor_name, at, reason, reverts, barrier, previous_hash } = commit;
  const hash = createHash('sha256');
  const head = [previous_hash, number, command, sentence, actor_id, actor_name, at, reason, reverts, barrier];
  hash.update(JSON.stringify([...head, commit.changes]));
  if (typeof changes === 'string') hash.update(changes);
  else
    for (const { table_name, row_id, before, after } of changes)
      hash.update(JSON.stringify([table_name, row_id, before, after]));
  return hash.digest('hex');
}
