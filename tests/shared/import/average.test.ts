import { expect, test } from 'vitest';
import { previewImport } from '#main/import/held-import.ts';
import { averageOf } from '#shared/import/profile.ts';
import { emptyState } from '#shared/import/record.ts';
import { options, tableOf } from '../../fixtures/agency/import-agency.ts';

test('mean and median of answers, to two decimals', () => {
  expect([averageOf([1, 2, 5], 'mean'), averageOf([1, 2, 5], 'median')]).toEqual([2.67, 2]);
  expect([averageOf([4, 1, 2, 5], 'median'), averageOf([3], 'median'), averageOf([], 'median')]).toEqual([3, 3, null]);
});

test.each([
  ['mean', 2.67],
  ['median', 2],
] as const)('the columns that a mapping gives to one value become its %s', (average, score) => {
  const form = tableOf(
    'formulir.csv',
    '\na|b|p1|p2|p3|p4|p5\n198001012005011001|198101012006012002|1|2|5|4|3\n198101012006012002|198001012005011001|4|4|4|4|3',
  );
  const columns = {
    a: 'raterNip',
    b: 'rateeNip',
    p1: 'akuntabel',
    p2: 'akuntabel',
    p3: 'akuntabel',
    p4: 'harmonis',
    p5: 'adaptif',
  } as const;
  const profile = { name: '', kind: 'peer-wide', columns, average } as const;
  const { assessments } = previewImport([form], emptyState('2025'), {
    ...options,
    mappings: [{ file: 'formulir.csv', sheet: '', profile }],
  });
  expect(assessments.map(({ record }) => record.scores)).toEqual([
    { akuntabel: score, harmonis: 4, adaptif: 3 },
    { akuntabel: 4, harmonis: 4, adaptif: 3 },
  ]);
});
