import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, sampleDesk } from '../workshop/road.ts';

let made: Desk;
let who = '';
beforeAll(async () => {
  made = await sampleDesk();
  who = (await made.ask('employee.list', {})).rows[0]?.id ?? '';
});
afterAll(() => made.app.close());

const asOther = async (name: string, input: unknown) => made.app.call('other', name, input, 'id');

test('a note is one per cell and writer, undone like anything else, its text never in the journal', async () => {
  await made.ask('note.set', { employee: who, field: 'hasil', text: 'Lihat bukti' });
  await made.ask('note.set', { employee: who, field: 'hasil', text: 'Lihat bukti triwulan III' });
  const { rows } = await made.ask('note.list', { employee: who });
  expect(rows).toMatchObject([{ field: 'hasil', text: 'Lihat bukti triwulan III', own: true, private: false }]);
  expect(
    (await made.ask('note.set', { employee: who, field: 'hasil', text: 'Lihat bukti triwulan III' })).commit,
  ).toBeNull();
  const [line] = (await made.ask('commit.list', { limit: 1 })).rows;
  const shown = await made.ask('commit.get', { number: line?.number ?? 0 });
  expect(JSON.stringify([line, shown])).not.toContain('triwulan');
  await made.ask('history.undo', {});
  expect((await made.ask('note.list', {})).rows).toMatchObject([{ text: 'Lihat bukti' }]);
  await made.ask('note.remove', { note: rows[0]?.id ?? '' });
  expect((await made.ask('note.list', {})).rows).toEqual([]);
});

test('a private note is for its writer alone', async () => {
  await made.ask('actor.add', { name: 'Tono', role: 'member', pin: '1234' });
  const tono = (await made.ask('actor.list', {})).rows.find(({ name }) => name === 'Tono');
  await made.app.call('other', 'actor.enter', { actor: tono?.id, pin: '1234' }, 'id');
  await made.ask('note.set', { employee: who, field: 'name', text: 'Rahasia', private: true });
  await made.ask('note.set', { employee: who, field: 'nip', text: 'Terbuka' });
  const mine = (await made.ask('note.list', {})).rows;
  expect(mine.map(({ text }) => text)).toEqual(['Rahasia', 'Terbuka']);
  expect((await made.ask('note.list', { shared: true })).rows.map(({ text }) => text)).toEqual(['Terbuka']);
  expect(await asOther('note.list', {})).toMatchObject({ value: { rows: [{ text: 'Terbuka', own: false }] } });
  const [secret, open] = mine;
  expect(await asOther('note.remove', { note: secret?.id })).toMatchObject({ problem: { code: 'note.unknown' } });
  expect(await asOther('note.remove', { note: open?.id })).toMatchObject({ problem: { code: 'note.foreign' } });
});

test('views are kept by name, replaced and forgotten', async () => {
  const column = { id: 'nip', hidden: false, pinned: true, width: 120, sort: null, sortIndex: null };
  const view = { columns: [column], filter: {}, tint: 'none' as const };
  await made.ask('view.save', { name: 'Rapat', view });
  await made.ask('view.save', { name: 'rapat', view: { ...view, tint: 'move' } });
  const { rows } = await made.ask('view.list', {});
  expect(rows).toMatchObject([{ name: 'Rapat', view: { tint: 'move', columns: [column] } }]);
  await made.ask('view.remove', { view: rows[0]?.id ?? '' });
  expect((await made.ask('view.list', {})).rows).toEqual([]);
  expect(await made.answer('view.remove', { view: 'x' })).toMatchObject({ problem: { code: 'view.unknown' } });
  expect(await made.answer('view.save', { name: 'X', view: { columns: [], filter: {}, tint: 'merah' } })).toMatchObject(
    {
      problem: { code: 'app.input' },
    },
  );
});
