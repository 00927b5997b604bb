import { expect, test } from 'vitest';
import { deviations } from '#shared/training/deviation.ts';
import { trainingSentences } from '#shared/training/sentences.ts';
import { groupFigure } from '#shared/training/training-group.ts';
import type { TrainingCase } from '#shared/training/training-set.ts';
import { trainingSummary } from '#shared/training/training-summary.ts';

const words = { id: 'kata', en: 'words' };

function caseOf(id: string, reference: Readonly<Record<string, number | null>>): TrainingCase {
  const references = Object.entries(reference).map(([criterion, score]) => ({ criterion, score, reason: words }));
  return { id, trap: 'halo', title: words, person: words, story: [words], reference: references };
}

const cases = [caseOf('satu', { a: 4, b: 2, c: null }), caseOf('dua', { a: 3, b: 5, c: 3 })];

test('each criterion stands beside its reference, and "not observed" is told apart', () => {
  const [first, second] = cases;
  expect(deviations({ a: 5, b: 1, c: 3 }, first?.reference ?? [])).toEqual([
    { criterion: 'a', own: 5, reference: 4, difference: 1, sight: 'both' },
    { criterion: 'b', own: 1, reference: 2, difference: -1, sight: 'both' },
    { criterion: 'c', own: 3, reference: null, difference: null, sight: 'guessed' },
  ]);
  expect(deviations({ a: null, c: 3 }, second?.reference ?? [])).toEqual([
    { criterion: 'a', own: null, reference: 3, difference: null, sight: 'overlooked' },
    { criterion: 'c', own: 3, reference: 3, difference: 0, sight: 'both' },
  ]);
  expect(deviations({ c: null }, first?.reference ?? [])).toMatchObject([{ sight: 'agreed', difference: null }]);
});

test('a summary by hand: differences 1, 1, 0, -1, 2 of five pairs', () => {
  // Own levels 5 3 3 4 5 (mean 4, squares 1 1 1 0 1); reference 4 2 3 5 3 (mean 3.4, squares 0.36 1.96 0.16 2.56 0.16).
  const answers = [
    { case: 'satu', scores: { a: 5, b: 3, c: null } },
    { case: 'dua', scores: { a: 3, b: 4, c: 5 } },
  ];
  const summary = trainingSummary(answers, cases);
  expect(summary).toMatchObject({ cases: 2, n: 5, equal: 1 });
  expect(summary.mean).toBeCloseTo(3 / 5, 12);
  expect(summary.absolute).toBeCloseTo(5 / 5, 12);
  expect(summary.spread?.own).toBeCloseTo(1, 12);
  expect(summary.spread?.reference).toBeCloseTo(Math.sqrt(5.2 / 4), 12);
  expect(summary.spread?.ratio).toBeCloseTo(1 / Math.sqrt(1.3), 12);
  expect(summary.sights).toEqual({ both: 5, agreed: 1, guessed: 0, overlooked: 0 });
  expect(summary.criteria).toEqual([
    { criterion: 'a', n: 2, mean: 0.5, absolute: 0.5 },
    { criterion: 'b', n: 2, mean: 0, absolute: 1 },
    { criterion: 'c', n: 1, mean: 2, absolute: 2 },
  ]);
  expect(trainingSentences(summary, 'id')).toEqual(['Anda rata-rata 0,6 tingkat lebih murah hati daripada acuan.']);
});

test('nothing, or only "not observed", gives no figure instead of a wrong one', () => {
  const none = { n: 0, mean: null, absolute: null, equal: 0, spread: null };
  expect(trainingSummary([], cases)).toMatchObject({ ...none, cases: 0, criteria: [] });
  expect(trainingSummary([{ case: 'lain', scores: { a: 1 } }], cases)).toMatchObject({ ...none, cases: 0 });
  const unseen = trainingSummary([{ case: 'satu', scores: { a: null, b: null, c: 2 } }], cases);
  expect(unseen).toMatchObject({ ...none, cases: 1, sights: { both: 0, agreed: 0, guessed: 1, overlooked: 2 } });
  expect(unseen.criteria).toContainEqual({ criterion: 'a', n: 0, mean: null, absolute: null });
  expect(trainingSentences(unseen, 'en')).toHaveLength(2);
  const flat = trainingSummary([{ case: 'rata', scores: { a: 2, b: 4 } }], [caseOf('rata', { a: 3, b: 3 })]);
  expect(flat).toMatchObject({ n: 2, mean: 0, absolute: 1, spread: null });
  expect(trainingSentences(flat, 'en')).toEqual(['On average you rate as the reference does.']);
});

test('a rater who gives the middle to everyone is told that high and low are not told apart', () => {
  const all = [caseOf('x', { a: 5, b: 1, c: 4 }), caseOf('y', { a: 2, b: 5, c: 1 })];
  const middle = all.map(({ id }) => ({ case: id, scores: { a: 3, b: 3, c: 3 } }));
  const summary = trainingSummary(middle, all);
  expect(summary.spread).toMatchObject({ own: 0, ratio: 0 });
  expect(summary.mean).toBeCloseTo(0, 12);
  expect(trainingSentences(summary, 'id')[1]).toContain('mengumpul');
});

test('the group has a mean from three levels on; "not observed" is counted apart', () => {
  const answers = [2, 4, null, 5].map((a, at) => ({ case: 'satu', scores: { a, b: at } }));
  const others = [{ case: 'dua', scores: { a: 1 } }];
  const figure = groupFigure([...answers, ...others], 'satu', 'a');
  expect(figure).toMatchObject({ n: 3, unseen: 1 });
  expect(figure.mean).toBeCloseTo(11 / 3, 12);
  // Squares about 11/3: 25/9 + 1/9 + 16/9 = 42/9, over n - 1.
  expect(figure.sd).toBeCloseTo(Math.sqrt(42 / 18), 12);
  expect(groupFigure(answers.slice(0, 3), 'satu', 'a')).toEqual({ n: 2, unseen: 1, mean: null, sd: null });
  expect(groupFigure(answers, 'satu', 'z')).toEqual({ n: 0, unseen: 0, mean: null, sd: null });
});
