import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadTraining } from '#main/training/training-sets.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { parseTraining } from '#shared/training/contract.ts';
import { traps } from '#shared/training/training-set.ts';

const { set, instrument } = loadTraining(fileURLToPath(new URL('../../../resources', import.meta.url)));

function codeOf(json: unknown): string {
  try {
    parseTraining(json, instrument, 'kasus.json');
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return 'taken';
}

const [first, ...rest] = set.cases;
const withReference = (changed: unknown) => ({ ...set, cases: [{ ...first, reference: changed }, ...rest] });
const line = first?.reference[0];

test('the shipped cases cover every level, every criterion, every trap, and "not observed"', () => {
  expect(set.cases.length).toBeGreaterThanOrEqual(12);
  const references = set.cases.flatMap(({ reference }) => reference);
  expect(new Set(references.map(({ score }) => score))).toEqual(new Set([1, 2, 3, 4, 5, null]));
  expect(new Set(references.map(({ criterion }) => criterion))).toEqual(
    new Set(instrument.criteria.map(({ key }) => key)),
  );
  expect(new Set(set.cases.map(({ trap }) => trap))).toEqual(new Set(traps));
});

test('a set that does not fit its instrument is refused', () => {
  expect(codeOf(set)).toBe('taken');
  expect(codeOf({ ...set, instrument: 'lain' })).toBe('training.instrument');
  expect(codeOf(withReference([{ ...line, criterion: 'tangkas' }]))).toBe('training.reference');
  expect(codeOf(withReference([{ ...line, score: 6 }]))).toBe('training.reference');
  expect(codeOf(withReference([{ ...line, score: null }]))).toBe('taken');
  expect(codeOf(withReference([line, line]))).toBe('training.twice');
  expect(codeOf({ ...set, cases: [first, first] })).toBe('training.twice');
  for (const broken of [
    null,
    [],
    { ...set, cases: [] },
    { ...set, extra: 1 },
    withReference([]),
    withReference([{ ...line, score: 2.5 }]),
    { ...set, cases: [{ ...first, trap: 'lain' }] },
    { ...set, cases: [{ ...first, title: { id: 'Judul' } }] },
  ])
    expect(codeOf(broken)).toMatch(/^rules\./);
});
