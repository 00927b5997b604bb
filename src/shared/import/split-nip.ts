import type { SourceTable } from '#shared/kernel/table.ts';
import { withCells } from './cell-rows.ts';

const sampled = 200;
const whole = /^(?:19|20)\d{16}$/;

/** Joins a NIP split over two to four cells side by side, as forms with boxes have it: `19700505` and `199701 1 009`. */
export function joinSplitNip(table: SourceTable): SourceTable {
  const found = splitNip(table);
  if (found === null) return table;
  const { column, cells } = found;
  const rows = table.rows.map((row) => {
    const digits = joined(row.texts, column, cells);
    if (!whole.test(digits)) return row;
    const parts = new Map<number, string>([[column, digits]]);
    for (let next = column + 1; next < column + cells; next++) parts.set(next, '');
    return withCells(row, parts);
  });
  return { ...table, rows };
}

function joined(texts: readonly string[], column: number, cells: number): string {
  let digits = '';
  for (let next = column; next < column + cells; next++) {
    const part = (texts[next] ?? '').replace(/[\s'.]/g, '');
    if (!/^\d+$/.test(part)) return '';
    digits += part;
  }
  return digits;
}

function splitNip({ rows }: SourceTable): { column: number; cells: number } | null {
  const hits = new Map<string, number>();
  let births = 0;
  for (const { texts } of rows.slice(0, sampled)) {
    for (const [column, text] of texts.entries()) {
      if (!/^\s*'?(?:19|20)\d{6}\s*$/.test(text)) continue;
      births++;
      for (let cells = 2; cells <= 4; cells++)
        if (whole.test(joined(texts, column, cells)))
          hits.set(`${column} ${cells}`, (hits.get(`${column} ${cells}`) ?? 0) + 1);
    }
  }
  const [best] = [...hits].sort(([, a], [, b]) => b - a);
  if (best === undefined || best[1] * 2 < births) return null;
  const [column = 0, cells = 2] = best[0].split(' ').map(Number);
  return { column, cells };
}
