import { expect, test } from 'vitest';
import { needOf } from '#shared/rules/consequence/need.ts';
import { projectionOf } from '#shared/rules/consequence/projection.ts';
import { workloadEdition } from './person.ts';

const at = { file: 'abk.xlsx', sheet: 'A', row: 6, cell: 'A6' };
const task = {
  unit: 'A',
  post: 'Arsiparis Mahir',
  task: 'T',
  volume: 3,
  frequency: 'year',
  minutes: 75_000,
  effective: null,
  at,
} as const;

test('people leave in the year they turn 58, 60 as Ahli Madya, 65 as Ahli Utama; who has no day of birth stays and is counted', () => {
  const need = needOf(workloadEdition, [task], new Map(), 0);
  expect(need.rounded).toBe(3);
  const holders = [
    { post: 'Arsiparis Mahir', born: '1968-05-01' },
    { post: 'Arsiparis Ahli Madya', born: '1968-05-01' },
    { post: 'Peneliti Ahli Utama', born: '1962-01-01' },
    // 58 in 2019 and still on the list: leaves in the first year.
    { post: 'Pengadministrasi Umum', born: '1961-01-01' },
    { post: 'Pengadministrasi Umum', born: null },
  ];
  expect(projectionOf(workloadEdition, need, holders, 2025)).toEqual({
    unknown: 1,
    years: [
      { year: 2026, need: 3, there: 3, retiring: 2, difference: 0 },
      { year: 2027, need: 3, there: 2, retiring: 1, difference: -1 },
      { year: 2028, need: 3, there: 1, retiring: 1, difference: -2 },
      { year: 2029, need: 3, there: 1, retiring: 0, difference: -2 },
      { year: 2030, need: 3, there: 1, retiring: 0, difference: -2 },
    ],
  });
});

test('an edition without ages of retirement projects nothing', () => {
  const { retirement: _ages, ...rules } = workloadEdition.rules;
  const need = needOf(workloadEdition, [task], new Map(), 0);
  expect(projectionOf({ ...workloadEdition, rules }, need, [], 2025)).toBeNull();
});
