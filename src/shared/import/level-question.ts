import type { SourceTable, TableRow } from '#shared/kernel/table.ts';
import { tidy } from '#shared/rules/word-forms.ts';
import { type Choice, choice, type Decision, leave } from './decision.ts';
import type { CodeDirection } from './level-codes.ts';
import { codeIn, codeRatings } from './level-codes.ts';
import type { LevelReadingWay } from './level-columns.ts';
import { settledAxes } from './level-heads.ts';

const samplesShown = 3;

/** The question which columns of a table hold its ratings, with what each answer would write for its first people. */
export function levelQuestion(
  table: SourceTable,
  ways: readonly LevelReadingWay[],
  suggested: number | null,
  data: readonly number[],
  nameColumn: number | undefined,
): Decision {
  const asked = new Set(
    ways.flatMap((way) => settledAxes.filter((axis) => ways.some((other) => other[axis] !== way[axis]))),
  );
  const axes = ways.length === 1 ? settledAxes : settledAxes.filter((axis) => asked.has(axis));
  const label = (way: LevelReadingWay): string =>
    axes
      .flatMap((axis) => (way[axis] === undefined ? [] : [way[axis].header || `#${way[axis].column + 1}`]))
      .join(' + ');
  const choices: Choice[] = ways.map((way, at) =>
    choice(String(at + 1), 'use-columns', {
      columns: label(way),
      ...Object.fromEntries(
        axes.flatMap((axis) => (way[axis] === undefined ? [] : [[`${axis}Column`, way[axis].header]])),
      ),
      samples: samples(table.rows, data, nameColumn, (row) =>
        axes.flatMap((axis) => (way[axis] === undefined ? [] : [row.texts[way[axis].column] ?? ''])),
      ),
    }),
  );
  const [only] = ways;
  return {
    id: `levels:${table.file}|${table.sheet}`,
    kind: ways.length === 1 ? 'levels-meant' : swapped(ways) ? 'levels-order' : 'levels-which',
    values: { sheet: table.sheet, file: table.file, columns: only === undefined ? '' : label(only) },
    choices: [...choices, leave],
    suggested: suggested === null ? null : String(suggested + 1),
    open: false,
  };
}

/** Whether the ways differ only in which column is which axis. */
function swapped(ways: readonly LevelReadingWay[]): boolean {
  const sets = ways.map((way) =>
    Object.values(way)
      .map(({ column }) => column)
      .sort((a, b) => a - b)
      .join(' '),
  );
  return ways.length > 1 && new Set(sets).size === 1;
}

/** The question which way the codes of a table run. */
export function codeQuestion(
  table: SourceTable,
  data: readonly number[],
  nameColumn: number | undefined,
  columns: readonly number[],
): Decision {
  const coded = data.filter((index) =>
    columns.some((column) => /[13]/.test(codeIn(table.rows[index]?.texts[column] ?? ''))),
  );
  const cells = (row: TableRow): readonly string[] => columns.map((column) => row.texts[column] ?? '');
  const direction = (key: CodeDirection): Choice =>
    choice(key, key === 'falling' ? 'codes-falling' : 'codes-rising', {
      samples: samples(table.rows, coded, nameColumn, (row) =>
        cells(row).map((text) => codeRatings[key].get(codeIn(text)) ?? text),
      ),
    });
  return {
    id: `codes:${table.file}|${table.sheet}`,
    kind: 'codes',
    values: { sheet: table.sheet, file: table.file, samples: samples(table.rows, coded, nameColumn, cells) },
    choices: [direction('falling'), direction('rising'), leave],
    suggested: null,
    open: false,
  };
}

/** `Bagaskoro Adi: Baik` of the first people who differ in what is read of them. */
function samples(
  rows: readonly TableRow[],
  data: readonly number[],
  nameColumn: number | undefined,
  read: (row: TableRow) => readonly string[],
): string {
  const seen = new Set<string>();
  const shown: string[] = [];
  for (const index of data) {
    const row = rows[index];
    if (row === undefined || shown.length === samplesShown) break;
    const said = read(row)
      .map(tidy)
      .filter((text) => text !== '')
      .join(' / ');
    if (said === '' || seen.has(said)) continue;
    seen.add(said);
    const name = tidy((nameColumn === undefined ? '' : (row.texts[nameColumn] ?? '')).split('\n')[0] ?? '');
    shown.push(name === '' ? said : `${name}: ${said}`);
  }
  return shown.join('; ');
}
