import { expect, test } from 'vitest';
import { fill } from '#shared/kernel/fill.ts';
import type { Pattern } from '#shared/rules/pattern/constraint.ts';
import { checkPattern } from '#shared/rules/pattern/violation.ts';
import { constraintRule, patternSummary, transferPhrase, violationSentence } from '#shared/rules/pattern-words.ts';

const pattern: Pattern = {
  majority: 'most',
  constraints: [
    { kind: 'majority', of: ['baik'] },
    { kind: 'limit', of: ['sangat-baik', 'baik'], relation: '<=', unit: 'percent', value: 62.5 },
    { kind: 'contains', of: ['butuh-perbaikan', 'kurang'] },
    { kind: 'limit', of: ['sangat-kurang'], relation: '>=', unit: 'people', value: 2 },
  ],
};
const violations = checkPattern(pattern, {
  'sangat-baik': 15,
  baik: 3,
  'butuh-perbaikan': 0,
  kurang: 0,
  'sangat-kurang': 1,
});

test('violations are told in people, in both languages', () => {
  expect(violations.map((one) => violationSentence(one, 'id'))).toEqual([
    'Baik: 3 dari 19 orang, bukan yang terbanyak karena Sangat Baik 15 orang (tambah 6 orang dari predikat yang lebih banyak).',
    'Sangat Baik dan Baik: 18 dari 19 orang, paling banyak 11 (kurangi 7 orang).',
    'Butuh Perbaikan atau Kurang: tidak ada dari 19 orang, paling sedikit 1 (tambah 1 orang).',
    'Sangat Kurang: 1 dari 19 orang, paling sedikit 2 (tambah 1 orang).',
  ]);
  expect(violations.map((one) => violationSentence(one, 'en'))).toEqual([
    'Good: 3 of 19 people, not the most, as Very Good has 15 (6 more, from predicates that have more).',
    'Very Good and Good: 18 of 19 people, at most 11 (7 fewer).',
    'Needs Improvement or Poor: none of 19 people, at least 1 (1 more).',
    'Very Poor: 1 of 19 people, at least 2 (1 more).',
  ]);
});

test('rules are told as written and as whole people', () => {
  expect(pattern.constraints.map((one) => constraintRule(one, 'most', 19, 'id'))).toEqual([
    'Baik terbanyak (boleh sama banyak)',
    'Sangat Baik dan Baik paling banyak 62,5% (0 sampai 11 dari 19 orang)',
    'ada Butuh Perbaikan atau Kurang',
    'Sangat Kurang paling sedikit 2 orang',
  ]);
  const between = { kind: 'limit', of: ['baik'], relation: 'between', unit: 'percent', from: 30, to: 35 } as const;
  expect(constraintRule(between, 'most', 10, 'en')).toBe('Good between 30% and 35% (3 of 10 people)');
  expect(constraintRule(between, 'most', 1, 'en')).toBe('Good between 30% and 35% (impossible with 1 person)');
  expect(constraintRule({ kind: 'majority', of: ['baik'] }, 'more-than-half', 1, 'en')).toBe('Good more than half');
});

test('the summary names what it takes, or what clashes', () => {
  expect(patternSummary({ n: 1200, moves: 0 }, 'id')).toBe('Pola terpenuhi.');
  expect(patternSummary({ n: 1200, moves: 3 }, 'id')).toBe('Pola terpenuhi bila predikat 3 dari 1.200 orang berubah.');
  expect(patternSummary({ n: 1, moves: null, rules: ['a', 'b'] }, 'en')).toBe(
    'No mix of 1 person meets the pattern; what clashes: a; b.',
  );
  expect(transferPhrase({ from: 'baik', to: 'kurang', people: 1 }, 'en')).toBe('1 person from Good to Poor');
});

test('a hole without a value stays visible', () => {
  expect(fill({ id: '{a} {b|satu|banyak}', en: '' }, 'id', { b: 2 })).toBe('{a} banyak');
});
