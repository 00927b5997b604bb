import { expect, test } from 'vitest';
import { englishNumber, englishOrdinal } from '#shared/kernel/english-numbers.ts';

test.each([
  [0, 'zero'],
  [13, 'thirteen'],
  [40, 'forty'],
  [99, 'ninety-nine'],
  [100, 'one hundred'],
  [342, 'three hundred and forty-two'],
  [1001, 'one thousand and one'],
  [2026, 'two thousand and twenty-six'],
  [1_200_300, 'one million two hundred thousand three hundred'],
])('%d is %s', (n, words) => {
  expect(englishNumber(n)).toBe(words);
});

test.each([
  [1, 'first'],
  [2, 'second'],
  [3, 'third'],
  [12, 'twelfth'],
  [20, 'twentieth'],
  [24, 'twenty-fourth'],
  [31, 'thirty-first'],
])('place %d is %s', (n, words) => {
  expect(englishOrdinal(n)).toBe(words);
});

test('what is no whole number has no words', () => {
  expect(() => englishNumber(-1)).toThrow(expect.objectContaining({ code: 'export.unspoken' }));
});
