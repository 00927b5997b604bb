import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyRating } from '#main/people/rating-row.ts';
import { checkChanges, checkWrites, itemsOf, type WriteTarget } from '#renderer/sheet/check-writes.ts';
import { clearWrites, fillDownWrites, filledRect, fillWrites, pasteWrites } from '#renderer/sheet/writes.ts';
import type { RosterRow } from '#shared/people/roster.ts';

const rect = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

test('a block is laid once, or over all of a selection that it fits', () => {
  const block = [
    ['a', 'b'],
    ['c', 'd'],
  ];
  expect(pasteWrites(block, rect(2, 3, 2, 3)).map(({ row, column, text }) => `${row}${column}${text}`)).toEqual([
    '23a',
    '24b',
    '33c',
    '34d',
  ]);
  expect(pasteWrites([['x']], rect(0, 0, 1, 1)).map(({ text }) => text)).toEqual(['x', 'x', 'x', 'x']);
  expect(
    pasteWrites(block, rect(0, 0, 3, 1))
      .map(({ text }) => text)
      .join(''),
  ).toBe('abcdabcd');
  expect(pasteWrites(block, rect(0, 0, 2, 1)).length).toBe(4);
  expect(pasteWrites([['a', 'b'], ['c']], rect(0, 0, 0, 0)).length).toBe(3);
  expect(pasteWrites([], rect(0, 0, 0, 0))).toEqual([]);
});

test('fill down repeats the first row, or the row above a single one; the handle repeats the block either way', () => {
  const at = (row: number, column: number) => `${row}:${column}`;
  const span = { anchor: { row: 1, column: 0 }, head: { row: 3, column: 1 } };
  expect(fillDownWrites(span, at).map(({ text }) => text)).toEqual(['1:0', '1:1', '1:0', '1:1']);
  const single = { anchor: { row: 4, column: 2 }, head: { row: 4, column: 2 } };
  expect(fillDownWrites(single, at)).toEqual([{ row: 4, column: 2, text: '3:2' }]);
  expect(fillDownWrites({ anchor: { row: 0, column: 0 }, head: { row: 0, column: 0 } }, at)).toEqual([]);
  const source = rect(2, 1, 3, 1);
  expect(filledRect(source, 6, 2)).toEqual(rect(2, 1, 6, 1));
  expect(filledRect(source, 2, 1)).toBe(source);
  expect(fillWrites(source, rect(0, 1, 5, 1), at).map(({ row, text }) => `${row}<${text}`)).toEqual([
    '0<2:1',
    '1<3:1',
    '4<2:1',
    '5<3:1',
  ]);
  expect(clearWrites([span, { anchor: { row: 3, column: 1 }, head: { row: 3, column: 2 } }]).length).toBe(7);
});

const columns = ['nip', 'hasil', 'perilaku', 'predicate', 'reason', 'state'].map((id) => ({ id, title: id }));
const person = (place: number, patch: Partial<RosterRow> = {}): RosterRow => ({
  ...emptyRating(`e${place}`),
  nip: `1980010120050110${String(place).padStart(2, '0')}`,
  name: `Pegawai ${place}`,
  front_title: null,
  back_title: null,
  birth_date: null,
  sex: null,
  grade: null,
  position: null,
  position_kind: null,
  education: null,
  unit_id: null,
  superior_nip: null,
  excluded: null,
  excluded_note: null,
  unit: null,
  organisation_predicate: null,
  hasil: 'sesuai',
  perilaku: 'sesuai',
  predicate: 'baik',
  ...patch,
});
const people = [person(0), person(1, { excluded: 'on-leave' }), person(2)];
const target = (patch: Partial<WriteTarget> = {}): WriteTarget => ({
  signed: false,
  columns,
  people: (row) => people[row] ?? null,
  textAt: (row, column) => (column === 0 ? (people[row]?.nip ?? '') : 'Baik'),
  closed: new Map(),
  ...patch,
});
const write = (row: number, column: number, text: string) => ({ row, column, text });
const causes = (writes: Parameters<typeof checkWrites>[0], patch: Partial<WriteTarget> = {}) =>
  checkWrites(writes, target(patch)).refusals.map(({ cause }) => cause);

test('what is refused, and why', () => {
  expect(causes([write(0, 1, 'ngawur'), write(0, 5, 'selesai?'), write(0, 0, '123')])).toEqual([
    'level',
    'state',
    'column',
  ]);
  expect(causes([write(1, 1, 'Di atas'), write(9, 1, 'Di atas'), write(0, 8, 'x')])).toEqual([
    'excluded',
    'below',
    'beside',
  ]);
  expect(causes([write(0, 1, 'Di atas')], { signed: true })).toEqual(['signed']);
  const closed = new Map([['e0', { employee: 'e0', cause: 'recused', names: ['Joko'] }]] as const);
  const some = checkWrites(
    [write(0, 1, 'Di atas'), write(0, 5, 'Decided'), write(2, 1, 'Di atas')],
    target({ closed }),
  );
  expect(some.refusals.map(({ cause, person: one, names }) => [cause, one?.id, names])).toEqual([
    ['recused', 'e0', ['Joko']],
    ['recused', 'e0', ['Joko']],
  ]);
  expect(itemsOf(some.changes)).toEqual([{ employee: 'e2', hasil: 'di-atas' }]);
  const board = checkChanges([...some.changes, { person: person(0), field: 'hasil', to: 'di-atas' }], closed, () => ({
    column: 'hasil',
    text: 'Di atas',
  }));
  expect([board.changes.length, board.refusals.map(({ person: one }) => one?.id)]).toEqual([1, ['e0']]);
  expect(causes([write(0, 3, 'Sangat Baik')])).toEqual(['column']);
  // Beside ratings that change, a predicate follows from them: it is no refusal.
  expect(causes([write(0, 3, 'Sangat Baik'), write(0, 1, 'Di atas')])).toEqual([]);
});

test('a row copied and pasted over itself changes nothing and refuses nothing', () => {
  const writes = [people[0]?.nip ?? '', 'Sesuai ekspektasi', 'Sesuai', 'Baik', '', 'Menunggu'].map((text, column) =>
    write(0, column, text),
  );
  expect(checkWrites(writes, target())).toEqual({ changes: [], refusals: [], same: 6 });
});

test('changes of one person become one item; blank clears', () => {
  const { changes } = checkWrites(
    [write(0, 1, ''), write(0, 2, 'exceeds expectations'), write(2, 4, ' Bukti '), write(2, 5, 'Decided')],
    target(),
  );
  expect(itemsOf(changes)).toEqual([
    { employee: 'e0', hasil: null, perilaku: 'di-atas' },
    { employee: 'e2', reason: 'Bukti', state: 'decided' },
  ]);
});

test('every cell of a paste is told of once: changed, same or refused', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('Di atas', 'sesuai', '1', 'Diputuskan', 'x'));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(6), text), { maxLength: 30 }), (cells) => {
      const writes = cells
        .map(([row, column, cell]) => write(row, column, cell))
        .filter(({ text: one, column }) => one.trim() !== '' && column !== 3);
      const { changes, refusals, same } = checkWrites(writes, target());
      expect(changes.length + refusals.length + same).toBe(writes.length);
      expect(changes.every(({ person: one }) => one.excluded === null)).toBe(true);
    }),
  );
});
