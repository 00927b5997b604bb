import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Problem } from '#shared/kernel/problem.ts';
import { randomStream } from '#shared/stats/base/random.ts';
import { type RatingEntry, ratingsOf } from '#shared/stats/base/ratings.ts';
import { type SeverityReport, severityReport } from '#shared/stats/linear/report.ts';
import { unfitIn } from '../finite-walk.ts';
import { fullTable, ratingTables } from '../rating-tables.ts';

/** A report, or the code of the Problem that refused it. */
function reportOf(
  rows: readonly RatingEntry[],
  options: Parameters<typeof severityReport>[1] = {},
): SeverityReport | string {
  try {
    return severityReport(ratingsOf(rows), options);
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

function near(ours: SeverityReport | string, other: SeverityReport | string, scale = 1): void {
  if (typeof ours === 'string' || typeof other === 'string') {
    expect(ours).toBe(other);
    return;
  }
  const close = (a: number, b: number, digits: number): void => expect(Math.abs(a - b)).toBeLessThan(digits);
  close(ours.deviance, other.deviance, 1e-5 * (1 + Math.abs(ours.deviance)));
  const size = 1 + ours.variance.ratee + ours.variance.rater + ours.variance.residual;
  for (const key of ['ratee', 'rater', 'residual'] as const)
    close(ours.variance[key] * scale * scale, other.variance[key], 1e-3 * size * scale * scale);
  const severities = new Map(other.raters.map((row) => [row.id, row.severity]));
  for (const row of ours.raters)
    close(row.severity * scale, severities.get(row.id) ?? Number.NaN, 2e-3 * Math.sqrt(size) * scale);
}

test('shifted scores keep every effect and move the intercept', () => {
  fc.assert(
    fc.property(ratingTables(), fc.integer({ min: -50, max: 50 }), (rows, shift) => {
      const moved = reportOf(rows.map((row) => ({ ...row, score: Number(row.score) + shift })));
      const plain = reportOf(rows);
      near(plain, moved);
      if (typeof plain !== 'string' && typeof moved !== 'string')
        expect(moved.intercept.value - plain.intercept.value).toBeCloseTo(shift, 3);
    }),
    { numRuns: 60 },
  );
});

test('scaled scores scale effects, and the deviance by the degrees of freedom', () => {
  fc.assert(
    fc.property(ratingTables(), fc.constantFrom(0.1, 2, 10), (rows, scale) => {
      const plain = reportOf(rows);
      const scaled = reportOf(rows.map((row) => ({ ...row, score: Number(row.score) * scale })));
      if (typeof plain === 'string' || typeof scaled === 'string') {
        expect(scaled).toBe(plain);
        return;
      }
      const moved = (plain.n - 1) * 2 * Math.log(scale);
      near(plain, { ...scaled, deviance: scaled.deviance - moved }, scale);
    }),
    { numRuns: 60 },
  );
});

test('the order of rows and the names of people change nothing', () => {
  fc.assert(
    fc.property(ratingTables(2), fc.integer({ min: 1, max: 1e6 }), (rows, seed) => {
      const stream = randomStream(seed);
      const mixed = rows.map((row) => ({ row, key: stream.uniform() })).sort((a, b) => a.key - b.key);
      near(reportOf(rows), reportOf(mixed.map(({ row }) => row)));
      const renamed = reportOf(rows.map((row) => ({ ...row, ratee: `z${9 - Number(row.ratee.slice(1))}` })));
      near(reportOf(rows), renamed);
    }),
    { numRuns: 40 },
  );
});

test('nothing in a result is NaN or infinite, whatever the table, with or without halo', () => {
  fc.assert(
    fc.property(ratingTables(2), fc.boolean(), fc.constantFrom('reml', 'ml'), (rows, halo, method) => {
      const report = reportOf(rows, { halo, method });
      if (typeof report === 'string') expect(report).toMatch(/^(linear|ratings)\./);
      else expect(unfitIn(report)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('a start from a fit nearby gives the same figures in fewer steps', () => {
  const stream = randomStream(12);
  const rows: RatingEntry[] = [];
  for (let p = 0; p < 60; p++) {
    const work = stream.normal();
    for (let r = p % 3; r < 9; r += 3) {
      const halo = 0.4 * stream.normal();
      for (const criterion of ['a', 'b', 'c']) {
        const score = Math.round(3 + work - 0.3 * r + halo + stream.normal());
        rows.push({ ratee: `p${p}`, rater: `r${r}`, criterion, score });
      }
    }
  }
  const edited = rows.map((row, at) => (at === 40 ? { ...row, score: Number(row.score) + 1 } : row));
  for (const halo of [false, true])
    for (const precision of ['exact', 'fast'] as const) {
      const before = severityReport(ratingsOf(rows), { halo, precision });
      const cold = severityReport(ratingsOf(edited), { halo, precision });
      const warm = severityReport(ratingsOf(edited), { halo, precision, start: before.variance });
      expect(warm.iterations).toBeLessThan(cold.iterations);
      expect(warm.deviance).toBeCloseTo(cold.deviance, precision === 'exact' ? 6 : 1);
      for (const [j, row] of warm.raters.entries())
        expect(row.severity).toBeCloseTo(cold.raters[j]?.severity ?? 0, precision === 'exact' ? 5 : 3);
    }
});

test('a doubled rater gets the same severity twice', () => {
  const stream = randomStream(5);
  const rows: RatingEntry[] = [];
  for (let p = 0; p < 30; p++) {
    const work = stream.normal();
    for (let r = 0; r < 4; r++)
      rows.push({ ratee: `p${p}`, rater: `r${r}`, score: 3 + work - 0.5 * r + stream.normal() });
  }
  const twin = rows.filter((row) => row.rater === 'r1').map((row) => ({ ...row, rater: 'twin' }));
  const report = severityReport(ratingsOf([...rows, ...twin]));
  const of = (id: string) => report.raters.find((row) => row.id === id);
  expect(of('twin')?.severity).toBeCloseTo(of('r1')?.severity ?? 0, 8);
  expect(of('twin')?.se).toBeCloseTo(of('r1')?.se ?? 0, 8);
});

test('one rater, one ratee, equal scores and scores without repeats are refused by name', () => {
  expect(reportOf(fullTable([[1], [2], [3]]))).toBe('ratings.one-rater');
  expect(reportOf(fullTable([[1, 2, 3]]))).toBe('ratings.one-ratee');
  expect(
    reportOf(
      fullTable([
        [3, 3],
        [3, 3],
        [3, 3],
      ]),
    ),
  ).toBe('linear.constant');
  const once = [1, 2, 3, 4].map((score) => ({ ratee: `p${score}`, rater: `r${score % 2}`, score }));
  expect(reportOf(once)).toBe('linear.ratee-once');
  expect(
    reportOf(
      fullTable([
        [1, 2],
        [2, 4],
        [5, 3],
      ]),
      { halo: true },
    ),
  ).toBe('linear.halo-once');
});

test('scores that ratee and rater explain wholly are refused: there is nothing to measure an error by', () => {
  const sums = [0, 1, 3, 4, 7].map((work) => [0, 1, 3].map((severe) => 10 + work - severe));
  expect(reportOf(fullTable(sums))).toBe('linear.no-residual');
  const agreed = [1, 2, 4, 4].map((work) => [work, work, work]);
  expect(reportOf(fullTable(agreed))).toBe('linear.no-residual');
});

test('parts of a design that nothing links are named, with the ratings that would link them', () => {
  const rows = [0, 1, 2].flatMap((part) =>
    fullTable([
      [1, 2],
      [2, 4],
      [5, 3],
      [2, 2],
    ]).map((row) => ({
      ...row,
      ratee: `${part}-${row.ratee}`,
      rater: `${part}-${row.rater}`,
    })),
  );
  const report = severityReport(ratingsOf(rows));
  expect(report.subsets.map((subset) => [...subset.raters].sort())).toEqual([
    ['0-r0', '0-r1'],
    ['1-r0', '1-r1'],
    ['2-r0', '2-r1'],
  ]);
  expect(report.warnings.map((warning) => warning.code)).toContain('linear.subsets');
  const joined = severityReport(ratingsOf([...rows, ...report.links.map((link) => ({ ...link, score: 3 }))]));
  expect(joined.subsets).toEqual([]);
});

test('weights count as that many ratings for the effects', () => {
  const rows = fullTable([
    [1, 2, 3],
    [2, 4, 4],
    [5, 3, 4],
    [2, 2, 1],
  ]);
  const doubled = severityReport(ratingsOf(rows.map((row) => ({ ...row, weight: 2 }))));
  const plain = severityReport(ratingsOf(rows.map((row) => ({ ...row, weight: 1 }))));
  expect(doubled.variance.ratee).toBeCloseTo(plain.variance.ratee, 5);
  expect(doubled.variance.residual).toBeCloseTo(2 * plain.variance.residual, 5);
});
