import { describe, expect, test } from 'vitest';
import { compareNames, nameKey, splitName } from '#shared/people/person-name.ts';

describe('titles are taken off', () => {
  test.each([
    ['Dr. Ir. H. Ahmad Fauzi, S.T., M.Si.', 'Dr. Ir. H.', 'Ahmad Fauzi', 'S.T., M.Si.'],
    ['AHMAD FAUZI SE MM', '', 'AHMAD FAUZI', 'SE MM'],
    ['Drs.Budi Santoso', 'Drs.', 'Budi Santoso', ''],
    ['Budi', '', 'Budi', ''],
    ['H. Ma', 'H.', 'Ma', ''],
    ['Siti  Aminah , A.Md.Keb', '', 'Siti Aminah', 'A.Md.Keb'],
    ['dr. Maya Lubis, Sp.A', 'dr.', 'Maya Lubis', 'Sp.A'],
    ['', '', '', ''],
  ])('%s', (full, front, name, back) => {
    expect(splitName(full)).toEqual({ front, name, back });
  });
});

describe('two names agree', () => {
  test.each([
    ['Hj. Siti Aminah, S.H.', 'SITI AMINAH', 'same'],
    ['Nur Aini', 'Nuraini', 'same'],
    ["Nu'man Hakim", 'Numan Hakim', 'same'],
    ['M. Rizki Fauzi', 'Muhammad Rizki Fauzi', 'alike'],
    ['Siti A.', 'Siti Aminah', 'alike'],
    ['Siti Aminahh', 'Siti Aminah', 'alike'],
    ['Aminah Siti', 'Siti Aminah', 'alike'],
    ['Siti Rahma', 'Siti Aminah', 'partial'],
    ['Budi Wibowo', 'Siti Aminah', 'different'],
    ['', 'Siti Aminah', 'different'],
  ])('%s and %s: %s', (a, b, agreement) => {
    expect(compareNames(a, b)).toBe(agreement);
    expect(compareNames(b, a)).toBe(agreement);
  });

  test('the key holds no titles, case or marks', () => {
    expect(nameKey('Dr. Ir. H. José Fauzi, S.T.')).toBe('jose fauzi');
  });
});
