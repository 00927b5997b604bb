import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Problem } from '#shared/kernel/problem.ts';
import { ratingsOf } from '#shared/stats/base/ratings.ts';
import { severityReport } from '#shared/stats/linear/report.ts';
import { raterEffects } from '#shared/stats/raters/rater-effects.ts';
import { unfitIn } from '../finite-walk.ts';
import { type KnownDesign, knownPanel } from '../linear/known-panel.ts';
import { ratingTables } from '../rating-tables.ts';

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

test('nobody of a panel without effects is noted for anything but severity', () => {
  const noted = [11, 12, 13, 14].flatMap((seed) =>
    effectsOf({ seed }).raters.filter(({ centrality, range, halo, misfit, recency, likeness }) =>
      [centrality, range, halo, misfit, recency, likeness.half].some((figure) => figure?.noted === true),
    ),
  );
  expect(noted.map(({ id }) => id)).toEqual([]);
});

test('scores at the end of the scale accuse nobody: a lenient rater there has less room, and that is expected', () => {
  const panel = knownPanel({ seed: 5, manners: { 0: { severity: -1.2 }, 1: { severity: -0.8 } } });
  const rows = panel.rows.map((row) => ({
    ...row,
    score: Math.min(5, Math.max(1, Math.round(Number(row.score) + 1.2))),
  }));
  const ratings = ratingsOf(rows);
  const { raters } = raterEffects(ratings, severityReport(ratings, { halo: true }));
  const lenient = raters.find(({ id }) => id === 'r0');
  expect(lenient?.severity?.noted).toBe(true);
  expect(lenient?.severity?.upper).toBeLessThan(0);
  expect([lenient?.centrality, lenient?.range, lenient?.halo, lenient?.misfit].map((one) => one?.noted)).toEqual(
    Array.from({ length: 4 }, () => false),
  );
});

test('with fewer than ten ratees nothing is said of recency, likeness, drift or centrality', () => {
  const panel = knownPanel({ ratees: 60, raters: 40, each: 5 });
  const ratings = ratingsOf(panel.rows);
  const before = new Map(ratings.raters.map((id) => [id, { severity: 0, seTotal: 0.1 }]));
  const { raters } = raterEffects(ratings, severityReport(ratings), {
    before,
    late: (ratee) => ratee / 60,
    likeness: { half: (rater, ratee) => rater % 2 === ratee % 2 },
  });
  const few = raters.filter(({ ratees }) => ratees < 10);
  expect(few.length).toBeGreaterThan(20);
  for (const { centrality, recency, likeness, drift } of few)
    expect([centrality, recency, likeness.half, drift]).toEqual([null, null, null, null]);
});

test('two who score each other up are noted with each other, and nobody for one of the two scores alone', () => {
  const panel = knownPanel({ ratees: 30, raters: 30, each: 10, seed: 4 });
  const raised = panel.rows.map((row) => {
    const both = (row.rater === 'r3' && row.ratee === 'p7') || (row.rater === 'r7' && row.ratee === 'p3');
    return { ...row, score: Number(row.score) + (both ? 1.6 : 0) };
  });
  const rated = (rater: string, ratee: string) => raised.some((row) => row.rater === rater && row.ratee === ratee);
  const rows = [
    ...raised,
    ...[
      ['r3', 'p7'],
      ['r7', 'p3'],
    ].flatMap(([rater = '', ratee = '']) =>
      rated(rater, ratee)
        ? []
        : Array.from({ length: 7 }, (_, c) => ({ ratee, rater, criterion: `c${c}`, score: 5.5 + 0.1 * c })),
    ),
  ];
  const ratings = ratingsOf(rows);
  const self = (rater: number) => ratings.ratees.indexOf(`p${number(ratings.raters[rater] ?? '')}`);
  const { raters } = raterEffects(ratings, severityReport(ratings, { halo: true }), { self });
  const noted = raters.flatMap(({ id, mutual }) => (mutual === null ? [] : [[id, mutual.partner]]));
  expect(noted).toEqual([
    ['r3', 'r7'],
    ['r7', 'r3'],
  ]);
});

test('intervals hold the truth as often as they say', () => {
  let inside = 0;
  let all = 0;
  for (const seed of [21, 22, 23, 24]) {
    const known = knownPanel({ seed }).severity;
    // Severity is against the other raters: the mean of all cannot be known.
    const middle = known.reduce((sum, value) => sum + value, 0) / known.length;
    for (const { centrality, severity, id } of effectsOf({ seed }).raters) {
      const truth = (known[number(id)] ?? 0) - middle;
      for (const [figure, value] of [
        [centrality, 1],
        [severity, truth],
      ] as const) {
        if (figure === null) continue;
        all += 1;
        if (figure.lower <= value && value <= figure.upper) inside += 1;
      }
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
