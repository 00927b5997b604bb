import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Problem } from '#shared/kernel/problem.ts';
import { ratingsOf } from '#shared/stats/base/ratings.ts';
import { worthReport } from '#shared/stats/linear/adjustment-worth.ts';
import { crossedEffects } from '#shared/stats/linear/crossed-effects.ts';
import { pairMeans } from '#shared/stats/linear/pair-means.ts';
import { severityReport } from '#shared/stats/linear/report.ts';
import { adjustedScores, classChances, classOf } from '#shared/stats/linear/score-adjustment.ts';
import { unfitIn } from '../finite-walk.ts';
import { ratingTables } from '../rating-tables.ts';
import { type KnownDesign, knownPanel } from './known-panel.ts';

function panelOf(design: KnownDesign) {
  const panel = knownPanel(design);
  const ratings = ratingsOf(panel.rows);
  const report = severityReport(ratings, { halo: true });
  return { panel, ratings, report };
}

function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [mx, my] = [mean(x), mean(y)];
  const cross = (a: readonly number[], ma: number, b: readonly number[], mb: number) =>
    a.reduce((sum, value, at) => sum + (value - ma) * ((b[at] ?? 0) - mb), 0);
  return cross(x, mx, y, my) / Math.sqrt(cross(x, mx, x, mx) * cross(y, my, y, my));
}

test('where raters differ much, adjusting is worth it and brings scores nearer the truth', () => {
  const { panel, ratings, report } = panelOf({ severitySd: 0.8, each: 4 });
  const worth = worthReport(ratings, report);
  expect(worth.verdict).toBe('yes');
  expect(worth.splitHalf.gain.lower).toBeGreaterThan(0);
  expect(worth.leaveOneOut.gain.upper).toBeLessThan(0);
  const scores = adjustedScores(ratings, report);
  const truth = scores.map(({ id }) => panel.work[Number(id.slice(1))] ?? 0);
  const raw = correlation(
    scores.map((score) => score.raw),
    truth,
  );
  const adjusted = correlation(
    scores.map((score) => score.adjusted),
    truth,
  );
  expect(adjusted).toBeGreaterThan(raw + 0.05);
});

test('where raters hardly differ, the answer is an honest no', () => {
  for (const seed of [1, 2, 3]) {
    const { ratings, report } = panelOf({ severitySd: 0.03, seed });
    const worth = worthReport(ratings, report);
    expect(worth.verdict).toBe('no');
    expect(['no-rater-variance', 'small-gain', 'loss']).toContain(worth.ground);
  }
});

test('too few ratees: it cannot be told', () => {
  const { ratings, report } = panelOf({ ratees: 8, raters: 6, each: 4, severitySd: 0.8 });
  expect(worthReport(ratings, report)).toMatchObject({ verdict: 'unclear', ground: 'too-few' });
});

test('the same seed gives the same verdict, figure by figure', () => {
  const { ratings, report } = panelOf({ ratees: 60 });
  expect(worthReport(ratings, report)).toEqual(worthReport(ratings, report));
});

test('the sweep gives the predictors of the exact fit', () => {
  const { ratings, report } = panelOf({ ratees: 80 });
  const pairs = pairMeans(ratings, report);
  const { ratee, rater } = crossedEffects(pairs, report.variance);
  report.ratees.forEach((row, at) => {
    expect(Math.abs((ratee[at] ?? 0) - row.effect)).toBeLessThan(1e-3);
  });
  report.raters.forEach((row, at) => {
    expect(Math.abs((rater[at] ?? 0) + row.severity)).toBeLessThan(1e-3);
  });
});

test('the adjusted score is the raw mean plus the mean severity of the raters', () => {
  const { ratings, report } = panelOf({ ratees: 30 });
  const severity = new Map(report.raters.map((row) => [row.id, row.severity]));
  for (const score of adjustedScores(ratings, report)) {
    const own = [...ratings.ratee].flatMap((at, i) => (ratings.ratees[at] === score.id ? [i] : []));
    const raw = own.reduce((sum, i) => sum + (ratings.score[i] ?? 0), 0) / own.length;
    const shift =
      own.reduce((sum, i) => sum + (severity.get(ratings.raters[ratings.rater[i] ?? 0] ?? '') ?? 0), 0) / own.length;
    expect(score.raw).toBeCloseTo(raw, 10);
    expect(score.adjusted).toBeCloseTo(raw + shift, 10);
    expect(score.se).toBeGreaterThan(score.shiftSe);
  }
});

test('chances of classes sum to one, and a value on a cut is above it', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -5, max: 9, noNaN: true }),
      fc.double({ min: 0, max: 3, noNaN: true }),
      (value, se) => {
        const chances = classChances(value, se, [2.5, 3.5]);
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
        expect(chances.every((chance) => chance >= 0)).toBe(true);
      },
    ),
  );
  expect([2.4, 2.5, 3.5].map((value) => classOf(value, [2.5, 3.5]))).toEqual([0, 1, 2]);
  expect(classChances(3, 0, [2.5, 3.5])).toEqual([0, 1, 0]);
  expect(classChances(3.5, 1, [2.5, 3.5])[2]).toBeCloseTo(0.5, 6);
});

test('every figure of any small table is finite or null', () => {
  fc.assert(
    fc.property(ratingTables(3), (rows) => {
      try {
        const ratings = ratingsOf(rows);
        const report = severityReport(ratings);
        expect(unfitIn(worthReport(ratings, report, { resamples: 20 }))).toEqual([]);
        expect(unfitIn(adjustedScores(ratings, report))).toEqual([]);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
      }
    }),
    { numRuns: 150 },
  );
});
