import { Problem } from '#shared/kernel/problem.ts';
import { editsBetween } from '#shared/rules/word-forms.ts';

/** Most names that are offered. */
const most = 5;

/** How far a name is from what was typed; null where they have nothing in common. */
function distance(typed: string, name: string): number | null {
  const [own, known] = [typed.toLowerCase(), name.toLowerCase()];
  const limit = Math.max(2, Math.floor(known.length / 3));
  const edits = editsBetween(own, known, limit);
  if (edits <= limit) return edits;
  const parts = own.split(/[.\s-]+/).filter((part) => part.length > 2);
  return parts.some((part) => known.includes(part)) ? 100 + known.length : null;
}

/** The known names that may be meant by one that is not known, the likeliest first. */
function nearNames(typed: string, known: readonly string[]): readonly string[] {
  return known
    .flatMap((name) => {
      const far = distance(typed, name);
      return far === null ? [] : [{ name, far }];
    })
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ name }) => name);
}

/** A name that is neither a command of this command line nor one of the contract, with those that may be meant. */
export function unknownName(name: string, known: readonly string[]): Problem {
  const near = nearNames(name, known).join(', ');
  return near === '' ? new Problem('cli.unknown', { name }) : new Problem('cli.unknown-near', { name, near });
}
