import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isIn, rectOf, rowsIn, sidesOf, sizeOf } from '#renderer/sheet/range.ts';
import { selectByKey } from '#renderer/sheet/range-keys.ts';
import { createRanges } from '#renderer/sheet/ranges.ts';
import { figuresOf } from '#renderer/sheet/selection.ts';

const extent = { rows: 50, columns: 9 };
const key = (name: string, held: { ctrl?: boolean; shift?: boolean } = {}) => ({
  key: name,
  ctrl: held.ctrl ?? false,
  shift: held.shift ?? false,
});

function begun(row = 10, column = 4) {
  const ranges = createRanges(() => extent);
  ranges.one({ row, column });
  const press = (...args: Parameters<typeof key>) => selectByKey(ranges, key(...args), extent, 20);
  const rect = () => ranges.spans.get().map(rectOf).at(-1);
  return { ranges, press, rect };
}

test('Shift and arrows draw a block from the active cell, to the edge with Ctrl, and back over it', () => {
  const { press, rect } = begun();
  press('ArrowDown', { shift: true });
  press('ArrowRight', { shift: true });
  expect(rect()).toEqual({ top: 10, left: 4, bottom: 11, right: 5 });
  for (let times = 0; times < 3; times += 1) press('ArrowUp', { shift: true });
  expect(rect()).toEqual({ top: 8, left: 4, bottom: 10, right: 5 });
  press('ArrowDown', { shift: true, ctrl: true });
  press('End', { shift: true });
  expect(rect()).toEqual({ top: 10, left: 4, bottom: 49, right: 8 });
  press('PageUp', { shift: true });
  expect(rect()).toEqual({ top: 10, left: 4, bottom: 29, right: 8 });
});

test('whole rows, whole columns, everything, and Esc back to one cell', () => {
  const { press, rect } = begun();
  press('ArrowDown', { shift: true });
  expect(press(' ', { shift: true })).toBe(true);
  expect(rect()).toEqual({ top: 10, left: 0, bottom: 11, right: 8 });
  expect(press('Escape')).toBe(true);
  // Back to the cell that has the focus, not to the row's first.
  expect(rect()).toEqual({ top: 10, left: 4, bottom: 10, right: 4 });
  expect(press('Escape')).toBe(false);
  press(' ', { ctrl: true });
  expect(rect()).toEqual({ top: 0, left: 4, bottom: 49, right: 4 });
  press('a', { ctrl: true });
  expect(sizeOf(rect() ?? { top: 0, left: 0, bottom: 0, right: 0 })).toEqual(extent);
  expect(press('x')).toBe(false);
});

test('a block stays while the focus is where it was, and gives way to it elsewhere', () => {
  const { ranges, press, rect } = begun();
  press('a', { ctrl: true });
  ranges.follow({ row: 10, column: 4 });
  expect(sizeOf(rect() ?? { top: 0, left: 0, bottom: 0, right: 0 })).toEqual(extent);
  ranges.follow({ row: 11, column: 4 });
  expect(ranges.spans.get()).toEqual([{ anchor: { row: 11, column: 4 }, head: { row: 11, column: 4 } }]);
  ranges.columns(2, 3);
  ranges.hold({ row: 30, column: 2 });
  ranges.follow({ row: 30, column: 2 });
  expect(rect()).toEqual({ top: 0, left: 2, bottom: 49, right: 3 });
  expect(ranges.active()).toEqual({ row: 30, column: 2 });
});

test('no walk of keys leaves the grid, and sides are shown by the cells at the edges only', () => {
  const arrows = fc.constantFrom(
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'PageUp',
    'PageDown',
    'Home',
    'End',
  );
  fc.assert(
    fc.property(fc.nat(49), fc.nat(8), fc.array(fc.tuple(arrows, fc.boolean())), (row, column, walk) => {
      const { press, rect } = begun(row, column);
      for (const [name, ctrl] of walk) press(name, { shift: true, ctrl });
      const now = rect();
      if (now === undefined) throw new Error('no block');
      expect(isIn(now, { row, column })).toBe(true);
      expect(now.top >= 0 && now.left >= 0 && now.bottom < 50 && now.right < 9).toBe(true);
      expect(sidesOf(now, { row: now.top, column: now.left })).toMatch(/t.*l/);
      expect(sidesOf(now, { row: now.bottom + 1, column: now.left })).toBeNull();
    }),
  );
});

test('rows of overlapping blocks count once', () => {
  const rects = [
    { top: 3, left: 0, bottom: 5, right: 1 },
    { top: 5, left: 2, bottom: 6, right: 2 },
  ];
  expect(rowsIn(rects)).toEqual([3, 4, 5, 6]);
});

test('figures: blanks are cells but not filled, the mean is of numbers only and never NaN', () => {
  const none = figuresOf(['', null, 'Baik'], []);
  expect(none).toMatchObject({ cells: 3, filled: 1, mean: null, people: 0 });
  expect(figuresOf([1, 2, 'x', Number.NaN], [])).toMatchObject({ mean: 1.5 });
});
