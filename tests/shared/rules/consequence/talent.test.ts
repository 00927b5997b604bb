import { describe, expect, test } from 'vitest';
import { talentOf, talentWith } from '#shared/rules/consequence/talent.ts';
import type { Predicate } from '#shared/rules/levels.ts';
import { award, person, squad, talentEdition } from './person.ts';

const feedback = (predicate: Predicate) => ({ predicate, at: null });

describe('talent on Y: .60 predicate + .15 award + .15 squad + .10 feedback', () => {
  const good = { predicate: 'baik', feedback: feedback('baik') } as const;
  test.each([
    ['.6 x 80 + .1 x 80 = 48 + 8', good, 56, 'di-bawah'],
    ['56 + .15 x 25 (member, internal) = 56 + 3.75', { ...good, squads: [squad({})] }, 59.75, 'di-bawah'],
    [
      '56 + .15 x 50 (member, between agencies) = 56 + 7.5',
      { ...good, squads: [squad({ scope: 'interagency' })] },
      63.5,
      'sesuai',
    ],
    ['56 + .15 x 75 (lead, internal) = 56 + 11.25', { ...good, squads: [squad({ leads: true })] }, 67.25, 'sesuai'],
    [
      '56 + .15 x 100 (lead, between agencies) = 56 + 15',
      { ...good, squads: [squad({ leads: true, scope: 'interagency' })] },
      71,
      'sesuai',
    ],
    ['.6 x 100 + .1 x 80 = 60 + 8', { predicate: 'sangat-baik', feedback: feedback('baik') }, 68, 'sesuai'],
    [
      '.6 x 80 + .15 x 75 + .15 x 100 + .1 x 100 = 48 + 11.25 + 15 + 10',
      {
        predicate: 'baik',
        awards: [award('national', 2024)],
        squads: [squad({ leads: true, scope: 'interagency' })],
        feedback: feedback('sangat-baik'),
      },
      84.25,
      'di-atas',
    ],
    ['without feedback .6 x 80 + 0 = 48', { predicate: 'baik' }, 48, 'di-bawah'],
    ['a decree without number adds nothing: 56', { ...good, squads: [squad({ number: null })] }, 56, 'di-bawah'],
    [
      'a decree of 2023 lies outside two years: 56',
      { ...good, squads: [squad({ decreed: '2023-12-31' })] },
      56,
      'di-bawah',
    ],
    ['a decree of 2024 counts: 59.75', { ...good, squads: [squad({ decreed: '2024-01-01' })] }, 59.75, 'di-bawah'],
    [
      'an award of 2020 lies outside five years: 56',
      { ...good, awards: [award('international', 2020)] },
      56,
      'di-bawah',
    ],
    ['an award of 2021 counts: 56 + .15 x 100 = 71', { ...good, awards: [award('international', 2021)] }, 71, 'sesuai'],
    [
      'the best award counts, not the sum: 56 + .15 x 75',
      { ...good, awards: [award('agency', 2025), award('national', 2022)] },
      67.25,
      'sesuai',
    ],
    ['an award of the agency: 56 + .15 x 25', { ...good, awards: [award('agency', 2025)] }, 59.75, 'di-bawah'],
    ['.6 x 20 + .1 x 20 = 12 + 2', { predicate: 'sangat-kurang', feedback: feedback('sangat-kurang') }, 14, 'di-bawah'],
    [
      '.6 x 60 + .1 x 60 = 36 + 6',
      { predicate: 'butuh-perbaikan', feedback: feedback('butuh-perbaikan') },
      42,
      'di-bawah',
    ],
  ] as const)('%s', (_sum, over, value, row) =>
    expect(talentOf(talentEdition, person(over))).toMatchObject({ value, row }),
  );

  test('X: .2x85.8 + .1x25 + .1x60 + .25x74.9 + .1x90 + .1x100 + .15x100 = 78.385: menengah, box 3 below 60 on Y', () => {
    const scores = {
      competence: 85.8,
      development: 25,
      experience: 60,
      potential: 74.9,
      education: 90,
      field: 100,
      discipline: 100,
    };
    const potential = Object.entries(scores).map(([indicator, score]) => ({
      indicator: indicator as keyof typeof scores,
      score,
      at: null,
    }));
    const result = talentOf(talentEdition, person({ feedback: feedback('sangat-baik'), potential }));
    // Y = 48 + 10 = 58; talent value = .5 x 58 + .5 x 78.385 = 68.1925
    expect(result).toMatchObject({ value: 58, x: 78.385, column: 'menengah', box: 3 });
    expect(result.talent).toBeCloseTo(68.1925, 9);
  });
  test('without a competence test the box is not computable', () => {
    const result = talentOf(talentEdition, person());
    expect(result).toMatchObject({ x: null, column: null, box: null });
    expect(result.missing).toContain('potential.competence');
  });
  test('one decree lifts 56 to 63.5, an award of the nation to 67.25', () => {
    const facts = person({ feedback: feedback('baik') });
    expect(talentWith(talentEdition, facts, { kind: 'squad', leads: false, scope: 'interagency' }).value).toBe(63.5);
    expect(talentWith(talentEdition, facts, { kind: 'award', level: 'national' }).value).toBe(67.25);
    expect(talentWith(talentEdition, facts, { kind: 'feedback', predicate: 'sangat-baik' }).value).toBe(58);
  });
});
