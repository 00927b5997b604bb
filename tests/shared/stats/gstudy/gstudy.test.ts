import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Problem } from '#shared/kernel/problem.ts';
import { agreementReport } from '#shared/stats/agreement/report.ts';
import { randomStream } from '#shared/stats/base/random.ts';
import { type RatingEntry, ratingsOf } from '#shared/stats/base/ratings.ts';
import { gstudyReport } from '#shared/stats/gstudy/report.ts';
import { unfitIn } from '../finite-walk.ts';
import { fullTable, ratingTables } from '../rating-tables.ts';

/** Shrout & Fleiss (1979), table 2. */
const published = fullTable([
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]);

test('a crossed p x r study is ICC(2,k) and ICC(3,k) in other words', () => {
  const study = gstudyReport(ratingsOf(published));
  const { icc } = agreementReport(ratingsOf(published));
  expect(study.observed.raters).toBe(4);
  expect(study.observed.dependability).toBeCloseTo(icc['2,k'].value ?? 0, 12);
  expect(study.observed.generalizability).toBeCloseTo(icc['3,k'].value ?? 0, 12);
  expect(study.variance.residual).toBeCloseTo(1.0194444444, 9);
});

test('as many raters as needed reach the target, one fewer does not', () => {
  const study = gstudyReport(ratingsOf(published), { target: 0.8 });
  const { ratee = 0, rater = 0, residual = 0 } = study.variance;
  const needed = study.needed.raters ?? 0;
  const phi = (n: number): number => ratee / (ratee + (rater + residual) / n);
  expect(phi(needed)).toBeGreaterThanOrEqual(0.8);
  expect(phi(needed - 1)).toBeLessThan(0.8);
});

/** Crossed p x r x c data with known variances. */
function made(seed: number, keep: (draw: number) => boolean): RatingEntry[] {
  const { normal, uniform } = randomStream(seed);
  const list = (n: number, sd: number): number[] => Array.from({ length: n }, () => sd * normal());
  const p = list(150, 1);
  const r = list(20, 0.6);
  const c = list(10, 0.4);
  const pr = p.map(() => list(20, 0.5));
  const pc = p.map(() => list(10, 0.3));
  const rc = r.map(() => list(10, 0.3));
  const rows: RatingEntry[] = [];
  p.forEach((own, i) => {
    r.forEach((severity, j) => {
      c.forEach((difficulty, k) => {
        const score =
          own + severity + difficulty + (pr[i]?.[j] ?? 0) + (pc[i]?.[k] ?? 0) + (rc[j]?.[k] ?? 0) + 0.8 * normal();
        if (keep(uniform())) rows.push({ ratee: `p${i}`, rater: `r${j}`, criterion: `c${k}`, score });
      });
    });
  });
  return rows;
}

test('known variances come back, from complete data and with two thirds of the cells missing', () => {
  for (const keep of [() => true, (draw: number) => draw < 0.33]) {
    const { variance } = gstudyReport(ratingsOf(made(5, keep)));
    expect(Math.abs((variance.residual ?? 0) - 0.64)).toBeLessThan(0.03);
    expect(Math.abs((variance['ratee:rater'] ?? 0) - 0.25)).toBeLessThan(0.03);
    expect(Math.abs((variance['ratee:criterion'] ?? 0) - 0.09)).toBeLessThan(0.03);
    expect(Math.abs((variance.ratee ?? 0) - 1)).toBeLessThan(0.3);
  }
});

test('raters of their own for each criterion are one effect, rater within criterion', () => {
  const rows = made(7, () => true).filter(
    (row) => Number(row.rater.slice(1)) % 10 === Number((row.criterion ?? '').slice(1)),
  );
  const study = gstudyReport(ratingsOf(rows));
  expect(Object.keys(study.variance).sort()).toEqual([
    'criterion',
    'ratee',
    'ratee:criterion',
    'rater:criterion',
    'residual',
  ]);
  expect(study.observed.raters).toBe(2);
});

test('fixed criteria: their own differences are no error', () => {
  const rows = made(9, (draw) => draw < 0.5);
  const fixed = gstudyReport(ratingsOf(rows), { fixedCriteria: true }).observed.dependability ?? 0;
  expect(fixed).toBeGreaterThan(gstudyReport(ratingsOf(rows)).observed.dependability ?? 1);
});

test('shift changes nothing, scale only the variances, order of rows nothing', () => {
  fc.assert(
    fc.property(ratingTables(3), fc.integer({ min: -9, max: 9 }), (rows, by) => {
      try {
        const a = gstudyReport(ratingsOf(rows));
        const b = gstudyReport(ratingsOf(rows.map((row) => ({ ...row, score: 2 * Number(row.score) + by })).reverse()));
        for (const [at, line] of a.components.entries())
          expect(b.components[at]?.estimate).toBeCloseTo(4 * line.estimate, 8);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
      }
    }),
    { numRuns: 150 },
  );
});

test('each ratee rated once: refused, since ratees cannot be told from error', () => {
  const rows = [1, 2, 3, 4].map((score, at) => ({ ratee: `p${at}`, rater: `r${at % 2}`, score }));
  expect(() => gstudyReport(ratingsOf(rows))).toThrow('gstudy.confounded');
});

test('whatever the table, no figure is NaN or infinite', () => {
  for (const criteria of [1, 3])
    fc.assert(
      fc.property(ratingTables(criteria), fc.boolean(), (rows, fixedCriteria) => {
        try {
          expect(unfitIn(gstudyReport(ratingsOf(rows), { fixedCriteria }))).toEqual([]);
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
        }
      }),
      { numRuns: 300 },
    );
});
