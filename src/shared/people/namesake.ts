/** What tells one person from another of the same name. */
interface Told {
  readonly name: string;
  readonly nip: string;
}

const fewest = 4;

function sameName(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

/** The end of a NIP that no other person of the same name shares: four digits, more where four agree. */
function lastDigits({ name, nip }: Told, people: readonly Told[]): string {
  const namesakes = people.filter((other) => other.nip !== nip && sameName(other.name, name));
  let length = fewest;
  while (length < nip.length && namesakes.some((other) => other.nip.endsWith(nip.slice(-length)))) length += 1;
  return nip.slice(-length);
}

/** The line under or behind a name wherever people are listed: unit and last digits. */
export function unitAndDigits(person: Told & { readonly unit: string | null }, people: readonly Told[]): string {
  const digits = `…${lastDigits(person, people)}`;
  return person.unit === null || person.unit === '' ? digits : `${person.unit} · ${digits}`;
}
