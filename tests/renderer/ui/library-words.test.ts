import { globSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { libraryWords } from '#renderer/ui/library-words.ts';

/** Parts of the library that no screen of the app uses. */
const unused = new Set(['color', 'previewtrigger', 'steplist']);

test('every string of react-aria that a screen may show has an Indonesian one, and none is left over', async () => {
  const files = globSync('node_modules/react-{aria,stately,aria-components}/dist/private/intl/{*/,}en-US.mjs');
  const wanted = new Map<string, Set<string>>();
  for (const file of files) {
    const folder = basename(dirname(file));
    const name = folder === 'intl' ? 'components' : folder;
    if (unused.has(name)) continue;
    const strings = (await import(pathToFileURL(resolve(file)).href)).default as object;
    wanted.set(name, new Set([...(wanted.get(name) ?? []), ...Object.keys(strings)]));
  }
  expect(wanted.size).toBeGreaterThan(15);
  const given = Object.entries(libraryWords).map(([name, words]) => [name, Object.keys(words).sort()] as const);
  expect(Object.fromEntries(given)).toEqual(
    Object.fromEntries([...wanted].map(([name, keys]) => [name, [...keys].sort()])),
  );
});
