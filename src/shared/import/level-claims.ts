import type { SourceTable } from '#shared/kernel/table.ts';
import { foldHeader } from '#shared/rules/word-forms.ts';
import { filledCells } from './cell-rows.ts';
import { type Columns, claimedColumns, fillByContent, type Matrix } from './column-fill.ts';
import { type ColumnProfile, columnProfiles, holdsNip } from './content.ts';
import type { Field } from './field.ts';
import { assignColumns, type Claim } from './header-match.ts';
import type { Layout } from './layout.ts';
import { layoutOf } from './layouts.ts';
import { type Legend, legendLines, noLegend, readLegend } from './legend.ts';
import { findLevelColumns, type LevelColumn, type LevelReadingWay } from './level-columns.ts';
import { type LevelAxis, levelAxes, levelHead, ratesSomethingElse } from './level-heads.ts';
import { type LevelPlan, planLevels } from './level-plan.ts';
import { dropOtherScales, findRivals, type Remark } from './remark.ts';
import { unitWays } from './unit-levels.ts';

/** What a table's levels wait for, and what its own legend says of them. */
export interface LevelClaims {
  readonly ways: readonly LevelReadingWay[];
  readonly suggested: number | null;
  readonly legend: Legend;
  /** Levels of other years, by year. */
  readonly past: ReadonlyMap<string, LevelReadingWay>;
}

/** No question, no legend. */
export const noLevels: LevelClaims = { ways: [], suggested: null, legend: noLegend, past: new Map() };

/** Where a table's header is; `headers` are its joined texts, `first` the first row below it. */
interface HeadPlace {
  readonly table: SourceTable;
  readonly top: number;
  readonly first: number;
  readonly headers: readonly string[];
  readonly year: string;
  /** What other sheets of the file say that codes mean. */
  readonly beside?: Legend | undefined;
}

const legendRows = 60;

/**
 * Turns the claims of headers into columns by what their cells hold: fields still needed, the NIP, and above all the levels. A list
 * of people with levels beside them is a recap. Levels under no plain head are read only where the predicates prove them.
 */
export function claimLevels(
  given: Layout,
  claims: ReadonlyMap<Field, Claim>,
  profiles: readonly ColumnProfile[],
  head: HeadPlace,
  matrix: Matrix,
): { layout: Layout; columns: Columns; levels: LevelClaims; remarks: readonly Remark[] } {
  const { headers } = head;
  const columns = claimedColumns(claims, headers);
  for (const axis of levelAxes)
    if (levelHead(headers[columns.get(axis)?.column ?? -1] ?? '').foreign) columns.delete(axis);
  const rated = given.kind === 'rating-recap' || given.kind === 'nominative';
  const legend = rated ? legendOf(head) : noLegend;
  const plan = planOf(columns, profiles, head, matrix, legend);
  const speaks = levelAxes.some((axis) => plan.settled[axis] !== undefined) || plan.ways.length > 0;
  if (given.kind === 'nominative' && speaks) {
    const recap = layoutOf('rating-recap');
    return claimLevels(recap, assignColumns(recap, headers.map(foldHeader), head.year), profiles, head, matrix);
  }
  const remarks = dropOtherScales(given, columns, profiles);
  if (given.kind === 'rating-recap') placeLevels(columns, plan, profiles);
  const units =
    given.kind === 'unit-achievement'
      ? unitWays(columns, profiles, headers, head.table.rows.slice(head.first), head.year)
      : null;
  if (units !== null && units.ways.length > 0) columns.delete('organisation');
  fillByContent(given, columns, profiles);
  const taken = new Set([...columns.values()].map(({ column }) => column));
  const asked = units?.ways ?? plan.ways;
  const waiting = new Set(asked.flatMap((way) => Object.values(way).map(({ column }) => column)));
  const unread = (rated ? plan.unread.filter(({ column }) => !taken.has(column)) : plan.unread.concat(used(plan)))
    .filter(({ column }) => !taken.has(column) && !waiting.has(column))
    .map(({ column }): Remark => ({ code: 'column.levels-unread', column, field: 'predicate' }));
  const past = given.kind !== 'rating-recap' ? [] : pastRemarks(plan);
  const foreign = new Set(plan.unread.flatMap(({ column, head: { foreign: other } }) => (other ? [column] : [])));
  const rivals = findRivals(given, columns, headers).filter(
    ({ column }) => !waiting.has(column) && !foreign.has(column),
  );
  return {
    layout: given,
    columns,
    levels:
      given.kind === 'rating-recap'
        ? { ways: plan.ways, suggested: plan.suggested, legend, past: plan.past }
        : { ...noLevels, ...units },
    remarks: [...past, ...remarks, ...rivals, ...unread],
  };
}

function pastRemarks({ past }: LevelPlan): readonly Remark[] {
  return [...past.values()].flatMap((way) =>
    Object.values(way).map(({ column }): Remark => ({ code: 'column.past', column, field: 'predicate' })),
  );
}

function used({ settled, ways }: LevelPlan): readonly LevelColumn[] {
  return [...new Set([settled, ...ways].flatMap((way) => Object.values(way)))];
}

function planOf(
  columns: Columns,
  profiles: readonly ColumnProfile[],
  { table, top, first, headers, year }: HeadPlace,
  matrix: Matrix,
  legend: Legend,
): LevelPlan {
  const other = new Set(
    [...columns].flatMap(([field, { column, sure }]) => (isLevel(field) || sure === 'guess' ? [] : [column])),
  );
  const titles = table.rows.slice(0, top).map(({ texts }) => texts.join(' '));
  const strange = ratesSomethingElse([...titles, table.sheet], headers);
  // Signatures and notes below a short table would outweigh its levels: where people have NIPs, theirs are the rows that count.
  const below = table.rows.slice(first);
  const people = below.filter((row) => row.texts.some(holdsNip) && filledCells(row) > 2);
  const rows = people.length > 0 ? people : below;
  const seen = people.length > 0 ? columnProfiles(people, 0, profiles.length) : profiles;
  const found = findLevelColumns(seen, headers, (column) => !other.has(column), legend, strange);
  return planLevels(found, rows, 0, matrix, year, legend);
}

/** Whether a field is one of a person's levels. */
export function isLevel(field: Field): field is LevelAxis {
  return (levelAxes as readonly Field[]).includes(field);
}

/** What a legend above, in or below the table says: all rows that hold no NIP are looked at, near the header and at the end. */
export function legendOf({ table, top, first, headers, beside = noLegend }: Omit<HeadPlace, 'year'>): Legend {
  const { rows, above = [] } = table;
  const around = [
    ...rows.slice(Math.max(0, top - legendRows), first),
    ...rows.slice(Math.max(first, rows.length - legendRows)),
  ];
  const own = readLegend([...headers, ...above, ...legendLines(around.filter(({ texts }) => !texts.some(holdsNip)))]);
  return {
    ratings: own.ratings.size > 0 ? own.ratings : beside.ratings,
    predicates: own.predicates.size > 0 ? own.predicates : beside.predicates,
  };
}

/** Gives the settled columns their fields; axes in question have none until they are answered. */
function placeLevels(columns: Columns, plan: LevelPlan, profiles: readonly ColumnProfile[]): void {
  const asked = new Set(plan.ways.flatMap((way) => Object.keys(way)));
  for (const axis of levelAxes) {
    const settled = plan.settled[axis];
    if (settled === undefined) {
      if (asked.has(axis)) columns.delete(axis);
      continue;
    }
    const before = columns.get(axis);
    for (const [field, { column }] of columns) if (field !== axis && column === settled.column) columns.delete(field);
    if (before?.column === settled.column && settled.head.tier > 1) continue;
    const cells = profiles[settled.column]?.filled ?? 0;
    columns.set(axis, {
      column: settled.column,
      sure: 'likely',
      because: plan.proven.has(axis)
        ? { code: 'content-matrix', values: {} }
        : { code: 'content-level', values: { cells } },
    });
  }
}
