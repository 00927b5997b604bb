import { expect, test } from 'vitest';
import { fairnessSentences } from '#shared/calibration/fairness-sentences.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { fairnessCases } from '#shared/stats/fairness/input.ts';
import { fairnessFamily } from '#shared/stats/fairness/report.ts';

const people = (group: string, chosen: number, n: number) =>
  Array.from({ length: n }, (_, at) => ({ group, outcome: at < chosen ? 'ya' : 'tidak' }));
const cases = (rows: { group: string; outcome: string }[]) =>
  fairnessCases({ group: rows.map((row) => row.group), outcome: rows.map((row) => row.outcome) }, {});

const lines = (...shares: (readonly [chosen: number, n: number])[][]) =>
  shares.map((line) => ({
    cases: cases(line.flatMap(([chosen, n], at) => people(`g${at}`, chosen, n))),
    weight: 1,
  }));
const reportsOf = (family: ReturnType<typeof lines>) =>
  fairnessFamily(family, { rule: 'largest-group' }).flatMap((one) => (one instanceof Problem ? [] : [one]));

test('lines looked at together: the reference is the largest group, and no figure is claimed whose test is not', () => {
  const alone = lines([
    [20, 60],
    [24, 40],
  ]);
  const [single] = reportsOf(alone);
  expect(single).toMatchObject({ reference: 'g0', referenceRule: 'largest-group' });
  const fair = lines(...Array.from({ length: 7 }, () => [[20, 60] as const, [13, 40] as const]));
  const [first] = reportsOf([...alone, ...fair]);
  const [own, crowded] = [single?.comparisons[0], first?.comparisons[0]];
  expect(own?.test?.holm).toBeCloseTo(own?.test?.p ?? 1, 12);
  expect(crowded?.test?.holm).toBeCloseTo(8 * (own?.test?.p ?? 1), 10);
  expect(crowded?.fisher?.holm).toBe(crowded?.test?.holm);
  expect(crowded?.confidence).toBeCloseTo(1 - 0.05 / 8, 12);
  expect(crowded?.impactRatio?.lower ?? 0).toBeLessThan(own?.impactRatio?.lower ?? 0);
});

test('a line that cannot be compared is a Problem and spends none of the error', () => {
  const able = lines([
    [20, 60],
    [24, 40],
  ]);
  const found = fairnessFamily([{ cases: cases(people('A', 3, 9)), weight: 3 }, ...able]);
  expect(found[0]).toMatchObject({ code: 'fairness.one-group' });
  expect(found[1]).toMatchObject({ comparisons: [{ confidence: 0.95 }] });
});

test('a ratio that is withheld while its difference is clear is said', () => {
  const [report] = reportsOf(
    lines([
      [30, 60],
      [2, 40],
    ]),
  );
  expect(report?.comparisons[0]?.impactRatio).toBeNull();
  expect(report?.warnings.find(({ code }) => code === 'fairness.withheld-small-p')?.values.group).toBe('g1');
});

test('the sentence is the one of the test: lower predicates within units are said though shares are alike', () => {
  // In every unit half as many of B have the top score, but B is in the better unit.
  const rows = [
    ...Array.from({ length: 60 }, (_, at) => ({ group: 'A', unit: 'low', score: at < 20 ? 5 : 3 })),
    ...Array.from({ length: 20 }, () => ({ group: 'B', unit: 'low', score: 3 })),
    ...Array.from({ length: 20 }, () => ({ group: 'A', unit: 'high', score: 5 })),
    ...Array.from({ length: 40 }, (_, at) => ({ group: 'B', unit: 'high', score: at < 26 ? 5 : 3 })),
  ];
  const own = fairnessCases(
    {
      group: rows.map(({ group }) => group),
      score: rows.map(({ score }) => String(score)),
      stratum: rows.map(({ unit }) => unit),
    },
    { atLeast: 5 },
  );
  const [report] = fairnessFamily([{ cases: own, weight: 1 }], { rule: 'largest-group' });
  if (report === undefined || report instanceof Problem) throw new Error('no report');
  const [said] = fairnessSentences({ group: 'sex', outcome: 'best' }, report, 'en');
  expect(report.comparisons[0]?.test).toMatchObject({ kind: 'scores-in-strata', direction: -1 });
  expect(said).toContain('Within the same unit, predicates of B are lower than those of A');
});
