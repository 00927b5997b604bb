import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Problem } from '#shared/kernel/problem.ts';
import { randomStream } from '#shared/stats/base/random.ts';
import { type RatingEntry, ratingsOf } from '#shared/stats/base/ratings.ts';
import { categoryChances, momentsOf } from '#shared/stats/facets/measures.ts';
import { type FacetsOptions, type FacetsReport, facetsReport } from '#shared/stats/facets/report.ts';
import { unfitIn } from '../finite-walk.ts';
import { fullTable, ratingTables } from '../rating-tables.ts';

/** A report, or the code of the Problem that refused it. */
function reportOf(rows: readonly RatingEntry[], options: FacetsOptions = {}): FacetsReport | string {
  try {
    return facetsReport(ratingsOf(rows), options);
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

const steps = [-1.6, -0.5, 0.5, 1.6];

/** Ratings that the model itself makes: 5 levels, severities from -1 to 1, difficulties from -0.5 to 0.5. */
function made(
  seed: number,
  shape: { readonly ratees: number; readonly raters: number; readonly criteria: number; readonly each: number },
): { readonly rows: RatingEntry[]; readonly severity: (j: number) => number } {
  const stream = randomStream(seed);
  const { ratees, raters, criteria, each } = shape;
  const severity = (j: number): number => (raters > 1 ? -1 + (2 * j) / (raters - 1) : 0);
  const rows: RatingEntry[] = [];
  for (let p = 0; p < ratees; p++) {
    const theta = 1.3 * stream.normal();
    for (let a = 0; a < each; a++)
      for (let k = 0; k < criteria; k++) {
        const j = (p + a) % raters;
        const difficulty = criteria > 1 ? -0.5 + k / (criteria - 1) : 0;
        const chances = categoryChances(theta - difficulty - severity(j), steps);
        let left = stream.uniform();
        let x = 0;
        while (x < steps.length && left > (chances[x] ?? 0)) left -= chances[x++] ?? 0;
        rows.push({ ratee: `p${p}`, rater: `r${String(j).padStart(2, '0')}`, criterion: `c${k}`, score: x + 1 });
      }
  }
  return { rows, severity };
}

function near(ours: FacetsReport | string, other: FacetsReport | string): void {
  if (typeof ours === 'string' || typeof other === 'string') {
    expect(ours).toBe(other);
    return;
  }
  expect(other.converged).toBe(ours.converged);
  if (!ours.converged) return;
  expect(Math.abs(ours.deviance - other.deviance)).toBeLessThan(1e-5 * (1 + ours.deviance));
  const severities = new Map(other.raters.map((row) => [row.id, row.severity ?? 0]));
  for (const row of ours.raters) expect(severities.get(row.id)).toBeCloseTo(row.severity ?? 0, 3);
  const eaps = new Map(other.ratees.map((row) => [row.id, row.eap]));
  for (const row of ours.ratees) expect(eaps.get(row.id)).toBeCloseTo(row.eap, 3);
}

test('raters and steps sum to zero, and adjacent log-odds are measure - difficulty - severity - step', () => {
  const report = facetsReport(ratingsOf(made(3, { ratees: 80, raters: 6, criteria: 3, each: 3 }).rows));
  const sum = (list: readonly (number | null)[]): number =>
    list.reduce<number>((total, value) => total + (value ?? 0), 0);
  expect(sum(report.raters.map((row) => row.severity))).toBeCloseTo(0, 10);
  expect(sum(report.steps as readonly number[])).toBeCloseTo(0, 10);
  const [ratee] = report.ratees;
  const middle = sum(report.criteria.map((row) => row.difficulty)) / report.criteria.length;
  const chances = categoryChances((ratee?.eap ?? 0) - middle, report.steps as readonly number[]);
  expect(ratee?.fairAverage).toBeCloseTo(momentsOf(chances, [1, 2, 3, 4, 5]).mean, 10);
});

test('severities that made the ratings come back within their standard errors, by both models', () => {
  for (const model of ['rsm', 'pcm'] as const) {
    const { rows, severity } = made(11, { ratees: 400, raters: 20, criteria: 4, each: 3 });
    const report = facetsReport(ratingsOf(rows), { model });
    const gaps = report.raters.map((row, j) => ((row.severity ?? 0) - severity(j)) / (row.se ?? 1));
    const square = gaps.reduce((sum, gap) => sum + gap * gap, 0) / gaps.length;
    expect(square).toBeGreaterThan(0.4);
    expect(square).toBeLessThan(1.8);
    expect(Math.max(...gaps.map(Math.abs))).toBeLessThan(4);
    expect(Math.abs(report.variance - 1.69)).toBeLessThan(3 * (report.varianceSe ?? 0));
    const infits = report.raters.map((row) => row.infit ?? 0);
    expect(infits.reduce((a, b) => a + b, 0) / infits.length).toBeCloseTo(1, 1);
  }
});

test('a rater who draws scores at random misfits, one who always gives the middle overfits', () => {
  const { rows } = made(5, { ratees: 120, raters: 6, criteria: 4, each: 3 });
  const stream = randomStream(1);
  const changed = rows.map((row) => {
    if (row.rater === 'r01') return { ...row, score: 1 + stream.index(5) };
    return row.rater === 'r04' ? { ...row, score: stream.uniform() < 0.9 ? 3 : 4 } : row;
  });
  const report = facetsReport(ratingsOf(changed));
  const of = (id: string) => report.raters.find((row) => row.id === id);
  const others = report.raters.filter((row) => !['r01', 'r04'].includes(row.id));
  expect(of('r01')?.infitZ).toBeGreaterThan(4);
  expect(of('r01')?.infit).toBeGreaterThan(Math.max(...others.map((row) => row.infit ?? 0)));
  expect(of('r04')?.infit).toBeLessThan(Math.min(...others.map((row) => row.infit ?? 0)));
  expect(report.unexpected.list.filter((row) => row.rater === 'r01').length).toBeGreaterThan(5);
});

test('shifted or stretched scores keep every measure; fair averages move along', () => {
  fc.assert(
    fc.property(
      ratingTables(2),
      fc.integer({ min: -40, max: 40 }),
      fc.constantFrom(0.5, 1, 10),
      (rows, shift, scale) => {
        const plain = reportOf(rows);
        const moved = reportOf(rows.map((row) => ({ ...row, score: Number(row.score) * scale + shift })));
        near(plain, moved);
        if (typeof plain === 'string' || typeof moved === 'string' || !plain.converged) return;
        plain.ratees.forEach((row, i) => {
          expect(moved.ratees[i]?.fairAverage).toBeCloseTo(row.fairAverage * scale + shift, 3);
        });
      },
    ),
    { numRuns: 50 },
  );
});

test('turned scores turn every sign', () => {
  const { rows } = made(8, { ratees: 60, raters: 5, criteria: 2, each: 3 });
  const plain = facetsReport(ratingsOf(rows));
  const turned = facetsReport(ratingsOf(rows.map((row) => ({ ...row, score: 6 - Number(row.score) }))));
  expect(turned.deviance).toBeCloseTo(plain.deviance, 5);
  plain.raters.forEach((row, j) => {
    expect(turned.raters[j]?.severity).toBeCloseTo(-(row.severity ?? 0), 5);
  });
});

test('the order of rows and the names of people change nothing', () => {
  fc.assert(
    fc.property(
      ratingTables(2),
      fc.integer({ min: 1, max: 1e6 }),
      fc.constantFrom('rsm', 'pcm'),
      (rows, seed, model) => {
        const stream = randomStream(seed);
        const mixed = rows.map((row) => ({ row, key: stream.uniform() })).sort((a, b) => a.key - b.key);
        const plain = reportOf(rows, { model });
        near(
          plain,
          reportOf(
            mixed.map(({ row }) => row),
            { model },
          ),
        );
        const renamed = reportOf(
          rows.map((row) => ({ ...row, rater: `z${9 - Number(row.rater.slice(1))}` })),
          { model },
        );
        if (typeof plain === 'string' || typeof renamed === 'string') {
          expect(renamed).toBe(plain);
          return;
        }
        const back = renamed.raters.map((row) => ({ ...row, id: `r${9 - Number(row.id.slice(1))}` }));
        near(plain, { ...renamed, raters: back });
      },
    ),
    { numRuns: 40, endOnFailure: true },
  );
});

test('a doubled rater gets the same severity twice', () => {
  const { rows } = made(6, { ratees: 60, raters: 4, criteria: 2, each: 4 });
  const twin = rows.filter((row) => row.rater === 'r01').map((row) => ({ ...row, rater: 'twin' }));
  const report = facetsReport(ratingsOf([...rows, ...twin]));
  const of = (id: string) => report.raters.find((row) => row.id === id);
  expect(of('twin')?.severity).toBeCloseTo(of('r01')?.severity ?? 0, 8);
  expect(of('twin')?.se).toBeCloseTo(of('r01')?.se ?? 0, 8);
  expect(of('twin')?.infit).toBeCloseTo(of('r01')?.infit ?? 0, 8);
});

test('nothing in a result is NaN or infinite, whatever the table', () => {
  fc.assert(
    fc.property(ratingTables(2), fc.constantFrom('rsm', 'pcm'), (rows, model) => {
      const report = reportOf(rows, { model });
      if (typeof report === 'string') expect(report).toMatch(/^(facets|ratings)\./);
      else expect(unfitIn(report)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('one rater, one ratee, equal scores and single ratings are refused by name', () => {
  expect(reportOf(fullTable([[1], [2], [3]]))).toBe('ratings.one-rater');
  expect(reportOf(fullTable([[1, 2, 3]]))).toBe('ratings.one-ratee');
  expect(
    reportOf(
      fullTable([
        [3, 3],
        [3, 3],
        [3, 3],
      ]),
    ),
  ).toBe('facets.constant');
  const once = [1, 2, 3, 4].map((score) => ({ ratee: `p${score}`, rater: `r${score % 2}`, score: 1 + (score % 3) }));
  expect(reportOf(once)).toBe('facets.ratee-once');
  const fine = Array.from({ length: 20 }, (_, p) => [p, p + 1]);
  expect(reportOf(fullTable(fine))).toBe('facets.many-categories');
});

test('raters, criteria and ratees at an end of the scale get an end estimate and are named', () => {
  const { rows } = made(9, { ratees: 60, raters: 6, criteria: 3, each: 3 });
  const changed = rows.map((row) => {
    if (row.rater === 'r02') return { ...row, score: 5 };
    if (row.criterion === 'c1') return { ...row, score: 1 };
    return row;
  });
  for (const model of ['rsm', 'pcm'] as const) {
    const report = facetsReport(ratingsOf(changed), { model });
    const rater = report.raters.find((row) => row.id === 'r02');
    expect(report.warnings.map((one) => one.code)).toContain('facets.extreme-raters');
    expect(rater?.extreme).toBe('highest');
    expect(rater?.severity).toBeLessThan(
      Math.min(...report.raters.filter((row) => row !== rater).map((row) => row.severity ?? 0)),
    );
    expect(unfitIn(report)).toEqual([]);
  }
});

test('levels that nobody used close up and are named, by criterion with partial credit', () => {
  const { rows } = made(12, { ratees: 80, raters: 5, criteria: 2, each: 3 });
  const changed = rows.map((row) => (row.score === 3 ? { ...row, score: 4 } : row));
  const report = facetsReport(ratingsOf(changed));
  expect(report.categories.map((row) => row.score)).toEqual([1, 2, 4, 5]);
  expect(report.warnings.find((one) => one.code === 'facets.unused-categories')?.values).toEqual({ n: 1, scores: '3' });
  const partly = rows.map((row) => (row.score === 3 && row.criterion === 'c0' ? { ...row, score: 4 } : row));
  const partial = facetsReport(ratingsOf(partly), { model: 'pcm' });
  expect(partial.steps.map((list) => (Array.isArray(list) ? list.length : 0))).toEqual([3, 4]);
});

test('parts that nothing links are named, with the ratings that would link them', () => {
  const rows = [0, 1].flatMap((part) =>
    made(20 + part, { ratees: 25, raters: 3, criteria: 2, each: 2 }).rows.map((row) => ({
      ...row,
      ratee: `${part}-${row.ratee}`,
      rater: `${part}-${row.rater}`,
    })),
  );
  const report = facetsReport(ratingsOf(rows));
  expect(report.subsets.length).toBe(2);
  expect(report.links.length).toBeGreaterThan(0);
  expect(report.warnings.map((one) => one.code)).toContain('facets.subsets');
});
