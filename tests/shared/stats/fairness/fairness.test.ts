import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Problem } from '#shared/kernel/problem.ts';
import { holm } from '#shared/stats/base/holm.ts';
import { cliffsDelta } from '#shared/stats/fairness/cliffs-delta.ts';
import { fairnessCases } from '#shared/stats/fairness/input.ts';
import { mannWhitney } from '#shared/stats/fairness/mann-whitney.ts';
import { mantelHaenszel } from '#shared/stats/fairness/mantel-haenszel.ts';
import { fairnessReport } from '#shared/stats/fairness/report.ts';
import { fisherExact, impactRatio } from '#shared/stats/fairness/two-by-two.ts';
import { unfitIn } from '../finite-walk.ts';

const people = (group: string, chosen: number, n: number) =>
  Array.from({ length: n }, (_, at) => ({ group, outcome: at < chosen ? 'ya' : 'tidak' }));
const cases = (rows: { group: string; outcome: string }[]) =>
  fairnessCases({ group: rows.map((row) => row.group), outcome: rows.map((row) => row.outcome) }, {});
const sample = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 9 });

test('small cells are withheld, and a lone small group cannot be found by subtraction', () => {
  const report = fairnessReport(cases([...people('A', 20, 40), ...people('B', 2, 30), ...people('C', 1, 3)]));
  expect(report.n).toBeNull();
  expect(report.groups.find((one) => one.group === 'B')).toMatchObject({ n: 30, chosen: null, suppressed: true });
  expect(report.groups.find((one) => one.group === 'C')).toMatchObject({ n: null, chosen: null, suppressed: true });
  const small = report.comparisons.find((one) => one.group === 'C');
  expect([small?.fisher, small?.n, small?.impactRatio]).toEqual([null, null, null]);
  const thin = report.comparisons.find((one) => one.group === 'B');
  expect(thin?.impactRatio).toBeNull();
  expect(thin?.fisher?.oddsRatio).toBeNull();
  expect(thin?.fisher?.p).toBeLessThan(0.001);
});

test('the reference is the group chosen most often, or the one asked for', () => {
  const rows = cases([...people('A', 20, 40), ...people('B', 30, 40)]);
  expect(fairnessReport(rows)).toMatchObject({ reference: 'B', referenceRule: 'highest-share' });
  expect(fairnessReport(rows, { reference: 'A' }).comparisons[0]?.impactRatio?.value).toBeCloseTo(1.5, 12);
  expect(() => fairnessReport(rows, { reference: 'Z' })).toThrow('fairness.reference-unknown');
});

test('the favourable outcome is found or asked for', () => {
  const read = (outcome: string[], favourable?: string[]) =>
    fairnessCases({ group: outcome.map((_, at) => `g${at % 2}`), outcome }, favourable ? { favourable } : {});
  expect([...(read(['1', '0', '1', '0']).chosen ?? [])]).toEqual([1, 0, 1, 0]);
  expect(() => read(['Baik', 'Kurang', 'Baik', 'Cukup'])).toThrow('fairness.favourable');
  expect([...(read(['Baik', 'Kurang', 'Sangat Baik', ''], ['baik', 'Sangat Baik']).chosen ?? [])]).toEqual([1, 0, 1]);
  expect(() => read(['Baik', 'Kurang'], ['Bagus'])).toThrow('fairness.favourable-unknown');
});

test('several ratings of one person are averaged: people are compared, not ratings', () => {
  const own = fairnessCases(
    { group: ['a', 'a', 'b', 'b'], score: ['1', '3', '4', '4'], ratee: ['p', 'p', 'q', 'r'] },
    { atLeast: 3 },
  );
  expect([...(own.score ?? [])]).toEqual([2, 4, 4]);
  expect([...(own.chosen ?? [])]).toEqual([0, 1, 1]);
  expect(() => fairnessCases({ group: ['a', 'b'], score: ['1', '3'], ratee: ['p', 'p'] }, {})).toThrow(
    'fairness.ratee-differs',
  );
});

test('one group, nothing to compare, or only tiny groups is refused', () => {
  expect(() => fairnessReport(cases(people('A', 3, 9)))).toThrow('fairness.one-group');
  expect(() => fairnessCases({ group: ['a', 'b'] }, {})).toThrow('fairness.nothing');
  expect(() => fairnessReport(cases([...people('A', 1, 3), ...people('B', 1, 3)]))).toThrow('fairness.too-small');
});

test('Fisher: exchanging groups exchanges the tails and inverts the odds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 9 }),
      (a, b, c, d) => {
        const one = fisherExact({ chosenA: a, otherA: b, chosenB: c, otherB: d });
        const other = fisherExact({ chosenA: c, otherA: d, chosenB: a, otherB: b });
        expect(one.twoSided).toBeCloseTo(other.twoSided, 10);
        expect(one.less).toBeCloseTo(other.greater, 10);
        if (one.oddsRatio && other.oddsRatio) expect(one.oddsRatio * other.oddsRatio).toBeCloseTo(1, 6);
        expect(unfitIn([one, impactRatio({ chosenA: a, otherA: b, chosenB: c, otherB: d })])).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});

test('one stratum: the exact Mantel-Haenszel test is Fisher', () => {
  const table = { chosenA: 9, otherA: 3, chosenB: 2, otherB: 6 };
  expect(mantelHaenszel([table])?.exact).toEqual(fisherExact(table));
  expect(mantelHaenszel([{ chosenA: 3, otherA: 0, chosenB: 2, otherB: 0 }])).toBeNull();
});

/** All ways to choose who is x, by brute force. */
function permutationP(x: number[], y: number[]): number {
  const pool = [...x, ...y];
  const u = (chosen: Set<number>): number => {
    let sum = 0;
    pool.forEach((a, i) => {
      if (chosen.has(i))
        pool.forEach((b, j) => {
          if (!chosen.has(j)) sum += a > b ? 1 : a === b ? 0.5 : 0;
        });
    });
    return sum;
  };
  const centre = (x.length * y.length) / 2;
  const seen = Math.abs(u(new Set(x.keys())) - centre);
  let all = 0;
  let extreme = 0;
  for (let bits = 0; bits < 1 << pool.length; bits++) {
    const chosen = new Set([...pool.keys()].filter((i) => bits & (1 << i)));
    if (chosen.size !== x.length) continue;
    all++;
    if (Math.abs(u(chosen) - centre) >= seen - 1e-9) extreme++;
  }
  return extreme / all;
}

test('Mann-Whitney exact p is the share of all rearrangements, ties and all', () => {
  const short = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(short, short, (x, y) => {
      expect(mannWhitney(x, y).exact?.twoSided).toBeCloseTo(permutationP(x, y), 10);
    }),
    { numRuns: 60 },
  );
});

test('Cliff: delta = 2A - 1, antisymmetric, and its variance is that of the full dominance matrix', () => {
  fc.assert(
    fc.property(sample, sample, (x, y) => {
      const delta = cliffsDelta(x, y);
      const back = cliffsDelta(y, x);
      expect(delta.value).toBeCloseTo(2 * mannWhitney(x, y).superiority - 1, 12);
      expect(back.value).toBeCloseTo(-(delta.value ?? 0), 12);
      if (delta.lower !== null) expect(-(back.upper ?? 0)).toBeCloseTo(delta.lower, 10);
      expect(unfitIn([delta, mannWhitney(x, y)])).toEqual([]);
    }),
    { numRuns: 200 },
  );
  const x = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const y = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
  const signs = x.map((a) => y.map((b) => Math.sign(a - b)));
  const d = signs.flat().reduce((a, b) => a + b, 0) / 100;
  const rows = signs.map((row) => row.reduce((a, b) => a + b, 0) / 10);
  const columns = y.map((_, j) => signs.reduce((sum, row) => sum + (row[j] ?? 0), 0) / 10);
  const squares = (list: number[]) => list.reduce((sum, value) => sum + (value - d) ** 2, 0);
  const variance = (100 * squares(rows) + 100 * squares(columns) - squares(signs.flat())) / (100 * 81);
  expect((cliffsDelta(x, y).se ?? 0) ** 2).toBeCloseTo(variance, 12);
});

test('Holm keeps the order of p-values and never lowers one', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }), (p) => {
      const adjusted = holm(p);
      p.forEach((own, at) => {
        expect(adjusted[at]).toBeGreaterThanOrEqual(own);
        p.forEach((other, to) => {
          if (own < other) expect(adjusted[at] ?? 0).toBeLessThanOrEqual(adjusted[to] ?? 0);
        });
      });
    }),
  );
});

test('whatever the people, no figure is NaN or infinite', () => {
  const person = fc.record({
    group: fc.constantFrom('a', 'b', 'c'),
    outcome: fc.constantFrom('1', '0'),
    score: fc.integer({ min: 1, max: 3 }).map(String),
    stratum: fc.constantFrom('u', 'v'),
  });
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 5 }),
      (rows, minimumCell) => {
        const column = (name: 'group' | 'outcome' | 'score' | 'stratum') => rows.map((row) => row[name]);
        try {
          const own = fairnessCases(
            { group: column('group'), outcome: column('outcome'), score: column('score'), stratum: column('stratum') },
            { favourable: ['1'] },
          );
          expect(unfitIn(fairnessReport(own, { minimumCell }))).toEqual([]);
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('weighted Holm: each p over its share of what is left (Holm 1979, section 4)', () => {
  expect(holm([0.01, 0.02, 0.03], [2, 1, 1])).toEqual([0.02, 0.04, 0.04]);
  expect(holm([0.01, 0.04], [1, 1])).toEqual(holm([0.01, 0.04]));
});
