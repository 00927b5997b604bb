import { expect, test } from 'vitest';
import { ratingsOf } from '#shared/stats/base/ratings.ts';
import { facetsDesign } from '#shared/stats/facets/design.ts';
import { fitFacets } from '#shared/stats/facets/fit.ts';
import { categoryChances } from '#shared/stats/facets/measures.ts';

/** Scores of 15 ratees by six raters on a scale of three, many of whom have nothing but one end of it. */
const scores =
  '323331 313333 313331 312321 111111 111111 333333 333333 311111 111111 233331 323333 333333 313231 211311';

const rows = scores
  .split(' ')
  .flatMap((word, p) => [...word].map((score, j) => ({ ratee: `p${p}`, rater: `r${j}`, score: Number(score) })));

/** -2 log marginal likelihood by 4,001 equal steps over 12 population SDs either way: no nodes that follow anybody. */
function plainDeviance(sd: number, difficulty: number, severity: readonly number[], steps: readonly number[]): number {
  const half = 2000;
  let deviance = 0;
  for (let p = 0; p < 15; p++) {
    const own = rows.slice(6 * p, 6 * p + 6);
    let sum = 0;
    for (let q = -half; q <= half; q++) {
      const z = (12 * q) / half;
      let value = Math.exp(-0.5 * z * z);
      own.forEach(({ score }, j) => {
        value *= categoryChances(sd * z - difficulty - (severity[j] ?? 0), steps)[score - 1] ?? 0;
      });
      sum += value;
    }
    deviance -= 2 * Math.log((sum * (12 / half)) / Math.sqrt(2 * Math.PI));
  }
  return deviance;
}

test('where most ratees have nothing but the ends of the scale, the marginal likelihood still is the integral', () => {
  const fit = fitFacets(facetsDesign(ratingsOf(rows), 'rsm'));
  const { layout, parameters } = fit;
  const sd = Math.exp(parameters[layout.spreadAt] ?? 0);
  const severity = [...parameters.subarray(layout.raterAt, layout.stepAt)];
  const steps = [...parameters.subarray(layout.stepAt, layout.spreadAt)];
  const deviance = (by: number): number =>
    plainDeviance(
      sd * Math.exp(by),
      parameters[0] ?? 0,
      severity.map((value, j) => value + (j === 0 ? by : j === 1 ? -by : 0)),
      steps,
    );
  expect(sd).toBeGreaterThan(2);
  expect(Math.abs(deviance(0) - fit.deviance)).toBeLessThan(2e-4);
  // And it is level there: a step either way, in the population SD and two severities at once, only raises it.
  expect(deviance(0.02)).toBeGreaterThan(deviance(0));
  expect(deviance(-0.02)).toBeGreaterThan(deviance(0));
});
