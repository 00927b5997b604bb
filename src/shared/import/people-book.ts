import type { NipReading } from '#shared/people/nip.ts';
import { compareNames, nameKey } from '#shared/people/person-name.ts';
import { editsBetween } from '#shared/rules/word-forms.ts';

/** Everybody known by NIP, and how a damaged NIP may be resolved. Identity is the NIP; the name is only ever a second witness. */
export class PeopleBook {
  readonly #names = new Map<string, string>();
  readonly #old = new Map<string, string>();
  readonly #pending = new Map<string, number>();
  #byPrefix: Map<string, string[]> | null = null;
  #byName: Map<string, string[]> | null = null;

  #fill: ((book: PeopleBook) => void) | null;

  /** `fill` adds people when a damaged NIP first asks for candidates; most imports never do. */
  constructor(fill: ((book: PeopleBook) => void) | null = null) {
    this.#fill = fill;
  }

  get size(): number {
    return this.#names.size;
  }

  add(nip: string, name: string): void {
    if (this.#names.has(nip)) return;
    this.#names.set(nip, name);
    this.#byPrefix = null;
    this.#byName = null;
  }

  /** Remembers a person's old NIP of nine digits. */
  addOld(old: string, nip: string): void {
    this.#old.set(old, nip);
  }

  /** Remembers whom a damaged row of the list seems to be, and the finding that says so: one question is enough. */
  addPending(nip: string, finding: number): void {
    this.#pending.set(nip, finding);
  }

  /** The finding about the list's own row of this person, when that row is still in doubt. */
  pending(nip: string): number | null {
    return this.#names.has(nip) ? null : (this.#pending.get(nip) ?? null);
  }

  has(nip: string): boolean {
    return this.#names.has(nip);
  }

  name(nip: string): string {
    return this.#names.get(nip) ?? '';
  }

  /**
   * Who a row with a damaged or unknown NIP may be, best first. Two witnesses must agree: surviving digits and the name. With no
   * digits left a name that only one person has is offered alone.
   */
  candidates(reading: NipReading, name: string): readonly string[] {
    const fill = this.#fill;
    this.#fill = null;
    fill?.(this);
    const digits = reading.nip === '' ? reading.digits : reading.nip;
    const alike = (nip: string): boolean =>
      name === '' || compareNames(name, this.name(nip)) === 'same' || compareNames(name, this.name(nip)) === 'alike';
    const old = reading.state === 'old-nip' ? this.#old.get(reading.digits) : undefined;
    if (old !== undefined) return [old];
    const byDigits = this.#withPrefix(digits, reading.value).filter(alike);
    if (byDigits.length > 0)
      return name === ''
        ? byDigits
        : byDigits.sort(
            (a, b) =>
              Number(compareNames(name, this.name(b)) === 'same') - Number(compareNames(name, this.name(a)) === 'same'),
          );
    if (name === '') return [];
    const named = this.named(name);
    // No digit is left at all: everybody of this name is a choice, and only a name that one person bears is offered.
    if (reading.state === 'missing') return named;
    if (reading.state === 'number-stored') return [];
    if (reading.nip !== '') {
      return named.filter((nip) => nip.startsWith(reading.nip.slice(0, 8)) || editsBetween(nip, reading.nip, 2) <= 2);
    }
    return named.length === 1 && digitsFit(digits, named[0] ?? '')
      ? named
      : named.filter((nip) => digits.length >= 8 && digitsFit(digits, nip));
  }

  #withPrefix(digits: string, value: number | null): string[] {
    if (digits.length < 15) return [];
    this.#byPrefix ??= grouped(this.#names.keys(), (nip) => nip.slice(0, 12));
    const group = this.#byPrefix.get(digits.slice(0, 12)) ?? [];
    const first15 = digits.slice(0, 15);
    return group.filter((nip) => nip.startsWith(first15) || (value !== null && Number(nip) === value));
  }

  /** Everybody who bears this name, titles and spelling habits apart. */
  named(name: string): readonly string[] {
    this.#byName ??= grouped(
      this.#names,
      ([, full]) => nameKey(full),
      ([nip]) => nip,
    );
    return this.#byName.get(nameKey(name)) ?? [];
  }
}

/** Whether what is left of a NIP could come from this one: the digits lost are the only difference, or a few were mistyped. */
function digitsFit(left: string, nip: string): boolean {
  const digits = left.replace(/\D/g, '');
  if (digits.length < 4 || digits.length === 9 || digits.length === 16) return true;
  if (nip.startsWith(digits)) return true;
  return editsBetween(digits, nip, 3) <= 3;
}

function grouped<Item, Value = Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string,
  pick: (item: Item) => Value = (item) => item as unknown as Value,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [pick(item)]);
    else group.push(pick(item));
  }
  return groups;
}
