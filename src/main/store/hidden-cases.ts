import type Database from 'better-sqlite3';
import type { Reader } from './open.ts';
import { ownerColumns } from './owners.ts';

/** Tables whose rows hang on a ballot, and so on its case. */
const ofBallot = `ballot_id NOT IN (SELECT id FROM temp.unseen)`;

/** The case a logged row belongs to, as its JSON says. */
const logged = ['employee_id', 'ratee_id', 'ballot_id']
  .map((column) => `coalesce(g.after ->> '$.${column}', g.before ->> '$.${column}')`)
  .join(', ');

/**
 * Hides everything about these people from a connection that will only read: views of the same names take the place of the tables and of
 * the log, so that no query can forget to leave them out, and every count, mean and journal line is made of what is seen. A commit
 * about nobody else is hidden as a whole.
 */
export function hideCases(db: Database.Database, people: ReadonlySet<string>): void {
  db.exec('CREATE TEMP TABLE unseen (id TEXT PRIMARY KEY) WITHOUT ROWID');
  const add = db.prepare('INSERT OR IGNORE INTO temp.unseen VALUES (?)');
  for (const id of people) add.run(id);
  const more = 'SELECT id FROM main.ballot WHERE employee_id IN (SELECT id FROM temp.unseen)';
  for (const id of db.prepare(more).pluck().all() as string[]) add.run(id);
  for (const [table, column] of Object.entries({ ...ownerColumns, ballot: 'employee_id' }))
    db.exec(`CREATE TEMP VIEW "${table}" AS SELECT * FROM main."${table}"
      WHERE "${column}" IS NULL OR "${column}" NOT IN (SELECT id FROM temp.unseen)`);
  db.exec(`CREATE TEMP VIEW vote AS SELECT * FROM main.vote WHERE ${ofBallot}`);
  db.exec(`CREATE TEMP VIEW change_log AS SELECT * FROM main.change_log g
    WHERE g.row_id NOT IN (SELECT id FROM temp.unseen)
      AND coalesce(${logged}, '') NOT IN (SELECT id FROM temp.unseen)`);
  db.exec(`CREATE TEMP VIEW commit_log AS SELECT * FROM main.commit_log c WHERE c.changes = 0
    OR EXISTS (SELECT 1 FROM temp.change_log g WHERE g.commit_number = coalesce(c.batch, c.number))`);
}

/**
 * The cases that a person of the workshop is recused from: those they have an interest in (their own, their superior's, a declared one,
 * as `interestsIn` finds them for everybody) and those they have stepped out of.
 */
export function recusedCases(store: Reader, actor: string): ReadonlySet<string> {
  const sql = `
    SELECT e.id FROM actor a JOIN employee e
      ON e.nip = a.nip OR e.nip = (SELECT own.superior_nip FROM employee own WHERE own.nip = a.nip) WHERE a.id = @actor
    UNION SELECT employee_id FROM interest WHERE actor_id = @actor
    UNION SELECT employee_id FROM recusal WHERE actor_id = @actor AND until IS NULL`;
  return new Set(store.db.prepare(sql).pluck().all({ actor }) as string[]);
}

/** The person with this id or NIP, or null. */
export function personKeyed(store: Reader, key: string): { readonly id: string; readonly name: string } | null {
  const row = store.db.prepare('SELECT id, name FROM employee WHERE id = ? OR nip = ?').get(key, key);
  return (row as { readonly id: string; readonly name: string } | undefined) ?? null;
}
