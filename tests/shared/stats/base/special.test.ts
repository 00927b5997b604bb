import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as special from '#shared/stats/base/special.ts';

/** Quantiles and tails printed by R 4.2.2 to 15 digits, and closed forms. */
test('reference values', () => {
  const near = (ours: number, theirs: number) => expect(Math.abs(ours / theirs - 1)).toBeLessThan(2e-13);
  near(special.fQuantile(0.975, 5, 15), 3.57641534927906);
  near(special.tQuantile(0.975, 3), 3.182446305283708);
  near(special.normalQuantile(0.975), 1.959963984540054);
  near(special.chiSquareQuantile(0.95, 4), 9.487729036781154);
  near(special.fQuantile(0.975, 5, 2.3), 26.70449022776751);
  near(special.normalCdf(-10), 7.619853024160527e-24);
  near(special.chiSquareUpper(92.2052804115277, 1), 7.813600388994419e-22);
  near(special.tCdf(-3, 2.5), 0.03628804777451592);
  near(special.logGamma(0.5), Math.log(Math.PI) / 2);
  near(special.logGamma(30.5), 72.9534711841694);
  near(special.tQuantile(0.999, 1), Math.tan(Math.PI * 0.499));
});

test('quantile and cdf undo each other', () => {
  const p = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  const df = fc.double({ min: 0.3, max: 2000, noNaN: true });
  fc.assert(
    fc.property(p, df, df, (share, a, b) => {
      expect(special.normalCdf(special.normalQuantile(share))).toBeCloseTo(share, 12);
      expect(special.tCdf(special.tQuantile(share, a), a)).toBeCloseTo(share, 11);
      expect(special.fCdf(special.fQuantile(share, a, b), a, b)).toBeCloseTo(share, 10);
      expect(special.chiSquareCdf(special.chiSquareQuantile(share, a), a)).toBeCloseTo(share, 11);
    }),
    { numRuns: 200 },
  );
});

test('log-gamma follows its recurrence and the factorials', () => {
  const table = special.logFactorials(200);
  for (const n of [0, 1, 2, 20, 170, 171, 200]) expect(table[n]).toBeCloseTo(special.logGamma(n + 1), 10);
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 500, noNaN: true }), (x) => {
      const gap = special.logGamma(x + 1) - special.logGamma(x) - Math.log(x);
      expect(Math.abs(gap)).toBeLessThan(1e-12 * Math.max(1, special.logGamma(x + 1)));
    }),
  );
});

test('outside the domain is a RangeError, never NaN', () => {
  expect(() => special.logGamma(0)).toThrow(RangeError);
  expect(() => special.normalQuantile(1)).toThrow(RangeError);
  expect(() => special.tQuantile(0.5, 0)).toThrow(RangeError);
  expect(() => special.gammaLower(1, Number.NaN)).toThrow(RangeError);
});
