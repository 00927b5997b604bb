import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statRequest } from '#main/hosts/cli/stats-options.ts';
import { readRatingFile } from '#main/hosts/cli/stats-ratings.ts';
import type { Ratings } from '#shared/stats/base/ratings.ts';

/** One figure of ours beside the reference. */
export interface CheckRow {
  readonly figure: string;
  readonly ours: number | null;
  readonly expected: number;
  /** Allowed difference, absolute unless `relative`. */
  readonly tolerance: number;
  readonly relative?: boolean;
}

/** The cases of one family of methods; `check` gets the folder of the case. */
export interface CheckFamily {
  readonly name: string;
  readonly cases: readonly {
    readonly folder: string;
    readonly check: (folder: string) => readonly CheckRow[] | Promise<readonly CheckRow[]>;
  }[];
}

/** How far off a row is, in the measure of its tolerance; Infinity when we have no figure. */
export function gapOf(row: CheckRow): number {
  if (row.ours === null || !Number.isFinite(row.ours)) return Number.POSITIVE_INFINITY;
  const gap = Math.abs(row.ours - row.expected);
  return row.relative ? gap / Math.max(Math.abs(row.expected), 1e-300) : gap;
}

/** JSON as the unknown thing it is, walked by keys: `at(json, 'psych', 'ICC(1,1)', 'icc')`. */
export function at(json: unknown, ...path: readonly (string | number)[]): unknown {
  let here = json;
  for (const key of path) here = typeof here === 'object' && here !== null ? Reflect.get(here, key) : undefined;
  return here;
}

/** The number at a path; a missing one is an error of the check itself. */
export function numberAt(json: unknown, ...path: readonly (string | number)[]): number {
  const value = at(json, ...path);
  if (typeof value !== 'number') throw new Error(`no number at ${path.join('.')}`);
  return value;
}

/** The list of numbers at a path. */
export function numbersAt(json: unknown, ...path: readonly (string | number)[]): number[] {
  const value = at(json, ...path);
  if (!Array.isArray(value)) throw new Error(`no list at ${path.join('.')}`);
  return value.map(Number);
}

export function expectedOf(folder: string): unknown {
  return JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
}

/** Rows of a small CSV without quotes, by column name. */
export function rowsOf(path: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell])));
}

/** Ratings of a CSV file read as the command line reads them. */
export function ratingsIn(path: string, ratee: string, rater: string, score: string, criterion?: string): Ratings {
  const extra = criterion === undefined ? [] : ['--criterion', criterion];
  return readRatingFile(
    statRequest(['agreement', path, '--ratee', ratee, '--rater', rater, '--score', score, ...extra]),
    true,
  );
}

/** Does this folder of cases hold the case? */
export function holds(root: string, folder: string): boolean {
  return existsSync(join(root, folder, 'expected.json'));
}
