import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Axes,
  boardPeople,
  boxKeyOf,
  movedWay,
  moveTo,
  neighbourOnBoard,
  quadrants,
  ratingAxes,
} from '#renderer/rating/board.ts';
import { differs, rosterFields } from '#renderer/sheet/fields.ts';
import { hitFrom, hitsOf, turnedHit } from '#renderer/sheet/seek.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { ratings } from '#shared/rules/levels.ts';

const person = (patch: Partial<RosterRow>) =>
  ({ excluded: null, hasil: null, perilaku: null, name: 'A', ...patch }) as RosterRow;

test('every rated person stands in one box, the others beside the board, the excluded nowhere', () => {
  const level = fc.constantFrom(null, ...ratings);
  fc.assert(
    fc.property(fc.array(fc.tuple(level, level, fc.boolean())), (cases) => {
      const rows = cases.map(([hasil, perilaku, out], place) =>
        person({ id: String(place), hasil, perilaku, excluded: out ? 'moved' : null }),
      );
      const { boxes, unrated } = boardPeople(rows, ratingAxes);
      const placed = [...boxes.values()].flat();
      expect(placed.length + unrated.length).toBe(rows.filter(({ excluded }) => excluded === null).length);
      for (const quadrant of quadrants)
        for (const one of boxes.get(boxKeyOf(quadrant)) ?? [])
          expect(one).toMatchObject({ hasil: quadrant.up, perilaku: quadrant.along });
    }),
  );
});

test('steps end at the edge of the board, and a step back undoes a step', () => {
  expect(neighbourOnBoard({ up: 'di-atas', along: 'di-atas' }, 'ArrowUp')).toBeNull();
  expect(neighbourOnBoard({ up: 'di-atas', along: 'di-atas' }, 'ArrowRight')).toBeNull();
  expect(neighbourOnBoard({ up: 'sesuai', along: 'sesuai' }, 'ArrowUp')).toEqual({
    up: 'di-atas',
    along: 'sesuai',
  });
  expect(neighbourOnBoard({ up: 'sesuai', along: 'sesuai' }, 'ArrowRight')).toEqual({
    up: 'sesuai',
    along: 'di-atas',
  });
  expect(neighbourOnBoard({ up: 'sesuai', along: 'sesuai' }, 'x')).toBeNull();
  const back = {
    ArrowUp: 'ArrowDown',
    ArrowDown: 'ArrowUp',
    ArrowLeft: 'ArrowRight',
    ArrowRight: 'ArrowLeft',
  } as const;
  for (const quadrant of quadrants)
    for (const [key, other] of Object.entries(back)) {
      const next = neighbourOnBoard(quadrant, key);
      if (next !== null) expect(neighbourOnBoard(next, other)).toEqual(quadrant);
    }
});

test('a move changes the ratings that differ, and says which way the predicate went', () => {
  const one = person({ hasil: 'sesuai', perilaku: 'di-atas' });
  expect(moveTo([one], { up: 'di-atas', along: 'di-atas' }, ratingAxes).changes).toEqual([
    { person: one, field: 'hasil', to: 'di-atas' },
  ]);
  expect(moveTo([one], { up: 'sesuai', along: 'di-atas' }, ratingAxes).changes).toEqual([]);
  expect([
    movedWay('baik', 'sangat-baik'),
    movedWay('baik', 'kurang'),
    movedWay('baik', 'baik'),
    movedWay(null, 'baik'),
  ]).toEqual(['up', 'down', null, null]);
});

test('an imported axis stays as it is: the other one moves, and what does not is told', () => {
  const one = person({ hasil: 'sesuai', perilaku: 'di-atas' });
  const axes: Axes = { up: ratingAxes.up, along: { key: 'potensi', level: () => 'di-bawah' } };
  const { changes, fixed } = moveTo([one], { up: 'di-atas', along: 'sesuai' }, axes);
  expect(changes).toEqual([{ person: one, field: 'hasil', to: 'di-atas' }]);
  expect(fixed).toMatchObject([{ person: one, to: 'sesuai' }]);
  expect(boardPeople([one, person({ hasil: null })], axes)).toMatchObject({ unrated: [{ hasil: null }] });
});

test('people differ where two values do, never by their NIP', () => {
  const [a, b] = [person({ nip: '1', unit: 'X', grade: '' }), person({ nip: '2', unit: 'Y', grade: null })];
  expect(rosterFields.filter((field) => differs([a, b], field)).map(({ field }) => field)).toEqual(['unit']);
});

test('finding: case and marks make no difference, round and round, from the active cell on', () => {
  const cells = [
    ['Ánna', 'x'],
    ['b', 'ANNA'],
  ];
  const hits = hitsOf('anna', { rows: 2, columns: 2 }, (row, column) => cells[row]?.[column] ?? '');
  expect(hits).toEqual([
    { row: 0, column: 0 },
    { row: 1, column: 1 },
  ]);
  expect(hitFrom(hits, { row: 1, column: 0 })).toBe(1);
  expect(hitFrom(hits, { row: 5, column: 0 })).toBe(0);
  expect(turnedHit({ words: '', hits, now: 0 }, -1)).toBe(1);
  expect(turnedHit({ words: '', hits: [], now: -1 }, 1)).toBe(-1);
  expect(hitsOf('  ', { rows: 2, columns: 2 }, () => 'x')).toEqual([]);
});
