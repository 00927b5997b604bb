import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Problem } from '#shared/kernel/problem.ts';
import { ratingsOf } from '#shared/stats/base/ratings.ts';
import { falseDiscovery } from '#shared/stats/linear/effect-figure.ts';
import { raterEffects } from '#shared/stats/linear/rater-effects.ts';
import { severityReport } from '#shared/stats/linear/report.ts';
import { unfitIn } from '../finite-walk.ts';
import { ratingTables } from '../rating-tables.ts';
import { type KnownDesign, knownPanel } from './known-panel.ts';

const number = (label: string): number => Number(label.slice(1));

function effectsOf(design: KnownDesign) {
  const panel = knownPanel(design);
  const ratings = ratingsOf(panel.rows);
  const report = severityReport(ratings, { halo: true });
  const even = (label: string | undefined) => number(label ?? '') % 2;
  const effects = raterEffects(ratings, report, {
    likeness: { half: (rater, ratee) => even(ratings.raters[rater]) === even(ratings.ratees[ratee]) },
    late: (ratee) => panel.late[number(ratings.ratees[ratee] ?? '')] ?? null,
  });
  const of = (rater: number) => {
    const found = effects.raters.find(({ id }) => id === `r${rater}`);
    if (found === undefined) throw new Error(`no rater ${rater}`);
    return found;
  };
  return { ...effects, of };
}

test('planted effects are found at the raters who have them', () => {
  const { of } = effectsOf({
    manners: {
      0: { severity: 1.2 },
      1: { slope: 0.2 },
      2: { halo: 0.9 },
      3: { scatter: 1.4 },
      4: { favour: 0.9 },
      5: { late: 1.4 },
      6: { slope: 1.9 },
    },
  });
  expect(of(0).severity?.value).toBeGreaterThan(0.8);
  expect(of(0).severity?.noted).toBe(true);
  expect(of(1).centrality?.noted).toBe(true);
  expect(of(1).centrality?.upper).toBeLessThan(0.7);
  expect(of(1).range?.noted).toBe(true);
  expect(of(1).range?.value).toBeLessThan(1);
  expect(of(6).centrality?.lower).toBeGreaterThan(1.2);
  expect(of(2).halo?.noted).toBe(true);
  expect(of(2).halo?.value).toBeGreaterThan(0.4);
  expect(of(3).misfit?.noted).toBe(true);
  expect(of(3).misfit?.value).toBeGreaterThan(2);
  expect(of(4).likeness.half?.noted).toBe(true);
  expect(Math.abs((of(4).likeness.half?.value ?? 0) - 0.9)).toBeLessThan(0.4);
  expect(of(5).recency?.noted).toBe(true);
  expect(of(5).recency?.value).toBeGreaterThan(0.6);
});

test('a panel without effects is left in peace: at most one rater in twenty is noted for anything but severity', () => {
  let noted = 0;
  let figures = 0;
  for (const seed of [11, 12, 13]) {
    const { raters } = effectsOf({ seed });
    for (const { centrality, range, halo, misfit, recency, likeness } of raters)
      for (const figure of [centrality, range, halo, misfit, recency, likeness.half ?? null]) {
        if (figure === null) continue;
        figures += 1;
        if (figure.noted) noted += 1;
      }
  }
  expect(figures).toBeGreaterThan(600);
  expect(noted / figures).toBeLessThan(0.05);
});

test('intervals hold the truth as often as they say', () => {
  let inside = 0;
  let all = 0;
  for (const seed of [21, 22, 23, 24])
    for (const { centrality, severity, id } of effectsOf({ seed }).raters) {
      const truth = knownPanel({ seed }).severity[number(id)] ?? 0;
      for (const [figure, value] of [
        [centrality, 1],
        [severity, truth],
      ] as const) {
        if (figure === null) continue;
        all += 1;
        if (figure.lower <= value && value <= figure.upper) inside += 1;
      }
    }
  expect(all).toBeGreaterThan(300);
  expect(inside / all).toBeGreaterThan(0.9);
});

test('what everyone of the panel does is seen in the panel figure', () => {
  const manners = Object.fromEntries(Array.from({ length: 40 }, (_, j) => [j, { favour: 0.6 }]));
  const { likeness } = effectsOf({ manners });
  expect(likeness.half?.lower).toBeGreaterThan(0.2);
  expect(likeness.half?.upper).toBeLessThan(0.8);
});

test('drift is the difference of two periods with both their errors', () => {
  const ratings = ratingsOf(knownPanel({ manners: { 0: { severity: 1 } } }).rows);
  const report = severityReport(ratings);
  const before = new Map([['r0', { severity: -0.5, seTotal: 0.1 }]]);
  const { raters } = raterEffects(ratings, report, { before });
  const own = raters.find(({ id }) => id === 'r0');
  const now = report.raters.find(({ id }) => id === 'r0');
  expect(own?.drift?.value).toBeCloseTo((now?.severity ?? 0) + 0.5, 10);
  expect(own?.drift?.se).toBeCloseTo(Math.hypot(now?.seTotal ?? 0, 0.1), 10);
  expect(own?.drift?.noted).toBe(true);
  expect(raters.filter(({ drift }) => drift !== null)).toHaveLength(1);
});

test('no order of rows, no shift and no scale of scores changes what is found', () => {
  const { rows } = knownPanel({ ratees: 40, raters: 10, each: 5, manners: { 1: { slope: 0.3 } } });
  const found = (some: typeof rows) => {
    const ratings = ratingsOf(some);
    return raterEffects(ratings, severityReport(ratings)).raters.map(({ centrality, range, misfit }) => [
      centrality?.value ?? 0,
      range?.value ?? 0,
      misfit?.value ?? 0,
    ]);
  };
  const plain = found(rows);
  const other = found([...rows].reverse().map((row) => ({ ...row, score: 10 + 3 * Number(row.score) })));
  other.flat().forEach((value, at) => {
    expect(value).toBeCloseTo(plain.flat()[at] ?? Number.NaN, 4);
  });
});

test('every figure of any small table is finite or null', () => {
  fc.assert(
    fc.property(ratingTables(3), (rows) => {
      try {
        const ratings = ratingsOf(rows);
        const effects = raterEffects(ratings, severityReport(ratings), {
          likeness: { all: () => true, some: (rater, ratee) => (rater + ratee) % 2 === 0 },
          late: (ratee) => ratee / 10,
        });
        expect(unfitIn(effects)).toEqual([]);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
      }
    }),
    { numRuns: 150 },
  );
});

test('false discoveries as in the table of Benjamini and Hochberg (1995)', () => {
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];
  expect(falseDiscovery(p).filter(Boolean)).toHaveLength(4);
});
