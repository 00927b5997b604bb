import { describe, expect, test } from 'vitest';
import { creditPointsOf } from '#shared/rules/consequence/credit-points.ts';
import { categoryOf, ipAsnOf } from '#shared/rules/consequence/ip-asn.ts';
import { annualBesideMonths, proposeRating, type RatedLine } from '#shared/rules/consequence/line-rating.ts';
import { loadOf, roleIndicator, roleWeights } from '#shared/rules/consequence/load.ts';
import { needOf, type TaskFact } from '#shared/rules/consequence/need.ts';
import { monthsWithin } from '#shared/rules/consequence/post-months.ts';
import { talentOf, talentWith } from '#shared/rules/consequence/talent.ts';
import type { Predicate, Rating } from '#shared/rules/levels.ts';
import {
  award,
  course,
  creditEdition,
  ipAsnEdition,
  person,
  post,
  sanction,
  squad,
  talentEdition,
  workloadEdition,
} from './person.ts';

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

describe('IP ASN: education + competence + performance + discipline', () => {
  const chief = { post: 'Kepala Bidang Arsip', postKind: 'structural' } as const;
  const planner = { post: 'Perencana Ahli Pertama', postKind: 'functional' } as const;
  test.each([
    ['15 + 0 + 25 + 5 = 45', {}, 45],
    ['pelaksana, 20 hours: 15 + 22.5 + 25 + 5 = 67.5', { trainings: [course({})] }, 67.5],
    ['8 of 20 hours: 22.5 x 8/20 = 9; 15 + 9 + 25 + 5 = 54', { trainings: [course({ hours: 8 })] }, 54],
    ['40 hours count 20: 67.5', { trainings: [course({ hours: 40 })] }, 67.5],
    ['a course of 2024 is not of the year: 45', { trainings: [course({ year: 2024 })] }, 45],
    [
      'a seminar of 2024 counts: 15 + 17.5 + 25 + 5 = 62.5',
      { trainings: [course({ kind: 'seminar', year: 2024 })] },
      62.5,
    ],
    ['a seminar of 2023 does not: 45', { trainings: [course({ kind: 'seminar', year: 2023 })] }, 45],
    [
      'one certificate on two rows: 22.5 x 8/20 = 9, not 18',
      { trainings: [course({ hours: 8, certificate: '1/TEK' }), course({ hours: 8, certificate: '1/TEK' })] },
      54,
    ],
    [
      'two certificates: 22.5 x 16/20 = 18; 63',
      { trainings: [course({ hours: 8, certificate: '1/TEK' }), course({ hours: 8, certificate: '2/TEK' })] },
      63,
    ],
    [
      'administrator training of a Kepala Bidang: 15 + 15 + 25 + 5 = 60',
      { ...chief, trainings: [course({ kind: 'leadership', name: 'Pelatihan Kepemimpinan Administrator' })] },
      60,
    ],
    [
      'pengawas training of a Kepala Bidang does not fit: 45',
      { ...chief, trainings: [course({ kind: 'leadership', name: 'Pelatihan Kepemimpinan Pengawas' })] },
      45,
    ],
    [
      'functional training of the post: 60',
      { ...planner, trainings: [course({ kind: 'functional', name: 'Diklat Fungsional Perencana' })] },
      60,
    ],
    [
      'functional training of another post: 45',
      { ...planner, trainings: [course({ kind: 'functional', name: 'Diklat Fungsional Pustakawan' })] },
      45,
    ],
    [
      'functional, all of it: 15 + (15 + 15 + 10) + 25 + 5 = 85',
      {
        ...planner,
        trainings: [
          course({ kind: 'functional', name: 'Diklat Fungsional Perencana' }),
          course({}),
          course({ kind: 'seminar' }),
        ],
      },
      85,
    ],
    [
      'S3 and Sangat Baik: 25 + 0 + 30 + 5 = 60',
      { degree: 'S3', educations: [{ degree: 'S3', recognised: true, at: null }], predicate: 'sangat-baik' },
      60,
    ],
    [
      'S3 not yet recognised, nominative S2: 20 + 25 + 5 = 50',
      { degree: 'S2', educations: [{ degree: 'S3', recognised: false, at: null }] },
      50,
    ],
    ['a light sanction: 15 + 25 + 3 = 43', { sanctions: [sanction({})] }, 43],
    [
      'the gravest counts: 15 + 25 + 1 = 41',
      { sanctions: [sanction({}), sanction({ level: 'heavy', decreed: '2021-05-01' })] },
      41,
    ],
    ['a sanction of 2020 is older than five years: 45', { sanctions: [sanction({ decreed: '2020-12-31' })] }, 45],
    ['one set aside does not count: 45', { sanctions: [sanction({ annulled: true })] }, 45],
    ['without a predicate 15 + 0 + 5 = 20, said aloud', { predicate: null }, 20],
  ] as const)('%s', (_sum, over, value) => expect(ipAsnOf(ipAsnEdition, person(over)).value).toBeCloseTo(value, 9));
  test('what is missing is named', () => {
    expect(ipAsnOf(ipAsnEdition, person({ predicate: null, educations: [] })).missing).toEqual([
      'educationHistory',
      'training',
      'predicate',
    ]);
    expect(ipAsnOf(ipAsnEdition, person({ trainings: [course({ hours: null })] })).missing).toEqual(['trainingHours']);
    expect(ipAsnOf(ipAsnEdition, person({ lists: new Set() })).missing).toContain('discipline');
    expect(ipAsnOf(ipAsnEdition, person({ ...chief, post: 'Ajudan', trainings: [course({})] })).missing).toEqual([
      'echelon',
    ]);
  });
  test('80.5 is Sedang, 81 Tinggi, 60.99 Sangat Rendah', () => {
    expect([80.5, 81, 91, 60.99].map((value) => categoryOf(ipAsnEdition, value))).toEqual([2, 1, 0, 4]);
  });
});

describe('load and need of posts', () => {
  const main = (minutes: number, months: number | null = 12) => ({ minutes, months, at: null });
  test.each([
    ['67,500 / 75,000 = .9', { load: main(67_500) }, 0.9],
    ['(73,000 + 12 x 1,800) / 75,000 = 1.2613', { load: main(73_000), squads: [squad({ minutes: 1800 })] }, 1.261333],
    [
      '(53,200 + 12 x 600) / (75,000 x 9/12) = 1.0738',
      { load: main(53_200, 9), squads: [squad({ minutes: 600 })] },
      1.073778,
    ],
    [
      'a squad from 15 March counts April to December: (50,000 + 9 x 300) / 75,000',
      { load: main(50_000), squads: [squad({ from: '2025-03-15', minutes: 300 })] },
      0.702667,
    ],
    [
      'a squad that ended in 2024 counts nothing: 50,000 / 75,000',
      { load: main(50_000), squads: [squad({ from: '2024-01-01', to: '2024-12-31' })] },
      0.666667,
    ],
  ] as const)('%s', (_sum, over, ratio) => expect(loadOf(workloadEdition, person(over)).value).toBeCloseTo(ratio, 6));
  test('1.00 is no double load, a minute more is', () => {
    expect(loadOf(workloadEdition, person({ load: main(75_000) })).double).toBe(false);
    expect(loadOf(workloadEdition, person({ load: main(75_001) })).double).toBe(true);
  });
  test('77,000 + 116,400: share 116,400 / 193,400 = .6019, above half', () => {
    const result = loadOf(workloadEdition, person({ load: main(77_000), squads: [squad({ minutes: 9700 })] }));
    expect(result.squadShare).toBeCloseTo(0.601861, 6);
    expect(result.heavy).toBe(true);
  });
  test('13 months are no part of a year: no ratio, named', () => {
    expect(loadOf(workloadEdition, person({ load: main(75_000, 13) }))).toMatchObject({
      value: null,
      missing: ['monthsBeyondYear'],
    });
  });
  test('two squads at once', () => {
    const squads = [
      squad({ name: 'A', to: '2025-06-30' }),
      squad({ name: 'B', from: '2025-06-01' }),
      squad({ name: 'C', from: '2025-07-01' }),
    ];
    expect(loadOf(workloadEdition, person({ load: main(1), squads })).together).toEqual([
      ['A', 'B'],
      ['B', 'C'],
    ]);
  });
  test('roles by time: 60,000 of 72,000 = 5/6 at 2 and 1/6 at 3 = 2.1667', () => {
    const load = loadOf(workloadEdition, person({ load: main(60_000), squads: [squad({ minutes: 1000 })] }));
    const weights = roleWeights(load, 'SKP') ?? [];
    expect(weights.map(({ weight }) => weight)).toEqual([60_000 / 72_000, 12_000 / 72_000]);
    expect(
      roleIndicator(
        weights,
        new Map([
          ['SKP', 2],
          ['Tim', 3],
        ]),
      ).value,
    ).toBeCloseTo(2.1667, 4);
    expect(roleIndicator(weights, new Map([['SKP', 2]]))).toEqual({ value: 2, missing: ['Tim'] });
  });
  test.each([
    ['2025-01-01', '2025-12-31', 12],
    ['2025-01-02', '2025-12-31', 11],
    ['2024-05-01', null, 12],
    [null, '2025-06-15', 6],
    ['2025-12-02', null, 0],
    ['2026-01-01', null, 0],
  ] as const)('%s to %s holds %d months of 2025', (from, to, months) =>
    expect(monthsWithin(from, to, 2025)).toBe(months),
  );

  const at = { file: 'abk.xlsx', sheet: 'A', row: 7, cell: 'A7' };
  const task = (
    volume: number,
    minutes: number,
    frequency: TaskFact['frequency'] = 'year',
    effective: number | null = 75_000,
  ): TaskFact => ({
    unit: 'A',
    post: 'Analis',
    task: 'Tugas',
    volume,
    minutes,
    frequency,
    effective,
    at,
  });
  const need = (...tasks: TaskFact[]) => needOf(workloadEdition, tasks, new Map([['Analis', 5]]), 15_000);
  test('7,116 h / 1,250 = 5.6928 -> 6; with squads + 15,000 / 75,000; five there lack one', () => {
    const result = need(task(7116, 60));
    expect(result.value).toBeCloseTo(5.6928, 9);
    expect(result.withSquads).toBeCloseTo(5.8928, 9);
    expect(result.posts[0]).toMatchObject({ rounded: 6, incumbents: 5, difference: -1 });
  });
  test.each([
    ['1 a day x 250 x 90 = 22,500', task(1, 90, 'day'), 22_500],
    ['37 a week x 50 x 20 = 37,000', task(37, 20, 'week'), 37_000],
    ['2 a month x 12 x 960 = 23,040', task(2, 960, 'month'), 23_040],
    ['13 a quarter x 4 x 600 = 31,200', task(13, 600, 'quarter'), 31_200],
    ['3 a half-year x 2 x 100 = 600', task(3, 100, 'half'), 600],
    ['2,419 a year x 12 = 29,028', task(2419, 12), 29_028],
  ])('%s', (_sum, one, minutes) => expect(need(one).posts[0]?.minutes).toBe(minutes));
  test('.5 rounds up, .49 down', () => {
    expect(need(task(2.5, 75_000)).rounded).toBe(3);
    expect(need(task(2.49, 75_000)).rounded).toBe(2);
    expect(need(task(0.4, 75_000)).rounded).toBe(0);
  });
  test('rounding posts and rounding their sum differ: 2.4 + 2.4 is 4 or 5', () => {
    const result = need(task(2.4, 75_000), { ...task(2.4, 75_000), post: 'Arsiparis' });
    expect([result.rounded, result.roundedSum]).toEqual([4, 5]);
  });
  test('a form that divides by 1,200 is named and not followed; 1,250 hours are 75,000 minutes', () => {
    expect(need(task(1, 75_000, 'year', 1200)).wrongDivisor).toEqual([{ post: 'Analis', value: 1200, at }]);
    expect(need(task(1, 75_000, 'year', 1250)).wrongDivisor).toEqual([]);
    expect(need(task(1, 1, null)).missing).toEqual(['frequency']);
  });
});

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
