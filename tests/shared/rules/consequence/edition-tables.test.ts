import { describe, expect, test } from 'vitest';
import { allowanceOf } from '#shared/rules/consequence/allowance.ts';
import { parseEdition } from '#shared/rules/consequence/edition.ts';
import type { EditionOf } from '#shared/rules/consequence/edition-schema.ts';
import { bandPoints } from '#shared/rules/consequence/ip-asn.ts';
import { creditEdition, editionJson, ipAsnEdition, talentEdition, workloadEdition } from './person.ts';

describe('IP ASN: PermenPANRB 38/2018, Peraturan BKN 8/2019', () => {
  const { education, training, performance, discipline, categories } = ipAsnEdition.rules;
  test('maxima 25, 40, 30, 5', () => {
    expect([education.max, training.max, performance.max, discipline.max]).toEqual([25, 40, 30, 5]);
  });
  test.each([
    ['S3', 25],
    ['S2', 20],
    ['S1', 15],
    ['D4', 15],
    ['D3', 10],
    ['D2', 5],
    ['D1', 5],
    ['SLTA', 5],
    ['below', 1],
  ] as const)('degree %s: %d', (degree, points) => expect(education.points[degree]).toBe(points));
  test.each([
    ['structural', 15, 0, 15, 10],
    ['functional', 0, 15, 15, 10],
    ['general', 0, 0, 22.5, 17.5],
  ] as const)('competence of %s: %d %d %d %d', (kind, leadership, functional, technical, seminar) => {
    expect(training.points[kind]).toEqual({ leadership, functional, technical, seminar });
  });
  test('technical training of 20 hours, seminars of two years, sanctions of five', () => {
    expect([training.hours, training.seminarYears, discipline.years]).toEqual([20, 2, 5]);
  });
  test.each([
    ['sangat-baik', 30],
    ['baik', 25],
    ['butuh-perbaikan', 15],
    ['kurang', 5],
    ['sangat-kurang', 1],
  ] as const)('performance %s: %d', (predicate, points) => expect(performance.points[predicate]).toBe(points));
  test.each([
    [100, 30],
    [91, 30],
    [90.5, 25],
    [76, 25],
    [75.99, 15],
    [61, 15],
    [51, 5],
    [50.5, 1],
    [0, 1],
  ])('score %d: %d points, by the lower bound', (score, points) =>
    expect(bandPoints(ipAsnEdition, score)).toBe(points),
  );
  test('discipline none 5, light 3, medium 2, heavy 1', () => {
    expect([discipline.none, discipline.points]).toEqual([5, { light: 3, medium: 2, heavy: 1 }]);
  });
  test('categories from 91, 81, 71, 61', () => {
    expect(categories.steps.map(({ from, name }) => [from, name.id])).toEqual([
      [91, 'Sangat Tinggi'],
      [81, 'Tinggi'],
      [71, 'Sedang'],
      [61, 'Rendah'],
      [0, 'Sangat Rendah'],
    ]);
  });
});

describe('credit points: PermenPANRB 1/2023, Peraturan BKN 3/2023', () => {
  const { percent, levels } = creditEdition.rules;
  test.each([
    ['sangat-baik', 150],
    ['baik', 100],
    ['butuh-perbaikan', 75],
    ['kurang', 50],
    ['sangat-kurang', 25],
  ] as const)('%s: %d %%', (predicate, points) => expect(percent.points[predicate]).toBe(points));
  test.each([
    ['Pemula', 3.75, 15, 15],
    ['Terampil', 5, 20, 60],
    ['Mahir', 12.5, 50, 100],
    ['Penyelia', 25, 100, null],
    ['Ahli Pertama', 12.5, 50, 100],
    ['Ahli Muda', 25, 100, 200],
    ['Ahli Madya', 37.5, 150, 450],
    ['Ahli Utama', 50, 200, null],
  ])('%s: %d, %d/%s', (name, coefficient, rank, level) => {
    expect(levels.list.find((one) => one.name === name)).toMatchObject({ coefficient, rank, level });
  });
  test('only PNS', () => expect(creditEdition.kinds).toEqual(['PNS']));
});

describe('talent: Keputusan Kepala BKN 411/2025', () => {
  const { rules } = talentEdition;
  test('weights of Y', () => {
    const { performance, award, squad, feedback } = rules;
    expect([performance.weight, award.weight, squad.weight, feedback.weight]).toEqual([60, 15, 15, 10]);
    expect([award.years, squad.years, rules.development.years, rules.discipline.years]).toEqual([5, 2, 3, 5]);
  });
  test.each([
    ['sangat-baik', 100],
    ['baik', 80],
    ['butuh-perbaikan', 60],
    ['kurang', 40],
    ['sangat-kurang', 20],
  ] as const)('%s: %d', (predicate, score) => {
    expect([rules.performance.scores[predicate], rules.feedback.scores[predicate]]).toEqual([score, score]);
  });
  test('awards 100, 75, 50, 25', () => {
    expect(rules.award.scores).toEqual({ international: 100, national: 75, interagency: 50, agency: 25 });
  });
  test('squads: lead 100/75, member 50/25', () => {
    expect(rules.squad.scores).toEqual({
      leader: { interagency: 100, internal: 75 },
      member: { interagency: 50, internal: 25 },
    });
  });
  test('weights of X', () => {
    expect(rules.potential.weights).toEqual({
      competence: 20,
      development: 10,
      experience: 10,
      potential: 25,
      education: 10,
      field: 10,
      discipline: 15,
    });
  });
  test.each([
    [9, 100],
    [8, 100],
    [7, 75],
    [6, 75],
    [5, 50],
    [4, 50],
    [3, 25],
    [1, 25],
  ])('%d certificates: %d', (count, score) => {
    expect(rules.development.steps.find(({ from }) => count >= from)?.score).toBe(score);
  });
  test('experience: tenure, variety, acting posts', () => {
    const { tenure, variety, acting } = rules.experience;
    expect(tenure.map(({ from, score }) => [from, score])).toEqual([
      [5, 100],
      [3, 80],
      [0, 60],
    ]);
    expect(variety).toEqual({ interagency: 100, interunit: 80, unit: 60 });
    expect(acting).toEqual({ pltHigher: 80, pltEqual: 60, plhHigher: 40, plhEqual: 20, none: 0 });
  });
  test('education, field, discipline', () => {
    expect(rules.education.scores).toMatchObject({ S3: 100, S2: 90, S1: 80, D4: 80, D3: 70, SLTA: 60 });
    expect([rules.field.fits, rules.field.not]).toEqual([100, 50]);
    expect(rules.discipline).toMatchObject({ none: 100, serving: 0, scores: { light: 75, medium: 50, heavy: 25 } });
  });
  test('cuts 80 and 60, half and half, target posts', () => {
    expect([rules.cuts.upper, rules.cuts.lower, rules.value.y]).toEqual([80, 60, 0.5]);
    const targets = Object.entries(rules.value.target).map(([post, { talent, technical }]) => [
      post,
      talent,
      technical,
    ]);
    expect(targets).toEqual([
      ['jpt-madya', 80, 20],
      ['jpt-pratama', 70, 30],
      ['administrator', 60, 40],
      ['pengawas', 50, 50],
    ]);
  });
  test.each([
    [1, 'di-bawah', 'rendah', 'diproses sesuai ketentuan'],
    [2, 'sesuai', 'rendah', 'bimbingan kinerja, pengembangan kompetensi, penempatan yang sesuai'],
    [
      3,
      'di-bawah',
      'menengah',
      'bimbingan kinerja, konseling kinerja, pengembangan kompetensi, penempatan yang sesuai',
    ],
    [4, 'di-atas', 'rendah', 'rotasi, pengembangan kompetensi'],
    [5, 'sesuai', 'menengah', 'penempatan yang sesuai, bimbingan kinerja, pengembangan kompetensi'],
    [6, 'di-bawah', 'tinggi', 'penempatan yang sesuai, bimbingan kinerja, konseling kinerja'],
    [
      7,
      'di-atas',
      'menengah',
      'dipertahankan, Kelompok Rencana Suksesi Instansi, rotasi/pengayaan jabatan, pengembangan kompetensi, tugas belajar',
    ],
    [
      8,
      'sesuai',
      'tinggi',
      'dipertahankan, Kelompok Rencana Suksesi Instansi, rotasi/perluasan jabatan, bimbingan kinerja',
    ],
    [9, 'di-atas', 'tinggi', 'dipromosikan dan dipertahankan, Kelompok Rencana Suksesi Instansi/Nasional, penghargaan'],
  ] as const)('box %d: %s, %s', (box, row, column, recommendation) => {
    expect(rules.boxes.cells[row][column].box).toBe(box);
    expect(rules.boxes.cells[row][column].recommendation.id).toBe(recommendation);
  });
});

describe('workload and allowance', () => {
  test('75,000 minutes; day 250, week 50, month 12, quarter 4, half-year 2', () => {
    expect(workloadEdition.rules.minutes.year).toBe(75_000);
    expect(workloadEdition.rules.annual.times).toEqual({ day: 250, week: 50, month: 12, quarter: 4, half: 2, year: 1 });
    expect([workloadEdition.rules.load.most, workloadEdition.rules.load.squadShare]).toEqual([1, 0.5]);
    expect([workloadEdition.rules.results.most, workloadEdition.rules.results.small]).toEqual([0.5, 0.25]);
  });
  const klh = parseEdition(editionJson('allowance-klh-6-2025')).edition as EditionOf<'allowance'>;
  test.each([
    [0, 20, 100],
    [1, 20, 90],
    [5, 20, 90],
    [6, 20, 85],
    [10, 20, 85],
    [11, 20, 80],
    [0, 0, 65],
  ])('KLH 6/2025: %d reports judged below of %d earn %d %%', (below, reports, value) => {
    expect(allowanceOf(klh, { predicate: 'baik', reports, below, attendance: null, at: null }).value).toBe(value);
  });
  const tani = parseEdition(editionJson('allowance-permentan-20-2025')).edition as EditionOf<'allowance'>;
  test('Permentan 20/2025: 60 % x 100 % + 40 % x 95 % = 98 %', () => {
    expect(
      allowanceOf(tani, { predicate: 'baik', reports: 20, below: 0, attendance: 0.95, at: null }).value,
    ).toBeCloseTo(98, 9);
    expect(
      allowanceOf(tani, { predicate: 'baik', reports: null, below: null, attendance: null, at: null }),
    ).toMatchObject({
      value: null,
      missing: ['attendance'],
    });
  });
  const kerja = parseEdition(editionJson('allowance-kemnaker')).edition as EditionOf<'allowance'>;
  test('Kemnaker: 70 % governed by the predicate; Butuh Perbaikan 70 % x 85 % + 30 % = 89.5 %', () => {
    expect(
      allowanceOf(kerja, { predicate: 'butuh-perbaikan', reports: null, below: null, attendance: null, at: null })
        .value,
    ).toBeCloseTo(89.5, 9);
  });
});
