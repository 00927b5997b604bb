import { Problem } from '#shared/kernel/problem.ts';
import type { Ratings } from '../base/ratings.ts';

/**
 * What one line of an agreement table is. `ratee:criterion`: every ratee on every criterion is a unit of its own, each rating is used as
 * given (the default when there are criteria). `ratee`: each rater's mean over the criteria that he or she rated.
 */
export type AgreementUnit = 'ratee' | 'ratee:criterion';

/** Units x raters with gaps, in compressed rows: the ratings of unit u stand at `start[u]` ... `start[u + 1] - 1`, sorted by rater. */
export interface AgreementTable {
  readonly unit: AgreementUnit;
  readonly units: number;
  readonly raters: number;
  readonly start: Int32Array;
  readonly rater: Int32Array;
  /** Index into `values`. */
  readonly level: Int32Array;
  /** The categories, rising: the values that occur, or all levels where their words were given. */
  readonly values: Float64Array;
  /** Repeats of one and the same score, counted once; cells with contradicting scores, left out. */
  readonly repeats: number;
  readonly conflicts: number;
}

/** One score for each unit and rater, and what became of pairs that stand there twice. */
interface Cells {
  readonly unit: Int32Array;
  readonly rater: Int32Array;
  readonly score: Float64Array;
  readonly repeats: number;
  readonly conflicts: number;
}

/** Up to this share of contradicting repeats is left out with a warning; more means that the table has another column. */
const mostConflicts = 0.05;

function refuseRepeat(ratings: Ratings, first: number, second: number, n: number): never {
  const at = ratings.criterion;
  throw new Problem(at ? 'agreement.repeated-criterion' : 'agreement.repeated', {
    n,
    ratee: ratings.ratees[ratings.ratee[first] ?? 0] ?? '',
    rater: ratings.raters[ratings.rater[first] ?? 0] ?? '',
    criterion: at ? (ratings.criteria[at[first] ?? 0] ?? '') : '',
    first: ratings.score[first] ?? 0,
    second: ratings.score[second] ?? 0,
  });
}

/** Order of the ratings by unit, rater and criterion. Cost O(n log n). */
function ordered(ratings: Ratings, unitOf: (i: number) => number): Float64Array {
  const { n, raters, criterion } = ratings;
  const inner = raters.length * Math.max(1, ratings.criteria.length);
  const keys = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const within = (ratings.rater[i] ?? 0) * Math.max(1, ratings.criteria.length) + (criterion?.[i] ?? 0);
    keys[i] = (unitOf(i) * inner + within) * n + i;
  }
  keys.sort();
  for (let i = 0; i < n; i++) keys[i] = (keys[i] ?? 0) % n;
  return keys;
}

function collect(ratings: Ratings, unit: AgreementUnit): Cells {
  const { n, ratee, rater, criterion, score } = ratings;
  const byCriterion = unit === 'ratee:criterion' && criterion !== null;
  const count = ratings.criteria.length;
  const unitOf = (i: number): number => (byCriterion ? (ratee[i] ?? 0) * count + (criterion[i] ?? 0) : (ratee[i] ?? 0));
  const order = ordered(ratings, unitOf);
  const units = new Int32Array(n);
  const raters = new Int32Array(n);
  const scores = new Float64Array(n);
  let cells = 0;
  let repeats = 0;
  let conflicts = 0;
  let example: readonly [number, number] = [0, 0];
  for (let from = 0; from < n; ) {
    const head = order[from] ?? 0;
    const own = unitOf(head);
    let sum = 0;
    let used = 0;
    while (from < n) {
      const first = order[from] ?? 0;
      if (unitOf(first) !== own || rater[first] !== rater[head]) break;
      let agrees = true;
      let to = from + 1;
      for (; to < n; to++) {
        const next = order[to] ?? 0;
        if (unitOf(next) !== own || rater[next] !== rater[head] || (criterion && criterion[next] !== criterion[first]))
          break;
        if (score[next] === score[first]) repeats++;
        else {
          if (agrees && conflicts === 0) example = [first, next];
          agrees = false;
        }
      }
      if (agrees) {
        sum += score[first] ?? 0;
        used++;
      } else conflicts++;
      from = to;
    }
    if (used === 0) continue;
    units[cells] = own;
    raters[cells] = rater[head] ?? 0;
    scores[cells] = sum / used;
    cells++;
  }
  if (cells === 0 || conflicts > mostConflicts * cells) refuseRepeat(ratings, ...example, conflicts);
  return {
    unit: units.subarray(0, cells),
    rater: raters.subarray(0, cells),
    score: scores.subarray(0, cells),
    repeats,
    conflicts,
  };
}

/**
 * The table behind every agreement coefficient. A ratee (and criterion) rated twice alike by one rater counts once; rated twice differently
 * it is left out, and where that happens in more than 5 % of the cells the Problem `agreement.repeated` asks for the criterion column
 * (`agreement.repeated-criterion` when there is one). Cost O(n log n).
 */
export function agreementTable(ratings: Ratings, unit: AgreementUnit): AgreementTable {
  const cells = collect(ratings, unit);
  const n = cells.unit.length;
  const values = ratings.levels && unit === 'ratee:criterion' ? ratings.levels.map((_, at) => at + 1) : cells.score;
  const distinct = Float64Array.from(new Set(values)).sort();
  const at = new Map(Array.from(distinct, (value, index) => [value, index]));
  const level = new Int32Array(n);
  for (let i = 0; i < n; i++) level[i] = at.get(cells.score[i] ?? 0) ?? 0;
  const start: number[] = [];
  for (let i = 0; i < n; i++) if (i === 0 || cells.unit[i] !== cells.unit[i - 1]) start.push(i);
  const units = start.length;
  start.push(n);
  return {
    unit: ratings.criterion === null ? 'ratee' : unit,
    units,
    raters: ratings.raters.length,
    start: Int32Array.from(start),
    rater: cells.rater,
    level,
    values: distinct,
    repeats: cells.repeats,
    conflicts: cells.conflicts,
  };
}

/** The units that every rater rated, as a matrix of rows; `scores[i * raters + j]`. */
export interface CompleteTable {
  readonly units: number;
  readonly raters: number;
  readonly scores: Float64Array;
}

/** Complete cases only, as ICC(2,.), ICC(3,.) and Kendall's W need them. */
export function completeUnits(table: AgreementTable): CompleteTable {
  const { raters, start, level, values } = table;
  const rows: number[] = [];
  for (let u = 0; u < table.units; u++) if ((start[u + 1] ?? 0) - (start[u] ?? 0) === raters) rows.push(u);
  const scores = new Float64Array(rows.length * raters);
  rows.forEach((u, row) => {
    for (let j = 0; j < raters; j++) scores[row * raters + j] = values[level[(start[u] ?? 0) + j] ?? 0] ?? 0;
  });
  return { units: rows.length, raters, scores };
}
