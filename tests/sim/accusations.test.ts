import { expect, test } from 'vitest';
import { carelessLine, cleanLine, foundRate } from './accusations.ts';
import { fairLine } from './fair-panels.ts';
import { movesLine } from './moved-panels.ts';

// Slices of `npm run soak -- accusations`, where the rates are measured.

test('nobody of a clean panel is accused by chance, at the end of the scale as well', () => {
  expect(cleanLine('plain', 4, 300).accused).toBeLessThanOrEqual(1);
  expect(cleanLine('national mix 4.3', 4, 300).accused).toBeLessThanOrEqual(1);
});

test('the ordinary are not accused for the careless among them', () => {
  const { accused, found } = carelessLine(4.05, 3, 300);
  expect(accused).toBe(0);
  expect(found).toContain('random 1.00');
});

test('raters who halo or who strew are found', () => {
  expect(foundRate('halo', 4.05, 3, 300)).toBe(1);
  expect(foundRate('inconsistent', 3.1, 3, 300)).toBe(1);
});

test('fair panels show nothing, and unfair ones mostly do', () => {
  expect(fairLine({ people: 120, bias: 0 }, 6, 300).shown).toBeLessThanOrEqual(1);
  expect(fairLine({ people: 180, bias: 0.5 }, 5, 300).women).toBeGreaterThanOrEqual(3);
});

test('a panel that sets the wrong ones right is not called compressed, and one that squeezes is', () => {
  const line = movesLine('head-30', 3, 300);
  expect(line.right).toBe('calibrated 3');
  expect(line.squeezed).toContain('compressed');
  expect(line.squeezed).not.toContain('calibrated');
  expect(line['four moves']).toMatch(/^(few|unchanged)/);
});
