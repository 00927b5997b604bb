import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Plugin } from 'vite';

/** A list of all languages of one folder of react-aria's sources. */
const list = /\/react-(?:aria|stately|aria-components)\/dist\/private\/.*intlStrings\.m?js$/;
const english = /from ["'](\.[^"']*\/en-US\.m?js)["']/;

/** The folder of the library's sources whose strings a list holds; those of its components lie in no folder of their own. */
export function libraryFolder(path: string): string {
  const folder = basename(dirname(path));
  return folder === 'private' ? 'components' : folder;
}

/** Gives react-aria Indonesian beside English, and leaves its other languages out of what is built. `words` is the module of the words. */
export function libraryStrings(words: string): Plugin {
  return {
    name: 'library-strings',
    enforce: 'pre',
    load(id) {
      const [path = ''] = id.split('?');
      if (!list.test(path)) return null;
      const from = english.exec(readFileSync(path, 'utf8'))?.[1];
      if (from === undefined) throw new Error(`${path} lists no English strings: react-aria keeps them elsewhere now.`);
      return [
        `import en from ${JSON.stringify(from)};`,
        `import { libraryWords } from ${JSON.stringify(words)};`,
        `export default { 'en-US': en, 'id-ID': { ...en, ...libraryWords[${JSON.stringify(libraryFolder(path))}] } };`,
      ].join('\n');
    },
  };
}
