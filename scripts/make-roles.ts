import { readFileSync, writeFileSync } from 'node:fs';
import { contract } from '#shared/contract.ts';
import { anyone, type Caller, type Entry } from '#shared/kernel/entry.ts';

const file = new URL('../docs/roles.md', import.meta.url);
const begin = '<!-- entries -->';
const end = '<!-- /entries -->';

const order: readonly Caller[] = ['facilitator', 'secretary', 'member', 'rater', 'observer', 'nobody'];

function writes(entry: Entry): string {
  const writing = entry.kind === 'query' ? null : entry.kind === 'command' ? entry : entry.writes;
  if (writing === null) return '';
  const signed = writing.whenSigned ? ', also when signed' : '';
  return `${{ yes: 'yes', kept: 'yes, kept by undo', barrier: 'yes, no undo' }[writing.undoable]}${signed}`;
}

/** One line for every name of the contract, by name: what it is about, kind, who may use it, which rows it is about, and whether it writes. */
export function rolesTable(): string {
  const head = ['name', 'about', 'kind', ...order, 'rows', 'writes'];
  const lines = Object.entries(contract as Readonly<Record<string, Entry>>)
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([name, entry]) => {
      const roles: readonly Caller[] = entry.roles;
      const may = order.map((role) => (roles.includes(role) ? 'yes' : ''));
      return [`\`${name}\``, entry.about.en, entry.kind, ...may, entry.scope, writes(entry)];
    });
  if (order.length !== anyone.length) throw new Error('a role has no column');
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The page with its table made again; what is written around the table stays. */
export function rolesPage(): string {
  const [before = '', rest = ''] = readFileSync(file, 'utf8').split(begin);
  return `${before}${begin}\n\n${rolesTable()}\n\n${end}${rest.split(end)[1] ?? ''}`;
}

if (process.argv[1] === file.pathname.replace('docs/roles.md', 'scripts/make-roles.ts'))
  writeFileSync(file, rolesPage());
