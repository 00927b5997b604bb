import { Problem } from '#shared/kernel/problem.ts';

/** The words of one call, taken apart: `--name value` pairs, bare flags, and what stands by itself. */
interface Arguments {
  readonly bare: readonly string[];
  option(name: string): string | undefined;
  flag(name: string): boolean;
}

/** Takes words apart. @throws Problem `cli.option` for an unknown option or one without its value */
export function argumentsOf(words: readonly string[], options: readonly string[], flags: readonly string[]): Arguments {
  const bare: string[] = [];
  const values = new Map<string, string>();
  const set = new Set<string>();
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [name = '', inline] = word.startsWith('--') ? word.split(/=(.*)/s, 2) : [''];
    if (name === '') bare.push(word);
    else if (flags.includes(name)) set.add(name);
    else {
      const value = options.includes(name) ? (inline ?? rest.shift()) : undefined;
      if (value === undefined) throw new Problem('cli.option', { option: name }, { field: name });
      values.set(name, value);
    }
  }
  return { bare, option: (name) => values.get(name), flag: (name) => set.has(name) };
}
