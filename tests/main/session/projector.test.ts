import { expect, test } from 'vitest';
import { aliasOf } from '#main/session/alias.ts';
import { sittingDesk } from './session-desk.ts';

test('the projector gets an alias that stays, and no name, NIP, reason or voter; the reveal is in the record', async () => {
  const made = await sittingDesk();
  const { ask, answer } = made;
  const person = made.people.find(({ predicate }) => predicate === 'baik');
  const employee = person?.id ?? '';
  expect((await ask('projector.get', {})).open).toBeNull();
  await ask('case.open', { employee });
  await ask('rating.set', { employee, hasil: 'di-atas', reason: 'Alasan rahasia panel' });
  await ask('vote.open', { employee });
  const ballot = (await ask('sitting.get', {})).open?.ballot?.id ?? '';
  await ask('vote.cast', { ballot, actor: 'Joko', pin: '1111', predicate: 'kurang' });
  const masked = await ask('projector.get', {});
  const told = JSON.stringify(masked);
  for (const secret of [person?.name ?? '', person?.nip ?? '', 'Alasan rahasia', 'Joko', employee])
    expect(told).not.toContain(secret);
  expect(masked.open).toMatchObject({ name: null, vote: { voted: 1, voters: 2, counts: null } });
  await ask('vote.reveal', { ballot, incomplete: true });
  expect((await ask('projector.get', {})).open?.vote?.counts).toMatchObject({ kurang: 1, baik: 0 });
  await ask('vote.settle', { ballot, hasil: 'di-atas', perilaku: 'sesuai', reason: 'Suara' });
  await ask('projector.reveal', {});
  expect((await ask('projector.get', {})).open?.name).toBe(person?.name);
  const said = (await ask('commit.list', { command: 'projector.reveal' })).rows;
  expect(said[0]).toMatchObject({ actor: 'Sari', values: { name: person?.name } });
  await ask('case.close', {});
  await ask('case.open', { employee });
  expect((await ask('projector.get', {})).open).toMatchObject({ name: null, alias: masked.open?.alias });
  await ask('case.close', {});
  expect(await answer('projector.reveal')).toMatchObject({ ok: false, problem: { code: 'case.none' } });
  await made.app.close();
});

test('aliases are told apart in an agency of thousands', () => {
  const ids = Array.from({ length: 3000 }, (_, place) => `person-${place}`);
  const some = ids.slice(0, 60);
  const aliases = some.map((id) => aliasOf(id, ids));
  expect(new Set(aliases).size).toBe(some.length);
  for (const alias of aliases) expect(alias).toMatch(/^[A-Z2-9]{3,5}$/);
});
