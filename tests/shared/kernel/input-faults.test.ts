import { expect, test } from 'vitest';
import { problemSentence } from '#shared/problem-words.ts';

test.each([
  ['too_big', 2000, 'Isian "reason" tidak dapat dipakai: melebihi batas 2.000. Perbaiki lalu ulangi.'],
  [
    'invalid_value',
    'di-atas, sesuai',
    'Isian "reason" tidak dapat dipakai: bukan salah satu dari di-atas, sesuai. Perbaiki lalu ulangi.',
  ],
  ['custom', '', 'Isian "reason" tidak dapat dipakai: isinya tidak sesuai. Perbaiki lalu ulangi.'],
])('a value that its schema refuses (%s) is told in the language of whoever asked', (fault, limit, sentence) => {
  expect(problemSentence({ code: 'app.input', values: { field: 'reason', fault, limit } }, 'id')).toBe(sentence);
});
