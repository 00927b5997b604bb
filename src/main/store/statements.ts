/** What prepares statements: a connection, or what of it a reader sees. */
interface Preparer<S> {
  prepare(sql: string): S;
}

const known = new WeakMap<object, Map<string, unknown>>();

/**
 * The statement of this text, prepared once for a connection: an edit asks some twenty times, and preparing costs more than asking. For
 * texts that are written in the code, and for statements that are neither plucked nor iterated, since everyone who asks shares them.
 */
export function statement<S>(db: Preparer<S>, sql: string): S {
  let own = known.get(db) as Map<string, S> | undefined;
  if (own === undefined) {
    own = new Map();
    known.set(db, own);
  }
  let found = own.get(sql);
  if (found === undefined) {
    found = db.prepare(sql);
    own.set(sql, found);
  }
  return found;
}
