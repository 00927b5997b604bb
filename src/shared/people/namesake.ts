/** What distinguishes people of the same name. */
interface NamedPerson {
  readonly name: string;
  readonly nip: string | null;
}

const fewest = 4;

/** Lists that were looked through, each by name: every card that is drawn looks for namesakes in the whole agency. */
const byName = new WeakMap<readonly NamedPerson[], ReadonlyMap<string, readonly NamedPerson[]>>();

function namesOf(people: readonly NamedPerson[]): ReadonlyMap<string, readonly NamedPerson[]> {
  const known = byName.get(people);
  if (known !== undefined) return known;
  const names = Map.groupBy(people, ({ name }) => name.toLowerCase());
  byName.set(people, names);
  return names;
}

const bearersOf = (name: string, people: readonly NamedPerson[]) => namesOf(people).get(name.toLowerCase()) ?? [];

/** The end of a NIP that no other person of the same name shares: four digits, more where four agree. */
function lastDigits(name: string, nip: string, people: readonly NamedPerson[]): string {
  const namesakes = bearersOf(name, people).filter((other) => other.nip !== nip);
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

/** The last digits, where somebody else there has the same name; else null. */
export function digitsApart({ name, nip }: NamedPerson, people: readonly NamedPerson[]): string | null {
  return nip === null || bearersOf(name, people).length < 2 ? null : ending(name, nip, people);
}

/** A name among other people: with the last digits where somebody else there has the same. */
export function nameApart(person: NamedPerson, people: readonly NamedPerson[]): string {
  const digits = digitsApart(person, people);
  return digits === null ? person.name : `${person.name} · ${digits}`;
}
