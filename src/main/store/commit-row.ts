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

const textOf = ({ table_name, row_id, before, after }: ChangeRow): string =>
  JSON.stringify([table_name, row_id, before, after]);

function headOf(commit: Omit<CommitRow, 'hash'>): string {
  const { number, command, sentence, actor_id, actor_name, at, reason, reverts, barrier, previous_hash } = commit;
  const head = [previous_hash, number, command, sentence, actor_id, actor_name, at, reason, reverts, barrier];
  return JSON.stringify([...head, commit.changes]);
}

/** Running digest over changes, in the order they are applied. */
export function digestOf(): { add(row: ChangeRow): void; hex(): string } {
  const hash = createHash('sha256');
  return {
    add: (row) => hash.update(textOf(row)),
    hex: () => hash.digest('hex'),
  };
}

/** Running hash of a commit over its changes, in the order they are applied. */
export function hasherOf(commit: Omit<CommitRow, 'hash'>): { add(row: ChangeRow): void; hex(): string } {
  if (commit.batch !== null) {
    const digest = digestOf();
    return { add: digest.add, hex: () => hashOf(commit, digest.hex()) };
  }
  const hash = createHash('sha256').update(headOf(commit));
  return { add: (row) => void hash.update(textOf(row)), hex: () => hash.digest('hex') };
}

/** Over what a commit says of itself, and then its changes; of one written to a shadow copy over their digest, since its number came last. */
export function hashOf(commit: Omit<CommitRow, 'hash'>, changes: readonly ChangeRow[] | string): string {
  const hash = createHash('sha256').update(headOf(commit));
  if (typeof changes === 'string') hash.update(changes);
  else for (const row of changes) hash.update(textOf(row));
  return hash.digest('hex');
}
