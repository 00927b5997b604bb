import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indonesianNumber } from '#shared/kernel/indonesian-numbers.ts';

test.each([
  [0, 'nol'],
  [1, 'satu'],
  [10, 'sepuluh'],
  [11, 'sebelas'],
  [12, 'dua belas'],
  [19, 'sembilan belas'],
  [20, 'dua puluh'],
  [24, 'dua puluh empat'],
  [100, 'seratus'],
  [101, 'seratus satu'],
  [111, 'seratus sebelas'],
  [999, 'sembilan ratus sembilan puluh sembilan'],
  [1000, 'seribu'],
  [1100, 'seribu seratus'],
  [1945, 'seribu sembilan ratus empat puluh lima'],
  [2026, 'dua ribu dua puluh enam'],
  [11_000, 'sebelas ribu'],
  [101_000, 'seratus satu ribu'],
  [1_000_000, 'satu juta'],
  [1_001_000, 'satu juta seribu'],
  [2_000_000_017, 'dua miliar tujuh belas'],
  [1_000_000_000_000, 'satu triliun'],
])('%d is %s', (n, words) => {
  expect(indonesianNumber(n)).toBe(words);
});

const values: Readonly<Record<string, number>> = Object.fromEntries(
  'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' ').map((word, n) => [word, n]),
);
const scales: Readonly<Record<string, number>> = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12 };

/** Reads the words back: an own, independent grammar. */
function heard(text: string): number {
  let total = 0;
  let group = 0;
  let last = 0;
  for (const word of text.replace('seribu', 'satu ribu').replaceAll('seratus', 'satu ratus').split(' ')) {
    const scale = scales[word];
    if (scale !== undefined) {
      total += (group + last) * scale;
      group = 0;
      last = 0;
    } else if (word === 'belas') last += 10;
    else if (word === 'puluh' || word === 'ratus') {
      group += last * (word === 'puluh' ? 10 : 100);
      last = 0;
    } else last = values[word] ?? Number.NaN;
  }
  return total + group + last;
}

test('every number can be read back from its words', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.maxSafeNat().map((n) => n % 1e15),
      ),
      (n) => {
        expect(heard(indonesianNumber(n))).toBe(n);
      },
    ),
    { numRuns: 3000 },
  );
});

test.each([-1, 1.5, Number.NaN, 1e15])('%d has no words', (n) => {
  expect(() => indonesianNumber(n)).toThrow(expect.objectContaining({ code: 'export.unspoken' }));
});
