import { type Place, Problem } from '#shared/kernel/problem.ts';
import { isBlank, numberOf, sortLabels } from './rating-scores.ts';

/** People per level, lowest level first. */
export interface LevelCounts {
  readonly levels: readonly string[];
  /** False for words whose order nobody gave: no distance, no spread. */
  readonly ordered: boolean;
  readonly counts: readonly number[];
  /** Rows without a level. */
  readonly blanks: number;
}

/** A scale of levels and how to find a text on it. */
export interface LevelScale {
  readonly levels: readonly string[];
  readonly ordered: boolean;
  /** Value of each level for means and spreads: the number itself, or 1, 2, ... for words. */
  readonly values: Float64Array;
  /** Position of a text; -1 when it is blank; a Problem when it is no level. */
  readonly find: (text: string, place: Place) => number;
}

const mostLevels = 100;
const key = (text: string): string => {
  const value = numberOf(text);
  return value === null ? text.trim().toLowerCase() : String(value);
};

/** Whole numbers at most 20 apart are a scale whose levels between also exist, though nobody is there. */
function wholeScale(numbers: readonly number[]): string[] | null {
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  if (!numbers.every(Number.isInteger) || high - low > 20) return null;
  return Array.from({ length: high - low + 1 }, (_, at) => String(low + at));
}

function foundLevels(texts: Iterable<string>): { readonly levels: string[]; readonly ordered: boolean } {
  const distinct = new Map<string, string>();
  for (const text of texts) if (!isBlank(text) && !distinct.has(key(text))) distinct.set(key(text), text.trim());
  const labels = [...distinct.values()];
  if (labels.length === 0) throw new Problem('distribution.nobody');
  const numbers = labels.map(numberOf);
  const known = numbers.filter((value) => value !== null);
  if (known.length < labels.length) return { levels: sortLabels(labels), ordered: false };
  const whole = wholeScale(known);
  return { levels: whole ?? known.sort((a, b) => a - b).map(String), ordered: true };
}

/**
 * The scale of a level column: the given order, or the numbers that occur (whole numbers without gaps), or words in alphabetical order, then
 * `ordered` is false. Words match without regard to case and outer blanks. Problems: `distribution.many-levels`, `ratings.levels-repeat`.
 */
export function levelScale(texts: Iterable<string>, given?: readonly string[]): LevelScale {
  const { levels, ordered } = given ? { levels: given.map((word) => word.trim()), ordered: true } : foundLevels(texts);
  if (levels.length > mostLevels) throw new Problem('distribution.many-levels', { n: levels.length, most: mostLevels });
  const positions = new Map(levels.map((level, at) => [key(level), at]));
  if (positions.size !== levels.length) throw new Problem('ratings.levels-repeat', { levels: levels.join(', ') });
  const numbers = levels.map(numberOf);
  const numeric = numbers.every((value) => value !== null);
  return {
    levels,
    ordered,
    values: Float64Array.from(numbers, (value, at) => (numeric ? (value ?? 0) : at + 1)),
    find: (text, place) => {
      if (isBlank(text)) return -1;
      const at = positions.get(key(text));
      if (at === undefined)
        throw new Problem('ratings.level-unknown', { value: text.slice(0, 40), levels: levels.join(', ') }, place);
      return at;
    },
  };
}

/** Expected shares from percentages or shares in the order of the levels; a sum within 2 % of 1 or of 100 is made exact, else a Problem. */
export function expectedShares(numbers: readonly number[], levels: readonly string[]): number[] {
  if (numbers.length !== levels.length)
    throw new Problem('distribution.expected-length', {
      given: numbers.length,
      n: levels.length,
      levels: levels.join(', '),
    });
  const sum = numbers.reduce((total, share) => total + share, 0);
  const whole = Math.abs(sum - 1) <= 0.02 ? 1 : Math.abs(sum - 100) <= 2 ? 100 : 0;
  if (whole === 0 || numbers.some((share) => share < 0))
    throw new Problem('distribution.expected-sum', { sum: Math.round(sum * 1e4) / 1e4 });
  return numbers.map((share) => share / sum);
}
