import type { Reader } from '#main/store/open.ts';
import type { SignOffRow } from '#shared/record/rows.ts';

/** A commit that set an organisation predicate: `sentence` is JSON, `unit` in it missing for the agency. */
interface OrganisationCommit {
  readonly sentence: string;
  readonly actor_name: string;
  readonly at: string;
  readonly reason: string;
}

/** Every sign-off, in the order they were made. */
export function signOffsMade(store: Reader): readonly SignOffRow[] {
  return store.db.prepare('SELECT * FROM sign_off ORDER BY rowid').all() as SignOffRow[];
}

/** How many people the workshop holds. */
export function headCount(store: Reader): number {
  return store.db.prepare('SELECT count(*) FROM employee').pluck().get() as number;
}

/** Every commit that set the predicate of a unit or of the agency, oldest first. */
export function organisationCommits(store: Reader): readonly OrganisationCommit[] {
  const sql = `SELECT sentence, actor_name, at, reason FROM commit_log
    WHERE command IN ('unit.setPredicate', 'workshop.setPredicate') ORDER BY number`;
  return store.db.prepare(sql).all() as OrganisationCommit[];
}
