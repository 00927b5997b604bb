import type { CommitRow } from '#main/store/log.ts';
import { commitOf, journal } from '#main/store/reads/journal.ts';
import { personOf } from '#main/store/reads/roster.ts';
import type { CommitListRow } from '#shared/contract/commit.ts';
import { historyOf } from '../commit.ts';
import type { Query } from '../context.ts';

function listed(row: CommitRow): CommitListRow {
  return {
    number: row.number,
    command: row.command,
    values: JSON.parse(row.sentence) as CommitListRow['values'],
    actor: row.actor_name,
    at: row.at,
    reason: row.reason,
    reverts: row.reverts,
    changes: row.changes,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

/** The journal, newest first. `employee` is an id or a NIP. */
export const commitList: Query<'commit.list'> = ({ employee, ...filter }, { store }) => {
  const row = employee === undefined ? undefined : (personOf(store, employee)?.id ?? employee);
  return { rows: journal(store, { ...filter, row }).map(listed) };
};

/** What undo and redo would take next. An undo on top of `redo` is shown as the commit it took back. */
export const historyGet: Query<'history.get'> = (_input, { store }) => {
  const { undo, redo } = historyOf(store);
  const original = (number: number | undefined): CommitListRow | null => {
    const row = number === undefined ? null : commitOf(store, number);
    if (row === null) return null;
    return row.reverts === null ? listed(row) : original(row.reverts);
  };
  return { undo: original(undo.at(-1)), redo: original(redo.at(-1)) };
};
