import { changedSince, lastCommit } from '#main/store/log.ts';
import type { Reader } from '#main/store/open.ts';
import { changesBack } from '#main/store/row-differences.ts';
import { workColumns } from '#main/store/work-columns.ts';
import type { Plan } from '#shared/kernel/change.ts';
import type { TableName, WorkTableName } from '#shared/tables.ts';
import { reversal } from '../commit.ts';
import { refusal } from '../gate.ts';
import type { Principal } from '../principal.ts';

/** Whether what was committed since a plan was made leaves it as it is. */
export type StillHolds = (main: Reader) => boolean;

/** Who commits, and when: ISO 8601, UTC. */
export interface CommitMaker {
  readonly actor: Principal;
  readonly at: string;
}

/** A plan made beside the app, and whether it still holds after what was committed since. */
export interface Ready {
  readonly plan: Plan;
  readonly holds: StillHolds;
}

/** What an import leans on as a whole: a change in one of these may alter any of its rows. Of ratings only its own rows matter. */
const grounds: ReadonlySet<TableName> = new Set([
  'workshop',
  'unit',
  'employee',
  'import_file',
  'assessment',
  'work_record',
  'past_rating',
  'past_predicate',
  ...(Object.keys(workColumns) as WorkTableName[]),
]);

/** Whether what was changed since a preview was made can alter it. `ratings` are the ids of those it speaks of. */
export function concerns(
  since: readonly { readonly table: TableName; readonly id: string }[],
  ratings: ReadonlySet<string>,
): boolean {
  return since.some(({ table, id }) => grounds.has(table) || (table === 'rating' && ratings.has(id)));
}

/** What the session and the parts hold against a plan rests on these. */
const session: ReadonlySet<TableName> = new Set([
  'attendance',
  'hearing',
  'interest',
  'recusal',
  'ballot',
  'part',
  'actor',
]);

/**
 * What takes a commit back, held against the session and the parts now and once more if they change.
 * @throws Problem what the gate says
 */
export function reversalReady(store: Reader, direction: 'undo' | 'redo', target: number, actor: Principal): Ready {
  const plan = reversal(store, direction, target);
  const guard = (main: Reader): void => {
    const refused = refusal(main, plan, actor);
    if (refused !== null) throw refused;
  };
  guard(store);
  const made = lastCommit(store)?.number ?? 0;
  return {
    plan,
    holds(main) {
      if (changedSince(main, made).some(({ table }) => session.has(table))) guard(main);
      return true;
    },
  };
}

/** What makes every row that of a snapshot; any edit made meanwhile would be lost by it, so it must be made ready again then. */
export function restoringReady(store: Reader, kept: Reader, plan: Omit<Plan, 'changes'>): Ready {
  const made = lastCommit(store)?.number ?? 0;
  return {
    plan: { ...plan, changes: changesBack(store, kept) },
    holds: (main) => changedSince(main, made).length === 0,
  };
}
