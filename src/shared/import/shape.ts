import { cellName, type HiddenCells, type SourceTable } from '#shared/kernel/table.ts';
import { readAspectRows } from './aspect-rows.ts';
import { joinForms } from './form-blocks.ts';
import { fillMerged } from './merged-cells.ts';
import { joinRowPairs } from './row-pairs.ts';
import { readSectionLevels } from './section-levels.ts';
import { joinSplitNip } from './split-nip.ts';
import { splitBeside, splitStacked } from './table-blocks.ts';
import { readTicks } from './tick-columns.ts';
import { turnTable } from './turned-table.ts';

/** The part of a sheet that a reader sees, and what was left out of it. Null: nothing is hidden. */
function visiblePart(table: SourceTable): { readonly table: SourceTable; readonly hidden: HiddenCells } | null {
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

/**
 * Brings the cells of a sheet into the form that recognition reads: one row a person, one column a field, one table each. `hidden`:
 * hidden rows and columns are read too. What is not of such a shape comes back as it is.
 */
export function shapeTable(sheet: SourceTable, hidden = false): readonly SourceTable[] {
  const visible = hidden ? null : visiblePart(sheet);
  const seen = visible === null ? sheet : { ...visible.table, left: visible.hidden };
  const whole = joinForms(turnTable(joinRowPairs(joinSplitNip(fillMerged(seen)))));
  const blocks = splitStacked(whole).flatMap(splitBeside);
  return blocks.map((block, at) => {
    const shaped = readSectionLevels(readAspectRows(readTicks(block)));
    return at === 0
      ? shaped
      : { ...shaped, sheet: `${sheet.sheet} [${at + 1}]`.trim(), part: { of: sheet.sheet, at: at + 1 } };
  });
}
