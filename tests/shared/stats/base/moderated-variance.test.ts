import { expect, test } from 'vitest';
import { medianOf, moderatedVariance, robustSd, variancePrior } from '#shared/stats/base/moderated-variance.ts';
import { randomStream } from '#shared/stats/base/random.ts';
import { chiSquareQuantile, digamma, trigamma, trigammaInverse } from '#shared/stats/base/special.ts';

test('digamma and trigamma as tabled (Abramowitz & Stegun, table 6.1), and the inverse', () => {
  expect(digamma(1)).toBeCloseTo(-0.5772156649, 9);
  expect(digamma(1.5)).toBeCloseTo(0.03648997398, 9);
  expect(digamma(2)).toBeCloseTo(0.4227843351, 9);
  expect(trigamma(1)).toBeCloseTo(1.6449340668, 9);
  expect(trigamma(1.5)).toBeCloseTo(0.9348022005, 9);
  expect(trigamma(2)).toBeCloseTo(0.6449340668, 9);
  for (const x of [0.05, 0.7, 3, 40, 900]) expect(trigammaInverse(trigamma(x)) / x).toBeCloseTo(1, 7);
});

test('quartiles of a normal give its standard deviation', () => {
  const stream = randomStream(3);
  const list = Array.from({ length: 20_000 }, () => 2 + 3 * stream.normal());
  expect(robustSd(list)).toBeCloseTo(3, 1);
  expect(medianOf([3, 1, 2])).toBe(2);
});

test('the prior that made variances is found, and odd samples do not set it', () => {
  const stream = randomStream(7);
  const chi = (df: number) => chiSquareQuantile(stream.uniform(), df);
  const samples = Array.from({ length: 4000 }, () => {
    const own = (2 * 12) / chi(12);
    return { variance: (own * chi(20)) / 20, df: 20 };
  });
  const prior = variancePrior(samples);
  expect(prior.variance).toBeCloseTo(2, 0);
  expect(Math.abs(prior.df - 12)).toBeLessThan(3);
  const odd = [...samples.slice(0, 200), ...Array.from({ length: 30 }, () => ({ variance: 90, df: 20 }))];
  expect(variancePrior(odd).variance).toBeLessThan(2.6);
});

test('a sample is drawn to the prior by degrees of freedom', () => {
  const { variance, df } = moderatedVariance({ variance: 4, df: 10 }, { variance: 1, df: 20 });
  expect([variance, df]).toEqual([2, 30]);
  expect(moderatedVariance({ variance: 4, df: 10 }, { variance: 1, df: Number.POSITIVE_INFINITY }).df).toBe(160);
});
