import { type Place, Problem } from '#shared/kernel/problem.ts';

/** How the cells of a score column are to be read. */
export interface ScoreScale {
  /** Words in order, lowest first; a score that is none of them is refused. Matched without regard to case and outer blanks. */
  readonly levels?: readonly string[];
  /** Accept a column of words without an order (nominal methods only). */
  readonly nominal?: boolean;
  /** Limits of the scale; a score outside is refused. */
  readonly minimum?: number;
  readonly maximum?: number;
}

const blankWords: ReadonlySet<string> = new Set(['', 'NA', 'N/A', '#N/A', 'NaN', 'nan', 'null', 'NULL', '.', '-']);
const numberShape = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d{1,3})?$/;
/** Beyond this no number keeps its units and squares overflow; an identity number of 16 or 18 digits is such a one. */
const largest = 1e14;
const fold = (word: string): string => word.trim().toLowerCase();

/** The number in a cell, with decimal point or decimal comma; null when it is no finite number. `1,234` is 1.234, never a thousand. */
export function numberOf(text: string): number | null {
  const trimmed = text.trim();
  if (!numberShape.test(trimmed)) return null;
  const value = Number(trimmed.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

/** Is this cell blank, or one of the marks that statistics programs write for a missing value (NA, NaN, ., -)? */
export function isBlank(text: string): boolean {
  return blankWords.has(text) || blankWords.has(text.trim());
}

/** What the distinct score cells of a file mean. */
interface ScoreColumn {
  /** Value of each distinct text; NaN marks a blank and never reaches a result. */
  readonly values: Float64Array;
  readonly levels: readonly string[] | null;
  readonly ordered: boolean;
}

/** Reads the distinct texts of a score column; `place(at)` says where text number `at` is. Problems `ratings.score-*`, `ratings.level*`. */
export function readScores(texts: readonly string[], options: ScoreScale, place: (at: number) => Place): ScoreColumn {
  const values = new Float64Array(texts.length).fill(Number.NaN);
  const given = options.levels;
  if (given) {
    const order = new Map(given.map((word, at) => [fold(word), at + 1]));
    if (order.size !== given.length || given.length < 2)
      throw new Problem('ratings.levels-repeat', { levels: given.join(', ') });
    texts.forEach((text, at) => {
      if (isBlank(text)) return;
      const value = order.get(fold(text));
      if (value === undefined)
        throw new Problem('ratings.level-unknown', { value: text, levels: given.join(', ') }, place(at));
      values[at] = value;
    });
    return { values, levels: given.map((word) => word.trim()), ordered: true };
  }
  const filled = texts.filter((text) => !isBlank(text));
  if (options.nominal && filled.length > 0 && filled.every((text) => numberOf(text) === null)) {
    const levels = sortLabels(new Set(filled.map((text) => text.trim())));
    const order = new Map(levels.map((word, at) => [word, at + 1]));
    texts.forEach((text, at) => {
      if (!isBlank(text)) values[at] = order.get(text.trim()) ?? 0;
    });
    return { values, levels, ordered: false };
  }
  texts.forEach((text, at) => {
    if (isBlank(text)) return;
    const value = numberOf(text);
    if (value === null) throw new Problem('ratings.score-not-number', { value: text.slice(0, 40) }, place(at));
    if (Math.abs(value) > largest)
      throw new Problem('ratings.score-size', { value: text.trim().slice(0, 40) }, place(at));
    const { minimum = -Infinity, maximum = Infinity } = options;
    if (value < minimum) throw new Problem('ratings.score-below', { value, limit: minimum }, place(at));
    if (value > maximum) throw new Problem('ratings.score-above', { value, limit: maximum }, place(at));
    values[at] = value;
  });
  return { values, levels: null, ordered: true };
}

/** Labels in their one order: as numbers when all are digits (any length, so an 18-digit id is safe), else by code unit. */
export function sortLabels(labels: Iterable<string>): string[] {
  const list = [...labels];
  if (!list.every((label) => /^\d+$/.test(label))) return list.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const bare = new Map(list.map((label) => [label, label.replace(/^0+(?=\d)/, '')]));
  return list.sort((a, b) => {
    const x = bare.get(a) ?? a;
    const y = bare.get(b) ?? b;
    if (x.length !== y.length) return x.length - y.length;
    return x < y ? -1 : x > y ? 1 : a.length - b.length;
  });
}
