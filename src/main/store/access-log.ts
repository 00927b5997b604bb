import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import type { AccessKind } from '#shared/kernel/access.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { storedText } from '#shared/kernel/stored-text.ts';
import { firstHash } from './commit-row.ts';
import { lastCommit } from './log.ts';
import type { Reader, Writer } from './open.ts';
import { statement } from './rows.ts';
import { storeProblem } from './store-problem.ts';

/** What somebody did without changing a row. `subject`: the id of a person rated, or the name of what was called; null where neither. */
interface Access {
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly kind: AccessKind;
  readonly subject: string | null;
}

/** An access as the file holds it: each names the hash of the one before, so none can be taken out of the middle. */
export interface AccessRow extends Access {
  readonly number: number;
  readonly at: string;
  readonly previous_hash: string;
  readonly hash: string;
}

type Noted = Access & { readonly at: string };

/** What waits to be written, by open file: looking at a hundred people is one write, not a hundred. */
const waiting = new WeakMap<Reader, Noted[]>();
/** The same look of the same person within this time is one entry, in milliseconds. */
const sameLook = 600_000;
/** When each was noted last, by open file. */
const seen = new WeakMap<Reader, Map<string, number>>();

/** Kinds that are written at once: what follows must not happen if the record of it could be avoided by a kill. */
const urgent: ReadonlySet<AccessKind> = new Set(['pin-wrong', 'exported', 'revealed']);

/** Notes an access, to be written by {@link writeAccesses}. */
export function noteAccess(store: Reader, access: Access): void {
  const now = Date.now();
  if (access.kind === 'looked') {
    const known = seen.get(store) ?? new Map<string, number>();
    seen.set(store, known);
    const key = `${access.actor_id} ${access.subject}`;
    if (now - (known.get(key) ?? Number.NEGATIVE_INFINITY) < sameLook) return;
    known.set(key, now);
  }
  const noted = { ...access, actor_name: storedText(access.actor_name), at: new Date(now).toISOString() };
  waiting.set(store, [...(waiting.get(store) ?? []), noted]);
}

/** Whether something waits that must be written before the call is answered. */
export function isAccessDue(store: Reader): boolean {
  const noted = waiting.get(store) ?? [];
  return noted.length >= 100 || noted.some(({ kind }) => urgent.has(kind));
}

function hashOf({ number, at, actor_id, actor_name, kind, subject, previous_hash }: Omit<AccessRow, 'hash'>): string {
  const said = JSON.stringify([previous_hash, number, at, actor_id, actor_name, kind, subject]);
  return createHash('sha256').update(said).digest('hex');
}

const lastAccess = (store: Reader) =>
  statement(store.db, 'SELECT * FROM access_log ORDER BY number DESC LIMIT 1').get() as AccessRow | undefined;

/**
 * Writes what was noted, in one transaction. A file that cannot be written to keeps none of it.
 * @throws Problem `workshop.structure` where somebody with SQL took the table away or put a trigger on it
 */
export function writeAccesses(store: Writer): void {
  const noted = waiting.get(store) ?? [];
  if (noted.length === 0 || store.readOnly || !store.db.open) return;
  const write = store.db.transaction(() => {
    let last = lastAccess(store);
    for (const access of noted) {
      const open = { ...access, number: (last?.number ?? 0) + 1, previous_hash: last?.hash ?? firstHash };
      last = { ...open, hash: hashOf(open) };
      statement(
        store.db,
        'INSERT INTO access_log VALUES (@number, @at, @actor_id, @actor_name, @kind, @subject, @previous_hash, @hash)',
      ).run(last);
    }
  });
  store.assertPlace();
  try {
    write.immediate();
  } catch (error) {
    const file = basename(store.path);
    if (!(error instanceof Database.SqliteError) || storeProblem(error, file) !== null) throw error;
    throw new Problem('workshop.structure', {}, { file });
  }
  // What could not be written goes on waiting.
  waiting.delete(store);
  store.secure(lastCommit(store)?.number ?? 0);
}

/** Accesses of one person of these kinds, newest first, written or not: at most fifty. */
export function accessesOf(store: Reader, actor: string, kinds: readonly AccessKind[]): readonly Noted[] {
  const sql = `SELECT * FROM access_log WHERE actor_id = ? AND kind IN (SELECT value FROM json_each(?))
    ORDER BY number DESC LIMIT 50`;
  const written = statement(store.db, sql).all(actor, JSON.stringify(kinds)) as AccessRow[];
  const noted = (waiting.get(store) ?? []).filter(({ actor_id, kind }) => actor_id === actor && kinds.includes(kind));
  return [...noted.toReversed(), ...written];
}

/** The newest accesses of everybody, at most `limit`, before this number. */
export function accessRows(store: Reader, before: number | null, limit: number): readonly AccessRow[] {
  const sql = 'SELECT * FROM access_log WHERE ? IS NULL OR number < ? ORDER BY number DESC LIMIT ?';
  return statement(store.db, sql).all(before, before, limit) as AccessRow[];
}

/** How many accesses there are, the last hash, and the first that does not follow from the one before; null where all do. */
export function accessState(store: Reader): {
  readonly count: number;
  readonly hash: string;
  readonly brokenAt: number | null;
} {
  let previous = firstHash;
  let count = 0;
  for (const row of store.db.prepare('SELECT * FROM access_log ORDER BY number').all() as AccessRow[]) {
    const { hash, ...open } = row;
    count += 1;
    if (row.number !== count || row.previous_hash !== previous || hashOf(open) !== hash)
      return { count, hash: previous, brokenAt: count };
    previous = hash;
  }
  return { count, hash: previous, brokenAt: null };
}
