import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Problem } from '#shared/kernel/problem.ts';
import { expectedShares, levelScale } from '#shared/stats/base/level-counts.ts';
import { randomStream } from '#shared/stats/base/random.ts';
import { tTwoSided } from '#shared/stats/base/special.ts';
import { exactMultinomial, outcomeCount, simulatedFit } from '#shared/stats/distribution/exact-multinomial.ts';
import { distributionReport, homogeneity } from '#shared/stats/distribution/report.ts';
import { spreadChange } from '#shared/stats/distribution/spread.ts';
import { unfitIn } from '../finite-walk.ts';

const table = (counts: number[]) => ({ levels: counts.map((_, at) => `L${at}`), ordered: true, counts, blanks: 0 });
const shares = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 5 })
  .filter((list) => list.some((x) => x > 0));

test('the least extreme outcome has p = 1 and the sum over outcomes is 1', () => {
  const own = exactMultinomial([2, 6, 2], [0.2, 0.6, 0.2]);
  expect(own?.probability).toBeCloseTo(1, 12);
  expect(own?.chiSquare).toBeCloseTo(1, 12);
  expect(own?.outcomes).toBe(outcomeCount(10, 3));
});

test('two levels: exact p by probability is the two-sided binomial test', () => {
  // R: binom.test(7, 9, .3)$p.value
  expect(exactMultinomial([7, 2], [0.3, 0.7])?.probability).toBeCloseTo(0.004290894, 8);
});

test('too many outcomes: no exact p; the simulated one is there and repeats with its seed', () => {
  expect(exactMultinomial([30, 40, 30], [0.3, 0.4, 0.3], 100)).toBeNull();
  const draw = (seed: number) => simulatedFit([1, 9, 8, 2], [0.25, 0.25, 0.25, 0.25], 999, seed);
  expect(draw(3)).toEqual(draw(3));
});

test('an occupied level of share 0 makes p 0 and leaves chi-square out', () => {
  const own = distributionReport(table([1, 5, 4]), [0, 0.5, 0.5]);
  expect(own.fit?.chiSquare).toBeNull();
  expect(own.fit?.exact?.probability).toBe(0);
  expect(own.warnings.map((one) => one.code)).toContain('distribution.impossible');
});

test('expected shares: percent, shares and rounding accepted, other sums refused', () => {
  const levels = ['a', 'b', 'c'];
  expect(expectedShares([20, 60, 20], levels)).toEqual([0.2, 0.6, 0.2]);
  expect(expectedShares([0.33, 0.33, 0.33], levels)[0]).toBeCloseTo(1 / 3, 12);
  expect(() => expectedShares([1, 2, 3], levels)).toThrow('distribution.expected-sum');
  expect(() => expectedShares([50, 50], levels)).toThrow('distribution.expected-length');
});

test('levels: whole numbers without gaps, words in the given order, words without one are unordered', () => {
  expect(levelScale(['1', '4', '2']).levels).toEqual(['1', '2', '3', '4']);
  expect(levelScale(['2.5', '1']).levels).toEqual(['1', '2.5']);
  expect(levelScale(['Baik', 'Kurang'])).toMatchObject({ ordered: false, levels: ['Baik', 'Kurang'] });
  expect(levelScale(['Baik', 'Kurang'], ['Kurang', 'Baik', 'Istimewa'])).toMatchObject({ ordered: true });
  expect(() => levelScale(Array.from({ length: 200 }, (_, at) => String(at)))).toThrow('distribution.many-levels');
});

const stream = randomStream(17);
const fairScore = Float64Array.from({ length: 120 }, () => stream.normal());
/** Levels 1 to 4 as the fair scores have them, and as a noisy head put them on record. */
const right = fairScore.map((value) => Math.min(4, Math.max(1, Math.round(2.5 + value))));
const recorded = fairScore.map((value) =>
  Math.min(4, Math.max(1, Math.round(2.5 + 1.2 * value + 0.9 * stream.normal()))),
);
const verdictOf = (before: Float64Array, after: Float64Array, score: Float64Array | null = fairScore) =>
  spreadChange(before, after, null, score === null ? null : { score, before, after });

test('a panel that sets the wrong ones right is calibrated though the spread narrows; squeezing is not', () => {
  const set = verdictOf(recorded, right);
  expect(set.sdRatio.upper).toBeLessThan(1);
  expect(set.agreement?.z).toBeGreaterThan(3);
  expect(set.verdict).toBe('calibrated');
  const squeezed = recorded.map((level) => (level > 3 ? 3 : level < 2 ? 2 : level));
  expect(verdictOf(recorded, squeezed).verdict).toBe('compressed');
  expect(verdictOf(recorded, squeezed, null).verdict).toBe('narrowed');
  expect(
    verdictOf(
      recorded,
      recorded.map(() => 3),
      null,
    ).verdict,
  ).toBe('compressed');
});

test('nothing is claimed of a few moves, and moves by lot are not called calibrated', () => {
  const few = recorded.map((level, at) => (at < 4 ? Math.min(4, level + 1) : level));
  expect(verdictOf(recorded, few).verdict).toBe('few');
  expect(verdictOf(recorded, recorded.slice()).verdict).toBe('unchanged');
  const dice = randomStream(5);
  const called = Array.from({ length: 200 }, () => {
    const after = recorded.map((level) =>
      dice.uniform() < 0.25 ? Math.min(4, Math.max(1, level + (dice.uniform() < 0.5 ? -1 : 1))) : level,
    );
    return verdictOf(recorded, after).verdict;
  }).filter((verdict) => verdict === 'calibrated');
  expect(called.length).toBeLessThanOrEqual(10);
});

test('people without a fair score say nothing about agreement, and fewer than three people are refused', () => {
  const none = fairScore.map(() => Number.NaN);
  expect(verdictOf(recorded, right, none).agreement).toBeNull();
  expect(() => spreadChange(Float64Array.of(1, 2), Float64Array.of(1, 2))).toThrow('distribution.few-pairs');
});

test('Pitman-Morgan: at each limit the paired test of equal variances is just significant', () => {
  const x = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const y = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
  const { sdRatio } = spreadChange(Float64Array.from(x), Float64Array.from(y));
  const correlation = (a: number[], b: number[]): number => {
    const centred = (list: number[]) => list.map((value) => value - list.reduce((sum, v) => sum + v, 0) / list.length);
    const dot = (u: number[], v: number[]) => u.reduce((sum, value, i) => sum + value * (v[i] ?? 0), 0);
    const [u, v] = [centred(a), centred(b)];
    return dot(u, v) / Math.sqrt(dot(u, u) * dot(v, v));
  };
  for (const limit of [sdRatio.lower ?? 0, sdRatio.upper ?? 0]) {
    const scaled = y.map((value) => value / limit);
    const r = correlation(
      x.map((value, i) => value + (scaled[i] ?? 0)),
      x.map((value, i) => value - (scaled[i] ?? 0)),
    );
    expect(tTwoSided(r * Math.sqrt(8 / (1 - r * r)), 8)).toBeCloseTo(0.05, 10);
  }
});

test('groups with one distribution have chi-square 0', () => {
  expect(
    homogeneity([
      [1, 2, 3],
      [2, 4, 6],
    ])?.chiSquare,
  ).toBeCloseTo(0, 12);
  expect(
    homogeneity([
      [5, 0],
      [3, 0],
    ]),
  ).toBeNull();
});

test('whatever the counts, no figure is NaN or infinite', () => {
  fc.assert(
    fc.property(
      shares,
      fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 5 }),
      (weights, counts) => {
        const total = weights.reduce((a, b) => a + b, 0);
        try {
          const own = distributionReport(
            table(counts.slice(0, weights.length)),
            weights.map((w) => w / total),
            null,
            { draws: 99 },
          );
          expect(unfitIn(own)).toEqual([]);
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
        }
      },
    ),
    { numRuns: 200 },
  );
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 })),
        { minLength: 3, maxLength: 12 },
      ),
      (rows) => {
        const column = (at: 0 | 1): Float64Array => Float64Array.from(rows, (entry) => entry[at]);
        expect(
          unfitIn(
            spreadChange(
              column(0),
              column(1),
              Int32Array.from(rows, (entry) => entry[2]),
            ),
          ),
        ).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
