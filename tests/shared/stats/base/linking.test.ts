import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkProposals, subsetsOf, weakLinks } from '#shared/stats/base/linking.ts';

interface Pair {
  readonly ratee: number;
  readonly rater: number;
}

function designOf(pairs: readonly Pair[], ratees: number, raters: number) {
  return {
    n: pairs.length,
    ratee: Int32Array.from(pairs, (pair) => pair.ratee),
    rater: Int32Array.from(pairs, (pair) => pair.rater),
    ratees: { length: ratees },
    raters: { length: raters },
  };
}

const designs = fc
  .record({
    ratees: fc.integer({ min: 1, max: 8 }),
    raters: fc.integer({ min: 1, max: 6 }),
    more: fc.array(fc.record({ ratee: fc.nat(7), rater: fc.nat(5) }), { maxLength: 14 }),
  })
  .map(({ ratees, raters, more }) => {
    const inside = more.filter((pair) => pair.ratee < ratees && pair.rater < raters);
    // Every level is rated at least once, as in ratings read from a file.
    const each = Array.from({ length: Math.max(ratees, raters) }, (_, i) => ({ ratee: i % ratees, rater: i % raters }));
    return { pairs: [...each, ...inside], ratees, raters };
  });

/** Parts by spreading labels until nothing changes: slow and plain. */
function partsSlowly(pairs: readonly Pair[], ratees: number, raters: number): number {
  const label = Array.from({ length: ratees + raters }, (_, i) => i);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { ratee, rater } of pairs) {
      const least = Math.min(label[ratee] ?? 0, label[ratees + rater] ?? 0);
      if (label[ratee] !== least || label[ratees + rater] !== least) changed = true;
      label[ratee] = least;
      label[ratees + rater] = least;
    }
  }
  return new Set(label).size;
}

test('subsets are those that spreading finds, and the proposals join them all', () => {
  fc.assert(
    fc.property(designs, ({ pairs, ratees, raters }) => {
      const design = designOf(pairs, ratees, raters);
      const parts = subsetsOf(design);
      expect(parts.subsets.length).toBe(partsSlowly(pairs, ratees, raters));
      expect(parts.subsets.reduce((sum, part) => sum + part.ratings, 0)).toBe(pairs.length);
      for (const each of [1, 2]) {
        const proposals = linkProposals(design, parts, each);
        expect(proposals.length).toBe(each * (parts.subsets.length - 1));
        expect(partsSlowly([...pairs, ...proposals], ratees, raters)).toBe(1);
        for (const one of proposals) expect(parts.ofRatee[one.ratee]).not.toBe(parts.ofRater[one.rater]);
      }
    }),
  );
});

test('a weak link is a pair whose removal makes one part more, with people on both sides', () => {
  fc.assert(
    fc.property(designs, ({ pairs, ratees, raters }) => {
      const before = partsSlowly(pairs, ratees, raters);
      const found = new Set(
        weakLinks(designOf(pairs, ratees, raters), 1000).map((link) => `${link.ratee} ${link.rater}`),
      );
      for (const { ratee, rater } of pairs) {
        const rest = pairs.filter((pair) => pair.ratee !== ratee || pair.rater !== rater);
        const cuts = partsSlowly(rest, ratees, raters) > before;
        const alone = !rest.some((pair) => pair.ratee === ratee) || !rest.some((pair) => pair.rater === rater);
        expect(found.has(`${ratee} ${rater}`)).toBe(cuts && !alone);
      }
    }),
  );
});
