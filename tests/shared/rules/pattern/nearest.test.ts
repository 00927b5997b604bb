import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadRuleSet } from '#main/rules/rule-set-file.ts';
import { organisationPredicates } from '#shared/rules/levels.ts';
import type { Limit, Pattern } from '#shared/rules/pattern/constraint.ts';
import { feasible, nearestCounts } from '#shared/rules/pattern/nearest.ts';
import { patternFor } from '#shared/rules/rule-set.ts';
import { disagreement } from './disagreement.ts';
import { asCounts, everyMet, everyMix } from './exhaustive.ts';
import { randomFrom, randomMix, randomPattern, thinPattern, whole } from './random-pattern.ts';

const rules = loadRuleSet(
  fileURLToPath(new URL('../../../../resources/rules/permenpanrb-6-2022.json', import.meta.url)),
);

function expectNearest(pattern: Pattern, now: readonly number[], met: readonly (readonly number[])[]): void {
  expect(disagreement(pattern, now, met)).toBeNull();
}

// Slices of `npm run soak -- patterns`, which takes every mix of up to 12 people and thousands of patterns.
test.each(organisationPredicates)('%s: every mix of up to 7 people against exhaustive search', (organisation) => {
  for (const reading of ['most', 'more-than-half'] as const) {
    const pattern = patternFor(rules, organisation, reading);
    for (let n = 1; n <= 7; n++) {
      const met = everyMet(pattern, n);
      expect(feasible(pattern, n)).toBe(met.length > 0);
      for (const now of everyMix(n)) expectNearest(pattern, now, met);
    }
  }
});

test.each(organisationPredicates)('%s: 8 to 30 people against exhaustive search', (organisation) => {
  const random = randomFrom(organisation.length);
  for (const reading of ['most', 'more-than-half'] as const) {
    const pattern = patternFor(rules, organisation, reading);
    for (let n = 8; n <= 30; n += 2) {
      const met = everyMet(pattern, n);
      expect(feasible(pattern, n)).toBe(met.length > 0);
      for (let corner = 0; corner < 5; corner++)
        expectNearest(
          pattern,
          [0, 1, 2, 3, 4].map((level) => (level === corner ? n : 0)),
          met,
        );
      for (let k = 0; k < 8; k++) expectNearest(pattern, randomMix(random, n), met);
    }
  }
});

test('random patterns against exhaustive search', () => {
  const random = randomFrom(20260809);
  let possible = 0;
  for (let k = 0; k < 300; k++) {
    const n = whole(random, 1, k % 3 === 0 ? 30 : 14);
    const pattern = randomPattern(random, n);
    const met = everyMet(pattern, n);
    if (met.length > 0) possible++;
    expectNearest(pattern, randomMix(random, n), met);
  }
  expect(possible).toBeGreaterThan(90);
  expect(possible).toBeLessThan(265);
});

test('limits that whole people only just meet or miss, against exhaustive search', () => {
  const random = randomFrom(31);
  for (let k = 0; k < 400; k++) {
    const n = whole(random, 2, 15);
    const pattern = thinPattern(random, n);
    expectNearest(pattern, randomMix(random, n), everyMet(pattern, n));
  }
});

test('a clash names constraints that cannot be met together, and none that the clash does not need', () => {
  const random = randomFrom(77);
  let clashes = 0;
  while (clashes < 80) {
    const n = whole(random, 1, 12);
    const pattern = randomPattern(random, n);
    const found = nearestCounts(pattern, asCounts(randomMix(random, n)));
    if (found.feasible) continue;
    clashes++;
    const only = (indexes: readonly number[]): Pattern => ({
      ...pattern,
      constraints: pattern.constraints.filter((_, index) => indexes.includes(index)),
    });
    expect(everyMet(only(found.conflict), n)).toEqual([]);
    for (const spared of found.conflict)
      expect(everyMet(only(found.conflict.filter((index) => index !== spared)), n).length).toBeGreaterThan(0);
  }
});

const percent = (of: Limit['of'], relation: Limit['relation'], value: number): Limit => ({
  kind: 'limit',
  of,
  relation,
  unit: 'percent',
  value,
});

test('19 people with a <= 10 %, a+b = 30 %, c = 40 %, d = 20 %, e = 10 % stay 19', () => {
  const pattern: Pattern = {
    majority: 'most',
    constraints: [
      percent(['sangat-baik'], '<=', 10),
      percent(['sangat-baik', 'baik'], '=', 30),
      percent(['butuh-perbaikan'], '=', 40),
      percent(['kurang'], '=', 20),
      percent(['sangat-kurang'], '=', 10),
    ],
  };
  const met = everyMet(pattern, 19);
  expect(met.length).toBeGreaterThan(0);
  for (const now of everyMix(19).filter((_, index) => index % 37 === 0)) expectNearest(pattern, now, met);
});

test('so few people: nobody meets everything, one alone often cannot, and the clash says why', () => {
  const can = (n: number) => organisationPredicates.filter((one) => feasible(patternFor(rules, one), n));
  expect(can(0)).toEqual(organisationPredicates);
  expect(can(1)).toEqual(['butuh-perbaikan']);
  expect(can(2)).toEqual(['istimewa', 'baik', 'butuh-perbaikan']);
  expect(can(3)).toEqual(organisationPredicates);
  const alone = nearestCounts(patternFor(rules, 'baik'), asCounts([0, 1, 0, 0, 0]));
  expect(alone).toEqual({ feasible: false, conflict: [0, 2] });
  expect(nearestCounts(patternFor(rules, 'baik'), asCounts([0, 0, 0, 0, 0]))).toMatchObject({
    feasible: true,
    moves: 0,
  });
});

test('limits that only fail in whole people are proved to clash, at any size', () => {
  const odd = (n: number): Pattern => ({
    majority: 'most',
    constraints: [
      { kind: 'limit', of: ['sangat-baik', 'kurang', 'baik'], relation: '=', unit: 'people', value: n },
      { kind: 'limit', of: ['baik', 'butuh-perbaikan'], relation: '=', unit: 'people', value: n },
      { kind: 'limit', of: ['sangat-baik', 'kurang', 'butuh-perbaikan'], relation: '=', unit: 'people', value: n - 1 },
    ],
  });
  for (const n of [6, 400, 4000]) {
    expect(nearestCounts(odd(n), asCounts([0, 2 * n, 0, 0, 0]))).toEqual({ feasible: false, conflict: [0, 1, 2] });
    expect(nearestCounts(odd(n + 1), asCounts([0, 2 * n + 2, 0, 0, 0]))).toMatchObject({ feasible: true });
  }
});

test('thousands of people with overlapping equal limits need no long search', () => {
  const people = (of: Limit['of'], value: number): Limit => ({
    kind: 'limit',
    of,
    relation: '=',
    unit: 'people',
    value,
  });
  const pattern: Pattern = {
    majority: 'most',
    constraints: [
      people(['sangat-baik', 'baik', 'kurang'], 2132),
      people(['sangat-baik', 'baik', 'sangat-kurang'], 3142),
    ],
  };
  const found = nearestCounts(pattern, asCounts([696, 3465, 35, 11, 1662]));
  expect(found).toMatchObject({ feasible: true, moves: 2681, target: asCounts([696, 1105, 2396, 331, 1341]) });
});

test('counts that are no counts of people are refused', () => {
  const pattern = patternFor(rules, 'baik');
  for (const bad of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2e7])
    expect(() => nearestCounts(pattern, asCounts([1, bad, 0, 0, 0]))).toThrow(/^pattern\./);
});
