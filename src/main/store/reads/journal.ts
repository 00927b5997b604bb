import type { CommitRow } from '../log.ts';
import type { Store } from '../open.ts';

/** Which commits: about one row (`row`), by one command, by one actor (id), before a number; at most `limit`, newest first. */
export interface JournalFilter {
  readonly row?: string | undefined;
  readonly command?: string | undefined;
  readonly actor?: string | undefined;
  readonly before?: number | undefined;
  readonly limit?: number | undefined;
}

/** Commits that fit the filter, newest first. */
export function journal(store: Store, filter: JournalFilter): readonly CommitRow[] {
  return store.db
    .prepare(
      `SELECT c.* FROM commit_log c
       WHERE (@row IS NULL OR c.number IN (SELECT commit_number FROM change_log WHERE row_id = @row))
         AND (@command IS NULL OR c.command = @command) AND (@actor IS NULL OR c.actor_id = @actor OR c.actor_name = @actor)
         AND (@before IS NULL OR c.number < @before)
       ORDER BY c.number DESC LIMIT @limit`,
    )
    .all({
      row: filter.row ?? null,
      command: filter.command ?? null,
      actor: filter.actor ?? null,
      before: filter.before ?? null,
      limit: filter.limit ?? -1,
    }) as CommitRow[];
}

/** One commit, or null. */
export function commitOf(store: Store, number: number): CommitRow | null {
  return (store.db.prepare('SELECT * FROM commit_log WHERE number = ?').get(number) as CommitRow | undefined) ?? null;
}

/** Every commit, oldest first, with the NIP of the people whose rows it wrote, joined by commas. */
export function journalWithPeople(store: Store): readonly (CommitRow & { readonly people: string | null })[] {
  return store.db
    .prepare(
      `SELECT c.*, (
         SELECT group_concat(DISTINCT e.nip) FROM change_log g JOIN employee e ON e.id = g.row_id WHERE g.commit_number = c.number
       ) AS people FROM commit_log c ORDER BY c.number`,
    )
    .all() as (CommitRow & { readonly people: string | null })[];
}
