import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Problem } from '#shared/kernel/problem.ts';
import { organisationPredicates, predicates, type Rating, ratings } from '#shared/rules/levels.ts';
import { problemRules } from '#shared/rules/problem-rules.ts';
import { type Backing, organisationHeadRating, patternFor, predicateOf, sourceOf } from '#shared/rules/rule-set.ts';
import { parseRuleSet } from '#shared/rules/rule-set-schema.ts';

type Path = readonly (string | number)[];
const shipped = (): unknown =>
  JSON.parse(readFileSync(new URL('../../../resources/rules/permenpanrb-6-2022.json', import.meta.url), 'utf8'));

/** A copy of `json` with the value at `path` replaced, or removed when it is undefined. */
function put(json: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const copy = (Array.isArray(json) ? [...json] : { ...(json as object) }) as Record<string | number, unknown>;
  copy[key] = put(copy[key], rest, value);
  return copy;
}

function refusal(path: Path, value: unknown): Problem {
  try {
    parseRuleSet(put(shipped(), path, value), 'aturan.json');
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('accepted');
}

test('the shipped rules are valid and their matrix is the regulation’s', () => {
  const rules = parseRuleSet(shipped());
  const table: Readonly<Record<Rating, string>> = {
    'di-atas': 'kurang baik sangat-baik',
    sesuai: 'kurang baik baik',
    'di-bawah': 'sangat-kurang butuh-perbaikan butuh-perbaikan',
  };
  for (const hasil of ratings) {
    const row = ([...ratings].reverse() as Rating[]).map((perilaku) => predicateOf(rules, hasil, perilaku));
    expect(row.join(' ')).toBe(table[hasil]);
  }
});

test('every fact has a source that exists and a confidence, and our own readings are marked L and unofficial', () => {
  const rules = parseRuleSet(shipped());
  const facts: Backing[] = [rules.matrix, rules.spelling, rules.majority, rules.organisationHead, ...rules.nationalMix];
  for (const organisation of organisationPredicates) facts.push(rules.patterns[organisation]);
  for (const fact of facts) {
    expect(['H', 'M', 'L']).toContain(fact.confidence);
    expect(sourceOf(rules, fact).official).toBe(fact.confidence !== 'L');
  }
});

test('the national mix adds up to all people', () => {
  for (const mix of parseRuleSet(shipped()).nationalMix) {
    const hundredths = predicates.map((predicate) => Math.round(mix.percent[predicate] * 100));
    expect(hundredths.reduce((sum, part) => sum + part, 0)).toBe(10_000);
  }
});

test('the pattern carries the reading of majority, which can be switched, and the head follows the unit', () => {
  const rules = parseRuleSet(shipped());
  expect(patternFor(rules, 'baik').majority).toBe('most');
  expect(patternFor(rules, 'baik', 'more-than-half').majority).toBe('more-than-half');
  expect(organisationPredicates.map((predicate) => organisationHeadRating(rules, predicate))).toEqual([
    'di-atas',
    'sesuai',
    'di-bawah',
    'di-bawah',
    'di-bawah',
  ]);
});

test.each<[string, string, Path, unknown]>([
  ['rules.field-missing', 'edition', ['edition'], undefined],
  ['rules.field-missing', 'matrix.cells.sesuai.di-bawah', ['matrix', 'cells', 'sesuai', 'di-bawah'], undefined],
  ['rules.field-invalid', 'matrix.cells.sesuai.di-bawah', ['matrix', 'cells', 'sesuai', 'di-bawah'], 'Buruk'],
  ['rules.field-missing', 'peerPrivacy', ['peerPrivacy'], undefined],
  ['rules.field-invalid', 'peerPrivacy.fewestRaters', ['peerPrivacy', 'fewestRaters'], 2.5],
  ['rules.source-unknown', 'peerPrivacy.source', ['peerPrivacy', 'source'], 'desas-desus'],
  ['rules.field-invalid', 'majority.confidence', ['majority', 'confidence'], 'X'],
  ['rules.field-unknown', 'majority.readin', ['majority', 'readin'], 'most'],
  ['rules.source-unknown', 'patterns.baik.source', ['patterns', 'baik', 'source'], 'desas-desus'],
  ['rules.percent-range', 'patterns.baik.constraints[2].value', ['patterns', 'baik', 'constraints', 1, 'value'], 170],
  [
    'rules.percent-decimals',
    'patterns.baik.constraints[2].value',
    ['patterns', 'baik', 'constraints', 1, 'value'],
    1e-7,
  ],
  [
    'rules.people-whole',
    'patterns.sangat-kurang.constraints[3].value',
    ['patterns', 'sangat-kurang', 'constraints', 2, 'value'],
    0.5,
  ],
  [
    'rules.field-invalid',
    'patterns.baik.constraints[2].relation',
    ['patterns', 'baik', 'constraints', 1, 'relation'],
    '=<',
  ],
  [
    'rules.group-repeats',
    'patterns.baik.constraints[3].of',
    ['patterns', 'baik', 'constraints', 2, 'of'],
    ['kurang', 'kurang'],
  ],
  ['rules.field-invalid', 'patterns.baik.constraints', ['patterns', 'baik', 'constraints'], []],
])('%s names %s', (code, field, path, value) => {
  const problem = refusal(path, value);
  expect(problem.code).toBe(code);
  expect(problem.place).toEqual({ file: 'aturan.json', field });
  expect(Object.keys(problemRules)).toContain(problem.code);
});

test.each([null, [], 7, 'aturan'])('%j is no rule set', (json) => {
  expect(() => parseRuleSet(json)).toThrow(Problem);
});
