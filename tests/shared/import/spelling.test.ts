import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { speltOrganisation, speltPredicate, speltRating, speltSex } from '#shared/rules/level-spelling.ts';

const levelOf = (spelt: ReturnType<typeof speltRating | typeof speltPredicate | typeof speltOrganisation>): string =>
  spelt.known ? spelt.level : `?${spelt.nearest ?? ''}`;

describe('ratings', () => {
  test.each([
    ['Diatas Ekspektasi', 'di-atas'],
    ['DI ATAS EKSPEKTASI', 'di-atas'],
    ['di-atas  ekspektasi.', 'di-atas'],
    ['Sesuai Ekspektasi', 'sesuai'],
    ['Di Bawah Ekspektasi', 'di-bawah'],
    ['Dibawah\u00a0Ekspektasi', 'di-bawah'],
    ['1', 'di-atas'],
    ['2.0', 'sesuai'],
    ['3', 'di-bawah'],
    ['2 - Sesuai Ekspektasi', 'sesuai'],
    ['1 - Sesuai Ekspektasi', '?sesuai'],
    ['4', '?'],
    ['10', '?'],
    ['Sesuai Ekspetasi', '?sesuai'],
    ['Baik', '?'],
    ['Exceeds expectations', 'di-atas'],
  ])('%s is %s', (text, level) => {
    expect(levelOf(speltRating(text))).toBe(level);
  });
});

describe('predicates', () => {
  test.each([
    ['Sangat Baik', 'sangat-baik'],
    ['SANGATBAIK', 'sangat-baik'],
    ['Baik', 'baik'],
    ['baik.', 'baik'],
    ['Butuh Perbaikan', 'butuh-perbaikan'],
    ['Cukup', 'butuh-perbaikan'],
    ['Butuh Perbaikan/Cukup', 'butuh-perbaikan'],
    ['Perlu Perbaikan', 'butuh-perbaikan'],
    ['Kurang/Misconduct', 'kurang'],
    ['Kurang', 'kurang'],
    ['Sangat Kurang', 'sangat-kurang'],
    ['Baik (85)', 'baik'],
    ['SB', 'sangat-baik'],
    ['Sangt Baik', '?sangat-baik'],
    ['Bagus', '?'],
    ['Tidak Baik', '?'],
    ['Kurang Baik', '?'],
    ['Cukup Baik', '?'],
  ])('%s is %s', (text, level) => {
    expect(levelOf(speltPredicate(text))).toBe(level);
  });

  test('a text is a predicate as a whole or not at all: no word around one makes it that one', () => {
    fc.assert(
      fc.property(fc.constantFrom('Baik', 'Kurang', 'Cukup'), fc.stringMatching(/^[a-z]{3,8}$/), (word, other) => {
        fc.pre(!['sangat', 'amat', 'butuh', 'perlu', 'sgt'].includes(other));
        expect(speltPredicate(`${other} ${word}`).known).toBe(false);
      }),
    );
  });
});

test('organisation predicates know Istimewa, people do not', () => {
  expect(levelOf(speltOrganisation(' ISTIMEWA '))).toBe('istimewa');
  expect(levelOf(speltOrganisation('Butuh  Perbaikan'))).toBe('butuh-perbaikan');
  expect(speltPredicate('Istimewa').known).toBe(false);
});

test.each([
  ['L', 'M'],
  ['Laki-Laki', 'M'],
  ['Pria', 'M'],
  ['M', 'M'],
  ['P', 'F'],
  ['PEREMPUAN', 'F'],
  ['Wanita', 'F'],
  ['F', 'F'],
  ['X', null],
])('sex %s is %s', (text, sex) => {
  expect(speltSex(text)).toBe(sex);
});
