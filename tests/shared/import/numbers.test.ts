import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideNumberStyle, readNumber } from '#shared/import/numbers.ts';

const columnOf = (cells: readonly string[], largest?: number) => {
  const style = decideNumberStyle(cells, 't'.repeat(cells.length), largest);
  return { style, values: cells.map((cell) => readNumber(cell, 't', style)) };
};

describe('the decimal sign is settled for a column', () => {
  test.each([
    [['3,3', '10,6', '1.250'], [3.3, 10.6, 1250], 'certain'],
    [['3.3', '10.6', '1,250'], [3.3, 10.6, 1250], 'certain'],
    [['1.234,5', '1.250'], [1234.5, 1250], 'certain'],
    [['1.234.567', '2.500'], [1234567, 2500], 'certain'],
    [['394.0', '12', '-'], [394, 12, null], 'certain'],
    [['80%', '75,5 %', 'n/a'], [80, 75.5, null], 'certain'],
    [['20 JP', '8 jam'], [20, 8], 'certain'],
    [['Rp 1.250.000', '-500'], [1250000, -500], 'certain'],
    [['0,003', '0,500'], [0.003, 0.5], 'certain'],
    [['1.250', '2.500'], [1250, 2500], 'guess'],
  ])('%j', (cells, values, sure) => {
    const settled = columnOf(cells);
    expect(settled.values).toEqual(values);
    expect(settled.style.sure).toBe(sure);
  });

  test('what the field allows is evidence: no score is 4250', () => {
    expect(columnOf(['4.250', '3.500'], 5).values).toEqual([4.25, 3.5]);
  });

  test('in a column of both styles each plain cell is read and a cell that could be two numbers is not', () => {
    const { style, values } = columnOf(['3,3', '10.6', '1,250', '394.0', '1.234,5']);
    expect(style.decimal).toBe('either');
    expect(values).toEqual([3.3, 10.6, undefined, 394, 1234.5]);
  });

  test.each(['banyak', '12.34.5', '1,2,3', 'Infinity', 'NaN', '1e5', '--'])(
    '%s is no number beside decimal commas',
    (cell) => {
      const [, value] = columnOf(['0,5', cell]).values;
      expect(value === undefined || value === null).toBe(true);
    },
  );
});

test('number cells are read as they are stored, whatever the texts around them', () => {
  const style = decideNumberStyle(['3,3', '394.0'], 'tn');
  expect(readNumber('394.0', 'n', style)).toBe(394);
  expect(readNumber('1.5e3', 'n', style)).toBe(1500);
  expect(readNumber('abc', 'n', style)).toBeUndefined();
});

test('numbers written one way are read back', () => {
  const written = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(written, fc.constantFrom('id-ID', 'en-US'), (cents, locale) => {
      const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
      const cells = cents.map((value) => format.format(value / 100));
      expect(columnOf(cells).values).toEqual(cents.map((value) => (value === 0 ? expect.closeTo(0) : value / 100)));
    }),
  );
});
