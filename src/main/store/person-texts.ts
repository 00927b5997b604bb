import type { Reader } from './open.ts';
import { rowsOf } from './rows.ts';

/** Texts by which a person is named, and what takes the place of each. */
export type PersonTexts = readonly (readonly [text: string, mark: string])[];

/** Texts by which a person is named, the longest first. A name that another person bears too names nobody. */
export function textsNaming(
  store: Reader,
  person: { readonly nip: string; readonly name: string },
  nip: string,
  mark: string,
): PersonTexts {
  const { name } = person;
  const small = name.toLowerCase();
  const alone = rowsOf(store, 'employee').filter((other) => other.name.toLowerCase().includes(small)).length === 1;
  const spelt = alone ? [...new Set([name, name.toUpperCase(), name.toLowerCase()])] : [];
  return [[person.nip, nip], ...spelt.map((text) => [text, mark] as const)];
}

const letter = /[\p{L}\p{N}]$/u;
/** A line break or tab as JSON writes it: its letter belongs to no word. */
const escaped = /\\[nrt]$/;
/** A word that goes on, other than by a particle, which Indonesian writes on to a name. */
const goesOn = /^(?!(?:nya|lah|kah|pun)(?![\p{L}\p{N}\p{M}]))[\p{L}\p{N}\p{M}]/u;

/** A text without what names the person: whole words only, for a name may be the beginning of any other word. */
export function withoutTexts(text: string, texts: PersonTexts): string {
  return texts.reduce(
    (left, [said, mark]) =>
      left.replaceAll(said, (found, at: number) => {
        const before = left.slice(Math.max(0, at - 2), at);
        const after = left.slice(at + found.length, at + found.length + 4);
        return (letter.test(before) && !escaped.test(before)) || goesOn.test(after) ? found : mark;
      }),
    text,
  );
}
