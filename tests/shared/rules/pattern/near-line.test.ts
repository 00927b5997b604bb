import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadRuleSet } from '#main/rules/rule-set-file.ts';
import type { Predicate, Rating } from '#shared/rules/levels.ts';
import { nearestCases, type RatedPerson } from '#shared/rules/pattern/near-line.ts';
import { predicateOf } from '#shared/rules/rule-set.ts';

const rules = loadRuleSet(
  fileURLToPath(new URL('../../../../resources/rules/permenpanrb-6-2022.json', import.meta.url)),
);

function person(id: string, hasil: Rating, perilaku: Rating, score: number | null): RatedPerson {
  return { id, hasil, perilaku, score, predicate: predicateOf(rules, hasil, perilaku) };
}

const team: readonly RatedPerson[] = [
  person('top', 'di-atas', 'di-atas', 95),
  person('edge', 'di-atas', 'di-atas', 86),
  person('twin', 'di-atas', 'di-atas', 86),
  person('a', 'sesuai', 'sesuai', 90),
  person('b', 'di-atas', 'sesuai', 84),
  person('c', 'sesuai', 'di-atas', 70),
  person('d', 'di-bawah', 'sesuai', 60),
];

const move = (from: Predicate, to: Predicate, people: number) => [{ from, to, people }];

test('down: the fewest rating steps, then the lowest score; a tie at the line is told', () => {
  const [one] = nearestCases(rules, team, move('sangat-baik', 'baik', 1));
  expect(one).toEqual({
    id: 'edge',
    from: 'sangat-baik',
    to: 'baik',
    steps: 1,
    pairs: [
      { hasil: 'di-atas', perilaku: 'sesuai' },
      { hasil: 'sesuai', perilaku: 'di-atas' },
    ],
    gap: 0,
    tied: 1,
  });
  expect(nearestCases(rules, team, move('sangat-baik', 'baik', 2)).map(({ id, tied }) => [id, tied])).toEqual([
    ['edge', 0],
    ['twin', 0],
  ]);
});

test('up: one step before two, then the highest score', () => {
  const cases = nearestCases(rules, team, move('baik', 'sangat-baik', 3));
  expect(cases.map(({ id, steps, gap }) => [id, steps, gap])).toEqual([
    ['b', 1, 2],
    ['c', 1, 16],
    ['a', 2, 0],
  ]);
});

test('nobody is named twice, and what is unknown comes last', () => {
  const blank: RatedPerson = { id: 'blank', predicate: 'baik', hasil: null, perilaku: null, score: null };
  const cases = nearestCases(
    rules,
    [blank, ...team],
    [
      { from: 'baik', to: 'sangat-baik', people: 2 },
      { from: 'baik', to: 'butuh-perbaikan', people: 2 },
    ],
  );
  expect(cases.map(({ id, to }) => `${id} ${to}`)).toEqual([
    'b sangat-baik',
    'c sangat-baik',
    'a butuh-perbaikan',
    'blank butuh-perbaikan',
  ]);
  expect(cases[3]).toMatchObject({ steps: null, pairs: [], gap: null });
});

test('more movers than people, or a score that is no number, is refused', () => {
  expect(() => nearestCases(rules, team, move('kurang', 'baik', 1))).toThrow('pattern.too-few-cases');
  expect(() => nearestCases(rules, [person('x', 'sesuai', 'sesuai', Number.NaN)], [])).toThrow('pattern.score-invalid');
});
