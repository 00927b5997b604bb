import type { SourceTable, TableRow } from '#shared/kernel/table.ts';
import { foldHeader } from '#shared/rules/word-forms.ts';
import { filledCells, withCells } from './cell-rows.ts';
import { looksLikeNip } from './content.ts';

/** How many rows show whether people take two of them. */
const sampled = 600;

/**
 * Joins rows in pairs where a person takes two of them, as ranking lists have it: the name in the one, the NIP in the same column of
 * the next. Nothing is joined unless most rows with a NIP stand so.
 */
export function joinRowPairs(table: SourceTable): SourceTable {
  const pairs = pairColumn(table.rows, false) ?? pairColumn(table.rows, true);
  if (pairs === null) return table;
  const { column, turned } = pairs;
  const rows: TableRow[] = [];
  for (const row of table.rows) {
    const before = rows.at(-1);
    if (before !== undefined && isSecond(row, before, column, turned))
      rows[rows.length - 1] = joined(before, row, column);
    else rows.push(row);
  }
  return { ...table, rows };
}

/** A row with little but a NIP, right below one with a name in the same column; `turned`: the name below the NIP. */
function isSecond(row: TableRow, before: TableRow, column: number, turned: boolean): boolean {
  const [text, above] = [row.texts[column] ?? '', before.texts[column] ?? ''];
  const [nip, name, other] = turned ? [above, text, row] : [text, above, before];
  return (
    row.number === before.number + 1 &&
    looksLikeNip(nip) &&
    !looksLikeNip(name) &&
    !other.texts.some(looksLikeNip) &&
    /\p{L}{2}/u.test(name) &&
    filledCells(before) > 1 &&
    filledCells(row) <= Math.max(1, filledCells(before) / 2)
  );
}

/** The column of pairs. A name below the NIP is one only under a head that names both: elsewhere it may be the head of a section. */
function pairColumn(rows: readonly TableRow[], turned: boolean): { column: number; turned: boolean } | null {
  const pairs = new Map<number, number>();
  let nips = 0;
  for (const [index, row] of rows.slice(0, sampled).entries()) {
    const column = row.texts.findIndex(looksLikeNip);
    if (column < 0) continue;
    nips++;
    const [before, second] = turned ? [row, rows[index + 1]] : [rows[index - 1], row];
    if (before === undefined || second === undefined || !isSecond(second, before, column, turned)) continue;
    if (!turned || namesBoth(rows.slice(0, index), column)) pairs.set(column, (pairs.get(column) ?? 0) + 1);
  }
  const [best] = [...pairs].sort(([, a], [, b]) => b - a);
  return best !== undefined && best[1] >= 2 && best[1] * 2 > nips ? { column: best[0], turned } : null;
}

function namesBoth(above: readonly TableRow[], column: number): boolean {
  return above.some(({ texts }) => /\bnip\b.*\bnama\b|\bnama\b.*\bnip\b/.test(foldHeader(texts[column] ?? '')));
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
