import { describe, expect, test } from 'vitest';
import { categoryOf, ipAsnOf } from '#shared/rules/consequence/ip-asn.ts';
import { course, ipAsnEdition, person, sanction } from './person.ts';

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
    [
      'without a date of its decree it counts by its start: 43',
      { sanctions: [sanction({ decreed: null, from: '2024-02-01' })] },
      43,
    ],
    [
      'by a start of 2020 it is older than five years: 45',
      { sanctions: [sanction({ decreed: null, from: '2020-02-01' })] },
      45,
    ],
    ['without any date it may be the gravest: 40', { sanctions: [sanction({ decreed: null, from: null })] }, 40],
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
