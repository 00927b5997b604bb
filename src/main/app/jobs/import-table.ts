import type { Input, Output } from '#shared/contract/contract.ts';
import { Problem } from '#shared/problem.ts';
import { heldImport } from '../commands/import.ts';
import type { Session } from '../session.ts';

/** Enough to see title rows, a header below them and a few records. */
const rowsShown = 40;
const cellsShown = 200;

/** The first rows of a table as the source holds them. @throws Problem `import.noTable` */
export function importTable({ preview, table }: Input<'import.table'>, session: Session): Output<'import.table'> {
  const source = heldImport(preview, session.workshop.imports).read.tables[table];
  if (source === undefined) throw new Problem('import.noTable', { table: table + 1 }, { field: 'table' });
  return {
    rows: source.rows.slice(0, rowsShown).map(({ number, texts }) => ({
      row: number,
      cells: texts.slice(0, cellsShown),
    })),
  };
}
