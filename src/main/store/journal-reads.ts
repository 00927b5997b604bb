import type { CommitListRow } from '#shared/kernel/commit-contract.ts';
import { type CommitRow, commitValues } from './commit-row.ts';
import { changeKey } from './log.ts';
import type { Reader } from './open.ts';

/**
 * Which commits: about one row (`row`), by one command, by one actor (id or name), whose hash begins so, before a number; the first
 * `offset` of them passed over, at most `limit`, newest first.
 */
interface CommitFilter {
  readonly row?: string | undefined;
  readonly command?: string | undefined;
  readonly actor?: string | undefined;
  readonly hash?: string | undefined;
  readonly before?: number | undefined;
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
}

const fits = `
  (@row IS NULL OR ${changeKey} IN (SELECT commit_number FROM change_log WHERE row_id = @row))
  AND (@command IS NULL OR c.command = @command) AND (@actor IS NULL OR c.actor_id = @actor OR c.actor_name = @actor)
  AND (@hash IS NULL OR substr(c.hash, 1, length(@hash)) = @hash) AND (@before IS NULL OR c.number < @before)`;

function bound({ row, command, actor, hash, before }: CommitFilter) {
  return {
    row: row ?? null,
    command: command ?? null,
    actor: actor ?? null,
    hash: hash?.trim().toLowerCase() ?? null,
    before: before ?? null,
  };
}

/** Commits that fit the filter, newest first. */
export function journal(store: Reader, filter: CommitFilter): readonly CommitRow[] {
  return store.db
    .prepare(`SELECT c.* FROM commit_log c WHERE ${fits} ORDER BY c.number DESC LIMIT @limit OFFSET @offset`)
    .all({ ...bound(filter), limit: filter.limit ?? -1, offset: filter.offset ?? 0 }) as CommitRow[];
}

/** How many commits fit the filter. */
export function journalSize(store: Reader, filter: CommitFilter): number {
  const sql = `SELECT count(*) AS commits FROM commit_log c WHERE ${fits}`;
  return (store.db.prepare(sql).get(bound(filter)) as { commits: number }).commits;
}

/** Every command, or every name, that occurs in the log. */
export function journalColumn(store: Reader, column: 'command' | 'actor_name'): readonly string[] {
  const sql = `SELECT DISTINCT "${column}" FROM commit_log ORDER BY 1`;
  return store.db.prepare(sql).pluck().all() as string[];
}

/** One commit, or null. */
export function commitOf(store: Reader, number: number): CommitRow | null {
  return (store.db.prepare('SELECT * FROM commit_log WHERE number = ?').get(number) as CommitRow | undefined) ?? null;
}

/** Moments of commits may differ so much from their order without a clock that went back: a commit waits for the one before. In milliseconds. */
const clockTolerance = 60_000;

/** Whether a moment lies so far before another that the clock was set back between them. Both ISO 8601, UTC. */
export function isSetBack(at: string, before: string): boolean {
  return Date.parse(before) - Date.parse(at) > clockTolerance;
}

/** Whether a commit says that it was made before the one that precedes it: the order of commits is that of their numbers. */
function isOutOfTime(store: Reader, { number, at }: CommitRow): boolean {
  const before = commitOf(store, number - 1);
  return before !== null && isSetBack(at, before.at);
}

/** Every commit, oldest first, with the NIP of the people whose rows it wrote, joined by commas. */
export function journalWithPeople(store: Reader): readonly (CommitRow & { readonly people: string | null })[] {
  return store.db
    .prepare(
      `SELECT c.*, (
         SELECT group_concat(DISTINCT e.nip) FROM change_log g JOIN employee e ON e.id = g.row_id WHERE g.commit_number = ${changeKey}
       ) AS people FROM commit_log c ORDER BY c.number`,
    )
    .all() as (CommitRow & { readonly people: string | null })[];
}

/** What a row of the workshop is called: a person's, unit's or actor's name; null where it has none. */
export function rowName(store: Reader, table: string, id: string): string | null {
  const named: Readonly<Record<string, string>> = {
    employee: 'employee',
    rating: 'employee',
    unit: 'unit',
    actor: 'actor',
    import_file: 'import_file',
  };
  const holder = named[table];
  if (holder === undefined) return null;
  return (store.db.prepare(`SELECT name FROM "${holder}" WHERE id = ?`).pluck().get(id) as string | undefined) ?? null;
}

/** A commit as lists show it. */
export function listed(row: CommitRow, store: Reader, stands: (commit: number) => boolean): CommitListRow {
  return {
    number: row.number,
    command: row.command,
    values: commitValues.read(row.sentence),
    actor: row.actor_name,
    at: row.at,
    reason: row.reason,
    reverts: row.reverts,
    undone: !stands(row.number),
    barrier: row.barrier === 1,
    outOfTime: isOutOfTime(store, row),
    changes: row.changes,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
