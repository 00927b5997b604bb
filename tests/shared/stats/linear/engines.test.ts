import { expect, test } from 'vitest';
import { cholesky, choleskyInverse, choleskySolve, paddedSize } from '#shared/stats/base/dense.ts';
import { randomStream } from '#shared/stats/base/random.ts';
import { linearDesign } from '#shared/stats/linear/design.ts';
import { fitLinear } from '#shared/stats/linear/fit.ts';
import { lanczosLog, tridiagonalEigen } from '#shared/stats/linear/lanczos.ts';
import { severityReport } from '#shared/stats/linear/report.ts';
import { scalingRatings } from '../../../golden/scaling-ratings.ts';

test('factor, inverse and solve of a matrix of every odd size agree with multiplication', () => {
  const stream = randomStream(3);
  for (const order of [1, 3, 31, 70, 133]) {
    const n = paddedSize(order);
    const a = new Float64Array(n * n);
    const rows = Array.from({ length: n }, () => Float64Array.from({ length: 5 }, () => stream.normal()));
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        const inside = i < order && j < order;
        const inner = (rows[i] ?? new Float64Array(0)).reduce((sum, value, k) => sum + value * (rows[j]?.[k] ?? 0), 0);
        a[i * n + j] = (i === j ? 1 : 0) + (inside ? inner : 0);
      }
    const lower = a.slice();
    const logDet = cholesky(lower, n);
    const inverse = choleskyInverse(lower, n);
    const b = Float64Array.from({ length: 4 * n }, () => stream.normal());
    const x = b.slice();
    choleskySolve(lower, n, x, n);
    let worst = 0;
    let log = 0;
    for (let i = 0; i < n; i++) {
      log += 2 * Math.log(lower[i * n + i] ?? 0);
      for (let lane = 0; lane < 4; lane++) {
        let sum = -(b[4 * i + lane] ?? 0);
        for (let j = 0; j < n; j++) sum += (a[i * n + j] ?? 0) * (x[4 * j + lane] ?? 0);
        worst = Math.max(worst, Math.abs(sum));
      }
      for (let j = 0; j < n; j++) {
        let sum = i === j ? -1 : 0;
        for (let k = 0; k < n; k++) sum += (a[i * n + k] ?? 0) * (inverse[k * n + j] ?? 0);
        worst = Math.max(worst, Math.abs(sum));
      }
    }
    expect(worst).toBeLessThan(1e-11);
    expect(logDet).toBeCloseTo(log, 9);
  }
  expect(cholesky(Float64Array.from([1, 0, 0, 0, 2, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]), 4)).toBeNull();
});

test('the eigenvalues of a path are those of cosines, and their weights add to one', () => {
  const n = 12;
  const diagonal = new Float64Array(n).fill(2);
  const off = new Float64Array(n).fill(-1);
  const first = new Float64Array(n);
  first[0] = 1;
  tridiagonalEigen(diagonal, off, first);
  const found = [...diagonal].sort((a, b) => a - b);
  for (const [k, value] of found.entries())
    expect(value).toBeCloseTo(2 - 2 * Math.cos((Math.PI * (k + 1)) / (n + 1)), 12);
  expect(first.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 12);
  expect(lanczosLog({ alpha: [0.5], beta: [0] })).toBeCloseTo(Math.log(2), 14);
});

test('probes agree with the exact fit to the error that they state, and to the digit for one seed', () => {
  for (const name of ['random_10k', 'org_10k'] as const) {
    const { ratings } = scalingRatings(name);
    const design = linearDesign(
      { ...ratings, ratees: ratings.ratees.length, raters: ratings.raters.length, criteria: 0 },
      false,
    );
    const exact = fitLinear(design, { precision: 'exact' });
    const fast = fitLinear(design, { precision: 'fast', seed: 11 });
    expect(fast.engine).toBe('stochastic');
    expect(fast.converged).toBe(true);
    const apart = (a: number, b: number): number => Math.abs(a / b - 1);
    const most = 5 * fast.varianceError + 1e-5;
    expect(apart(fast.variance.wide, exact.variance.wide)).toBeLessThan(most);
    expect(apart(fast.variance.narrow, exact.variance.narrow)).toBeLessThan(most);
    expect(Math.abs(fast.deviance - exact.deviance)).toBeLessThan(5 * fast.devianceError);
    expect(fast.varianceError).toBeLessThan(1e-3);
    expect(fitLinear(design, { precision: 'fast', seed: 11 }).variance).toEqual(fast.variance);
  }
});

test('approximate standard errors stay near the exact ones, within what is stated for the sample', () => {
  const { ratings } = scalingRatings('random_10k');
  const exact = severityReport(ratings, { precision: 'exact' });
  const fast = severityReport(ratings, { precision: 'fast' });
  const worst = Math.max(...fast.raters.map((row, i) => Math.abs(row.se / (exact.raters[i]?.se ?? 0) - 1)));
  expect(worst).toBeLessThan(0.01);
  expect(fast.error.se).toBeGreaterThan(0);
  expect(fast.error.se).toBeLessThan(0.01);
});

test('severities that made the data come back as well as their standard errors promise', () => {
  const { ratings, severity } = scalingRatings('random_10k');
  const report = severityReport(ratings);
  let squares = 0;
  let promised = 0;
  let inside = 0;
  for (const row of report.raters) {
    const truth = severity.get(row.id) ?? 0;
    squares += (row.severity - truth) ** 2;
    promised += row.seTotal ** 2;
    if (truth >= row.lower && truth <= row.upper) inside++;
  }
  expect(squares / promised).toBeGreaterThan(0.85);
  expect(squares / promised).toBeLessThan(1.15);
  expect(inside / report.raters.length).toBeGreaterThan(0.92);
  expect(report.reliability.rater).toBeGreaterThan(0.85);
});
