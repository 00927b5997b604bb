import { expect, test } from 'vitest';
import { sourcesUnder } from './sources.ts';

/** Words by which comments of this project once spoke of themselves; a stranger would not search for them. */
const dialect = /\b(?:told|asked|stands|aside|whoever|anew|hears|lets go|let go|says no)\b/i;

/** Folders whose comments still have some; one that is free of them leaves the list. */
const left: readonly string[] = ['src/renderer'];

test('comments are in plain technical English', () => {
  const sources = ['src', 'tests', 'scripts'].flatMap((folder) => sourcesUnder(folder, /\.(?:tsx?|mjs)$/));
  const found = sources.flatMap(({ path, text }) => {
    if (left.some((one) => path.startsWith(`${one}/`))) return [];
    return text
      .split('\n')
      .filter((line) => /^\s*(?:\/\/|\/?\*)/.test(line) && dialect.test(line.replace(/`[^`]*`/g, '')))
      .map((line) => `${path}: ${line.trim()}`);
  });
  expect(found).toEqual([]);
});
