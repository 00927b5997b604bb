/** What would give people away. `near` are those the case is about: every part of their names, position and unit. */
export interface Identities {
  readonly names: readonly string[];
  readonly nips: readonly string[];
  readonly units: readonly string[];
  readonly near: readonly { readonly name: string; readonly position: string | null }[];
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const plain = (text: string): string => ` ${wordsOf(text.normalize('NFKC')).join(' ').toLocaleLowerCase('id')} `;
/** Shorter parts are titles and initials. */
const namePart = (word: string): boolean => /^\p{L}{3,}$/u.test(word);

/**
 * Everything in a text that could tell who is meant, as it is in the workshop: a NIP or any eight digits in a row however spaced, a
 * unit, the position of those concerned, a name of theirs in any spelling, and any other person's name written with a capital.
 */
export function leaksIn(text: string, { names, nips, units, near }: Identities): readonly string[] {
  const found = new Set<string>();
  const read = plain(text);
  const here = (phrase: string): boolean => phrase.trim() !== '' && read.includes(plain(phrase));
  const digits = text.normalize('NFKC').match(/\d(?:[\s.\-/']*\d){7,}/g) ?? [];
  for (const run of digits) found.add(nips.find((nip) => run.replace(/\D/g, '').includes(nip)) ?? run);
  for (const unit of units) if (here(unit)) found.add(unit);
  for (const { name, position } of near) {
    if (position !== null && here(position)) found.add(position);
    for (const part of wordsOf(name)) if (namePart(part) && here(part)) found.add(part);
  }
  const capitals = new Set(
    wordsOf(text.normalize('NFKC'))
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word.toLocaleLowerCase('id')),
  );
  for (const name of names)
    for (const part of wordsOf(name)) if (namePart(part) && capitals.has(part.toLocaleLowerCase('id'))) found.add(part);
  return [...found];
}
