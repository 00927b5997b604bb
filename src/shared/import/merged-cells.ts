import type { MergedSpan, SourceTable, TableRow } from '#shared/kernel/table.ts';
import { filledCells, withCells } from './cell-rows.ts';
import { holdsNip } from './content.ts';

/**
 * Fills the cells that a merged cell covers: downwards always (a unit over its people, a name over two rows), across only in a
 * heading over several columns and in a person's own row, so that a title or the head of a section stays one cell.
 */
export function fillMerged(table: SourceTable): SourceTable {
  const { merged, rows } = table;
  if (merged === undefined || merged.length === 0) return table;
  const at = new Map(rows.map(({ number }, index) => [number, index] as const));
  const cells = new Map<number, Map<number, string>>();
  for (const span of merged) {
    const top = rows[at.get(span.row) ?? -1];
    const text = top?.texts[span.column] ?? '';
    if (top === undefined || text.trim() === '') continue;
    const across = span.columns > 1 && spreads(rows, at.get(span.row) ?? 0, span) ? span.columns : 1;
    for (let number = span.row; number < span.row + span.rows; number++) {
      const index = at.get(number);
      const row = index === undefined ? undefined : rows[index];
      if (index === undefined || row === undefined) continue;
      for (let column = span.column; column < span.column + across; column++) {
        if ((row.texts[column] ?? '') !== '') continue;
        const own = cells.get(index) ?? new Map<number, string>();
        own.set(column, text);
        cells.set(index, own);
      }
    }
  }
  if (cells.size === 0) return table;
  return { ...table, rows: rows.map((row, index) => filled(row, cells.get(index))) };
}

function filled(row: TableRow, cells: ReadonlyMap<number, string> | undefined): TableRow {
  return cells === undefined ? row : withCells(row, cells);
}

/** Whether a span over several columns has other cells beside it: in a header, or in a row about somebody. */
function spreads(rows: readonly TableRow[], index: number, { columns }: MergedSpan): boolean {
  const row = rows[index] as TableRow;
  if (row.texts.some(holdsNip)) return columns <= 3;
  return filledCells(row) > 2;
}
