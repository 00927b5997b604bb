import type { TableName, Tables } from '#shared/tables.ts';
import { storedText } from './stored-text.ts';

/** What a cell of the store may hold. Structures are JSON text; flags are 0 or 1. */
export type Value = string | number | null;

/**
 * One row before and after: the only way rows are written. An insert has `before: null` and the whole row after; a delete the
 * reverse; an update holds the changed columns only, on both sides, so that `before` doubles as the conflict check.
 */
export interface Change<T extends TableName = TableName> {
  readonly table: T;
  readonly id: string;
  readonly before: Readonly<Record<string, Value>> | null;
  readonly after: Readonly<Record<string, Value>> | null;
}

/**
 * What a command returns. `name` is the command's; `values` fill the commit's sentence.
 * `by`: who acted, where that is not who sits at the window (a vote proven by PIN). `shows`: rows that look different now although
 * nothing in them was written, so that every window asks for them again.
 */
export interface Plan {
  readonly name: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly reason: string | null;
  readonly changes: readonly Change[];
  readonly reverts?: number;
  readonly by?: { readonly id: string; readonly name: string };
  readonly shows?: readonly { readonly table: TableName; readonly id: string }[];
}

/** A plan as it can be stored: every text that it writes as {@link storedText}. `before` is what the store already holds. */
export function storable(plan: Plan): Plan {
  const { values, reason } = plan;
  return {
    ...plan,
    ...(values === undefined ? {} : { values: storedRow(values) }),
    reason: reason === null ? null : storedText(reason),
    changes: plan.changes.map(storableChange),
  };
}

/** See {@link storable}. */
export function storableChange(change: Change): Change {
  return change.after === null ? change : { ...change, after: storedRow(change.after) };
}

function storedRow<R extends Readonly<Record<string, Value>>>(row: R): R {
  const changed = Object.entries(row).flatMap(([name, value]): [string, string][] => {
    const stored = typeof value === 'string' ? storedText(value) : value;
    return stored === value ? [] : [[name, String(stored)]];
  });
  return changed.length === 0 ? row : { ...row, ...Object.fromEntries(changed) };
}

/** A new row. */
export function insertion<T extends TableName>(table: T, row: Tables[T]): Change<T> {
  return { table, id: row.id, before: null, after: { ...row } };
}

/** The whole row goes. */
export function deletion<T extends TableName>(table: T, row: Tables[T]): Change<T> {
  return { table, id: row.id, before: { ...row }, after: null };
}

/** The columns of `patch` that differ from `row`, or null when none does. */
export function update<T extends TableName>(table: T, row: Tables[T], patch: Partial<Tables[T]>): Change<T> | null {
  const before: Record<string, Value> = {};
  const after: Record<string, Value> = {};
  const old = row as unknown as Record<string, Value>;
  for (const [column, value] of Object.entries(patch) as [string, Value][]) {
    const was = old[column] ?? null;
    if (was === value) continue;
    before[column] = was;
    after[column] = value;
  }
  return Object.keys(after).length === 0 ? null : { table, id: row.id, before, after };
}

/** Changes that take `changes` back, last first. */
export function inverted(changes: readonly Change[]): readonly Change[] {
  return changes.map(({ table, id, before, after }) => ({ table, id, before: after, after: before })).reverse();
}

/** Drops the nulls that {@link update} gives for unchanged rows. */
export function changesOf(candidates: readonly (Change | null)[]): readonly Change[] {
  return candidates.filter((change) => change !== null);
}
