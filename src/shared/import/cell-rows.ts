import type { TableRow } from '#shared/kernel/table.ts';

/** A row with some of its cells replaced, by column; a cell that is filled so counts as text. */
export function withCells(row: TableRow, cells: ReadonlyMap<number, string>): TableRow {
  const width = Math.max(row.texts.length, 1 + Math.max(-1, ...cells.keys()));
  const texts = Array.from({ length: width }, (_, column) => cells.get(column) ?? row.texts[column] ?? '');
  const kinds = texts.map((text, column) => {
    if (text === '') return '.';
    return cells.has(column) && cells.get(column) !== row.texts[column] ? 't' : (row.kinds[column] ?? 't');
  });
  return { number: row.number, texts, kinds: kinds.join('') };
}

/** How many cells of a row are filled. */
export function filledCells({ texts }: TableRow): number {
  let count = 0;
  for (const text of texts) if (text.trim() !== '') count++;
  return count;
}
