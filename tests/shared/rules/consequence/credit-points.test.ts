import { describe, expect, test } from 'vitest';
import { creditPointsOf } from '#shared/rules/consequence/credit-points.ts';
import { creditEdition, person, post } from './person.ts';

describe('credit points: n/12 x percent x coefficient', () => {
  const functional = (name: string, over = {}) => person({ post: name, postKind: 'functional', ...over });
  test.each([
    [
      '2/12 x 100 % x 12.5 = 2.08',
      'Perencana Ahli Pertama',
      'baik',
      [post('Perencana Ahli Pertama', '2020-01-01', '2025-02-28')],
      2.08,
    ],
    ['12/12 x 150 % x 12.5 = 18.75', 'Perencana Ahli Pertama', 'sangat-baik', [], 18.75],
    ['12/12 x 75 % x 25 = 18.75', 'Auditor Ahli Muda', 'butuh-perbaikan', [], 18.75],
    ['12/12 x 50 % x 37.5 = 18.75', 'Pranata Komputer Ahli Madya', 'kurang', [], 18.75],
    ['12/12 x 25 % x 50 = 12.5', 'Peneliti Ahli Utama', 'sangat-kurang', [], 12.5],
    ['12/12 x 100 % x 3.75 = 3.75', 'Arsiparis Pemula', 'baik', [], 3.75],
    ['12/12 x 100 % x 5 = 5', 'Pranata Komputer Terampil', 'baik', [], 5],
    ['12/12 x 100 % x 12.5 = 12.5', 'Arsiparis Mahir', 'baik', [], 12.5],
    ['12/12 x 100 % x 25 = 25', 'Arsiparis Penyelia', 'baik', [], 25],
    [
      '7/12 x 75 % x 12.5 = 5.46875, printed 5.47',
      'Perencana Ahli Pertama',
      'butuh-perbaikan',
      [post('Perencana Ahli Pertama', '2025-06-01')],
      5.47,
    ],
    [
      'from 16 June: July to December, 6/12 x 100 % x 12.5 = 6.25',
      'Arsiparis Mahir',
      'baik',
      [post('Arsiparis Mahir', '2025-06-16')],
      6.25,
    ],
    [
      'until 15 June: January to June, 6/12 x 100 % x 5 = 2.5',
      'Arsiparis Terampil',
      'baik',
      [post('Arsiparis Terampil', '2022-10-01', '2025-06-15')],
      2.5,
    ],
  ] as const)('%s', (_sum, name, predicate, posts, printed) => {
    expect(creditPointsOf(creditEdition, functional(name, { predicate, posts })).printed).toBe(printed);
  });
  test('BKN: 2023 Sangat Baik 18.75 + two months Baik 2.08 = 20.83', () => {
    const name = 'Perencana Ahli Pertama';
    const posts = [post(name, '2022-01-01', '2025-02-28')];
    const balance = {
      post: name,
      base: null,
      former: null,
      adjustment: null,
      converted: 18.75,
      education: null,
      at: null,
    };
    expect(creditPointsOf(creditEdition, functional(name, { posts, balance })).balance?.cumulative).toBeCloseTo(
      20.8333,
      4,
    );
  });
  test('1/12 x 150 % x 5 = .625 and 11/12 x 150 % x 5 = 6.875: printed .63 + 6.88 = 7.51, exact 7.5', () => {
    const name = 'Pranata Komputer Terampil';
    const posts = [
      { ...post(name, '2022-10-01', '2025-01-31'), unit: 'A' },
      { ...post(name, '2025-02-01'), unit: 'B' },
    ];
    const result = creditPointsOf(creditEdition, functional(name, { predicate: 'sangat-baik', posts }));
    expect(result.value).toBeCloseTo(7.5, 12);
    expect(result.printed).toBe(7.51);
  });
  test('a promotion in October: 9/12 x 12.5 = 9.375, 3/12 x 25 = 6.25; the new level begins at 0 and lacks 200 - 6.25', () => {
    const posts = [post('Auditor Ahli Pertama', '2021-01-01', '2025-09-30'), post('Auditor Ahli Muda', '2025-10-01')];
    const balance = {
      post: 'Auditor Ahli Pertama',
      base: 50,
      former: null,
      adjustment: 12.5,
      converted: 28.125,
      education: null,
      at: null,
    };
    const result = creditPointsOf(creditEdition, functional('Auditor Ahli Muda', { posts, balance }));
    expect(result.value).toBeCloseTo(15.625, 12);
    expect(result.balance).toMatchObject({ level: 'Ahli Muda', cumulative: 6.25, short: 193.75, needed: 200 });
  });
  test('years left: (100 - 62.03) / 12.5 = 3.0376', () => {
    const balance = {
      post: 'Arsiparis Mahir',
      base: null,
      former: 15.155,
      adjustment: null,
      converted: 21.875,
      education: 12.5,
      at: null,
    };
    const result = creditPointsOf(creditEdition, functional('Arsiparis Mahir', { balance }));
    expect(result.balance?.cumulative).toBeCloseTo(62.03, 9);
    expect(result.balance?.years).toBeCloseTo(3.0376, 4);
  });
  test('months as pelaksana and of study give nothing: 8/12 x 12.5 = 8.333', () => {
    const name = 'Perencana Ahli Pertama';
    const posts = [post(name, '2023-04-01'), post(name, '2025-09-01', null, 'suspended')];
    expect(creditPointsOf(creditEdition, functional(name, { posts })).value).toBeCloseTo(8.3333, 4);
    const mixed = [post('Pengolah Data', '2020-04-01', '2025-02-28', 'general'), post(name, '2025-03-01')];
    // 10/12 x 12.5 = 10.4167
    expect(creditPointsOf(creditEdition, functional(name, { posts: mixed })).value).toBeCloseTo(10.4167, 4);
  });
  test('PPPK and posts that are not functional hold none', () => {
    expect(creditPointsOf(creditEdition, functional('Arsiparis Mahir', { pppk: true }))).toMatchObject({
      value: null,
      because: 'pppk',
    });
    expect(creditPointsOf(creditEdition, person())).toMatchObject({ value: null, because: 'notFunctional' });
  });
});

test('a post that only says its month begins with it, one that only says its year with January', () => {
  const name = 'Perencana Ahli Muda';
  const credit = (from: string, to: string | null) =>
    creditPointsOf(creditEdition, person({ post: name, postKind: 'functional', posts: [post(name, from, to)] })).value;
  // 8/12 x 25, 12/12 x 25, and until 2025 the whole year.
  expect(credit('2025-05', null)).toBeCloseTo((8 / 12) * 25, 10);
  expect(credit('2025', null)).toBe(25);
  expect(credit('2020', '2025')).toBe(25);
});

test('posts without any date count the present one for the year, and the date is named as missing', () => {
  const name = 'Perencana Ahli Muda';
  const found = creditPointsOf(
    creditEdition,
    person({ post: name, postKind: 'functional', posts: [post(name, null)] }),
  );
  expect(found.value).toBe(25);
  expect(found.missing).toContain('postDate');
});
