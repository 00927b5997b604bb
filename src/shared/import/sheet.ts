import { cellIn, type SourceTable } from '#shared/kernel/table.ts';
import { tidy } from '#shared/rules/word-forms.ts';
import { type DateStyle, decideDateStyle } from './dates.ts';
import { type Field, fieldValues, type TableKind } from './field.ts';
import { layoutOf } from './layouts.ts';
import type { Legend } from './legend.ts';
import type { CodeReading } from './level-codes.ts';
import { decideNumberStyle, type NumberStyle } from './numbers.ts';
import { namedPeriod, periodWithin, readPeriod } from './period.ts';
import type { Recognition } from './recognition.ts';
import { type SkippedRow, sortRows } from './row-kind.ts';
import { namesUnit, unitNamed, withoutEnumerator } from './titles.ts';

/** Where a table's period was read. */
export type PeriodSource = 'titles' | 'header' | 'sheet' | 'file';

/**
 * A recognised table ready to be read: which rows are records (`data`, indices into `table.rows`), which are not, and how its
 * number and date columns write. `units[i]` is the unit of the section of record i, '' where there is none.
 */
export interface Sheet {
  readonly index: number;
  readonly table: SourceTable;
  readonly recognition: Recognition;
  readonly kind: TableKind;
  readonly data: readonly number[];
  readonly asides: readonly SkippedRow[];
  readonly fields: ReadonlyMap<Field, number>;
  readonly numbers: ReadonlyMap<Field, NumberStyle>;
  readonly dates: ReadonlyMap<Field, DateStyle>;
  readonly sections: ReadonlyMap<number, string>;
  readonly period: string | null;
  readonly periodFrom: PeriodSource | null;
  /** What the table's codes and short forms mean: its own legend, with the direction of its codes once that is settled. */
  readonly legend: Legend;
  readonly codes: CodeReading;
  /** Its levels wait for an answer: none of its rows gives a rating. */
  readonly waits: boolean;
}

const largest: Readonly<Partial<Record<Field, number>>> = {
  score: 10,
  qualification: 25,
  competence: 40,
  performance: 30,
  discipline: 5,
  total: 100,
  months: 12,
};

/** Sorts a recognised table's rows and settles its columns. `today` is `YYYY-MM-DD`; `witness` reads a birth date out of a NIP cell; `target` is the workshop's period, `cover` what the file's sheets without people say it is. */
export function prepareSheet(
  index: number,
  table: SourceTable,
  recognition: Recognition,
  today: string,
  witness: (nip: string) => string | null,
  target: string,
  cover: string | null,
): Sheet {
  const { fields, kind, first, header, titles } = recognition;
  // Columns in question hold something all the same, so that their rows are no notes.
  const held = new Map([
    ...Object.entries(recognition.levels.ways[0] ?? {}).map(([axis, { column }]) => [axis as Field, column] as const),
    ...fields,
  ]);
  const { data, asides } = sortRows(table.rows, first, kind, held, table.rows[header]?.texts ?? []);
  const numbers = new Map<Field, NumberStyle>();
  const dates = new Map<Field, DateStyle>();
  const nip = fields.get('nip') ?? -1;
  for (const [field, column] of fields) {
    const value = fieldValues[field];
    if (value !== 'number' && value !== 'score' && value !== 'date') continue;
    const cells = data.map((row) => table.rows[row]?.texts[column] ?? '');
    if (value === 'date') {
      const known =
        field === 'birthDate' && nip >= 0
          ? (at: number) => witness(table.rows[data[at] ?? -1]?.texts[nip] ?? '')
          : undefined;
      dates.set(field, decideDateStyle(cells, today, known));
    } else {
      const kinds = data.map((row) => table.rows[row]?.kinds[column] ?? '.').join('');
      numbers.set(field, decideNumberStyle(cells, kinds, value === 'score' ? 10 : largest[field]));
    }
  }
  const file = namedPeriod(table.file.replace(/\.[a-z0-9]+(?: \(\d+\))?$/i, ''), '');
  const year = (titles.period ?? file ?? target).slice(0, 4);
  // `JAN` under titles of the year, or `TW II` in the file's name: the part is meant.
  const parts: readonly (readonly [PeriodSource, string | null])[] = [
    ['sheet', namedPeriod(table.sheet, year)],
    ['file', file],
  ];
  const whole = titles.period?.length === 4 ? titles.period : null;
  const finer = parts.filter(
    ([, said]) => whole !== null && said !== null && said !== whole && periodWithin(said, whole),
  );
  const headed = recognition.year === '' ? null : recognition.year;
  const places: readonly (readonly [PeriodSource, string | null])[] = [
    ...finer,
    // Under a head that bears its year, the titles speak of something else: when a list was due, or printed.
    ['header', headed !== null && titles.period?.startsWith(headed) === false ? headed : null],
    ['titles', titles.period],
    ['header', headed],
    ['titles', titles.part === '' || year === '' ? null : readPeriod(`${titles.part} ${year}`)],
    ...parts,
    ['titles', cover],
  ];
  const [periodFrom, period] = places.find(([, said]) => said !== null) ?? [null, null];
  return {
    index,
    table,
    recognition,
    kind,
    data,
    asides,
    fields,
    numbers,
    dates,
    sections: sectionsOf(table, data, asides),
    period,
    periodFrom,
    legend: recognition.levels.legend,
    codes: 'none',
    waits: false,
  };
}

/** The unit that a section row names, by index of each record below it. */
function sectionsOf(
  { rows }: SourceTable,
  data: readonly number[],
  asides: readonly SkippedRow[],
): ReadonlyMap<number, string> {
  const units = new Map<number, string>();
  const heads = asides.filter(({ what }) => what === 'section');
  if (heads.length === 0) return units;
  let next = 0;
  let unit = '';
  for (const index of data) {
    for (; (heads[next]?.index ?? Number.POSITIVE_INFINITY) < index; next++) {
      const row = rows[heads[next]?.index ?? -1];
      const line = tidy(withoutEnumerator(row?.texts ?? []).join(' '));
      if (namesUnit(line)) unit = unitNamed(line);
    }
    if (unit !== '') units.set(index, unit);
  }
  return units;
}

/** The text of a field in a row, '' where the column is missing, the cell blank, or its formula broken. */
export function textOf(sheet: Sheet, index: number, field: Field): string {
  const column = sheet.fields.get(field);
  const row = column === undefined ? undefined : sheet.table.rows[index];
  return column === undefined || row === undefined || row.kinds[column] === 'e' ? '' : (row.texts[column] ?? '');
}

/** How the cell of a field was stored. */
export function cellKindOf(sheet: Sheet, index: number, field: Field): string {
  const column = sheet.fields.get(field);
  return column === undefined ? '.' : (sheet.table.rows[index]?.kinds[column] ?? '.');
}

/** The number of a row in its source. */
export function rowNumber(sheet: Sheet, index: number): number {
  return sheet.table.rows[index]?.number ?? 0;
}

/** The name of a cell: of a field's column, of column `field` itself, or for null of the column that names the row. */
export function cellOf(sheet: Sheet, index: number, field: Field | number | null): string {
  const own = typeof field === 'number' || field === null ? undefined : sheet.fields.get(field);
  const column = typeof field === 'number' ? field : (own ?? namingColumn(sheet));
  return column === undefined ? '' : cellIn(sheet.table, rowNumber(sheet, index), column);
}

function namingColumn({ fields, kind }: Sheet): number | undefined {
  const field = (['nip', 'nipName', 'rateeNip', ...layoutOf(kind).identity] as const).find((candidate) =>
    fields.has(candidate),
  );
  return field === undefined ? undefined : fields.get(field);
}
