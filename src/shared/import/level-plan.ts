import type { TableRow } from '#shared/kernel/table.ts';
import { speltPredicate, speltRating } from '#shared/rules/level-spelling.ts';
import type { Rating } from '#shared/rules/levels.ts';
import type { Matrix } from './column-fill.ts';
import type { Legend } from './legend.ts';
import { codeIn, legendLevel, strayShare } from './level-codes.ts';
import {
  fits,
  isPlain,
  type LevelColumn,
  type LevelReadingWay,
  ofYear,
  strongest,
  unlikeOnes,
} from './level-columns.ts';
import { type LevelAxis, levelAxes, settledAxes } from './level-heads.ts';
import { pastLevels } from './past-levels.ts';

/**
 * How the levels of a table are read. `settled` is beyond doubt; `ways` are the readings between which only a person can choose
 * (none: nothing is in doubt), each with all of its axes, `suggested` the one that its heads call the last word. `unread` hold levels
 * that no reading takes, `past` those of other years, by year. `proven`: the predicates show which column is which.
 */
export interface LevelPlan {
  readonly settled: LevelReadingWay;
  readonly ways: readonly LevelReadingWay[];
  readonly suggested: number | null;
  readonly unread: readonly LevelColumn[];
  readonly past: ReadonlyMap<string, LevelReadingWay>;
  readonly proven: ReadonlySet<LevelAxis>;
}

type LevelColumns = readonly LevelColumn[];

/** The rows that prove, the matrix they are held against, and the table's own legend. */
interface Witness {
  readonly rows: readonly TableRow[];
  readonly from: number;
  readonly matrix: Matrix;
  readonly legend: Legend;
}

const mostWays = 6;
const mostTriples = 60;

/** Decides which columns of levels are which; `year` is the workshop's. */
export function planLevels(
  found: readonly LevelColumn[],
  rows: readonly TableRow[],
  from: number,
  matrix: Matrix,
  year: string,
  legend: Legend,
): LevelPlan {
  const own = found.filter(({ head }) => !head.foreign);
  const settled: Partial<Record<LevelAxis, LevelColumn>> = {};
  const doubtful: Partial<Record<LevelAxis, readonly LevelColumn[]>> = {};
  const proven = new Set<LevelAxis>();
  for (const axis of levelAxes) {
    const named = own.filter((column) => column.head.axis === axis && fits(axis, column));
    const [only, ...others] = unlikeOnes(ofYear(strongest(named), year), rows, from);
    if (only === undefined) continue;
    if (others.length > 0) doubtful[axis] = [only, ...others];
    else if (isPlain(only)) settled[axis] = only;
    else doubtful[axis] = [only];
  }
  const nameless = own.filter(({ head }) => head.axis === null);
  proveByMatrix(settled, doubtful, nameless, { rows, from, matrix, legend }, proven);
  placeNameless(settled, doubtful, nameless, proven);
  const ways = waysOf(settled, doubtful, nameless);
  const used = new Set([settled, ...ways].flatMap((way) => Object.values(way).map(({ column }) => column)));
  const past = pastLevels(own.filter(({ column }) => !used.has(column)));
  for (const way of past.values()) for (const { column } of Object.values(way)) used.add(column);
  return {
    settled,
    ways,
    suggested: suggestedOf(ways, settled),
    unread: found.filter(({ column }) => !used.has(column)),
    past,
    proven,
  };
}

/**
 * Columns under a weak head or none are what they must be where the predicate follows from both ratings, row by row and in more than
 * one way, for one choice of columns alone. A column of a half-year or a proposal is never proven so: it may have been right then.
 */
function proveByMatrix(
  settled: Partial<Record<LevelAxis, LevelColumn>>,
  doubtful: Partial<Record<LevelAxis, readonly LevelColumn[]>>,
  nameless: readonly LevelColumn[],
  witness: Witness,
  proven: Set<LevelAxis>,
): void {
  if (levelAxes.every((axis) => settled[axis] !== undefined)) return;
  const candidates = (axis: LevelAxis): readonly LevelColumn[] => {
    const own = settled[axis];
    if (own !== undefined) return [own];
    const weak = doubtful[axis];
    if (weak === undefined) return nameless.filter((column) => fits(axis, column) && column.says !== 'codes');
    return weak.length === 1 && weak.every(({ head }) => head.stage === '') ? weak : [];
  };
  const [hasil, perilaku, predicate] = levelAxes.map(candidates) as [LevelColumns, LevelColumns, LevelColumns];
  if (hasil.length * perilaku.length * predicate.length > mostTriples) return;
  const triples = hasil.flatMap((a) =>
    perilaku.filter((b) => b !== a).flatMap((b) => predicate.map((c) => ({ hasil: a, perilaku: b, predicate: c }))),
  );
  const fitting = triples.filter((triple) => isProven(witness, triple));
  const [triple] = fitting;
  if (triple === undefined || fitting.length > 1) return;
  for (const axis of levelAxes) {
    if (settled[axis] !== undefined) continue;
    settled[axis] = triple[axis];
    delete doubtful[axis];
    proven.add(axis);
  }
}

/** A stray contradiction in a long table is a matter of its own row. */
function isProven(
  { rows, from, matrix, legend }: Witness,
  { hasil: a, perilaku: b, predicate: c }: Readonly<Record<LevelAxis, LevelColumn>>,
): boolean {
  const seen = new Set<string>();
  let [read, faults] = [0, 0];
  for (let index = from; index < rows.length; index++) {
    const { texts } = rows[index] as TableRow;
    const hasil = ratingIn(texts[a.column] ?? '', legend);
    const perilaku = ratingIn(texts[b.column] ?? '', legend);
    const predicate = speltPredicate(texts[c.column] ?? '');
    if (hasil === null || perilaku === null || !predicate.known) continue;
    read++;
    if (matrix[hasil][perilaku] !== predicate.level) faults++;
    else seen.add(predicate.level);
  }
  return seen.size > 1 && faults <= read * strayShare;
}

/** The rating of a cell by the table's legend or in words; a code that no legend explains proves nothing. */
function ratingIn(text: string, legend: Legend): Rating | null {
  const own = legendLevel(legend.ratings, text);
  if (own !== null || codeIn(text) !== '') return own;
  const spelt = speltRating(text);
  return spelt.known ? spelt.level : null;
}

/** What no head and no predicate settles is put to the user. */
function placeNameless(
  settled: LevelReadingWay,
  doubtful: Partial<Record<LevelAxis, readonly LevelColumn[]>>,
  nameless: readonly LevelColumn[],
  proven: ReadonlySet<LevelAxis>,
): void {
  const left = nameless.filter((column) => !Object.values(settled).includes(column));
  const open = levelAxes.filter((axis) => settled[axis] === undefined && doubtful[axis] === undefined);
  for (const axis of open) {
    if (proven.has(axis)) continue;
    const columns = left.filter((column) => fits(axis, column));
    if (columns.length > 0) doubtful[axis] = columns;
  }
}

/** Every reading there is. Axes whose columns bear the same stages are read together: proposal with proposal, final with final. */
function waysOf(
  settled: LevelReadingWay,
  doubtful: Partial<Record<LevelAxis, readonly LevelColumn[]>>,
  nameless: readonly LevelColumn[],
): readonly LevelReadingWay[] {
  const axes = levelAxes.filter((axis) => doubtful[axis] !== undefined);
  if (axes.length === 0) return [];
  const stages = [...new Set(axes.flatMap((axis) => (doubtful[axis] ?? []).map(({ head }) => head.stage)))];
  const aligned =
    axes.length > 1 &&
    axes.every((axis) => {
      const own = (doubtful[axis] ?? []).map(({ head }) => head.stage);
      return new Set(own).size === own.length && !own.includes('') && own.every((stage) => stages.includes(stage));
    });
  if (aligned)
    return stages.slice(0, 12).map((stage) => ({
      ...settled,
      ...Object.fromEntries(
        axes.flatMap((axis) => {
          const column = doubtful[axis]?.find(({ head }) => head.stage === stage);
          return column === undefined ? [] : [[axis, column] as const];
        }),
      ),
    }));
  let ways: readonly LevelReadingWay[] = [settled];
  for (const axis of axes) {
    ways = ways.flatMap((way) => {
      const taken = new Set(Object.values(way).map(({ column }) => column));
      const more = (doubtful[axis] ?? [])
        .filter(({ column }) => !taken.has(column))
        .map((column) => ({ ...way, [axis]: column }));
      // A second column of ratings without a name may be the other axis, or none at all.
      return more.length === 0 ? [way] : more;
    });
    ways = ways.slice(0, nameless.length > 0 ? mostWays : 12);
  }
  return ways;
}

/** The reading whose every doubtful column calls itself final or annual. */
export function suggestedOf(ways: readonly LevelReadingWay[], settled: LevelReadingWay): number | null {
  if (ways.length < 2) return null;
  const last = ways.flatMap((way, at) =>
    settledAxes.every(
      (axis) => way[axis] === undefined || way[axis] === settled[axis] || way[axis]?.head.settled === true,
    )
      ? [at]
      : [],
  );
  return last.length === 1 ? (last[0] ?? null) : null;
}
