import { expect, test } from 'vitest';
import { folderOf, importsOf, type Source, sourcesUnder, targetOf } from './house/sources.ts';
import { kernels, light, table } from './house/table.ts';

const code = sourcesUnder('src', /\.tsx?$/);
const style = sourcesUnder('src', /\.(css|html)$/);
const around = [...sourcesUnder('scripts', /\.(mjs|ts)$/), ...sourcesUnder('tests', /\.tsx?$/)];

/** Every import that the table does not allow, told as a sentence. */
function trespasses(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) => {
    const folder = folderOf(source.path);
    const allowed = table[folder];
    if (allowed === undefined) return [`${source.path}: the folder ${folder} is not in tests/house/table.ts`];
    return importsOf(source).flatMap((imported) => {
      const target = targetOf(source.path, imported);
      if ('theirs' in target)
        return allowed.packages.includes(target.theirs) ? [] : [`${source.path} imports the package ${target.theirs}`];
      const at = folderOf(`src/${target.ours}`);
      const mayImport = [folder, ...allowed.folders].some((one) => at === one || at.startsWith(`${one}/`));
      return mayImport || target.ours === 'shared/problem.ts' ? [] : [`${source.path} imports ${target.ours}`];
    });
  });
}

test('the sources are read: every folder of the table holds some, and the imports are seen', () => {
  const seen = new Set(code.map(({ path }) => folderOf(path)));
  expect(Object.keys(table).filter((folder) => !seen.has(folder))).toEqual([]);
  expect(code.flatMap(importsOf).length).toBeGreaterThan(1_000);
});

test('nobody imports what the table does not allow, and no folder is missing from it', () => {
  expect(trespasses(code)).toEqual([]);
});

test('the table bites: each kind of trespass is told', () => {
  const told = (path: string, text: string) => trespasses([{ path, text }]);
  expect(told('src/shared/stats/a.ts', "import { nip } from '../domain/nip.ts';")).toHaveLength(1);
  expect(told('src/shared/stats/a.ts', "import { Problem } from '../problem.ts';")).toHaveLength(0);
  expect(told('src/main/app/commands/a.ts', "import Database from 'better-sqlite3';")).toHaveLength(1);
  expect(told('src/main/app/commands/a.ts', "type Electron = typeof import('electron');")).toHaveLength(1);
  expect(told('src/main/app/a.ts', "const x = await import('../hosts/places.ts');")).toHaveLength(1);
  expect(told('src/renderer/screens/home/a.tsx', "import {\n  type Grid,\n} from 'ag-grid-community';")).toHaveLength(
    1,
  );
  expect(told('src/renderer/parts/a.tsx', "import { x } from '#main/kernel/app.ts';")).toHaveLength(1);
  expect(told('src/main/store/a.ts', "export { t } from '#shared/words.ts';")).toHaveLength(1);
  expect(told('src/somewhere/a.ts', '')).toHaveLength(1);
});

test('every heavy package has exactly one folder', () => {
  const homes = new Map<string, Set<string>>();
  for (const source of code)
    for (const imported of importsOf(source)) {
      const target = targetOf(source.path, imported);
      if ('ours' in target || light.includes(target.theirs)) continue;
      homes.set(target.theirs, (homes.get(target.theirs) ?? new Set()).add(folderOf(source.path)));
    }
  const spread = [...homes].filter(([, folders]) => folders.size > 1);
  expect(spread.map(([name, folders]) => `${name}: ${[...folders].join(', ')}`)).toEqual([]);
  expect([...homes.keys()]).toEqual(expect.arrayContaining(['better-sqlite3', 'ag-grid-community', 'chart.js', 'zod']));
});

test('files are short enough to be read', () => {
  const limit = (path: string) => (kernels.includes(folderOf(path)) ? 400 : 250);
  const long = [...code, ...style, ...around].flatMap(({ path, text }) => {
    const lines = text.split('\n').length - 1;
    return lines > limit(path) ? [`${path}: ${lines} lines`] : [];
  });
  expect(long).toEqual([]);
  const lines = code.map(({ text }) => text.split('\n').length - 1).toSorted((a, b) => a - b);
  expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(80);
});

const empty = /^(manager|service|helper|util|common|data|info)s?$/i;

/** The words of a name in kebab-case or camelCase. */
function wordsOf(name: string): readonly string[] {
  return name.split(/[-_.]|(?<=[a-z0-9])(?=[A-Z])/);
}

test('names say what a thing is: empty words are not used for files or for what they export', () => {
  const exported = /^export (?:async )?(?:function\*?|class|interface|type|const) (\w+)/gm;
  const named = [...code, ...around].flatMap(({ path, text }) => [
    ...path.split('/').map((part) => [path, part] as const),
    ...[...text.matchAll(exported)].map(([, name]) => [path, name ?? ''] as const),
  ]);
  const bad = named.filter(([, name]) => wordsOf(name).some((word) => empty.test(word)));
  expect(bad.map(([path, name]) => `${path}: ${name}`)).toEqual([]);
});

test('no barrels, no notes to oneself, no checker silenced', () => {
  const marks = [
    /^export (?:\*|\{[^}]*\} from)/m,
    /\b(?:TODO|FIXME|XXX)\b/,
    /@ts-(?:ignore|expect-error|nocheck)/,
    /biome-ignore/,
  ];
  const inSources = code.filter(({ text }) => marks.some((mark) => mark.test(text)));
  const silenced = around.filter(
    ({ path, text }) => path !== 'tests/architecture.test.ts' && marks.slice(1).some((mark) => mark.test(text)),
  );
  expect([...inSources, ...silenced].map(({ path }) => path)).toEqual([]);
});

test('rows are written in apply.ts and log.ts only', () => {
  const writers = code.filter(
    ({ path, text }) =>
      path.startsWith('src/main/') && /[`'"]\s*(?:INSERT INTO|UPDATE "?\w|DELETE FROM|REPLACE INTO)\b/.test(text),
  );
  const places = writers.map(({ path }) => path).filter((path) => !path.startsWith('src/main/store/migrations/'));
  expect(places).toEqual(['src/main/store/apply.ts', 'src/main/store/log.ts']);
});

test('no words of a screen stand in its code', () => {
  const proper = ['Selaras', 'Ctrl K', 'PDF', 'DOCX', 'XLSX', 'CSV'];
  const spoken = [
    />([^<>{}()=;]*[A-Za-z]{2,}[^<>{}()=;]*)<\//g,
    /\s(?:aria-label|title|placeholder|alt)="([^"]*[A-Za-z][^"]*)"/g,
  ];
  const found = code
    .filter(({ path }) => path.endsWith('.tsx'))
    .flatMap(({ path, text }) =>
      spoken.flatMap((one) => [...text.matchAll(one)].map(([, words]) => [path, words?.trim() ?? ''] as const)),
    )
    .filter(([, words]) => !proper.includes(words) && !/^\w+\.\w+$/.test(words));
  expect(found.map(([path, words]) => `${path}: ${words}`)).toEqual([]);
});
