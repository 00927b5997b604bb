import type { SourceTable, TableRow } from '#shared/kernel/table.ts';
import { filledCells, withCells } from './cell-rows.ts';
import { looksLikeNip } from './content.ts';

/**
 * Joins rows in pairs where a person takes two of them, as ranking lists have it: the name in the one, the NIP in the same column of
 * the next. Nothing is joined unless most rows with a NIP stand so.
 */
export function joinRowPairs(table: SourceTable): SourceTable {
  const column = pairColumn(table.rows);
  if (column === null) return table;
  const rows: TableRow[] = [];
  for (const row of table.rows) {
    const before = rows.at(-1);
    if (before !== undefined && isSecond(row, before, column)) rows[rows.length - 1] = joined(before, row, column);
    else rows.push(row);
  }
  return { ...table, rows };
}

/** A row with little but a NIP, right below one with a name in the same column. */
function isSecond(row: TableRow, before: TableRow, column: number): boolean {
  const [text, above] = [row.texts[column] ?? '', before.texts[column] ?? ''];
  return (
    row.number === before.number + 1 &&
    looksLikeNip(text) &&
    !looksLikeNip(above) &&
    !before.texts.some(looksLikeNip) &&
    /\p{L}{2}/u.test(above) &&
    filledCells(before) > 1 &&
    filledCells(row) <= Math.max(1, filledCells(before) / 2)
  );
}

function pairColumn(rows: readonly TableRow[]): number | null {
  const pairs = new Map<number, number>();
  let nips = 0;
  for (const [index, row] of rows.entries()) {
    const column = row.texts.findIndex(looksLikeNip);
    if (column < 0) continue;
    nips++;
    const before = rows[index - 1];
    if (before !== undefined && isSecond(row, before, column)) pairs.set(column, (pairs.get(column) ?? 0) + 1);
  }
  const [best] = [...pairs].sort(([, a], [, b]) => b - a);
  return best !== undefined && best[1] >= 2 && best[1] * 2 > nips ? best[0] : null;
}

function joined(first: TableRow, second: TableRow, column: number): TableRow {
  const cells = new Map<number, string>();
  for (const [at, text] of second.texts.entries()) {
    if (text.trim() === '') continue;
    const above = first.texts[at] ?? '';
    cells.set(at, above === '' ? text : at === column || above !== text ? `${above}\n${text}` : above);
  }
  return withCells(first, cells);
}
