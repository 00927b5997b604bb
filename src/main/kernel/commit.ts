import { applyChange } from '#main/store/apply.ts';
import { type CommitEntry, type CommitRow, commitValues } from '#main/store/commit-row.ts';
import { appendCommit, changesIn, historyEntries, logExtentOf } from '#main/store/log.ts';
import type { Reader, Writer } from '#main/store/open.ts';
import { entryNamed } from '#shared/contract.ts';
import { inverted, type Plan, storable } from '#shared/kernel/change.ts';
import type { Undoable } from '#shared/kernel/entry.ts';
import { emptyHistory, type History, recordInHistory } from '#shared/kernel/history.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { storedText } from '#shared/kernel/stored-text.ts';
import type { TableName } from '#shared/tables.ts';
import { refusal, writingOf } from './gate.ts';
import type { Principal } from './principal.ts';

/** Rows that a commit names one by one; of a larger one everybody asks for all that it touched. */
const namedRows = 2_000;

/** A commit as windows are notified of it. `rows` is empty when there are too many to name. */
export interface CommitSummary {
  readonly commit: number | null;
  readonly tables: readonly TableName[];
  readonly rows: readonly { readonly table: TableName; readonly id: string }[];
}

/** What windows are notified of for a plan that is committed. */
export function commitSummaryOf(commit: number, { changes, shows = [] }: Plan): CommitSummary {
  const rows = [...changes.map(({ table, id }) => ({ table, id })), ...shows];
  const tables = [...new Set(rows.map(({ table }) => table))];
  return { commit, tables, rows: rows.length > namedRows ? [] : rows };
}

function undoableOf(name: string): Undoable {
  const entry = entryNamed(name);
  // A command of an earlier release, no longer in the contract, was a step like any other.
  return (entry === null ? null : writingOf(entry)?.undoable) ?? 'yes';
}

/** Whether commits of this name cannot be undone, nor undone past. */
export function isBarrier(name: string): boolean {
  return undoableOf(name) === 'barrier';
}

/** What the log says of a plan that is committed. */
export function entryOf(plan: Plan, principal: Principal, at: string): CommitEntry {
  const actor = plan.by ?? principal;
  return {
    command: plan.name,
    sentence: commitValues.write(plan.values ?? {}),
    actor_id: actor.id,
    actor_name: storedText(actor.name),
    at,
    reason: plan.reason,
    reverts: plan.reverts ?? null,
    barrier: isBarrier(plan.name) ? 1 : 0,
  };
}

/**
 * Applies a plan and logs it, in one durable transaction: all of it or nothing. `at` is ISO 8601, UTC.
 * @throws Problem what {@link refusal} says, `commit.conflict`, and `workshop.moved`, `workshop.replaced` where the file is no longer
 * under its name: nothing of it may be acknowledged
 */
export function commitPlan(store: Writer, made: Plan, principal: Principal, at: string): CommitRow {
  const plan = storable(made);
  const write = store.db.transaction(() => {
    const refused = refusal(store, plan, principal);
    if (refused !== null) throw refused;
    // Rows of one plan may lean on each other in any order: they are held against each other at its end.
    if (plan.changes.length > 1) store.db.pragma('defer_foreign_keys=ON');
    for (const change of plan.changes) applyChange(store, change);
    return appendCommit(store, entryOf(plan, principal, at), plan.changes);
  });
  store.assertPlace();
  const commit = write.immediate();
  store.secure(commit.number);
  store.assertPlace();
  return commit;
}

/** The undo and redo stacks as the log has them, so they survive a restart. Cost: one pass over the commits. */
export function historyOf(store: Reader): History {
  return historyEntries(store)
    .map((entry) => ({ ...entry, kept: undoableOf(entry.command) === 'kept' }))
    .reduce(recordInHistory, emptyHistory);
}

/**
 * The commit that undo or redo takes back next, how many rows it wrote, and whether through a shadow copy.
 * @throws Problem `history.nothing-to-undo`, `history.nothing-to-redo`
 */
export function reversalTarget(
  store: Reader,
  direction: 'undo' | 'redo',
): { readonly number: number; readonly changes: number; readonly aside: boolean } {
  const target = historyOf(store)[direction].at(-1);
  if (target === undefined)
    throw new Problem(direction === 'undo' ? 'history.nothing-to-undo' : 'history.nothing-to-redo');
  return { number: target, ...logExtentOf(store, target) };
}

/** Tables whose rows a migration has brought into others, so that the log names rows which are no longer there. */
const vacated: ReadonlySet<TableName> = new Set(['work_record']);

/**
 * The plan that takes a commit back, the next one where none is named.
 * @throws Problem `history.rows-moved` for an import of rows about work by a release that held them as JSON
 */
export function reversal(
  store: Reader,
  direction: 'undo' | 'redo',
  target = reversalTarget(store, direction).number,
): Plan {
  const changes = changesIn(store, target);
  if (changes.some(({ table }) => vacated.has(table))) throw new Problem('history.rows-moved', { number: target });
  return { name: `history.${direction}`, reason: null, reverts: target, changes: inverted(changes) };
}
