import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conflicts, peerCandidates } from '#shared/round/eligible.ts';
import { planRaters } from '#shared/round/plan.ts';
import { organisation } from './organisation.ts';

const everybody = (n: number) =>
  Array.from({ length: n }, (_, ratee) => Array.from({ length: n }, (_, at) => at).filter((at) => at !== ratee));

test('where everybody may rate everybody, loads differ by at most one and the raters are one part', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 60 }), fc.integer({ min: 1, max: 6 }), fc.integer(), (n, k, seed) => {
      const perRatee = Math.min(k, n - 1);
      const plan = planRaters({ raters: n, candidates: everybody(n), perRatee, seed });
      expect(Math.max(...plan.loads) - Math.min(...plan.loads)).toBeLessThanOrEqual(1);
      expect(plan.short).toEqual([]);
      if (perRatee > 1) expect(plan.parts).toBe(1);
      plan.ratersOf.forEach((raters, ratee) => {
        expect(new Set(raters).size).toBe(perRatee);
        expect(raters).not.toContain(ratee);
      });
    }),
    { numRuns: 25 },
  );
});

test('loads are as even as eligibility allows: equal to the least maximum found by exhaustive search', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 4 }), {
        minLength: 2,
        maxLength: 5,
      }),
      fc.integer(),
      (candidates, seed) => {
        const plan = planRaters({ raters: 5, candidates, perRatee: 2, seed });
        let least = Number.POSITIVE_INFINITY;
        const search = (ratee: number, loads: readonly number[]): void => {
          if (ratee === candidates.length) {
            least = Math.min(least, Math.max(...loads));
            return;
          }
          const own = candidates[ratee] ?? [];
          for (let a = 0; a < own.length; a++)
            for (let b = a + 1; b < own.length; b++)
              search(
                ratee + 1,
                loads.map((load, rater) => load + (rater === own[a] || rater === own[b] ? 1 : 0)),
              );
        };
        search(0, [0, 0, 0, 0, 0]);
        expect(Math.max(...plan.loads)).toBe(least);
      },
    ),
    { numRuns: 80 },
  );
});

test('two groups that one squad joins are linked through it; two that nothing joins are told as two parts', () => {
  const group = (from: number) => Array.from({ length: 6 }, (_, at) => from + at);
  const within = (from: number) => group(from).map((ratee) => group(from).filter((rater) => rater !== ratee));
  const apart = [...within(0), ...within(6)];
  expect(planRaters({ raters: 12, candidates: apart, perRatee: 3 }).parts).toBe(2);
  const bridged = apart.map((list, ratee) => (ratee === 0 ? [...list, 6] : ratee === 6 ? [...list, 0] : list));
  expect(planRaters({ raters: 12, candidates: bridged, perRatee: 3 }).parts).toBe(1);
});

test('conflicts of interest never rate each other, whatever the organisation', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 8, max: 150 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer(),
      (size, wanted, seed) => {
        const people = organisation(size, seed);
        const avoiding = people.map((person, at) => (at === 0 ? { ...person, avoids: ['p2', 'p3'] } : person));
        const candidates = peerCandidates(avoiding, wanted, 'all');
        candidates.forEach((raters, ratee) => {
          expect(raters).not.toContain(ratee);
          for (const rater of raters) {
            expect(avoiding[rater]?.superior).not.toBe(avoiding[ratee]?.id);
            expect(avoiding[ratee]?.superior).not.toBe(avoiding[rater]?.id);
            expect([...(avoiding[ratee]?.avoids ?? [])]).not.toContain(avoiding[rater]?.id);
            expect([...(avoiding[rater]?.avoids ?? [])]).not.toContain(avoiding[ratee]?.id);
          }
        });
      },
    ),
    { numRuns: 25 },
  );
});

test('where others may be asked as a last resort, the raters are one part, and no conflict is used for it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 20, max: 120 }),
      fc.integer({ min: 2, max: 5 }),
      fc.integer(),
      (size, perRatee, seed) => {
        const people = organisation(size, seed).map((person) => ({ ...person, squads: [] }));
        const barred = conflicts(people);
        const plan = planRaters({
          raters: size,
          candidates: peerCandidates(people, perRatee, 'all'),
          perRatee,
          beyond: (ratee, rater) => !barred(ratee, rater),
          seed,
        });
        expect(plan.parts).toBe(1);
        plan.ratersOf.forEach((raters, ratee) => {
          expect(new Set(raters).size).toBe(raters.length);
          for (const rater of raters) expect(barred(ratee, rater)).toBe(false);
        });
      },
    ),
    { numRuns: 20 },
  );
});

test('at least the asked share of peers comes from other units, with even loads and no conflict', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 40, max: 150 }),
      fc.integer({ min: 2, max: 6 }),
      fc.constantFrom(0.25, 0.5),
      fc.integer(),
      (size, perRatee, foreign, seed) => {
        const people = organisation(size, seed);
        const barred = conflicts(people);
        const plan = planRaters({
          raters: size,
          candidates: peerCandidates(people, perRatee, 'all', Math.ceil(perRatee * foreign)),
          perRatee,
          groups: people.map(({ unit }) => unit),
          foreign,
          seed,
        });
        const away = plan.ratersOf.flatMap((raters, ratee) =>
          raters.filter((rater) => people[rater]?.unit !== people[ratee]?.unit),
        );
        const all = plan.ratersOf.flat();
        expect(away.length).toBeGreaterThanOrEqual(foreign * all.length);
        expect(Math.max(...plan.loads) - Math.min(...plan.loads)).toBeLessThanOrEqual(3);
        plan.ratersOf.forEach((raters, ratee) => {
          expect(new Set(raters).size).toBe(perRatee);
          for (const rater of raters) expect(barred(ratee, rater)).toBe(false);
        });
      },
    ),
    { numRuns: 25 },
  );
});

test('where nobody of another unit may be asked, the plan does without', () => {
  const groups = ['a', 'a', 'a', 'a', 'a', 'a'];
  const plan = planRaters({ raters: 6, candidates: everybody(6), perRatee: 3, groups, foreign: 0.5 });
  expect(plan.ratersOf.every((raters) => raters.length === 3)).toBe(true);
  expect(plan.short).toEqual([]);
});
