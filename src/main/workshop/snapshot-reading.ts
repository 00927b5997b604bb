import { largeCommitRows } from '#main/kernel/shadow-commit/commit-large.ts';
import type { Reading } from '#main/kernel/threads/reading.ts';
import { shownChange } from '#main/record/journal-query.ts';
import { rowName } from '#main/store/journal-reads.ts';
import { openCopy } from '#main/store/open-copy.ts';
import { changesBack } from '#main/store/row-differences.ts';
import type { Change } from '#shared/kernel/change.ts';
import type { TableName } from '#shared/tables.ts';
import type { SnapshotDiff } from '#shared/workshop/snapshot-contract.ts';

/** Rows that a diff names one by one. */
const mostNamed = 200;

/** What going back would change; `changes` are null where they are too many for one step of the app's thread. */
interface Difference {
  readonly rows: number;
  readonly tables: SnapshotDiff['tables'];
  readonly named: SnapshotDiff['changes'];
  readonly changes: readonly Change[] | null;
}

function tablesOf(changes: readonly Change[]): SnapshotDiff['tables'] {
  return [...Map.groupBy(changes, ({ table }) => table)].map(([table, rows]) => ({
    table,
    added: rows.filter(({ before }) => before === null).length,
    removed: rows.filter(({ after }) => after === null).length,
    changed: rows.filter(({ before, after }) => before !== null && after !== null).length,
  }));
}

/** Holds a snapshot against the workshop. */
export const differenceReading: Reading<{ readonly path: string; readonly password: string | null }, Difference> = {
  name: 'snapshot.diff',
  async run({ path, password }, { store, pass }) {
    const kept = await openCopy(path, pass, password);
    try {
      const changes = changesBack(store, kept);
      const nameOf = (table: TableName, id: string) => rowName(store, table, id) ?? rowName(kept, table, id);
      // People first: who is rated how is what a panel looks for.
      const order = [...changes].sort((a, b) => Number(b.table === 'rating') - Number(a.table === 'rating'));
      return {
        rows: changes.length,
        tables: tablesOf(changes),
        named: order.slice(0, mostNamed).map((change) => shownChange(change, nameOf)),
        changes: changes.length > largeCommitRows ? null : changes,
      };
    } finally {
      kept.close();
    }
  },
};
