import { expect, test } from 'vitest';
import { type Rating, ratings } from '#shared/rules/levels.ts';
import { sampleDesk } from '../workshop/road.ts';

const by = { up: -1, down: 1 } as const;

test('a step that a list says would turn it does so when it is taken, and the tried effect says the same', async () => {
  const { ask } = await sampleDesk();
  const { lists, people } = await ask('consequence.lists', {});
  expect(people).toBe(180);
  expect(lists.map(({ list }) => list)).toEqual([
    'promotion',
    'succession',
    'development',
    'coaching',
    'sanction',
    'recognition',
  ]);
  const roster = new Map((await ask('employee.list', {})).rows.map((row) => [row.id, row]));
  const turned: string[] = [];
  for (const { list, people: on, near } of lists) {
    for (const person of on) expect(person.grounds.length).toBeGreaterThan(0);
    expect(new Set([...on, ...near].map(({ employee }) => employee)).size).toBe(on.length + near.length);
    const person = on.find(({ turns }) => turns.length > 0) ?? near[0];
    const [turn] = person?.turns ?? [];
    const row = roster.get(person?.employee ?? '');
    if (person === undefined || turn === undefined || row === undefined) continue;
    const stepped = (axis: 'hasil' | 'perilaku'): Rating => {
      const now = row[axis] ?? 'sesuai';
      return axis === turn.axis ? (ratings[ratings.indexOf(now) + by[turn.step]] ?? now) : now;
    };
    const move = { employee: person.employee, hasil: stepped('hasil'), perilaku: stepped('perilaku') };
    const tried = await ask('consequence.tried', { moves: [move] });
    await ask('rating.set', { ...move, reason: 'Bukti dukung lengkap' });
    const after = (await ask('consequence.lists', {})).lists.find((one) => one.list === list);
    const was = on.includes(person);
    expect(after?.people.some(({ employee }) => employee === person.employee)).toBe(!was);
    expect(tried.people[0]?.[was ? 'leaves' : 'enters']).toContain(list);
    const now = (await ask('consequence.list', {})).rows.find(({ employee }) => employee === person.employee);
    expect(tried.people[0]?.y[1]).toBe(now?.talent.value);
    expect(tried.people[0]?.index[1]).toBe(now?.ipAsn.value);
    expect(tried.people[0]?.credit[1]).toBe(now?.creditPoints.value);
    turned.push(list);
    await ask('history.undo', {});
  }
  expect(turned).toEqual(expect.arrayContaining(['coaching', 'sanction', 'recognition']));
  const coaching = lists.find(({ list }) => list === 'coaching');
  expect(coaching?.fairness.map(({ group }) => group)).toEqual(['sex', 'grade', 'age']);
  const sex = coaching?.fairness[0]?.report;
  expect(sex?.groups.reduce((sum, { chosen }) => sum + (chosen ?? 0), 0)).toBe(coaching?.people.length);
});
