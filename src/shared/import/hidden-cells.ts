import { cellName, type HiddenCells, type SourceTable } from '#shared/kernel/table.ts';

/** The part of a sheet that a reader sees, and what was left out of it. Null: nothing is hidden. */
export function visiblePart(table: SourceTable): { readonly table: SourceTable; readonly hidden: HiddenCells } | null {
  const rows = new Set(table.hiddenRows);
  const columns = new Set(table.hiddenColumns);
  if (rows.size === 0 && columns.size === 0) return null;
  const seen = table.rows.filter(({ number }) => !rows.has(number));
  const held = new Set<number>();
  const shown = seen.map((row) => {
    if (columns.size === 0) return row;
    for (const column of columns) if ((row.texts[column] ?? '').trim() !== '') held.add(column);
    const texts = row.texts.map((text, column) => (columns.has(column) ? '' : text));
    return { ...row, texts, kinds: [...row.kinds].map((kind, column) => (columns.has(column) ? '.' : kind)).join('') };
  });
  const hidden = {
    rows: table.rows.length - seen.length,
    columns: [...held].sort((a, b) => a - b).map((column) => cellName(0, column).slice(0, -1)),
  };
  if (hidden.rows === 0 && hidden.columns.length === 0) return null;
  return { table: { ...table, rows: shown }, hidden };
}
