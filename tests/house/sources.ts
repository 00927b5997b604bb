import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** One file of ours: its path from the project's folder, with slashes, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Every file under a folder whose name ends so. */
export function sourcesUnder(folder: string, ending: RegExp): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** The folder of a source, counted from `src`. */
export function folderOf(path: string): string {
  return dirname(path).replace(/^src\/?/, '');
}

const statements = [
  /^(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^import\s*['"]([^'"]+)['"]/gm,
  /\b(?:import|require)\(\s*['"]([^'"]+)['"]/g,
  /\bnew URL\(\s*['"](\.[^'"]+\.[cm]?[jt]sx?)['"]\s*,\s*import\.meta\.url/g,
];

/** What a source imports, as it is written there: statically, at run time, for its types only, or as a thread's entry. */
export function importsOf({ text }: Source): readonly string[] {
  return statements.flatMap((statement) => [...text.matchAll(statement)].map(([, name]) => name ?? ''));
}

/** Where an import leads: a path of ours from `src`, or the name of a package. */
export function targetOf(from: string, imported: string): { readonly ours: string } | { readonly theirs: string } {
  if (imported.startsWith('#')) return { ours: imported.slice(1) };
  if (imported.startsWith('.')) return { ours: posix.join(folderOf(from), imported) };
  if (imported.startsWith('node:')) return { theirs: 'node:' };
  const [scope = '', name = ''] = imported.split('/');
  return { theirs: scope.startsWith('@') ? `${scope}/${name}` : scope };
}
