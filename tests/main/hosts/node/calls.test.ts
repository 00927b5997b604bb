import { expect, test } from 'vitest';
import { callsOf } from '#main/hosts/node/calls.ts';

const echo = { name: 'echo', input: 1 };

test('one call stands alone, several stand together, in their order', () => {
  expect(callsOf(JSON.stringify({ ...echo, language: 'id' }))).toEqual({
    calls: [echo],
    together: false,
    language: 'id',
  });
  const calls = [echo, { name: 'other', input: undefined }];
  expect(callsOf(JSON.stringify({ calls, language: 'en' }))).toEqual({ calls, together: true, language: 'en' });
});

test.each([
  ['no JSON', '{'],
  ['no object', '1'],
  ['no calls', { calls: [], language: 'id' }],
  ['calls that are none', { calls: 3, language: 'id' }],
  ['a call without a name', { calls: [echo, { input: 1 }], language: 'id' }],
  ['no language', { calls: [echo] }],
])('%s is no call', (_case, body) => {
  expect(callsOf(typeof body === 'string' ? body : JSON.stringify(body))).toBeNull();
});
