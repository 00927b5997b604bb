import { afterEach, expect, test } from 'vitest';
import { refused, type SittingDesk, sittingDesk } from './session-desk.ts';

const open: SittingDesk[] = [];
async function desk(): Promise<SittingDesk> {
  const made = await sittingDesk();
  open.push(made);
  return made;
}
afterEach(async () => {
  for (const made of open.splice(0)) await made.app.close();
});

async function actorId({ ask }: SittingDesk, name: string): Promise<string> {
  return (await ask('actor.list', {})).rows.find((row) => row.name === name)?.id ?? '';
}

test('own row: the case stays shut, nobody moves it, until the member has left; logged, quorum recomputed', async () => {
  const made = await desk();
  const { ask, answer } = made;
  const person = made.people.find(({ predicate }) => predicate === 'baik');
  const employee = person?.id ?? '';
  await ask('actor.update', { actor: await actorId(made, 'Joko'), nip: person?.nip ?? '' });
  expect(await answer('case.open', { employee })).toMatchObject(refused('recusal.needed'));
  const move = { employee, hasil: 'di-atas', reason: 'x' };
  expect(await answer('rating.set', move)).toMatchObject(refused('recusal.needed'));
  expect(await ask('recusal.get', { employee })).toMatchObject({
    shut: true,
    interests: [{ name: 'Joko', kind: 'own', present: true, out: false }],
  });
  await ask('recusal.out', { actor: 'Joko', employee });
  expect(await ask('recusal.get', { employee })).toMatchObject({
    shut: false,
    quorum: { members: 2, required: 2, present: 1, met: false },
  });
  await ask('case.open', { employee });
  expect(await answer('case.decide', { employee, reason: 'x' })).toMatchObject(refused('quorum.missing'));
  expect(await answer('vote.open', { employee })).toMatchObject(refused('quorum.missing'));
  await ask('attendance.mark', { actor: 'Tono', present: true });
  await ask('rating.set', move);
  await ask('actor.enter', { actor: 'Joko', pin: '1111' });
  expect(await answer('rating.set', { ...move, hasil: 'sesuai' })).toMatchObject(refused('recusal.actor'));
  expect(await answer('history.undo')).toMatchObject(refused('recusal.actor'));
  await ask('actor.enter', { actor: 'Sari' });
  expect(await answer('recusal.back', { actor: 'Joko', employee })).toMatchObject(refused('recusal.open-case'));
  await ask('case.close', {});
  await ask('recusal.back', { actor: 'Joko', employee });
  expect(await ask('recusal.get', { employee })).toMatchObject({ shut: true });
  const said = (await ask('commit.list', { command: 'recusal.out' })).rows;
  expect(said[0]?.values).toMatchObject({ name: 'Joko', person: person?.name, kind: 'own' });
});

test("one's own superior and declared family count as interests; nobody walks in on such a case", async () => {
  const made = await desk();
  const { ask, answer } = made;
  const below = made.people.find((row) => made.people.some(({ nip }) => nip === row.superior_nip));
  const superior = made.people.find(({ nip }) => nip === below?.superior_nip);
  if (below === undefined || superior === undefined) throw new Error('the sample has superiors');
  await ask('actor.update', { actor: await actorId(made, 'Rina'), nip: below.nip });
  expect((await ask('recusal.get', { employee: superior.id })).interests).toMatchObject([
    { name: 'Rina', kind: 'superior' },
  ]);
  const cousin = made.people.find(({ id }) => id !== superior.id && id !== below.id)?.id ?? '';
  await ask('interest.declare', { actor: 'Joko', employee: cousin, kind: 'family', note: 'Sepupu' });
  expect(await answer('case.open', { employee: cousin })).toMatchObject(refused('recusal.needed'));
  await ask('attendance.mark', { actor: 'Joko', present: false });
  await ask('case.open', { employee: cousin });
  expect(await answer('attendance.mark', { actor: 'Joko', present: true })).toMatchObject(refused('recusal.needed'));
});

test('rows that a paste must leave out are told beforehand, with who is the cause; the rest is one commit', async () => {
  const made = await desk();
  const { ask, answer } = made;
  const [own, free, voted] = made.people.filter(({ predicate, unit_id }) => predicate === 'baik' && unit_id !== null);
  if (own === undefined || free === undefined || voted === undefined) throw new Error('the sample has too few people');
  expect(await ask('rating.closed', {})).toEqual({ rows: [] });
  await ask('actor.update', { actor: await actorId(made, 'Joko'), nip: own.nip });
  await ask('attendance.mark', { actor: 'Tono', present: true });
  await ask('case.open', { employee: voted.id });
  await ask('vote.open', { employee: voted.id });
  const told = async () =>
    (await ask('rating.closed', {})).rows
      .filter(({ employee }) => [own.id, free.id, voted.id].includes(employee))
      .map(({ employee, cause, names }) => [employee, cause, names]);
  expect(new Set(await told())).toEqual(
    new Set([
      [own.id, 'recused', ['Joko']],
      [voted.id, 'voting', []],
    ]),
  );
  const items = [own, free, voted].map(({ id }) => ({ employee: id, hasil: 'di-atas' as const }));
  expect(await answer('rating.setMany', { items, reason: 'x' })).toMatchObject({ ok: false });
  const before = (await ask('commit.list', { limit: 1 })).rows[0]?.number ?? 0;
  const shut = new Set((await ask('rating.closed', {})).rows.map(({ employee }) => employee));
  await ask('rating.setMany', { items: items.filter(({ employee }) => !shut.has(employee)), reason: 'Bukti lengkap' });
  expect((await ask('commit.list', { limit: 1 })).rows[0]).toMatchObject({ number: before + 1, values: { people: 1 } });
  await ask('vote.cancel', { ballot: (await ask('sitting.get', {})).open?.ballot?.id ?? '', reason: 'Ditunda' });
  await ask('recusal.out', { actor: 'Joko', employee: own.id });
  expect(await told()).toEqual([]);
  await ask('actor.enter', { actor: 'Joko', pin: '1111' });
  expect(await told()).toEqual([[own.id, 'out', ['Joko']]]);
});
