import { type Place, Problem } from '#shared/kernel/problem.ts';
import { isBlank, numberOf, readScores, type ScoreScale, sortLabels } from './rating-scores.ts';

/**
 * Ratings as every method here takes them: one entry per rating, labels as whole-number indexes into sorted label lists, so that the
 * order of rows changes nothing. Labels made of digits only are sorted as numbers, all others by code unit.
 */
export interface Ratings {
  readonly n: number;
  readonly ratees: readonly string[];
  readonly raters: readonly string[];
  /** Empty when the file has no criterion column. */
  readonly criteria: readonly string[];
  readonly ratee: Int32Array;
  readonly rater: Int32Array;
  readonly criterion: Int32Array | null;
  /** The number, or for words 1 for the first of `levels`, 2 for the second, ... */
  readonly score: Float64Array;
  /** A rater's share (squad roles), above 0; null when none was given. */
  readonly weight: Float64Array | null;
  /** The words behind the scores, lowest first; null when scores are numbers. */
  readonly levels: readonly string[] | null;
  /** False when scores are words whose order nobody gave: only nominal methods make sense. */
  readonly ordered: boolean;
  /** Rows passed over because their score is blank or NA. */
  readonly blanks: number;
}

export interface RatingEntry {
  readonly ratee: string;
  readonly rater: string;
  readonly criterion?: string;
  readonly score: number | string | null;
  readonly weight?: number | string;
}

export type RatingField = 'ratee' | 'rater' | 'criterion' | 'score' | 'weight';

export interface RatingOptions extends ScoreScale {
  /** Where row number `row` and this field stand in the source, for the Problem. */
  readonly place?: (row: number, field: RatingField) => Place;
}

/** Takes rows one by one. `row` is the number that `place` understands (a line of the file); cost O(1) a row, no object kept. */
interface RatingCollector {
  readonly add: (
    ratee: string,
    rater: string,
    criterion: string | null,
    score: string,
    weight: string | null,
    row: number,
  ) => void;
  /** Sorted, typed and checked ratings; Problems `ratings.*`. */
  readonly finish: () => Ratings;
}

interface Index {
  readonly codes: number[];
  readonly seen: Map<string, number>;
  /** The label of the row before and its code: rows of one ratee or rater mostly follow each other. */
  label: string | null;
  last: number;
}

const newIndex = (): Index => ({ codes: [], seen: new Map(), label: null, last: 0 });

function code(index: Index, label: string): number {
  if (label === index.label) {
    index.codes.push(index.last);
    return index.last;
  }
  let at = index.seen.get(label);
  if (at === undefined) {
    at = index.seen.size;
    index.seen.set(label, at);
  }
  index.label = label;
  index.last = at;
  index.codes.push(at);
  return at;
}

function sorted(index: Index, kept: Int32Array): readonly [labels: readonly string[], codes: Int32Array] {
  const used = new Uint8Array(index.seen.size);
  const codes = new Int32Array(kept.length);
  for (let i = 0; i < kept.length; i++) used[index.codes[kept[i] ?? 0] ?? 0] = 1;
  const first = [...index.seen.keys()];
  const labels = sortLabels(first.filter((_, at) => used[at] === 1));
  const rank = new Map(labels.map((label, at) => [label, at]));
  const moved = Int32Array.from(first, (label) => rank.get(label) ?? 0);
  for (let i = 0; i < kept.length; i++) codes[i] = moved[index.codes[kept[i] ?? 0] ?? 0] ?? 0;
  return [labels, codes];
}

/** `Float64Array.from` with a mapping walks an iterator, ten times slower than this. */
function gather(used: Int32Array, value: (row: number) => number): Float64Array {
  const list = new Float64Array(used.length);
  for (let i = 0; i < used.length; i++) list[i] = value(used[i] ?? 0);
  return list;
}

function weightOf(text: string, place: Place): number {
  const value = numberOf(text);
  if (value === null || value <= 0) throw new Problem('ratings.weight', { value: text.slice(0, 40) }, place);
  return value;
}

/** Collects ratings row by row, for readers of large files; see {@link RatingCollector}. */
export function collectRatings(options: RatingOptions = {}): RatingCollector {
  const ratee = newIndex();
  const rater = newIndex();
  const criterion = newIndex();
  const score = newIndex();
  const firstRow: number[] = [];
  const weights: number[] = [];
  const placeOf = (row: number, field: RatingField): Place => options.place?.(row, field) ?? { field };
  const needed = (text: string, row: number, field: RatingField): void => {
    if (text.trim() === '') throw new Problem('ratings.id-blank', {}, placeOf(row, field));
  };
  return {
    add: (rateeId, raterId, criterionId, scoreText, weight, row) => {
      if (rateeId === '' || rateeId.charCodeAt(0) <= 32) needed(rateeId, row, 'ratee');
      if (raterId === '' || raterId.charCodeAt(0) <= 32) needed(raterId, row, 'rater');
      code(ratee, rateeId);
      code(rater, raterId);
      if (criterionId !== null) {
        if (criterionId.trim() === '') needed(criterionId, row, 'criterion');
        code(criterion, criterionId);
      }
      if (code(score, scoreText) === firstRow.length) firstRow.push(row);
      if (weight !== null) weights.push(isBlank(scoreText) ? 1 : weightOf(weight, placeOf(row, 'weight')));
    },
    finish: () => {
      const scores = readScores([...score.seen.keys()], options, (at) => placeOf(firstRow[at] ?? 0, 'score'));
      const rows = score.codes.length;
      let n = 0;
      const kept = new Int32Array(rows);
      for (let i = 0; i < rows; i++) {
        const value = scores.values[score.codes[i] ?? 0] ?? Number.NaN;
        if (!Number.isNaN(value)) kept[n++] = i;
      }
      if (n === 0) throw new Problem('ratings.none', { rows }, placeOf(0, 'score'));
      const used = kept.subarray(0, n);
      const [ratees, rateeCodes] = sorted(ratee, used);
      const [raters, raterCodes] = sorted(rater, used);
      const withCriterion = criterion.codes.length === rows;
      const [criteria, criterionCodes] = withCriterion ? sorted(criterion, used) : [[], null];
      return {
        n,
        ratees,
        raters,
        criteria,
        ratee: rateeCodes,
        rater: raterCodes,
        criterion: criterionCodes,
        score: gather(used, (at) => scores.values[score.codes[at] ?? 0] ?? 0),
        weight: weights.length === rows ? gather(used, (at) => weights[at] ?? 1) : null,
        levels: scores.levels,
        ordered: scores.ordered,
        blanks: rows - n,
      };
    },
  };
}

/** Ratings from plain rows (a query's rows, a test). A criterion or weight counts only when every row has one. */
export function ratingsOf(rows: readonly RatingEntry[], options: RatingOptions = {}): Ratings {
  const collector = collectRatings(options);
  const withCriterion = rows.every((row) => row.criterion !== undefined);
  const withWeight = rows.every((row) => row.weight !== undefined);
  rows.forEach((row, at) => {
    const score = row.score === null ? '' : String(row.score);
    const weight = withWeight ? String(row.weight) : null;
    collector.add(row.ratee, row.rater, withCriterion ? (row.criterion ?? null) : null, score, weight, at);
  });
  return collector.finish();
}

/** Refuses what cannot be compared: one rater, one ratee, or words without an order where numbers are needed. */
export function requireDesign(ratings: Ratings, numbers: boolean): void {
  if (ratings.raters.length < 2)
    throw new Problem('ratings.one-rater', { rater: ratings.raters[0] ?? '', n: ratings.n });
  if (ratings.ratees.length < 2)
    throw new Problem('ratings.one-ratee', { ratee: ratings.ratees[0] ?? '', n: ratings.n });
  if (numbers && !ratings.ordered)
    throw new Problem('ratings.words-unordered', { levels: (ratings.levels ?? []).join(', ') });
}
