import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RosterRow } from '#shared/people/roster.ts';
import { type Desk, sampleDesk } from '../workshop/road.ts';

let made: Desk;
let people: readonly RosterRow[];
beforeAll(async () => {
  made = await sampleDesk();
  people = (await made.ask('employee.list', {})).rows.filter(({ excluded }) => excluded === null);
});
afterAll(() => made.app.close());

const rowsNow = async () => (await made.ask('employee.list', {})).rows;
const at = (place: number): RosterRow => {
  const row = people[place];
  if (row === undefined) throw new Error('the sample is too small');
  return row;
};

test('many ratings are one commit, the predicate by the matrix, and one undo', async () => {
  const before = await rowsNow();
  const items = people.slice(0, 10).map(({ id, nip }, place) => ({
    employee: place % 2 === 0 ? id : nip,
    hasil: 'di-bawah' as const,
    perilaku: 'di-bawah' as const,
    ...(place === 3 ? { reason: 'Alasan sendiri', state: 'decided' as const } : {}),
  }));
  const { commit, rows } = await made.ask('rating.setMany', { items, reason: 'Tempel dari lembar kerja' });
  expect(commit).not.toBeNull();
  expect(rows.length).toBe(10);
  const after = new Map((await rowsNow()).map((row) => [row.id, row]));
  for (const [place, { id }] of people.slice(0, 10).entries())
    expect(after.get(id)).toMatchObject({
      predicate: 'sangat-kurang',
      reason: place === 3 ? 'Alasan sendiri' : 'Tempel dari lembar kerja',
    });
  expect(after.get(at(3).id)?.state).toBe('decided');
  const [line] = (await made.ask('commit.list', { limit: 1 })).rows;
  expect(line).toMatchObject({ command: 'rating.setMany', changes: 10, values: { people: 10 } });
  await made.ask('history.undo', {});
  expect(await rowsNow()).toEqual(before);
});

test('one refused item refuses all of it', async () => {
  const before = await rowsNow();
  await made.ask('employee.exclude', { employees: [at(5).id], because: 'on-leave', reason: 'Cuti' });
  const items = [4, 5, 6].map((place) => ({ employee: at(place).id, hasil: null }));
  const refused = await made.answer('rating.setMany', { items, reason: 'Uji' });
  expect(refused).toMatchObject({ ok: false, problem: { code: 'rating.excluded', field: 'items.1.employee' } });
  await made.ask('history.undo', {});
  const unknown = [
    { employee: at(4).id, hasil: null },
    { employee: 'tak-ada', hasil: null },
  ];
  expect(await made.answer('rating.setMany', { items: unknown, reason: 'Uji' })).toMatchObject({
    problem: { code: 'employee.unknown' },
  });
  const twice = [
    { employee: at(4).id, hasil: null },
    { employee: at(4).nip, perilaku: null },
  ];
  expect(await made.answer('rating.setMany', { items: twice, reason: 'Uji' })).toMatchObject({
    problem: { code: 'rating.twice' },
  });
  const outside = [{ employee: at(4).id, hasil: 'luar-biasa' }];
  expect(await made.answer('rating.setMany', { items: outside, reason: 'Uji' })).toMatchObject({
    problem: { code: 'app.input' },
  });
  expect(await rowsNow()).toEqual(before);
});

test('clearing takes the predicate away; what is so already is no commit', async () => {
  const { id } = at(7);
  await made.ask('rating.setMany', { items: [{ employee: id, hasil: null }], reason: 'Dikosongkan' });
  const cleared = (await rowsNow()).find((row) => row.id === id);
  expect(cleared).toMatchObject({ hasil: null, predicate: null, reason: 'Dikosongkan' });
  const again = await made.ask('rating.setMany', { items: [{ employee: id, hasil: null }], reason: 'Sekali lagi' });
  expect(again).toEqual({ commit: null, rows: [] });
});
