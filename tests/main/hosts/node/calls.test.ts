import { expect, test } from 'vitest';
import { callOf, lineCallOf } from '#main/hosts/node/calls.ts';

const echo = { name: 'echo', input: 1 };
const spoken = { ...echo, language: 'id' };

test('a posted call has a name, an input and a language', () => {
  expect(callOf(JSON.stringify(spoken))).toEqual(spoken);
  expect(callOf(JSON.stringify({ name: 'echo', language: 'en' }))).toEqual({
    name: 'echo',
    input: undefined,
    language: 'en',
  });
});

test('a call over a line has its number, and what is looked at after it', () => {
  expect(lineCallOf(JSON.stringify({ ...spoken, id: 7 }))).toEqual({ ...spoken, id: 7, prefetch: [] });
  expect(lineCallOf(JSON.stringify({ ...spoken, id: 0, prefetch: [echo] }))).toEqual({
    ...spoken,
    id: 0,
    prefetch: [echo],
  });
});

test.each([
  ['no JSON', '{'],
  ['no object', '1'],
  ['nothing', 'null'],
  ['no name', { input: 1, language: 'id', id: 1 }],
  ['no language', { ...echo, id: 1 }],
  ['a language we do not speak', { ...echo, language: 'fr', id: 1 }],
])('%s is no call', (_case, body) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  expect(callOf(text)).toBeNull();
  expect(lineCallOf(text)).toBeNull();
});

test.each([
  ['no number', {}],
  ['a number that is none', { id: 'x' }],
  ['a prefetch that is none', { id: 1, prefetch: [{ input: 1 }] }],
])('over a line %s is no call', (_case, more) => {
  expect(lineCallOf(JSON.stringify({ ...spoken, ...more }))).toBeNull();
});
