import { expect, test } from 'vitest';
import { folderOf, sourcesUnder } from './sources.ts';

/** Words by which comments of this project once spoke of themselves; a stranger would not search for them. */
const dialect = /\b(?:told|asked|stands|aside|whoever|anew|hears|lets go|let go|says no)\b/i;

/** Folders whose comments are free of them; a folder that becomes so joins the list. */
const plain: readonly string[] = [
  'main/dossier',
  'main/exchange',
  'main/record',
  'main/rules',
  'main/training',
  'shared/consequences',
  'shared/dossier',
  'shared/kernel',
  'shared/people',
  'shared/record',
  'shared/round',
  'shared/rules',
  'shared/stats',
  'shared/training',
];

test('comments are in plain technical English', () => {
  const found = sourcesUnder('src', /\.tsx?$/).flatMap(({ path, text }) => {
    const folder = folderOf(path);
    if (!plain.some((one) => folder === one || folder.startsWith(`${one}/`))) return [];
    return text
      .split('\n')
      .filter((line) => /^\s*(?:\/\/|\/?\*)/.test(line) && dialect.test(line.replace(/`[^`]*`/g, '')))
      .map((line) => `${path}: ${line.trim()}`);
  });
  expect(found).toEqual([]);
});
