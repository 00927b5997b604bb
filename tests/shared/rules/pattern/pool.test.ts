import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadRuleSet } from '#main/rules/rule-set-file.ts';
import type { OrganisationPredicate } from '#shared/rules/levels.ts';
import { type PatternUnit, poolSmallUnits } from '#shared/rules/pattern/pool.ts';
import { patternFor } from '#shared/rules/rule-set.ts';
import { asCounts, asList } from './exhaustive.ts';

const rules = loadRuleSet(
  fileURLToPath(new URL('../../../../resources/rules/permenpanrb-6-2022.json', import.meta.url)),
);

function unit(
  id: string,
  parentId: string | null,
  predicate: OrganisationPredicate | null,
  people: number,
): PatternUnit {
  const pattern = predicate === null ? null : patternFor(rules, predicate);
  return { id, parentId, counts: asCounts([0, people, 0, 0, 0]), pattern };
}

const summary = (units: readonly PatternUnit[]) =>
  poolSmallUnits(units).map(({ unit: id, members, n, feasible }) => [id, [...members].sort().join('+'), n, feasible]);

test('a unit too small for its rule is judged with the unit above, the rest stay alone', () => {
  const units = [
    unit('dinas', null, 'baik', 4),
    unit('bidang', 'dinas', 'baik', 12),
    unit('seksi', 'bidang', 'baik', 1),
    unit('pos', 'bidang', 'butuh-perbaikan', 1),
  ];
  expect(summary(units)).toEqual([
    ['dinas', 'dinas', 4, true],
    ['bidang', 'bidang+seksi', 13, true],
    ['pos', 'pos', 1, true],
  ]);
});

test('pools climb until the rule can be met, through units without people or predicate', () => {
  const units = [
    unit('d', 'c', 'baik', 1),
    unit('c', 'b', null, 0),
    unit('b', 'a', 'kurang', 1),
    unit('a', null, 'baik', 3),
  ];
  expect(summary(units)).toEqual([['a', 'a+b+d', 5, true]]);
});

test('at the top nothing is left to join, and that is said', () => {
  expect(summary([unit('a', null, 'baik', 1), unit('b', 'a', 'istimewa', 0)])).toEqual([['a', 'a', 1, false]]);
});

test('people under no pattern are left out, counts are added up', () => {
  expect(summary([unit('a', null, null, 9)])).toEqual([]);
  const [pool] = poolSmallUnits([unit('a', null, 'baik', 3), unit('b', 'a', 'baik', 1)]);
  expect(pool === undefined ? [] : asList(pool.counts)).toEqual([0, 4, 0, 0, 0]);
});

test('a unit below itself or below nobody known is refused', () => {
  expect(() => poolSmallUnits([unit('a', 'b', 'baik', 1), unit('b', 'a', 'baik', 1)])).toThrow('pattern.unit-loop');
  expect(() => poolSmallUnits([unit('a', 'a', 'baik', 1)])).toThrow('pattern.unit-loop');
  expect(() => poolSmallUnits([unit('a', 'x', 'baik', 1)])).toThrow('pattern.unit-unknown');
});
