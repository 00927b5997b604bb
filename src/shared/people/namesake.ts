/** What distinguishes people of the same name. */
interface NamedPerson {
  readonly name: string;
  readonly nip: string | null;
}

const fewest = 4;

function sameName(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

/** The end of a NIP that no other person of the same name shares: four digits, more where four agree. */
function lastDigits(name: string, nip: string, people: readonly NamedPerson[]): string {
  const namesakes = people.filter((other) => other.nip !== nip && sameName(other.name, name));
  let length = fewest;
  while (length < nip.length && namesakes.some((other) => other.nip?.endsWith(nip.slice(-length)) === true))
    length += 1;
  return nip.slice(-length);
}

/** The last digits as they are written; the joiner keeps them on the line of their dots. */
function ending(name: string, nip: string, people: readonly NamedPerson[]): string {
  return `…\u2060${lastDigits(name, nip, people)}`;
}

/** The line under or behind a name wherever people are listed: last digits, which are not cut where the line is short, and unit. */
export function unitAndDigits(
  person: { readonly name: string; readonly nip: string; readonly unit: string | null },
  people: readonly NamedPerson[],
): string {
  const digits = ending(person.name, person.nip, people);
  return person.unit === null || person.unit === '' ? digits : `${digits} · ${person.unit}`;
}

/** A name in a list of a few people: with the last digits where somebody else there has the same. */
export function nameApart({ name, nip }: NamedPerson, people: readonly NamedPerson[]): string {
  const alone = people.filter((other) => sameName(other.name, name)).length < 2;
  return alone || nip === null ? name : `${name} · ${ending(name, nip, people)}`;
}
