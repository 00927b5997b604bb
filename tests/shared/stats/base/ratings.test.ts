import { expect, test } from 'vitest';
import { Problem } from '#shared/kernel/problem.ts';
import { isBlank, numberOf, sortLabels } from '#shared/stats/base/rating-scores.ts';
import { type RatingEntry, type RatingOptions, ratingsOf, requireDesign } from '#shared/stats/base/ratings.ts';

const row = (ratee: string, rater: string, score: number | string | null): RatingEntry => ({ ratee, rater, score });

function problemOf(rows: RatingEntry[], options: RatingOptions = {}): Problem {
  try {
    requireDesign(ratingsOf(rows, options), true);
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error('no Problem');
}

test('labels sort as numbers of any length, else by code unit', () => {
  expect(sortLabels(['10', '9', '199001012020121001', '199001012020121000'])).toEqual([
    '9',
    '10',
    '199001012020121000',
    '199001012020121001',
  ]);
  expect(sortLabels(['b', 'a', '10', '9'])).toEqual(['10', '9', 'a', 'b']);
});

test('numbers are read with point or comma, and nothing else', () => {
  expect(['3', '3,5', ' 3.5 ', '-1', '1e2', '.5'].map(numberOf)).toEqual([3, 3.5, 3.5, -1, 100, 0.5]);
  expect(['', 'abc', '1.234,5', '3 5', '1e999', 'Infinity', '0x10'].map(numberOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(['', ' ', 'NA', '-', '.', 'n'].map(isBlank)).toEqual([true, true, true, true, true, false]);
});

test('ids stay as they are, blanks are counted, labels of blank rows are not listed', () => {
  const ratings = ratingsOf([row('007', 'x ', 1), row('7', 'y', '2,5'), row('8', 'y', 'NA'), row('7', 'x ', null)]);
  expect(ratings.ratees).toEqual(['7', '007']);
  expect(ratings.raters).toEqual(['x ', 'y']);
  expect([...ratings.score]).toEqual([1, 2.5]);
  expect([ratings.n, ratings.blanks]).toEqual([2, 2]);
});

test('words become positions on the given scale, in any case', () => {
  const ratings = ratingsOf([row('a', 'x', 'Baik'), row('b', 'y', ' sangat baik ')], {
    levels: ['Kurang', 'Baik', 'Sangat Baik'],
  });
  expect([...ratings.score]).toEqual([2, 3]);
});

test('every kind of bad input is a Problem that names the row', () => {
  const place = (at: number, field: string) => ({ cell: `${field}${at}` });
  const rows = [row('a', 'x', 1), row('b', 'y', 2)];
  const bad = (score: string, options: RatingOptions = {}) =>
    problemOf([...rows, row('c', 'x', score)], { ...options, place });
  expect([bad('tiga').code, bad('tiga').place.cell]).toEqual(['ratings.score-not-number', 'score2']);
  expect(bad('6', { maximum: 5 }).code).toBe('ratings.score-above');
  expect(bad('0', { minimum: 1 }).code).toBe('ratings.score-below');
  expect(problemOf([row('a', 'x', 'Baik'), row('b', 'y', 'Bagus')], { levels: ['Kurang', 'Baik'] }).code).toBe(
    'ratings.level-unknown',
  );
  expect(problemOf([row('a', 'x', 'A'), row('b', 'y', 'B')], { levels: ['A', 'a'] }).code).toBe(
    'ratings.levels-repeat',
  );
  expect(problemOf([...rows, row(' ', 'x', 1)]).code).toBe('ratings.id-blank');
  expect(problemOf([row('a', 'x', 1), row('b', 'x', 2)]).code).toBe('ratings.one-rater');
  expect(problemOf([row('a', 'x', 1), row('a', 'y', 2)]).code).toBe('ratings.one-ratee');
  expect(problemOf([row('a', 'x', 'NA')]).code).toBe('ratings.none');
  expect(problemOf([row('a', 'x', 'Baik'), row('b', 'y', 'Kurang')], { nominal: true }).code).toBe(
    'ratings.words-unordered',
  );
  expect(
    problemOf([
      { ...row('a', 'x', 1), weight: 0 },
      { ...row('b', 'y', 1), weight: 1 },
    ]).code,
  ).toBe('ratings.weight');
});
