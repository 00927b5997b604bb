import { expect, test } from 'vitest';
import { drawStratified } from '#shared/dossier/audit-draw.ts';

interface Item {
  readonly id: string;
  readonly unit: string;
}
const items: readonly Item[] = ['A', 'B', 'C', 'D'].flatMap((unit, at) =>
  Array.from({ length: [3, 17, 40, 7][at] ?? 0 }, (_, n) => ({ id: `${unit}${String(n).padStart(2, '0')}`, unit })),
);
const draw = (size: number, seed: number, from = items) =>
  drawStratified(
    from,
    size,
    seed,
    ({ unit }) => unit,
    ({ id }) => id,
  ).map(({ id }) => id);

test('the same seed draws the same items, in whatever order they come', () => {
  expect(draw(12, 2025, items.toReversed())).toEqual(draw(12, 2025));
  expect(draw(12, 2026)).not.toEqual(draw(12, 2025));
  // Fixed once: another machine, or another release, must draw these again.
  expect(draw(5, 2025)).toMatchInlineSnapshot(`
    [
      "B01",
      "C16",
      "C34",
      "C36",
      "D04",
    ]
  `);
});

test('every size is met exactly, nothing twice, and each stratum gives its part to within one', () => {
  for (let size = 0; size <= items.length + 3; size += 1) {
    const drawn = draw(size, size * 31 + 7);
    expect(drawn).toHaveLength(Math.min(size, items.length));
    expect(new Set(drawn).size).toBe(drawn.length);
    for (const [unit, own] of Map.groupBy(items, (item) => item.unit)) {
      const part = (own.length * Math.min(size, items.length)) / items.length;
      const given = drawn.filter((id) => id.startsWith(unit)).length;
      expect(Math.abs(given - part)).toBeLessThan(1);
    }
  }
});

test('over many seeds every item is drawn equally often', () => {
  const counts = new Map<string, number>();
  const draws = 4_000;
  for (let seed = 1; seed <= draws; seed += 1)
    for (const id of draw(10, seed)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const share = 10 / items.length;
  // Five standard errors of a share over 4,000 draws.
  const reach = 5 * Math.sqrt((share * (1 - share)) / draws);
  for (const { id } of items) expect(Math.abs((counts.get(id) ?? 0) / draws - share)).toBeLessThan(reach);
});
