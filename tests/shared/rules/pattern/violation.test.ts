import { expect, test } from 'vitest';
import type { Constraint, Pattern } from '#shared/rules/pattern/constraint.ts';
import { peopleRange } from '#shared/rules/pattern/people.ts';
import { checkPattern } from '#shared/rules/pattern/violation.ts';
import { asCounts, everyMix, holds } from './exhaustive.ts';
import { randomFrom, randomMix, randomPattern, whole } from './random-pattern.ts';

const one = (constraint: Constraint, majority: Pattern['majority'] = 'most'): Pattern => ({
  majority,
  constraints: [constraint],
});

test.each([
  ['<=', 70, 10, 0, 7],
  ['<', 70, 10, 0, 6],
  ['>=', 70, 10, 7, 10],
  ['>', 70, 10, 8, 10],
  ['=', 70, 10, 7, 7],
  ['=', 30, 19, 5, 6],
  ['<=', 10, 19, 0, 1],
  ['>=', 10, 19, 2, 19],
  ['<', 10, 19, 0, 1],
  ['>', 10, 19, 2, 19],
  ['=', 12.5, 8, 1, 1],
  ['=', 33.333333, 3, 0, 1],
  ['<=', 0.7, 1000, 0, 7],
  ['>=', 0.07, 10_000, 7, 10_000],
  ['<=', 29, 100, 0, 29],
  ['<=', 57.000001, 10_000_000, 0, 5_700_000],
] as const)('%s %d %% of %d people is %d to %d', (relation, value, n, min, max) => {
  const range = peopleRange({ kind: 'limit', of: ['baik'], relation, unit: 'percent', value }, n);
  expect(range).toEqual({ min, max });
});

test('between two percentages nobody may be left, and then the limit is impossible', () => {
  const constraint = { kind: 'limit', of: ['baik'], relation: 'between', unit: 'percent', from: 30, to: 35 } as const;
  expect(peopleRange(constraint, 10)).toEqual({ min: 3, max: 3 });
  expect(checkPattern(one(constraint), asCounts([1, 1, 0, 0, 0]))).toMatchObject([
    { code: 'pattern.impossible', have: 1, n: 2, limit: null, direction: null, people: 0 },
  ]);
});

test('a violation says how many, the limit, and whom to add or remove', () => {
  const pattern: Pattern = {
    majority: 'most',
    constraints: [
      { kind: 'limit', of: ['baik', 'sangat-baik'], relation: '<=', unit: 'percent', value: 50 },
      { kind: 'limit', of: ['kurang'], relation: '>=', unit: 'people', value: 2 },
      { kind: 'contains', of: ['butuh-perbaikan', 'sangat-kurang'] },
      { kind: 'limit', of: ['sangat-baik'], relation: '=', unit: 'people', value: 0 },
    ],
  };
  expect(checkPattern(pattern, asCounts([3, 15, 0, 1, 0]))).toEqual([
    {
      constraint: 0,
      code: 'pattern.tooMany',
      of: ['sangat-baik', 'baik'],
      n: 19,
      have: 18,
      limit: 9,
      direction: 'remove',
      people: 9,
      rival: null,
    },
    {
      constraint: 1,
      code: 'pattern.tooFew',
      of: ['kurang'],
      n: 19,
      have: 1,
      limit: 2,
      direction: 'add',
      people: 1,
      rival: null,
    },
    {
      constraint: 2,
      code: 'pattern.missing',
      of: ['butuh-perbaikan', 'sangat-kurang'],
      n: 19,
      have: 0,
      limit: 1,
      direction: 'add',
      people: 1,
      rival: null,
    },
    {
      constraint: 3,
      code: 'pattern.forbidden',
      of: ['sangat-baik'],
      n: 19,
      have: 3,
      limit: 0,
      direction: 'remove',
      people: 3,
      rival: null,
    },
  ]);
});

test('the majority allows ties, unless it is read as more than half', () => {
  const majority: Constraint = { kind: 'majority', of: ['baik'] };
  expect(checkPattern(one(majority), asCounts([4, 4, 1, 0, 0]))).toEqual([]);
  expect(checkPattern(one(majority), asCounts([7, 2, 1, 0, 0]))).toMatchObject([
    {
      code: 'pattern.notMost',
      have: 2,
      limit: 5,
      direction: 'add',
      people: 3,
      rival: { predicate: 'sangat-baik', people: 7 },
    },
  ]);
  expect(checkPattern(one(majority, 'more-than-half'), asCounts([3, 5, 2, 0, 0]))).toMatchObject([
    { code: 'pattern.notHalf', have: 5, limit: 6, direction: 'add', people: 1 },
  ]);
  expect(checkPattern(one(majority, 'more-than-half'), asCounts([3, 6, 2, 0, 0]))).toEqual([]);
});

test('the people to add for a majority are the fewest: by exhaustive search over who they are taken from', () => {
  const pattern = one({ kind: 'majority', of: ['kurang'] });
  for (const mix of everyMix(8)) {
    const people = checkPattern(pattern, asCounts(mix))[0]?.people ?? 0;
    const enough = everyMix(8).filter(
      (to) => Math.max(...to) === to[3] && to.every((count, level) => level === 3 || count <= (mix[level] ?? 0)),
    );
    expect(people).toBe(Math.min(...enough.map((to) => (to[3] ?? 0) - (mix[3] ?? 0)).filter((added) => added >= 0)));
  }
});

test('random constraints agree with their definition in fractions', () => {
  const random = randomFrom(11);
  for (let k = 0; k < 20_000; k++) {
    const n = whole(random, 1, 60);
    const pattern = randomPattern(random, n);
    const mix = randomMix(random, n);
    const broken = checkPattern(pattern, asCounts(mix)).map(({ constraint }) => constraint);
    const expected = [...pattern.constraints.keys()].filter((index) => {
      const constraint = pattern.constraints[index];
      return constraint !== undefined && !holds(constraint, pattern.majority, mix);
    });
    expect(broken, JSON.stringify({ pattern, mix })).toEqual(expected);
  }
});

test('nobody at all breaks nothing', () => {
  expect(checkPattern(one({ kind: 'contains', of: ['kurang'] }), asCounts([0, 0, 0, 0, 0]))).toEqual([]);
});
