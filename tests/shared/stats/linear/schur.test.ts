import { expect, test } from 'vitest';
import { randomStream } from '#shared/stats/base/random.ts';
import { type LinearDesign, linearDesign } from '#shared/stats/linear/design.ts';
import { fitLinear } from '#shared/stats/linear/fit.ts';
import { denseSolver } from '#shared/stats/linear/gradients.ts';
import { linearPoint, systemAt } from '#shared/stats/linear/point.ts';
import { schurComplement, weightClasses } from '#shared/stats/linear/schur.ts';
import { solveSmall } from '#shared/stats/linear/steps.ts';
import { applySchur, denseFactor } from '#shared/stats/linear/system.ts';
import { exactTraces, linearSlope } from '#shared/stats/linear/traces.ts';

/** Ratees of whom each meets the raters that `ratersOf` names. */
function designOf(ratees: number, raters: number, ratersOf: (ratee: number) => readonly number[]): LinearDesign {
  const stream = randomStream(9);
  const effects = Array.from({ length: ratees + raters }, () => stream.normal());
  const rows = Array.from({ length: ratees }, (_, t) => ratersOf(t).map((r) => [t, r] as const)).flat();
  return linearDesign(
    {
      n: rows.length,
      ratees,
      raters,
      criteria: 0,
      ratee: Int32Array.from(rows, ([t]) => t),
      rater: Int32Array.from(rows, ([, r]) => r),
      criterion: null,
      score: Float64Array.from(
        rows,
        ([t, r]) => (effects[t] ?? 0) + 0.5 * (effects[ratees + r] ?? 0) + stream.normal(),
      ),
      weight: null,
    },
    false,
  );
}

const random = randomStream(4);
const draw = (raters: number, count: number): number[] =>
  Array.from({ length: count }, () => Math.floor(random.uniform() * raters));
/** Most ratees have four ratings, many three, a few as many as nobody else. */
const mixed = designOf(900, 30, (t) => draw(30, t < 500 ? 4 : t < 880 ? 3 : t - 870));
/** Each ratee links two neighbours of a long row: information travels one rater a step. */
const chain = designOf(4_000, 1_000, (t) => [t % 1_000, (t + 1) % 1_000]);

const largest = (a: Float64Array, b: Float64Array): number =>
  a.reduce((worst, value, at) => Math.max(worst, Math.abs(value - (b[at] ?? Number.POSITIVE_INFINITY))), 0);

test('levels of one weight are pressed into one matrix, which with the rest gives the same system', () => {
  const known = weightClasses(mixed);
  expect(known.classes).toHaveLength(2);
  expect(known.rest).toHaveLength(20);
  const system = systemAt(mixed, { wide: 0.7, narrow: 0.4, pair: 0 });
  const [plain, pressed] = [new Float64Array(32 * 32), new Float64Array(32 * 32)];
  const schur = schurComplement(system, pressed, known);
  expect(largest(schur, schurComplement(system, plain))).toBeLessThan(1e-10);
  expect(largest(pressed, plain)).toBeLessThan(1e-10);

  const x = Float64Array.from({ length: 4 * 30 }, () => random.normal());
  const [dense, pairs] = [new Float64Array(x.length), new Float64Array(x.length)];
  applySchur({ ...system, schur }, x, dense);
  applySchur(system, x, pairs);
  expect(largest(dense, pairs)).toBeLessThan(1e-10);
});

test('a system that gradients would take too long over is factored, and only that one', () => {
  const solved = (design: LinearDesign, ratio: number): boolean => {
    const system = systemAt(design, { wide: ratio, narrow: ratio, pair: 0 });
    let stiff = false;
    const solve = denseSolver(system, schurComplement(system), () => {
      stiff = true;
    });
    const right = Float64Array.from({ length: 4 * design.narrow }, () => random.normal());
    const x = right.slice();
    solve(x, 1e-11, null);
    const back = new Float64Array(x.length);
    applySchur(system, x, back);
    expect(largest(back, right)).toBeLessThan(1e-6);
    return stiff;
  };
  expect(solved(mixed, 0.5)).toBe(false);
  expect(solved(chain, 1e5)).toBe(true);
});

test('a fit by dense gradients ends where the slope of the criterion, from a factor of its own, is level', () => {
  const panel = designOf(20_000, 450, () => draw(450, 5));
  const fit = fitLinear(panel);
  expect(fit.engine).toBe('exact');
  const system = systemAt(panel, fit.point.ratios);
  const factor = denseFactor(system);
  const point = linearPoint(system, fit.point.ratios, fit.terms, factor.solve, 0, null);
  const slope = linearSlope(point, exactTraces(system, factor, fit.terms), true);
  expect(Math.abs(fit.deviance - (slope.deviance ?? 0))).toBeLessThan(1e-6);
  // A Newton step from there: how far the ratios still are from the top, relative to themselves.
  const step = solveSmall(slope.curvature, slope.gradient) ?? new Float64Array(2).fill(1);
  fit.terms.forEach((term, i) => {
    expect(Math.abs((step[i] ?? 1) / fit.point.ratios[term])).toBeLessThan(2e-6);
  });
});
