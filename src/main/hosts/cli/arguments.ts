import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Problem } from '#shared/kernel/problem.ts';

/** The words of one call, taken apart: options with a value, flags, and the words that are neither. */
interface Arguments {
  readonly bare: readonly string[];
  /** The values by option, `--name` as it is typed; a flag has the value ''. */
  readonly options: ReadonlyMap<string, string>;
  option(name: string): string | undefined;
  flag(name: string): boolean;
}

/** What is wrong with an option: not known, without its value, or given twice. */
type OptionFault = 'unknown' | 'missing' | 'repeated';

function refused(fault: OptionFault, option: string): Problem {
  const code = fault === 'repeated' ? 'cli.option-repeated' : 'cli.option';
  return new Problem(code, { option }, { field: option });
}

/**
 * Takes the words after a command's name apart; `options` take a value (`--to X` or `--to=X`), `flags` take none.
 * @throws Problem what `refuse` makes of a fault, by default `cli.option` and `cli.option-repeated`
 */
export function argumentsOf(
  words: readonly string[],
  options: readonly string[],
  flags: readonly string[],
  refuse: (fault: OptionFault, option: string) => Problem = refused,
): Arguments {
  const types = Object.fromEntries([
    ...options.map((name) => [name.slice(2), { type: 'string' }] as const),
    ...flags.filter((name) => name !== '-h').map((name) => [name.slice(2), { type: 'boolean' }] as const),
  ]);
  const { tokens } = parseArgs({
    args: [...words],
    options: types,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const bare: string[] = [];
  const found = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') bare.push(token.value);
    if (token.kind !== 'option') continue;
    const { rawName: name, value, inlineValue } = token;
    const takesValue = options.includes(name);
    if (!takesValue && (!flags.includes(name) || inlineValue === true)) throw refuse('unknown', name);
    if (found.has(name)) throw refuse('repeated', name);
    const missing = takesValue && (value === undefined || value === '' || (!inlineValue && value.startsWith('--')));
    if (missing) throw refuse('missing', name);
    found.set(name, value ?? '');
  }
  return { bare, options: found, option: (name) => found.get(name), flag: (name) => found.has(name) };
}

/** What a JSON file named on the command line holds. @throws Problem `cli.file`, `cli.json` */
export function jsonIn(path: string): unknown {
  const file = basename(path);
  let text: string;
  try {
    text = readFileSync(resolve(path), 'utf8');
  } catch {
    throw new Problem('cli.file', { file }, { file });
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Problem('cli.json', { json: file }, { file });
  }
}
