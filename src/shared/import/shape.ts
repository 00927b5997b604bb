import type { SourceTable } from '#shared/kernel/table.ts';
import { readAspectRows } from './aspect-rows.ts';
import { joinForms } from './form-blocks.ts';
import { visiblePart } from './hidden-cells.ts';
import { fillMerged } from './merged-cells.ts';
import { joinRowPairs } from './row-pairs.ts';
import { readSectionLevels } from './section-levels.ts';
import { joinSplitNip } from './split-nip.ts';
import { splitBeside, splitStacked } from './table-blocks.ts';
import { readTicks } from './tick-columns.ts';
import { turnTable } from './turned-table.ts';

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
