import { columns } from '#main/store/columns.ts';
import type { Reader } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import { type Change, deletion, insertion, update } from '#shared/kernel/change.ts';
import type { TableName, Tables } from '#shared/tables.ts';

/**
 * What going back leaves as it is: parts that are out with other rooms, sign-offs that were made, and keys and sealed answers of rounds,
 * which others hold the other half of.
 */
const left: ReadonlySet<TableName> = new Set([
  'part',
  'sign_off',
  'signed_record',
  'signature',
  'actor_key',
  'erasure',
  'round_key',
  'package',
  'answer',
]);

/** What makes the rows of a table those of another file. */
export function tableChanges<T extends TableName>(table: T, now: Reader, old: Reader): readonly Change[] {
  const wanted = new Map(rowsOf(old, table).map((row) => [row.id, row]));
  const changes: (Change | null)[] = [];
  for (const row of rowsOf(now, table)) {
    const before = wanted.get(row.id);
    wanted.delete(row.id);
    // A workshop that is signed or open stays so: that is decided by signing and reopening.
    const patch =
      before === undefined
        ? null
        : ({ ...before, ...(table === 'workshop' && { state: (row as Tables['workshop']).state }) } as Partial<
            Tables[T]
          >);
    changes.push(patch === null ? deletion(table, row) : update(table, row, patch));
  }
  for (const row of wanted.values()) changes.push(insertion(table, row));
  return changes.filter((change) => change !== null);
}

/** Every row that differs, in an order in which none leans on one that is not there: what goes goes first, from the leaves down. */
export function changesBack(now: Reader, old: Reader): readonly Change[] {
  const tables = (Object.keys(columns) as TableName[]).filter((table) => !left.has(table));
  const all = tables.map((table) => tableChanges(table, now, old));
  const gone = all.toReversed().flatMap((changes) => changes.filter(({ after }) => after === null));
  return [...gone, ...all.flatMap((changes) => changes.filter(({ after }) => after !== null))];
}
