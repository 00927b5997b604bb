import { historyOf } from '#main/kernel/commit.ts';
import type { Query, QueryContext } from '#main/kernel/context.ts';
import { personOf } from '#main/people/roster-reads.ts';
import { standing } from '#main/rating/move-reads.ts';
import { commitOf, journal, journalColumn, journalSize, listed, rowName } from '#main/store/journal-reads.ts';
import { changesIn } from '#main/store/log.ts';
import type { Change, Value } from '#shared/kernel/change.ts';
import type { CommitChange, CommitListRow } from '#shared/kernel/commit-contract.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { TableName } from '#shared/tables.ts';

/** A person is looked up by id or NIP; somebody who is no longer there may still be in the log. */
function filtered<F extends { readonly employee?: string | undefined }>(filter: F, { store }: QueryContext) {
  const { employee, ...rest } = filter;
  return { ...rest, row: employee === undefined ? undefined : (personOf(store, employee)?.id ?? employee) };
}

/** The journal, newest first. */
export const commitList: Query<'commit.list'> = (input, context) => {
  const stands = standing(context.store);
  return { rows: journal(context.store, filtered(input, context)).map((row) => listed(row, context.store, stands)) };
};

/** How long the journal is under a filter, and what it can be filtered by. */
export const commitSummary: Query<'commit.summary'> = (input, context) => ({
  commits: journalSize(context.store, filtered(input, context)),
  commands: journalColumn(context.store, 'command'),
  actors: journalColumn(context.store, 'actor_name'),
});

/**
 * Columns that leave main no more than what they seal: PINs, votes before the reveal, keys and answers of a round, what a peer gave, and
 * notes, which may be private or for a closed circle: of those not even whom they are about. Pictures are merely long.
 */
const withheld: readonly string[] = [
  'actor.pin',
  'ballot.seal_key',
  'vote.sealed',
  'actor_key.recovery',
  'round_key.signing_secret',
  'round_key.identity',
  'package.token',
  'answer.sealed',
  'assessment.rater_key',
  'assessment.scores',
  'assessment.notes',
  'note.text',
  'integrity_note.employee_id',
  'integrity_note.text',
  'integrity_note.readers',
  'letterhead.logo',
];

/** A value as it may leave main. */
export function shownValue(table: string, column: string, value: Value): Value {
  return value !== null && withheld.includes(`${table}.${column}`) ? '••••' : value;
}

function shown(table: string, side: Change['before']): Change['before'] {
  if (side === null) return null;
  return Object.fromEntries(Object.entries(side).map(([column, value]) => [column, shownValue(table, column, value)]));
}

/** A changed row as screens show it: whose it is, and nothing that must not leave main. */
export function shownChange(
  { table, id, before, after }: Change,
  nameOf: (table: TableName, id: string) => string | null,
): CommitChange {
  const own = (after?.name ?? before?.name ?? null) as string | null;
  return { table, id, name: own ?? nameOf(table, id), before: shown(table, before), after: shown(table, after) };
}

/** One commit and what it wrote. @throws Problem `commit.unknown` */
export const commitGet: Query<'commit.get'> = ({ number, limit }, { store }) => {
  const row = commitOf(store, number);
  if (row === null) throw new Problem('commit.unknown', { number }, { field: 'number' });
  const changes = changesIn(store, number).slice(0, limit);
  return {
    commit: listed(row, store, standing(store)),
    changes: changes.map((change) => shownChange(change, (table, id) => rowName(store, table, id))),
  };
};

/** What undo and redo would take next. An undo on top of `redo` is shown as the commit it took back. */
export const historyGet: Query<'history.get'> = (_input, { store }) => {
  const { undo, redo } = historyOf(store);
  const stands = standing(store);
  const original = (number: number | undefined): CommitListRow | null => {
    const row = number === undefined ? null : commitOf(store, number);
    if (row === null) return null;
    return row.reverts === null ? listed(row, store, stands) : original(row.reverts);
  };
  return { undo: original(undo.at(-1)), redo: original(redo.at(-1)) };
};
