import { expect, test } from 'vitest';
import { type Source, sourcesUnder, targetOf } from './sources.ts';

const code = sourcesUnder('src', /\.tsx?$/);
const everything = [...code, ...sourcesUnder('tests', /\.tsx?$/), ...sourcesUnder('scripts', /\.(mjs|ts)$/)];

const declared =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*? ?|class |interface |type |const |let )(\w+)/gm;

/** Exports whose importer is on its way. */
const awaited = ['src/main/store/page-rows.ts: changeInRow', 'src/main/store/password.ts: isPasswordOf'];

function exportsOf({ text }: Source): readonly string[] {
  return [...text.matchAll(declared)].map(([, name = '']) => name);
}

const imports = [
  /\bimport\s+(?:type\s+)?(?:\w+\s*,\s*)?\{([^}]*)\}\s*from\s*['"]([^'"]+)['"]/g,
  /\{([^{}]*)\}\s*=\s*await import\(\s*['"]([^'"]+)['"]/g,
];
/** `import('./x.ts').Name`, and a member of a module that is loaded when it is needed. */
const member = /import\(\s*['"]([^'"]+)['"]\s*\)\)?\.(\w+)/g;
/** An interface of another file that this one fills. */
const filled = /declare module ['"]([^'"]+)['"] \{\s*interface (\w+)/g;
const whole = /(?:import\s+\*\s+as\s+\w+\s+from|=\s*(?:await\s+)?import\()\s*['"]([^'"]+)['"]/g;

function pathOf(source: Source, from: string): string {
  const target = targetOf(source.path, from);
  return 'ours' in target ? target.ours.replace(/^(?:\.\.\/)*/, '') : target.theirs;
}

/** What a file imports by name, as `path name`; `path *` where it takes all of a module. */
function namesImported(source: Source): readonly string[] {
  const { text } = source;
  const named = imports.flatMap((one) =>
    [...text.matchAll(one)].flatMap(([, list = '', from = '']) =>
      list.split(',').map(
        (name) =>
          `${pathOf(source, from)} ${
            name
              .trim()
              .replace(/^type\s+/, '')
              .split(/\s+as\s+|:/)[0]
          }`,
      ),
    ),
  );
  const members = [...text.matchAll(member)].map(([, from = '', name]) => `${pathOf(source, from)} ${name}`);
  const augmented = [...text.matchAll(filled)].map(([, from = '', name]) => `${pathOf(source, from)} ${name}`);
  const all = [...text.matchAll(whole)].map(([, from = '']) => `${pathOf(source, from)} *`);
  return [...named, ...members, ...augmented, ...all];
}

test('no exported name is there twice: one name, one thing', () => {
  const homes = Map.groupBy(
    code.flatMap((source) => exportsOf(source).map((name) => ({ name, path: source.path }))),
    ({ name }) => name,
  );
  const twice = [...homes].filter(([, places]) => places.length > 1);
  expect(twice.map(([name, places]) => `${name}: ${places.map(({ path }) => path).join(', ')}`)).toEqual([]);
  expect(homes.size).toBeGreaterThan(1_000);
});

/** A type that an exported function answers with: the compiler names it where that answer is kept. */
function isAnswer({ text }: Source, name: string): boolean {
  return new RegExp(`^export (?:async )?function [^{]*\\): [^{]*\\b${name}\\b`, 'm').test(text);
}

/** What the compiler has to name when it writes down the type of the whole contract. */
const partOfContract = /contract\.ts$|^src\/shared\/kernel\/entry\.ts$/;

test('what is exported is imported by another file', () => {
  const taken = new Set(everything.flatMap(namesImported));
  const own = code.flatMap((source) => {
    const path = source.path.replace(/^src\//, '');
    if (taken.has(`${path} *`) || partOfContract.test(source.path)) return [];
    return exportsOf(source)
      .filter((name) => !taken.has(`${path} ${name}`) && !isAnswer(source, name))
      .map((name) => `${source.path}: ${name}`);
  });
  expect(own.filter((one) => !awaited.includes(one))).toEqual([]);
});
