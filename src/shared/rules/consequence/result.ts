import type { Confidence } from '../rule-set.ts';

/** Where an input was read: file, sheet, row from 1, and the cell that named the person or the first of the row. */
export interface Cell {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
}

/** One input of a part: what it is, the value taken, and its cell; `at` is null for what the workshop itself decided. */
interface UsedInput {
  readonly name: string;
  readonly value: string | number | null;
  readonly at: Cell | null;
}

/** Arithmetic as it is written on paper, numbers kept as numbers so that each language prints them its own way. */
type Arithmetic = readonly (string | number)[];

/** What one rule of the edition gave: the parts of a result add up to its value. */
export interface ResultPart {
  readonly rule: string;
  readonly points: number;
  readonly arithmetic: Arithmetic;
  readonly inputs: readonly UsedInput[];
  readonly source: string;
  readonly confidence: Confidence;
}

/** A computed figure. `missing` names inputs that were not there; where one is needed for any value at all, `value` is null. */
export interface Result {
  readonly value: number | null;
  readonly parts: readonly ResultPart[];
  readonly missing: readonly string[];
  readonly edition: string;
}

/** Two decimals, .5 up, as official sheets print points; the exact value is kept beside it. Adding an epsilon undoes binary halves such as 1.005. */
export function twoDecimals(value: number): number {
  return roundHalfUp(value * 100) / 100;
}

/** Whole number, .5 up, for values of zero and more; `2.4999999999999996` from binary sums of halves counts as its decimal. */
export function roundHalfUp(value: number): number {
  return Math.floor(Number(value.toPrecision(12)) + 0.5);
}
