import type { SourceTable, TableRow } from '#shared/kernel/table.ts';
import { speltPredicate, speltRating } from '#shared/rules/level-spelling.ts';
import { withCells } from './cell-rows.ts';
import { holdsNip } from './content.ts';
import { type LevelAxis, levelAxes, levelHead } from './level-heads.ts';

const heads: Readonly<Record<LevelAxis, string>> = {
  hasil: 'Hasil Kerja',
  perilaku: 'Perilaku Kerja',
  predicate: 'Predikat Kinerja',
};

const sampled = 20;

/**
 * Makes one row a person of tables with one row an aspect: `Hasil Kerja`, `Perilaku Kerja`, `Predikat` below each other in one column,
 * the level beside them in another. The levels go into columns of their own behind the others.
 */
export function readAspectRows(table: SourceTable): SourceTable {
  const { rows } = table;
  const first = rows.findIndex(({ texts }) => texts.some(holdsNip));
  if (first < 1) return table;
  const aspect = aspectColumn(rows, first);
  if (aspect === null) return table;
  const level = levelColumn(rows, first, aspect);
  const nip = (rows[first] as TableRow).texts.findIndex(holdsNip);
  if (level === null) return table;
  const width = Math.max(...rows.map(({ texts }) => texts.length));
  const axes = levelAxes.filter((axis) => rows.slice(first).some((row) => axisIn(row, aspect) === axis));
  const columnOf = (axis: LevelAxis): number => width + axes.indexOf(axis);
  const joined: TableRow[] = [];
  let [open, seen] = ['', new Set<LevelAxis>()];
  for (const [index, row] of rows.entries()) {
    const axis = index < first ? null : axisIn(row, aspect);
    const own = (row.texts[nip] ?? '').trim();
    const last = joined.at(-1);
    if (index === first - 1) {
      joined.push(
        withCells(
          row,
          new Map([...axes.map((one) => [columnOf(one), heads[one]] as const), [aspect, ''], [level, '']]),
        ),
      );
    } else if (axis === null || last === undefined) {
      joined.push(row);
      open = '';
    } else if (open !== '' && (own === '' || own === open) && !seen.has(axis)) {
      joined[joined.length - 1] = withCells(last, new Map([[columnOf(axis), row.texts[level] ?? '']]));
      seen.add(axis);
    } else {
      joined.push(
        withCells(
          row,
          new Map([
            [columnOf(axis), row.texts[level] ?? ''],
            [aspect, ''],
            [level, ''],
          ]),
        ),
      );
      [open, seen] = [own, new Set([axis])];
    }
  }
  return { ...table, rows: joined };
}

function axisIn({ texts }: TableRow, column: number): LevelAxis | null {
  const text = (texts[column] ?? '').trim();
  if (text === '' || text.length > 40) return null;
  const { axis, tier, foreign } = levelHead(text.replace(/^\s*(?:\d{1,2}|[a-zA-Z])[.)]\s+/, ''));
  return tier > 1 && !foreign ? axis : null;
}

/** The column that names two or more axes in most rows from the first person on. */
function aspectColumn(rows: readonly TableRow[], first: number): number | null {
  const width = Math.max(...rows.slice(first, first + sampled).map(({ texts }) => texts.length));
  for (let column = 0; column < width; column++) {
    // A table of a hundred thousand people is no form: its first rows show it.
    if (!rows.slice(first, first + sampled).some((row) => axisIn(row, column) !== null)) continue;
    const axes = rows.slice(first).map((row) => axisIn(row, column));
    const named = axes.filter((axis) => axis !== null);
    const body = rows.slice(first, first + 1 + axes.findLastIndex((axis) => axis !== null));
    const filled = body.filter(({ texts }) => (texts[column] ?? '').trim() !== '').length;
    if (new Set(named).size > 1 && named.length * 10 >= filled * 8 && named.length > 2) return column;
  }
  return null;
}

function levelColumn(rows: readonly TableRow[], first: number, aspect: number): number | null {
  const width = Math.max(...rows.slice(first, first + 20).map(({ texts }) => texts.length));
  for (let column = aspect + 1; column < width; column++) {
    const cells = rows.slice(first).flatMap((row) => (axisIn(row, aspect) === null ? [] : [row.texts[column] ?? '']));
    const known = cells.filter((text) => speltRating(text).known || speltPredicate(text).known).length;
    if (known > 1 && known * 10 >= cells.filter((text) => text.trim() !== '').length * 7) return column;
  }
  return null;
}
