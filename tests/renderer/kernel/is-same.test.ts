import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSame } from '#renderer/kernel/is-same.ts';

test('two answers are the same when their JSON is', () => {
  const value = fc.jsonValue();
  fc.assert(
    fc.property(value, value, (a, b) => {
      expect(isSame(a, structuredClone(a))).toBe(true);
      expect(isSame(a, [a])).toBe(false);
      const sorted = (one: unknown): unknown =>
        typeof one !== 'object' || one === null
          ? one
          : Array.isArray(one)
            ? one.map(sorted)
            : Object.fromEntries(
                Object.entries(one)
                  .toSorted(([x], [y]) => (x < y ? -1 : 1))
                  .map(([key, held]) => [key, sorted(held)]),
              );
      expect(isSame(a, b)).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)));
    }),
  );
});
