import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Problem } from '#shared/kernel/problem.ts';
import { organisationPredicateNamed, predicateNamed } from '#shared/rules/level-names.ts';
import { parsePattern } from '#shared/rules/pattern-file.ts';

const example = new URL('../../../resources/rules/contoh-pola-instansi.json', import.meta.url);

test('the shipped example reads as the long form of a rule set', () => {
  expect(parsePattern(JSON.parse(readFileSync(example, 'utf8')))).toEqual({
    majority: 'most',
    constraints: [
      { kind: 'limit', of: ['sangat-baik'], relation: '<=', unit: 'percent', value: 10 },
      { kind: 'limit', of: ['sangat-baik', 'baik'], relation: '=', unit: 'percent', value: 30 },
      { kind: 'limit', of: ['butuh-perbaikan'], relation: 'between', unit: 'percent', from: 35, to: 45 },
      { kind: 'majority', of: ['butuh-perbaikan'] },
      { kind: 'contains', of: ['kurang', 'sangat-kurang'] },
      { kind: 'limit', of: ['sangat-kurang'], relation: '<', unit: 'people', value: 3 },
    ],
  });
});

test('a list alone, names in any spelling, groups with +, percentages as written, and the long form are all read', () => {
  const long = { kind: 'limit', of: ['baik'], relation: '>=', unit: 'people', value: 2 };
  const read = parsePattern([
    { of: 'SANGAT_BAIK + baik', relation: '≤', percent: '12,5 %' },
    { of: ['Butuh Perbaikan/Cukup', 'Kurang/Misconduct'], contains: true },
    long,
  ]);
  expect(read.constraints).toEqual([
    { kind: 'limit', of: ['sangat-baik', 'baik'], relation: '<=', unit: 'percent', value: 12.5 },
    { kind: 'contains', of: ['butuh-perbaikan', 'kurang'] },
    long,
  ]);
});

test('names mean one predicate only', () => {
  expect(['Sangat Baik', 'baik', 'CUKUP', 'perlu perbaikan', ' Kurang ', 'sangat-kurang'].map(predicateNamed)).toEqual([
    'sangat-baik',
    'baik',
    'butuh-perbaikan',
    'butuh-perbaikan',
    'kurang',
    'sangat-kurang',
  ]);
  expect(['', 'amat baik', 'constructor', 'baik sekali', 'toString'].map(predicateNamed)).toEqual(Array(5).fill(null));
  expect(['ISTIMEWA', 'Sangat Baik', 'Sangat Kurang'].map(organisationPredicateNamed)).toEqual([
    'istimewa',
    null,
    'sangat-kurang',
  ]);
});

test.each<[string, string | undefined, unknown]>([
  ['rules.field-missing', 'constraints', {}],
  ['rules.field-invalid', 'constraints', []],
  ['rules.predicate-unknown', 'constraints[1].of', [{ of: 'Bagus', relation: '=', percent: 3 }]],
  ['rules.field-invalid', 'constraints[1].relation', [{ of: 'Baik', relation: '~', percent: 3 }]],
  ['rules.field-missing', 'constraints[1].relation', [{ of: 'Baik', percent: 3 }]],
  ['rules.percent-range', 'constraints[1].value', [{ of: 'Baik', relation: '<', percent: 130 }]],
  ['rules.people-whole', 'constraints[1].value', [{ of: 'Baik', relation: '<', people: 1.5 }]],
  ['rules.field-unknown', 'constraints[1].people', [{ of: 'Baik', relation: '<', percent: 3, people: 2 }]],
  ['rules.field-unknown', 'constraints[1].persen', [{ of: 'Baik', majority: true, persen: 3 }]],
  ['rules.range-reversed', 'constraints[1].from', [{ of: 'Baik', relation: 'between', percent: [30, 20] }]],
  ['rules.field-invalid', 'constraints[1].value', [{ of: 'Baik', relation: '<', percent: 'banyak' }]],
  ['rules.group-repeats', 'constraints[1].of', [{ of: 'Baik + BAIK', relation: '<', percent: 3 }]],
  ['rules.field-invalid', 'constraints[1].of', [{ of: 'Baik + Kurang', majority: true }]],
  ['rules.field-invalid', 'constraints[1]', [7]],
  ['rules.not-object', undefined, 'pola'],
])('%s names %s', (code, field, json) => {
  let thrown: unknown;
  try {
    parsePattern(json, 'pola.json');
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(Problem);
  const place = { file: 'pola.json', ...(field !== undefined && { field }) };
  expect(thrown).toMatchObject({ code, place });
});
