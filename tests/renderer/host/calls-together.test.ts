import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callsTogether, isQuery } from '#renderer/host/calls-together.ts';
import { isSame } from '#renderer/host/is-same.ts';

test('calls of one turn leave as one request, each gets its own line, and what is not answered is a Problem', async () => {
  const sent: string[][] = [];
  const call = callsTogether(async (calls, _language, tell) => {
    sent.push(calls.map(({ name }) => name));
    tell({ call: 1, answer: { ok: true, value: 'b' } });
    tell({ call: 0, answer: { ok: true, value: 'a' } });
    tell({ call: 0, answer: { ok: true, value: 'again' } });
    tell('nonsense');
  });
  const answers = await Promise.all([call('a', {}, 'id'), call('b', {}, 'id'), call('c', {}, 'en')]);
  expect(sent).toEqual([['a', 'b', 'c']]);
  expect(answers).toMatchObject([
    { ok: true, value: 'a' },
    { ok: true, value: 'b' },
    { ok: false, problem: { code: 'screen.answerUnread' } },
  ]);
  await call('a', {}, 'id');
  expect(sent).toHaveLength(2);
});

test('a line cut half way keeps what came and says the app is gone for the rest', async () => {
  const call = callsTogether(async (_calls, _language, tell) => {
    tell({ call: 0, answer: { ok: true, value: 1 } });
    throw new Error('cut');
  });
  expect(await Promise.all([call('a', {}, 'id'), call('b', {}, 'id')])).toMatchObject([
    { ok: true },
    { ok: false, problem: { code: 'screen.hostGone' } },
  ]);
});

test('only what reads travels together', () => {
  expect(isQuery('distribution.get')).toBe(true);
  for (const name of ['rating.set', 'workshop.open', 'nonsense', 'toString']) expect(isQuery(name)).toBe(false);
});

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
