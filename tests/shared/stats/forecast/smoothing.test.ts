import { expect, test } from 'vitest';
import { fitSmoothing, smoothingForecast, thetaForecast } from '#shared/stats/forecast/smoothing.ts';
import { Dice } from '../../../soak/dice.ts';
import { normal } from './chance.ts';

/** A series that the model of a damped trend itself makes: parameters as given, errors of one. */
function madeSeries(alpha: number, beta: number, phi: number, n: number): readonly number[] {
  const dice = new Dice(5);
  let [level, slope] = [100, 2];
  return Array.from({ length: n }, () => {
    const error = normal(dice);
    const value = level + phi * slope + error;
    level += phi * slope + alpha * error;
    slope = phi * slope + beta * error;
    return value;
  });
}

// Against R's ets and the M4 competition: `node tests/golden/check-cases.ts PATH_OF_CASES forecast`.
test('a series made by the model gives its parameters back, and no worse a sum of squares than the truth', () => {
  const values = madeSeries(0.5, 0.2, 0.9, 2_000);
  const fit = fitSmoothing(values, 'damped');
  expect(fit?.alpha).toBeCloseTo(0.5, 1);
  expect(fit?.beta).toBeCloseTo(0.2, 1);
  expect(fit?.phi).toBeCloseTo(0.9, 1);
  expect((fit?.sse ?? Number.NaN) / values.length).toBeLessThan(1.05);
});

test('a straight line goes on: by its trend, and by Theta', () => {
  const line = Array.from({ length: 24 }, (_, at) => 10 + 2 * at);
  const fit = fitSmoothing(line, 'trend');
  expect(fit === null ? [] : smoothingForecast(fit, 2).map((value) => Math.round(value))).toEqual([58, 60]);
  expect(thetaForecast([5, 3, 1, 0.5], 3)?.every((value) => value >= 0)).toBe(true);
});

test('too few values and what is no number give no fit; a constant goes on', () => {
  expect([fitSmoothing([1, 2], 'level'), fitSmoothing([1, Number.NaN, 3, 4, 5, 6], 'trend')]).toEqual([null, null]);
  const flat = fitSmoothing([7, 7, 7, 7, 7, 7, 7], 'damped');
  expect(flat === null ? null : smoothingForecast(flat, 2).map((value) => Math.round(value * 1e6) / 1e6)).toEqual([
    7, 7,
  ]);
});
