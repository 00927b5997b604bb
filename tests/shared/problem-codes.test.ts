import { expect, test } from 'vitest';
import type { ProblemCode } from '#shared/kernel/problem.ts';
import { problemSentence } from '#shared/problem-words.ts';
import { sourcesUnder } from '../house/sources.ts';

test('a code without a wording is no ProblemCode: the compiler refuses it', () => {
  const planted: 'nowhere.planted' extends ProblemCode ? true : false = false;
  const worded: 'app.bug' extends ProblemCode ? true : false = true;
  expect([planted, worded]).toEqual([false, true]);
  expect(problemSentence({ code: 'app.bug', values: { what: 'X' } }, 'en')).toContain('X');
});

test('codes have one spelling: words in kebab-case, area and fault parted by one dot', () => {
  const codes = sourcesUnder('src/shared', /(?:\/problem-[\w-]+|file-note-words)\.ts$/).flatMap(({ text }) =>
    [...text.matchAll(/^ {2}'([^']+)': ?\{/gm)].map(([, code = '']) => code),
  );
  expect(codes.length).toBeGreaterThan(300);
  expect(codes.filter((code) => !/^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
});
