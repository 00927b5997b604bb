import { expect, test } from 'vitest';
import { sourcesUnder } from './sources.ts';

const specs = sourcesUnder('tests/e2e', /\.spec\.ts$/);

/** Ways to press that do not wait until the control takes keys, so that a slow machine loses the key: `press` and `pressAt` wait. */
const hasty = [
  /^(?!.*keyboard).*\.press\('(?:Enter|Space)'\)/gm,
  /(?:\.focus\(\)|\breach\(.*\));\s+await page\.keyboard\.press\('(?:Enter|Space)'\)/g,
  /keyboard\.type\(/g,
];

const found = (patterns: readonly RegExp[]) =>
  specs.flatMap(({ path, text }) =>
    patterns.flatMap((one) => [...text.matchAll(one)].map(([hit]) => `${path}: ${hit}`)),
  );

test('a spec presses only what takes keys, and types only into a field that has the focus', () => {
  expect(found(hasty)).toEqual([]);
  expect(specs.length).toBeGreaterThan(20);
});

test('no spec leaves out a host by its own code', () => {
  expect(found([/test\.skip\((?!true, 'nobody may mount)[^)]*\)/g, /\bhost === null\b/g])).toEqual([]);
});
