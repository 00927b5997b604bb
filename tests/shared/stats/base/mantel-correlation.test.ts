import { expect, test } from 'vitest';
import { mantelCorrelation } from '#shared/stats/base/mantel-correlation.ts';
import { mantelHaenszel } from '#shared/stats/fairness/mantel-haenszel.ts';

/** Income by satisfaction, women then men: Agresti (2002), table 7.8; R's help of `mantelhaen.test`. */
const satisfaction = [
  [
    [1, 3, 11, 2],
    [2, 3, 17, 3],
    [0, 1, 8, 5],
    [0, 2, 4, 2],
  ],
  [
    [1, 1, 2, 1],
    [0, 3, 5, 1],
    [0, 0, 7, 3],
    [0, 1, 9, 6],
  ],
];

test('job satisfaction by income within sex as Agresti (2002) gives it: 6.16, p .013', () => {
  const [x, y, stratum, weight]: [number[], number[], number[], number[]] = [[], [], [], []];
  satisfaction.forEach((table, sex) => {
    table.forEach((row, income) => {
      row.forEach((n, level) => {
        x.push([3, 10, 20, 35][income] ?? 0);
        y.push([1, 3, 4, 5][level] ?? 0);
        stratum.push(sex);
        weight.push(n);
      });
    });
  });
  const found = mantelCorrelation(x, y, stratum, weight);
  expect(found?.chiSquare).toBeCloseTo(6.1563, 3);
  expect(found?.p).toBeCloseTo(0.0131, 4);
  expect([found?.n, found?.strata]).toEqual([104, 2]);
});

test('with two groups and two outcomes it is the Cochran-Mantel-Haenszel test', () => {
  const tables = [
    { chosenA: 9, otherA: 3, chosenB: 2, otherB: 6 },
    { chosenA: 5, otherA: 9, chosenB: 4, otherB: 11 },
  ];
  const cells = tables.flatMap((t, at) => [
    [1, 1, at, t.chosenA],
    [1, 0, at, t.otherA],
    [0, 1, at, t.chosenB],
    [0, 0, at, t.otherB],
  ]);
  const column = (at: number) => cells.map((cell) => cell[at] ?? 0);
  const found = mantelCorrelation(column(0), column(1), column(2), column(3));
  expect(found?.chiSquare).toBeCloseTo(mantelHaenszel(tables)?.chiSquare ?? 0, 10);
  expect(found?.z).toBeGreaterThan(0);
});

test('where nothing varies inside a stratum there is nothing to test', () => {
  expect(mantelCorrelation([1, 1, 2, 2], [1, 2, 3, 4], [0, 0, 1, 1])).toBeNull();
  expect(mantelCorrelation([], [], null)).toBeNull();
});
