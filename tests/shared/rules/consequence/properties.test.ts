import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditPointsOf } from '#shared/rules/consequence/credit-points.ts';
import {
  awardLevels,
  degrees,
  type PersonFacts,
  postKinds,
  sanctionLevels,
  squadScopes,
  trainingKinds,
} from '#shared/rules/consequence/facts.ts';
import { ipAsnOf } from '#shared/rules/consequence/ip-asn.ts';
import { loadOf } from '#shared/rules/consequence/load.ts';
import type { Result } from '#shared/rules/consequence/result.ts';
import { talentOf } from '#shared/rules/consequence/talent.ts';
import { predicates } from '#shared/rules/levels.ts';
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

const year = fc.integer({ min: 2018, max: 2026 });
const day = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

const anybody: fc.Arbitrary<PersonFacts> = fc
  .record({
    postKind: fc.constantFrom(...postKinds),
    post: fc.constantFrom('Kepala Bidang', 'Perencana Ahli Pertama', 'Pengolah Data', 'Arsiparis Mahir'),
    degree: maybe(fc.constantFrom(...degrees)),
    predicate: maybe(fc.constantFrom(...predicates)),
    trainings: fc.array(
      fc
        .record({
          kind: fc.constantFrom(...trainingKinds),
          year,
          hours: maybe(fc.integer({ min: 0, max: 60 })),
          name: fc.constantFrom('Pelatihan Kepemimpinan Administrator', 'Fungsional Perencana', 'Arsip'),
        })
        .map(course),
      { maxLength: 6 },
    ),
    sanctions: fc.array(
      fc
        .record({ level: fc.constantFrom(...sanctionLevels), decreed: maybe(day), annulled: fc.boolean() })
        .map(sanction),
      { maxLength: 3 },
    ),
    awards: fc.array(
      fc.tuple(maybe(fc.constantFrom(...awardLevels)), maybe(year)).map(([level, at]) => award(level, at)),
      { maxLength: 3 },
    ),
    squads: fc.array(
      fc
        .record({
          scope: maybe(fc.constantFrom(...squadScopes)),
          decreed: maybe(day),
          number: maybe(fc.constant('1')),
          leads: fc.boolean(),
          minutes: maybe(fc.integer({ min: 0, max: 6000 })),
          from: maybe(day),
          to: maybe(day),
        })
        .map(squad),
      { maxLength: 3 },
    ),
    load: maybe(
      fc.record({
        minutes: fc.integer({ min: 0, max: 120_000 }),
        months: maybe(fc.integer({ min: 1, max: 12 })),
        at: fc.constant(null),
      }),
    ),
    posts: fc.array(
      fc
        .tuple(fc.constantFrom('Perencana Ahli Pertama', 'Arsiparis Mahir'), maybe(day), maybe(day))
        .map(([name, from, to]) => post(name, from, to)),
      { maxLength: 4 },
    ),
    feedback: maybe(fc.constantFrom(...predicates).map((predicate) => ({ predicate, at: null }))),
  })
  .map(person);

const results = (facts: PersonFacts): readonly Result[] => [
  ipAsnOf(ipAsnEdition, facts),
  creditPointsOf(creditEdition, facts),
  talentOf(talentEdition, facts),
  loadOf(workloadEdition, facts),
];

describe('for any person', () => {
  test('parts sum to the value, and every number is finite', () => {
    fc.assert(
      fc.property(anybody, (facts) => {
        for (const { value, parts } of results(facts)) {
          for (const { points, arithmetic } of parts) {
            expect(Number.isFinite(points)).toBe(true);
            expect(arithmetic.every((one) => typeof one === 'string' || Number.isFinite(one))).toBe(true);
          }
          if (value !== null) expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(value, 8);
        }
      }),
      { numRuns: 300 },
    );
  });
  test('no dimension exceeds its maximum', () => {
    fc.assert(
      fc.property(anybody, (facts) => {
        const { dimensions, value } = ipAsnOf(ipAsnEdition, facts);
        const { education, training, performance, discipline } = ipAsnEdition.rules;
        expect(dimensions.education).toBeLessThanOrEqual(education.max);
        expect(dimensions.training).toBeLessThanOrEqual(training.max);
        expect(dimensions.performance).toBeLessThanOrEqual(performance.max);
        expect(dimensions.discipline).toBeLessThanOrEqual(discipline.max);
        expect(value).toBeLessThanOrEqual(100);
        expect(talentOf(talentEdition, facts).value ?? 0).toBeLessThanOrEqual(100);
      }),
      { numRuns: 300 },
    );
  });
  test('a better predicate never lowers a figure', () => {
    fc.assert(
      fc.property(anybody, (facts) => {
        const steps = predicates.map((predicate) => results({ ...facts, predicate }).map(({ value }) => value ?? 0));
        for (const [index, better] of steps.slice(0, -1).entries())
          for (const [which, value] of better.entries())
            expect(value).toBeGreaterThanOrEqual(steps[index + 1]?.[which] ?? 0);
      }),
      { numRuns: 200 },
    );
  });
  test('a degree, course, award or squad more never lowers index or talent; a sanction more never raises them', () => {
    fc.assert(
      fc.property(
        anybody,
        fc.constantFrom(...trainingKinds),
        fc.constantFrom(...awardLevels),
        fc.boolean(),
        (facts, kind, level, leads) => {
          const index = (one: PersonFacts) => ipAsnOf(ipAsnEdition, one).value ?? 0;
          const talent = (one: PersonFacts) => talentOf(talentEdition, one).value ?? 0;
          expect(
            index({ ...facts, trainings: [...facts.trainings, course({ kind, hours: 5, certificate: 'baru' })] }),
          ).toBeGreaterThanOrEqual(index(facts));
          expect(
            index({ ...facts, educations: [...facts.educations, { degree: 'S3', recognised: true, at: null }] }),
          ).toBeGreaterThanOrEqual(index(facts));
          expect(talent({ ...facts, awards: [...facts.awards, award(level, 2025)] })).toBeGreaterThanOrEqual(
            talent(facts),
          );
          expect(talent({ ...facts, squads: [...facts.squads, squad({ leads })] })).toBeGreaterThanOrEqual(
            talent(facts),
          );
          expect(
            index({ ...facts, sanctions: [...facts.sanctions, sanction({ level: 'heavy' })] }),
          ).toBeLessThanOrEqual(index(facts));
        },
      ),
      { numRuns: 200 },
    );
  });
  test('a year in one post split anyhow into months gives the same year', () => {
    const cuts = fc
      .uniqueArray(fc.integer({ min: 2, max: 12 }), { maxLength: 5 })
      .map((list) => list.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(cuts, fc.constantFrom(...predicates), (months, predicate) => {
        const name = 'Auditor Ahli Muda';
        const starts = [1, ...months];
        const posts = starts.map((month, index) => ({
          ...post(name, `2025-${String(month).padStart(2, '0')}-01`),
          unit: `Unit ${index}`,
        }));
        const result = creditPointsOf(creditEdition, person({ post: name, postKind: 'functional', predicate, posts }));
        const whole = creditPointsOf(
          creditEdition,
          person({ post: name, postKind: 'functional', predicate, posts: [post(name, '2020-01-01')] }),
        );
        expect(result.periods).toHaveLength(starts.length);
        expect(result.periods.reduce((sum, { from, to }) => sum + to - from + 1, 0)).toBe(12);
        expect(result.value).toBeCloseTo(whole.value ?? Number.NaN, 9);
      }),
      { numRuns: 100 },
    );
  });
});
