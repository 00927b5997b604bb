import { expect, test } from 'vitest';
import { importsOf, sourcesUnder, targetOf } from './sources.ts';

const code = sourcesUnder('src/renderer', /\.tsx?$/);
const looks = sourcesUnder('src/renderer', /\.module\.css$/);
const pathOf = (from: string, to: string) => {
  const target = targetOf(from, to);
  return 'ours' in target ? `src/${target.ours}` : target.theirs;
};

test('no screen imports a screen: what two share lies in a lower noun or in ui', () => {
  const screens = code.filter(({ path }) => path.endsWith('-screen.tsx'));
  const across = screens.flatMap((screen) =>
    importsOf(screen)
      .map((to) => pathOf(screen.path, to))
      .filter((to) => to.endsWith('-screen.tsx'))
      .map((to) => `${screen.path} -> ${to}`),
  );
  expect(across).toEqual([]);
  expect(screens.length).toBeGreaterThan(7);
});

/** The classes that a module of styles declares, without what lies inside their braces. */
function classesOf(text: string): readonly string[] {
  const bare = text.replace(/\/\*.*?\*\//gs, '').replace(/\{[^{}]*\}/g, '{}');
  return [...new Set([...bare.matchAll(/\.([a-z]\w*)(?![\w-])/gi)].map(([, name = '']) => name))];
}

interface Taking {
  readonly text: string;
  /** What the module is called there. */
  readonly name: string;
}

function takersOf(path: string): readonly Taking[] {
  return code.flatMap((source) =>
    [...source.text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)]
      .filter(([, , to = '']) => pathOf(source.path, to) === path)
      .map(([, name = '']) => ({ text: source.text, name })),
  );
}

test('every class of a module of styles is used by what imports it', () => {
  const unused = looks.flatMap(({ path, text }) => {
    const takers = takersOf(path);
    // A class that is picked by a value cannot be followed.
    if (takers.some(({ text: taking, name }) => new RegExp(`\\b${name}(?:\\[(?!')|[,)}])`).test(taking))) return [];
    const inheriting = [...text.matchAll(/composes: ([\w ]+)/g)].flatMap(([, names = '']) => names.split(' '));
    return classesOf(text)
      .filter((one) => !inheriting.includes(one))
      .filter(
        (one) =>
          !takers.some(({ text: taking, name }) =>
            new RegExp(`\\b${name}(?:\\.${one}\\b|\\['${one}'\\])`).test(taking),
          ),
      )
      .map((one) => `${path}: ${one}`);
  });
  expect(unused).toEqual([]);
  expect(looks.length).toBeGreaterThan(40);
});
