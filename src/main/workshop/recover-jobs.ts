import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { shippedRuleSet } from '#main/kernel/app-session.ts';
import { applyChange } from '#main/store/apply.ts';
import { copyAttachments } from '#main/store/attachment-file.ts';
import { columns } from '#main/store/columns.ts';
import type { ChangeRow, CommitRow } from '#main/store/commit-row.ts';
import { makeFile } from '#main/store/create.ts';
import { keyOfFile } from '#main/store/file-key.ts';
import type { FileKey } from '#main/store/key.ts';
import { appendCommit, insertSalvaged } from '#main/store/log.ts';
import { mendFile, tailOf } from '#main/store/mend.ts';
import type { Writer } from '#main/store/open.ts';
import { tableChanges } from '#main/store/row-differences.ts';
import { rowOf } from '#main/store/rows.ts';
import { type Salvage, type SalvagedCommit, salvage } from '#main/store/salvage.ts';
import { storeProblem } from '#main/store/store-problem.ts';
import { openTwin } from '#main/store/twin.ts';
import type { Input, Output } from '#shared/contract.ts';
import { type Change, changesOf, deletion, insertion, update, type Value } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { TableName, Tables } from '#shared/tables.ts';

const sides = (text: string | null) => (text === null ? null : (JSON.parse(text) as Record<string, Value>));

function changeOf({ table_name, row_id, before, after }: ChangeRow): Change {
  return { table: table_name as TableName, id: row_id, before: sides(before), after: sides(after) };
}

/** What a commit behind a lost one still says, laid upon the rows as they are: a lost commit may be missing under it. */
function laidUpon(store: Writer, { table, id, before, after }: Change): Change | null {
  const row = rowOf(store, table, id);
  if (after === null) return row === null ? null : deletion(table, row);
  if (row !== null) return update(table, row, after as Partial<Tables[TableName]>);
  return before === null ? insertion(table, after as unknown as Tables[TableName]) : null;
}

/** Writes rows into the new file as a commit that says where they are from. It passes no gate, since nobody else has that file. */
function append(store: Writer, from: Recovered, changes: readonly Change[]): void {
  store.db.transaction(() => {
    store.db.pragma('defer_foreign_keys=ON');
    for (const change of changes) applyChange(store, change);
    const { values, ...rest } = from;
    const entry = { command: 'workshop.recover', sentence: JSON.stringify(values), reverts: null, barrier: 1, ...rest };
    appendCommit(store, entry, changes);
  })();
}

type Recovered = Pick<CommitRow, 'actor_id' | 'actor_name' | 'at' | 'reason'> & {
  readonly values: Readonly<Record<string, string | number>>;
};

/** Rows that no commit explains. */
function unexplained(): Recovered {
  const at = new Date().toISOString();
  return { values: { number: 0, command: '' }, actor_id: null, actor_name: 'Selaras', at, reason: null };
}

/** A commit behind a lost one, as a commit of its own that names the one it repeats. False where none of it can be laid upon what there is. */
function repeat(store: Writer, { commit, changes }: SalvagedCommit): boolean {
  const rows = changesOf(changes.map((row) => laidUpon(store, changeOf(row))));
  if (rows.length === 0) return changes.length === 0;
  const { number, command, hash, actor_id, actor_name, at, reason } = commit;
  try {
    append(store, { values: { number, command, hash }, actor_id, actor_name, at, reason }, rows);
    return true;
  } catch (error) {
    // It leans on rows of a commit that is lost.
    if (error instanceof Problem || storeProblem(error, '') !== null) return false;
    throw error;
  }
}

/** A commit with its own number, hash and place in the chain. False where the rows before it are not those that it was made upon. */
function asItWas(store: Writer, { commit, changes }: SalvagedCommit): boolean {
  try {
    insertSalvaged(store, commit, changes, (row) => applyChange(store, changeOf(row)));
    return true;
  } catch (error) {
    if (error instanceof Problem || storeProblem(error, '') !== null) return false;
    throw error;
  }
}

/** Writes what was found: commits as they were up to the first lost one, those behind it as repetitions. Gives those that could not be. */
function rebuild(store: Writer, { commits, lost }: Salvage): readonly SalvagedCommit[] {
  let gap = lost[0]?.number ?? Number.POSITIVE_INFINITY;
  const left: SalvagedCommit[] = [];
  for (const one of commits) {
    if (one.commit.number < gap && !asItWas(store, one)) gap = one.commit.number;
    if (one.commit.number >= gap && !repeat(store, one)) left.push(one);
  }
  return left;
}

/**
 * Rows that still lie whole in the damaged file although the commit that wrote them is lost: they are laid over what the commits gave,
 * as one commit. A table that cannot be read to its end is left as the commits have it.
 */
function layRows(store: Writer, path: string, key: FileKey): void {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-'));
  try {
    const copy = join(folder, 'a.selaras');
    copyFileSync(path, copy);
    mendFile(copy, key);
    const old = openTwin({ ...key, path: copy }, 'read');
    try {
      const changes = (Object.keys(columns) as TableName[]).flatMap((table) =>
        readable(() => tableChanges(table, store, old)),
      );
      if (changes.length > 0) append(store, unexplained(), changes);
    } finally {
      old.close();
    }
  } catch (error) {
    // The beginning of the file is lost too: there is nothing to read but the commits.
    if (!(error instanceof Problem) && storeProblem(error, '') === null) throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readable(read: () => readonly Change[]): readonly Change[] {
  try {
    return read();
  } catch (error) {
    if (storeProblem(error, '') === null) throw error;
    return [];
  }
}

/** A workshop needs its one row: where nothing says what it was, it is called by its file. */
function ensureWorkshop(store: Writer, file: string): void {
  if (rowOf(store, 'workshop', '1') !== null) return;
  const unknown = { agency: '', agency_code: '', organisation_predicate: null, organisation_reason: null };
  const row = { id: '1', name: file, period: '-', rule_set: shippedRuleSet, state: 'open' as const, ...unknown };
  append(store, unexplained(), [insertion('workshop', row)]);
}

/** Logs beside a workshop: the one in use, and those that were set apart on an earlier opening. */
function logsBeside(path: string): readonly string[] {
  const apart = readdirSync(dirname(path)).filter((name) => name.startsWith(`${basename(path)}.sisa-`));
  return [`${path}-wal`, ...apart.map((name) => join(dirname(path), name))];
}

/**
 * Saves out of a damaged workshop every commit whose pages are whole, into a new file under the same password, and says what is lost. The
 * damaged file stays as it is.
 */
export async function recoverWorkshop(input: Input<'workshop.recover'>): Promise<Output<'workshop.recover'>> {
  const path = resolve(input.path);
  const file = basename(path);
  if (!existsSync(path)) throw new Problem('workshop.missing', {}, { file });
  const key = await keyOfFile(path, input.password, tailOf(path));
  const found = salvage(path, key, logsBeside(path));
  if (found.commits.length === 0) throw new Problem('workshop.nothing-whole', {}, { file });
  const to = resolve(input.to ?? join(dirname(path), `${basename(path, '.selaras')} - pulih.selaras`));
  let left: readonly SalvagedCommit[] = [];
  makeFile(to, key, (store) => {
    left = rebuild(store, found);
    if (found.lost.length + left.length > 0) layRows(store, path, key);
    ensureWorkshop(store, file);
  });
  await copyAttachments(path, key, to);
  const lost = [...found.lost, ...left.map(({ commit }) => ({ number: commit.number, commit }))];
  return {
    path: to,
    pages: found.pages,
    damaged: found.damaged,
    recovered: found.commits.length - left.length,
    lost: lost
      .sort((a, b) => a.number - b.number)
      .map(({ number, commit }) => ({
        number,
        command: commit?.command ?? null,
        at: commit?.at ?? null,
        actor: commit?.actor_name ?? null,
      })),
  };
}
