import { describe, expect, test } from 'vitest';
import { annualBesideMonths, proposeRating, type RatedLine } from '#shared/rules/consequence/line-rating.ts';
import type { Rating } from '#shared/rules/levels.ts';
import { workloadEdition } from './person.ts';

describe('results to a proposed rating', () => {
  const lines = (text: string): readonly RatedLine[] =>
    [...text].map((letter) => ({
      main: letter === letter.toUpperCase(),
      rating: { a: 'di-atas', s: 'sesuai', b: 'di-bawah' }[letter.toLowerCase()] as Rating,
    }));
  // Capital letters are main results, small ones additional; A above, S as expected, B below.
  test.each([
    ['AAS', 'di-atas'],
    ['AAB', null],
    ['AAb', 'di-atas'],
    ['AS', 'sesuai'],
    ['BBS', 'di-bawah'],
    ['SSSB', 'sesuai'],
    ['SSB', null],
    ['BS', null],
    ['', null],
  ])('%s: %s', (text, rating) => expect(proposeRating(workloadEdition, lines(text), null).rating).toBe(rating));
  test('it contradicts another given rating, and never one that the leader must decide', () => {
    expect(proposeRating(workloadEdition, lines('AAS'), 'sesuai').contradicts).toBe(true);
    expect(proposeRating(workloadEdition, lines('BS'), 'sesuai').contradicts).toBe(false);
  });
  test('an annual predicate against its months', () => {
    expect(annualBesideMonths('baik', ['baik', 'baik', 'kurang'])).toEqual({ same: 2, of: 3, contradicts: false });
    expect(annualBesideMonths('baik', ['kurang', 'kurang', 'baik'])).toEqual({ same: 1, of: 3, contradicts: true });
    expect(annualBesideMonths('baik', [])).toEqual({ same: 0, of: 0, contradicts: false });
  });
});
