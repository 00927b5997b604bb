import { expect, test } from 'vitest';
import { type UnitDesign, unitContrastSe, unitReadings } from '#shared/stats/base/unit-contrasts.ts';
import { unitLinks } from '#shared/stats/base/unit-links.ts';
import { inverted } from '../../../sim/dense-inverse.ts';
import { type PanelDesign, type SimPanel, simulatePanel } from '../../../sim/panel.ts';
import { panelKinds } from '../../../sim/panel-kinds.ts';

function designOf({ design, people, pairs }: SimPanel): UnitDesign {
  const unit = Int32Array.from(people, (one) => one.unit);
  return {
    pairs: pairs.length,
    ratees: people.length,
    raters: people.length,
    units: design.units,
    ratee: Int32Array.from(pairs, ({ ratee }) => ratee),
    rater: Int32Array.from(pairs, ({ rater }) => rater),
    precision: new Float64Array(pairs.length).fill(1 / (design.halo ** 2 + (design.scatter ** 2 + 1 / 12) / 7)),
    unitOfRatee: unit,
    unitOfRater: unit,
  };
}

const varianceOf = ({ severitySd, rateeSd }: PanelDesign) => ({ rater: severitySd ** 2, ratee: rateeSd ** 2 });

function drawn(foreign: number, seed: number, change: Partial<PanelDesign> = {}) {
  const panel = simulatePanel({ ...panelKinds['head-30'], units: 12, links: { foreign }, ...change }, seed);
  const variance = varianceOf(panel.design);
  const design = designOf(panel);
  return { panel, design, variance, se: unitContrastSe(design, variance) ?? Number.NaN };
}

/** From the inverse of the whole of the equations: people, raters and cultures, nothing eliminated. */
function denseSe(design: UnitDesign, variance: { readonly rater: number; readonly ratee: number }): number {
  const size = design.ratees + design.raters + design.units;
  const m = Array.from({ length: size }, () => new Float64Array(size));
  const add = (a: number, b: number, value: number) => {
    const row = m[a] as Float64Array;
    row[b] = (row[b] as number) + value;
  };
  for (let j = 0; j < design.raters; j++) add(design.ratees + j, design.ratees + j, 1 / variance.rater);
  const culture = 25 * Math.max(variance.rater, variance.ratee);
  for (let u = 0; u < design.units; u++)
    add(design.ratees + design.raters + u, design.ratees + design.raters + u, 1 / culture);
  for (let p = 0; p < design.pairs; p++) {
    const rater = design.rater[p] as number;
    const places = [
      design.ratee[p] as number,
      design.ratees + rater,
      design.ratees + design.raters + (design.unitOfRater[rater] as number),
    ];
    for (const a of places) for (const b of places) add(a, b, design.precision[p] as number);
  }
  const inverse = inverted(m);
  const members = (unit: number) => [...design.unitOfRatee.keys()].filter((at) => design.unitOfRatee[at] === unit);
  let [sum, n] = [0, 0];
  for (let u = 0; u < design.units; u++)
    for (let v = 0; v < u; v++) {
      const weights = new Map([
        ...members(u).map((at) => [at, 1 / members(u).length] as const),
        ...members(v).map((at) => [at, -1 / members(v).length] as const),
      ]);
      for (const [a, x] of weights) for (const [b, y] of weights) sum += x * y * (inverse[a]?.[b] as number);
      n += 1;
    }
  return Math.sqrt(sum / n);
}

test('the standard error of unit differences is that of the whole equations, solved without elimination', () => {
  for (const foreign of [0.05, 0.3]) {
    const { design, variance, se } = drawn(foreign, 5, { people: 60, units: 4 });
    expect(se).toBeCloseTo(denseSe(design, variance), 6);
  }
});

test('raters of the own unit only, or with 5 % of others, are named in 12 of 12 panels; one in four of others suffices', () => {
  for (let seed = 1; seed <= 12; seed++) {
    for (const foreign of [0, 0.05]) {
      const { design, variance, se } = drawn(foreign, seed);
      expect(se, `${foreign} ${seed}`).toBeGreaterThan(unitLinks(design, variance, 0).most);
    }
    const { design, variance, se } = drawn(0.25, seed);
    expect(se, String(seed)).toBeLessThan(unitLinks(design, variance, 0).most);
  }
});

test('more foreign raters, smaller errors: about .22 at 4 %, .09 at a quarter, .07 at half', () => {
  const mean = (foreign: number) => [1, 2, 3, 4, 5].reduce((sum, seed) => sum + drawn(foreign, seed).se / 5, 0);
  expect(mean(0.04)).toBeGreaterThan(0.18);
  expect(mean(0.25)).toBeCloseTo(0.09, 1);
  expect(mean(0.5)).toBeCloseTo(0.07, 1);
  expect(mean(0.5)).toBeLessThan(mean(0.25));
});

test('each reading is right where it holds, and the proposed ratings bring the error under the limit', () => {
  const error = (change: Partial<PanelDesign>, which: 'quality' | 'culture') => {
    let squares = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const { panel, design, variance, se } = drawn(0, seed, change);
      const mean = Float64Array.from(
        panel.pairs,
        ({ scores }) => scores.reduce((sum, x) => sum + x, 0) / scores.length,
      );
      const truth = Array.from({ length: 12 }, (_, unit) => {
        const own = panel.people.filter((one) => one.unit === unit);
        return own.reduce((sum, one) => sum + one.level, 0) / own.length;
      });
      const middle = truth.reduce((sum, value) => sum + value, 0) / 12;
      unitReadings(design, mean, variance, se)[which].forEach((value, unit) => {
        squares += ((value ?? 0) - ((truth[unit] ?? 0) - middle)) ** 2 / 120;
      });
    }
    return Math.sqrt(squares);
  };
  expect(error({ unitSd: 0.4 }, 'quality')).toBeLessThan(error({ unitSd: 0.4 }, 'culture'));
  expect(error({ cultureSd: 0.4 }, 'culture')).toBeLessThan(error({ cultureSd: 0.4 }, 'quality'));
  const { design, variance, se } = drawn(0.04, 3);
  const { links, seAfter, most } = unitLinks(design, variance, se);
  expect(links.length).toBeGreaterThan(0);
  expect(links.length).toBeLessThan(100);
  expect(seAfter).toBeLessThanOrEqual(most);
  for (const { rater, ratee } of links) expect(design.unitOfRater[rater]).not.toBe(design.unitOfRatee[ratee]);
});
