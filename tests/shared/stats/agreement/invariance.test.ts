import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Problem } from '#shared/kernel/problem.ts';
import { type AgreementReport, agreementReport } from '#shared/stats/agreement/report.ts';
import { type RatingEntry, ratingsOf } from '#shared/stats/base/ratings.ts';
import { unfitIn } from '../finite-walk.ts';
import { fullTable, ratingTables } from '../rating-tables.ts';

type Figures = Record<string, number | null>;

/** All coefficients of a report by name; the ratio alpha apart, since it depends on where zero lies. */
function figures(report: AgreementReport, ratio = true): Figures {
  const { nominal, ordinal, interval } = report.alpha;
  return {
    ...Object.fromEntries(
      Object.entries(report.icc).flatMap(([form, own]) => [
        [form, own.value],
        [`${form} lower`, own.lower],
        [`${form} upper`, own.upper],
      ]),
    ),
    ...report.kappa,
    nominal,
    ordinal,
    interval,
    ...(ratio ? { ratio: report.alpha.ratio } : {}),
    kendallW: report.kendallW,
    percent: report.percentAgreement,
    se: report.uncertainty['alpha.interval']?.se ?? null,
  };
}

function same(a: Figures, b: Figures): void {
  for (const [name, value] of Object.entries(a)) {
    const other = b[name] ?? null;
    if (value === null || other === null) expect([name, other]).toEqual([name, value]);
    else expect(Math.abs(value - other), name).toBeLessThan(1e-7 * Math.max(1, Math.abs(value)));
  }
}

const report = (rows: readonly RatingEntry[]): AgreementReport => agreementReport(ratingsOf(rows));
const mapped = (rows: readonly RatingEntry[], change: (score: number) => number): RatingEntry[] =>
  rows.map((row) => ({ ...row, score: change(Number(row.score)) }));

test('a shift of all scores changes nothing but the ratio alpha', () => {
  fc.assert(
    fc.property(ratingTables(), fc.integer({ min: -50, max: 50 }), (rows, by) => {
      same(figures(report(rows), false), figures(report(mapped(rows, (x) => x + by)), false));
    }),
    { numRuns: 150 },
  );
});

test('a positive scale changes nothing at all', () => {
  fc.assert(
    fc.property(ratingTables(), fc.constantFrom(0.25, 0.5, 2, 8, 1024), (rows, by) => {
      same(figures(report(rows)), figures(report(mapped(rows, (x) => x * by))));
    }),
    { numRuns: 150 },
  );
});

test('other names and another order of rows change nothing', () => {
  fc.assert(
    fc.property(ratingTables(3), fc.integer(), (rows, seed) => {
      const renamed = rows
        .map((row) => ({
          ...row,
          ratee: `z${9 - Number(row.ratee.slice(1))}`,
          rater: `q${9 - Number(row.rater.slice(1))}`,
        }))
        .sort(
          (a, b) =>
            Math.sin(seed + a.ratee.charCodeAt(1) * 7 + a.rater.charCodeAt(1)) -
            Math.sin(seed + b.ratee.charCodeAt(1) * 7 + b.rater.charCodeAt(1)),
        );
      same(figures(report(rows)), figures(report(renamed)));
    }),
    { numRuns: 100 },
  );
});

test('only the categories count for nominal figures', () => {
  fc.assert(
    fc.property(ratingTables(), (rows) => {
      const other = [0, 40, 3, 17, 2, 9];
      const a = report(rows);
      const b = report(mapped(rows, (x) => other[x] ?? 0));
      same(
        {
          nominal: a.alpha.nominal,
          fleiss: a.kappa.fleiss ?? null,
          ac1: a.kappa.gwetAC1 ?? null,
          conger: a.kappa.conger ?? null,
        },
        {
          nominal: b.alpha.nominal,
          fleiss: b.kappa.fleiss ?? null,
          ac1: b.kappa.gwetAC1 ?? null,
          conger: b.kappa.conger ?? null,
        },
      );
    }),
    { numRuns: 100 },
  );
});

test('a rater and his copy agree perfectly whenever there is anything to agree on', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 12 }), (scores) => {
      const own = report(fullTable(scores.map((score) => [score, score])));
      expect(own.percentAgreement).toBe(1);
      if (new Set(scores).size === 1) return;
      for (const form of ['1,1', '2,1', '3,1', '1,k', '2,k', '3,k'] as const)
        expect(own.icc[form].value).toBeCloseTo(1, 10);
      for (const value of Object.values(own.alpha)) expect(value).toBeCloseTo(1, 10);
      for (const key of ['cohen', 'cohenQuadratic', 'fleiss', 'gwetAC1', 'conger', 'light'])
        expect(own.kappa[key]).toBeCloseTo(1, 10);
      expect(own.kendallW).toBeCloseTo(1, 10);
    }),
    { numRuns: 60 },
  );
});

test('two raters one step apart order people alike but do not agree', () => {
  const own = report(fullTable([1, 2, 3, 4, 5].map((score) => [score, score + 1])));
  expect(own.icc['3,1']).toEqual({ value: 1, lower: 1, upper: 1 });
  expect(own.icc['2,1'].value).toBeLessThan(0.9);
  expect(own.kendallW).toBeCloseTo(1, 12);
  expect(own.percentAgreement).toBe(0);
});

test('all equal: no coefficient beyond chance, a warning, and percent agreement to read instead', () => {
  const own = report(
    fullTable([
      [3, 3, 3],
      [3, 3, 3],
      [3, 3, 3],
    ]),
  );
  expect(Object.values(own.icc).every((one) => one.value === null)).toBe(true);
  expect(Object.values(own.alpha).every((value) => value === null)).toBe(true);
  expect(own.kendallW).toBeNull();
  expect(own.percentAgreement).toBe(1);
  expect(own.warnings.find((one) => one.code === 'agreement.constant')?.read).toEqual(['percentAgreement']);
});

test('nearly all equal: kappa sinks, AC1 does not, and the warning says so', () => {
  const rows = fullTable(Array.from({ length: 50 }, (_, p) => (p === 0 ? [2, 3] : p === 1 ? [3, 2] : [3, 3])));
  const own = report(rows);
  expect(own.kappa.cohen).toBeLessThan(0.05);
  expect(own.kappa.gwetAC1).toBeGreaterThan(0.9);
  expect(own.warnings.find((one) => one.code === 'agreement.low-variance')?.read).toContain('kappa.gwetAC1');
});

test('one rater or one ratee is refused', () => {
  expect(() =>
    report([
      { ratee: 'a', rater: 'x', score: 1 },
      { ratee: 'b', rater: 'x', score: 2 },
    ]),
  ).toThrow('ratings.one-rater');
  expect(() =>
    report([
      { ratee: 'a', rater: 'x', score: 1 },
      { ratee: 'a', rater: 'y', score: 2 },
    ]),
  ).toThrow('ratings.one-ratee');
});

test('a pair rated twice: alike counts once, contradicting in every cell asks for the criterion', () => {
  const rows = fullTable([
    [1, 2],
    [2, 2],
    [4, 5],
    [3, 3],
  ]);
  const twice = report([...rows, ...rows]);
  same(figures(report(rows)), figures(twice));
  expect(twice.warnings.some((one) => one.code === 'agreement.repeats')).toBe(true);
  expect(() => report([...rows, ...mapped(rows, (x) => x + 1)])).toThrow('agreement.repeated');
});

test('mean over criteria as unit: one case a ratee', () => {
  const rows = fullTable([
    [1, 2],
    [2, 2],
    [4, 5],
    [3, 3],
  ]).flatMap((row) => [
    { ...row, criterion: 'a' },
    { ...row, criterion: 'b' },
  ]);
  const byRatee = agreementReport(ratingsOf(rows), { unit: 'ratee' });
  const plain = report(
    fullTable([
      [1, 2],
      [2, 2],
      [4, 5],
      [3, 3],
    ]),
  );
  expect(byRatee.units).toBe(4);
  expect(report(rows).units).toBe(8);
  same(figures(byRatee), figures(plain));
});

test('words without an order give nominal figures only', () => {
  const own = agreementReport(
    ratingsOf(
      [
        { ratee: 'a', rater: 'x', score: 'Baik' },
        { ratee: 'a', rater: 'y', score: 'Baik' },
        { ratee: 'b', rater: 'x', score: 'Kurang' },
        { ratee: 'b', rater: 'y', score: 'Baik' },
      ],
      { nominal: true },
    ),
  );
  expect(own.alpha.nominal).not.toBeNull();
  expect(own.alpha.interval).toBeNull();
  expect(own.icc['2,1'].value).toBeNull();
  expect(own.warnings.some((one) => one.code === 'agreement.words-unordered')).toBe(true);
});

test('whatever the table, no figure is NaN or infinite', () => {
  for (const criteria of [1, 3])
    fc.assert(
      fc.property(ratingTables(criteria), fc.constantFrom('ratee', 'ratee:criterion'), (rows, unit) => {
        try {
          expect(unfitIn(agreementReport(ratingsOf(rows), { unit }))).toEqual([]);
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
        }
      }),
      { numRuns: 300 },
    );
});
