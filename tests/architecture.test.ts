import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { folderOf, importsOf, type Source, sourcesUnder, targetOf } from './house/sources.ts';
import { allRows, exceptions, joints, kernels, light, nouns, table } from './house/table.ts';

const code = sourcesUnder('src', /\.tsx?$/);
const style = sourcesUnder('src', /\.(css|html)$/);
const around = [...sourcesUnder('scripts', /\.(mjs|ts)$/), ...sourcesUnder('tests', /\.tsx?$/)];

/** The row that holds for a folder: its own, or that of the nearest folder above it. */
function rowOf(folder: string): string | null {
  if (folder in table) return folder;
  return folder.includes('/') ? rowOf(folder.slice(0, folder.lastIndexOf('/'))) : null;
}

const isUnder = (folder: string, above: string): boolean => folder === above || folder.startsWith(`${above}/`);
const withoutEnding = (path: string): string => path.replace(/^src\//, '').replace(/\.tsx?$/, '');

/** Every import that the table does not allow, as `[from, to]`. */
function trespasses(sources: readonly Source[]): readonly (readonly [string, string])[] {
  return sources.flatMap((source) => {
    const folder = folderOf(source.path);
    const row = rowOf(folder);
    const allowed = row === null ? undefined : table[row];
    if (row === null || allowed === undefined)
      return [[withoutEnding(source.path), '(no row in tests/house/table.ts)'] as const];
    return importsOf(source).flatMap((imported) => {
      const target = targetOf(source.path, imported);
      const found = [
        withoutEnding(source.path),
        'theirs' in target ? target.theirs : withoutEnding(target.ours),
      ] as const;
      if ('theirs' in target) return allowed.packages.includes(target.theirs) ? [] : [found];
      if (target.ours.endsWith('-screen.tsx') && folder !== 'renderer') return [found];
      if (joints.includes(target.ours)) return folder.startsWith('shared/') ? [found] : [];
      if (target.ours === allRows) return [];
      const at = folderOf(`src/${target.ours}`);
      return [row, ...allowed.folders].some((one) => isUnder(at, one)) ? [] : [found];
    });
  });
}

test('the sources are read, and the imports are seen', () => {
  expect(code.length).toBeGreaterThan(500);
  expect(code.flatMap(importsOf).length).toBeGreaterThan(1_000);
});

test('nobody imports what the table does not allow, but for the exceptions that it still names', () => {
  const found = new Set(trespasses(code).map(([from, to]) => `${from} -> ${to}`));
  expect([...found].filter((one) => !exceptions.includes(one)).toSorted()).toEqual([]);
  expect(exceptions.filter((one) => !found.has(one))).toEqual([]);
});

/** The circles of imports, type-only ones included: each a list of files of which every one reaches every other. */
function circles(sources: readonly Source[]): readonly (readonly string[])[] {
  const reached = new Map<string, ReadonlySet<string>>();
  const next = new Map(
    sources.map((source) => [
      source.path,
      importsOf(source).flatMap((imported) => {
        const target = targetOf(source.path, imported);
        return 'ours' in target ? [`src/${target.ours}`] : [];
      }),
    ]),
  );
  const open = [...next.keys()];
  // A file that nothing left imports, or that imports nothing left, is on no circle.
  for (let before = -1; before !== open.length; ) {
    before = open.length;
    const left = new Set(open);
    const imported = new Set(open.flatMap((path) => (next.get(path) ?? []).filter((one) => left.has(one))));
    const kept = open.filter((path) => imported.has(path) && (next.get(path) ?? []).some((one) => left.has(one)));
    open.splice(0, open.length, ...kept);
  }
  for (const path of open) {
    const found = new Set<string>();
    const queue = [...(next.get(path) ?? [])];
    for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
      if (found.has(one)) continue;
      found.add(one);
      queue.push(...(next.get(one) ?? []));
    }
    reached.set(path, found);
  }
  const onCircle = open.filter((path) => reached.get(path)?.has(path));
  const groups = Map.groupBy(onCircle, (path) =>
    onCircle.filter((one) => reached.get(path)?.has(one) && reached.get(one)?.has(path)).join(' '),
  );
  return [...groups.values()];
}

test('no file imports itself through others, not even for a type', () => {
  expect(circles(code)).toEqual([]);
  const a = { path: 'src/shared/people/a.ts', text: "import type { B } from './b.ts';" };
  const b = { path: 'src/shared/people/b.ts', text: "import { c } from '#shared/people/c.ts';" };
  const c = { path: 'src/shared/people/c.ts', text: "type A = import('./a.ts').A;" };
  const d = { path: 'src/shared/people/d.ts', text: "import { a } from './a.ts';" };
  expect(circles([a, b, c, d])).toEqual([[a.path, b.path, c.path]]);
  expect(circles([b, c, d])).toEqual([]);
});

test('a noun may import only nouns before it', () => {
  const order = Object.keys(nouns);
  const back = Object.entries(nouns).flatMap(([noun, lower]) =>
    lower
      .filter((one) => order.indexOf(one) < 0 || order.indexOf(one) >= order.indexOf(noun))
      .map((one) => `${noun}: ${one}`),
  );
  expect(back).toEqual([]);
});

test('the table bites: each kind of trespass is found', () => {
  const found = (path: string, text: string) => trespasses([{ path, text }]);
  expect(found('src/shared/stats/linear/a.ts', "import { nip } from '#shared/people/nip.ts';")).toHaveLength(1);
  expect(found('src/shared/stats/linear/a.ts', "import { Problem } from '#shared/kernel/problem.ts';")).toHaveLength(0);
  expect(found('src/shared/people/a.ts', "import type { Case } from '../session/rows.ts';")).toHaveLength(1);
  expect(found('src/shared/people/a.ts', "import { contract } from '../contract.ts';")).toHaveLength(1);
  expect(found('src/main/session/a.ts', "import { contract } from '#shared/contract.ts';")).toHaveLength(0);
  expect(found('src/main/session/a.ts', "import { x } from '#main/record/minutes-query.ts';")).toHaveLength(1);
  expect(found('src/main/session/a.ts', "import type { X } from '#shared/record/minutes.ts';")).toHaveLength(1);
  expect(found('src/main/rating/a.ts', "import Database from 'better-sqlite3';")).toHaveLength(1);
  expect(found('src/main/rating/a.ts', "type Electron = typeof import('electron');")).toHaveLength(1);
  expect(found('src/main/kernel/a.ts', "const x = await import('../hosts/places.ts');")).toHaveLength(1);
  expect(found('src/renderer/workshop/a.tsx', "import {\n  type Grid,\n} from 'ag-grid-community';")).toHaveLength(1);
  expect(found('src/renderer/ui/a.tsx', "import { x } from '#main/app/app.ts';")).toHaveLength(1);
  expect(found('src/renderer/record/a.tsx', "import { X } from './journal-screen.tsx';")).toHaveLength(1);
  expect(found('src/somewhere/a.ts', '')).toHaveLength(1);
});

test('every heavy package has exactly one folder, and every package that the table allows is imported', () => {
  const homes = new Map<string, Set<string>>();
  const byRow = new Map<string, Set<string>>();
  for (const source of code)
    for (const imported of importsOf(source)) {
      const target = targetOf(source.path, imported);
      if ('ours' in target) continue;
      const row = rowOf(folderOf(source.path)) ?? '';
      byRow.set(row, (byRow.get(row) ?? new Set()).add(target.theirs));
      const isDebt = exceptions.includes(`${withoutEnding(source.path)} -> ${target.theirs}`);
      if (light.includes(target.theirs) || isDebt) continue;
      homes.set(target.theirs, (homes.get(target.theirs) ?? new Set()).add(folderOf(source.path)));
    }
  const spread = [...homes].filter(([, folders]) => folders.size > 1);
  expect(spread.map(([name, folders]) => `${name}: ${[...folders].join(', ')}`)).toEqual([]);
  expect([...homes.keys()]).toEqual(expect.arrayContaining(['better-sqlite3', 'ag-grid-community', 'chart.js']));
  const unused = Object.entries(table).flatMap(([row, { packages }]) =>
    packages.filter((one) => !light.includes(one) && !byRow.get(row)?.has(one)).map((one) => `${row}: ${one}`),
  );
  expect(unused).toEqual([]);
});

test('what ships is imported by what ships, and every package of the table is a dependency', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  ) as Readonly<Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>>;
  const shipped = new Set(
    code
      .filter(({ path }) => !path.startsWith('src/renderer/'))
      .flatMap((source) => importsOf(source).map((imported) => targetOf(source.path, imported)))
      .flatMap((target) => ('theirs' in target ? [target.theirs] : [])),
  );
  expect(Object.keys(dependencies).filter((name) => !shipped.has(name))).toEqual([]);
  const installed = new Set(['node:', ...Object.keys(dependencies), ...Object.keys(devDependencies)]);
  const allowed = Object.entries(table).flatMap(([row, { packages }]) => packages.map((name) => ({ row, name })));
  expect(allowed.filter(({ name }) => !installed.has(name))).toEqual([]);
});

test('SQL is read in the store and in reads only', () => {
  const sql = code.filter(
    ({ path, text }) =>
      path.startsWith('src/main/') && !/^src\/main\/store\/|reads\.ts$/.test(path) && /\.prepare\(\s*[^)\s]/.test(text),
  );
  expect(sql.map(({ path }) => path)).toEqual([]);
});

test('files are short enough to be read', () => {
  const limit = (path: string) => (kernels.some((one) => isUnder(folderOf(path), one)) ? 400 : 250);
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
    /^export (?:type )?(?:\*|\{[^}]*\} from)/m,
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

test('rows are written in apply.ts, the two logs and the erasure only', () => {
  const writers = code.filter(
    ({ path, text }) =>
      path.startsWith('src/main/') && /[`'"]\s*(?:INSERT INTO|UPDATE "?\w|DELETE FROM|REPLACE INTO)\b/.test(text),
  );
  const places = writers.map(({ path }) => path).filter((path) => !path.startsWith('src/main/store/migrations/'));
  // The bytes of attachments lie in a file of their own, which holds no row of a workshop.
  expect(places).toEqual([
    'src/main/store/access-log.ts',
    'src/main/store/apply.ts',
    'src/main/store/attachment-erasure.ts',
    'src/main/store/attachment-file.ts',
    'src/main/store/erase.ts',
    'src/main/store/log.ts',
  ]);
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
