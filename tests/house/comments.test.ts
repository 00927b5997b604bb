import { expect, test } from 'vitest';
import { sourcesUnder } from './sources.ts';

/** Words by which comments of this project once spoke of themselves; a stranger would not search for them. */
const dialect = /\b(?:told|asked|stands|aside|whoever|anew|hears|lets go|let go|says no)\b/i;

test('comments are in plain technical English', () => {
  const sources = ['src', 'tests', 'scripts'].flatMap((folder) => sourcesUnder(folder, /\.(?:tsx?|mjs)$/));
  const found = sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .filter((line) => /^\s*(?:\/\/|\/?\*)/.test(line) && dialect.test(line.replace(/`[^`]*`/g, '')))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});
