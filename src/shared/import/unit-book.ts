import { editsBetween, fold, tidy } from '#shared/rules/word-forms.ts';
import type { Fix } from './finding.ts';

const expansions: Readonly<Record<string, string>> = {
  bid: 'bidang',
  bag: 'bagian',
  subag: 'subbagian',
  subbag: 'subbagian',
  kasubag: 'subbagian',
  subbid: 'subbidang',
  sekr: 'sekretariat',
  sekret: 'sekretariat',
  sek: 'sekretariat',
  dir: 'direktorat',
  ditjen: 'direktorat jenderal',
  itjen: 'inspektorat jenderal',
  pusk: 'puskesmas',
  kec: 'kecamatan',
  kel: 'kelurahan',
  lab: 'laboratorium',
  adm: 'administrasi',
  pel: 'pelayanan',
  yan: 'pelayanan',
  info: 'informasi',
  renc: 'perencanaan',
  keu: 'keuangan',
  kab: 'kabupaten',
  prov: 'provinsi',
  umpeg: 'umum kepegawaian',
  dgn: 'dengan',
  dg: 'dengan',
};

/** What a unit's name was read as. `name` null: in doubt between the name as written and `near`. */
export interface UnitReading {
  readonly name: string | null;
  readonly near: string | null;
  readonly how: 'as-written' | 'spelling' | 'abbreviation' | 'abbreviation-guess' | 'similar';
  readonly mend?: Fix;
}

/** The name with abbreviations written out, without *dan* and blanks, for comparison. */
export function unitKey(text: string): string {
  return fold(text.replaceAll('&', ' dan '))
    .replace(/\bsub (?=bagian|bidang|bag\b|bid\b)/g, 'sub')
    .split(' ')
    .filter((word) => word !== 'dan' && word !== 'and')
    .map((word) => expansions[word] ?? word)
    .join('');
}

/** Settles every spelling of unit names met in an import against each other and against the units already there. */
export class UnitBook {
  readonly #readings = new Map<string, UnitReading>();
  readonly #names = new Set<string>();

  /** `known` are the workshop's units; `counts` every other spelling with how often it occurs in the list of people. */
  constructor(known: readonly string[], counts: ReadonlyMap<string, number>) {
    const groups = new Map<string, Group>();
    for (const name of known) groups.set(unitKey(name), groupOf(name, Number.POSITIVE_INFINITY, true));
    const byKey = new Map<string, [string, number][]>();
    for (const [text, count] of counts) {
      const key = unitKey(text);
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [[text, count]]);
      else list.push([text, count]);
    }
    for (const [key, spellings] of byKey) {
      const total = spellings.reduce((sum, [, count]) => sum + count, 0);
      const group = groups.get(key);
      if (group?.fixed === true) continue;
      const [best] = [...spellings].sort((a, b) => b[1] - a[1] || neatness(b[0]) - neatness(a[0]));
      groups.set(key, groupOf(tidy(best?.[0] ?? ''), total, false));
    }
    const settled = [...groups.values()];
    const buckets = new Map<string, Group[]>();
    for (const group of settled) {
      const key = initialsOf(group.words);
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [group]);
      else bucket.push(group);
    }
    for (const [text] of counts) this.#readings.set(text, read(text, groups.get(unitKey(text)) as Group, buckets));
    for (const { name } of settled) this.#names.add(name);
  }

  /** What `text` was read as; null for a name never counted. */
  reading(text: string): UnitReading | null {
    return this.#readings.get(text) ?? null;
  }

  /** Whether a unit of this name is settled. */
  has(name: string): boolean {
    return this.#names.has(name);
  }
}

interface Group {
  readonly name: string;
  readonly count: number;
  readonly fixed: boolean;
  readonly words: readonly string[];
}

function groupOf(name: string, count: number, fixed: boolean): Group {
  return { name, count, fixed, words: wordsIn(name) };
}

/** Among spellings used equally often, the one in mixed case and written out is kept. */
function neatness(text: string): number {
  const mixed = /\p{Ll}/u.test(text) && /\p{Lu}/u.test(text) ? 1000 : 0;
  return mixed + Math.min(999, tidy(text).length) - (text === tidy(text) ? 0 : 500);
}

const wordsIn = (name: string): readonly string[] =>
  fold(name)
    .split(' ')
    .filter((word) => word !== 'dan');
const initialsOf = (words: readonly string[]): string => words.map((word) => word[0] ?? '').join('');

type Buckets = ReadonlyMap<string, readonly Group[]>;

function read(text: string, group: Group, buckets: Buckets): UnitReading {
  const own = group.name;
  const near = group.fixed ? null : nearest(group, buckets);
  if (near !== null) {
    const mend: Fix = { kind: 'use-unit', value: near.name };
    return { name: null, near: near.name, how: near.how, mend };
  }
  if (text.trim() === own) return { name: own, near: null, how: 'as-written' };
  const how = fold(text).replaceAll(' ', '') === fold(own).replaceAll(' ', '') ? 'spelling' : 'abbreviation';
  return { name: own, near: null, how, mend: { kind: 'use-unit', value: own } };
}

/**
 * A more common unit whose name this one abbreviates, or misses by a letter in a long word; null unless there is just one. A name
 * cut short without a point may be a unit of its own (Suka, Sukamaju), so it must be rare as well.
 */
function nearest(group: Group, buckets: Buckets): { name: string; how: 'abbreviation-guess' | 'similar' } | null {
  const { words } = group;
  const last = words.at(-1) ?? '';
  const keys = new Set([initialsOf(words), initialsOf(words.slice(0, -1)) + last]);
  const found: { name: string; how: 'abbreviation-guess' | 'similar' }[] = [];
  for (const other of [...keys].flatMap((key) => buckets.get(key) ?? [])) {
    if (other === group || other.count <= group.count) continue;
    const how = kinship(words, other.words);
    const rare = group.count <= 3 && group.count * 5 <= other.count;
    if (how !== null && (rare || (how === 'abbreviation-guess' && group.name.includes('.'))))
      found.push({ name: other.name, how });
  }
  const abbreviated = found.filter(({ how }) => how === 'abbreviation-guess');
  const list = abbreviated.length > 0 ? abbreviated : found;
  return list.length === 1 ? (list[0] ?? null) : null;
}

function kinship(left: readonly string[], right: readonly string[]): 'abbreviation-guess' | 'similar' | null {
  if (left.length !== right.length) return initials(left, right) ? 'abbreviation-guess' : null;
  let shortened = 0;
  let misspelt = 0;
  for (const [index, word] of left.entries()) {
    const other = right[index] ?? '';
    if (word === other || expansions[word] === other || expansions[other] === word) continue;
    const [short, long] = word.length < other.length ? [word, other] : [other, word];
    if (short.length >= 3 && /^\D+$/.test(short) && !/^[ivx]+$/.test(short) && long.startsWith(short)) shortened++;
    else if (short.length >= 6 && editsBetween(word, other, 2) <= (short.length >= 10 ? 2 : 1)) misspelt++;
    else return null;
  }
  if (misspelt > 0) return misspelt === 1 && shortened === 0 ? 'similar' : null;
  return shortened > 0 ? 'abbreviation-guess' : null;
}

/** `Bid. PP` for `Bidang Pelayanan Publik`: the first words agree, the rest are given as initials. */
function initials(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  const last = few.at(-1) ?? '';
  const kept = few.length - 1;
  if (kept < 1 || last.length < 2 || last.length !== many.length - kept || /^[ivx]+$/.test(last)) return false;
  const headsAgree = few
    .slice(0, kept)
    .every((word, index) => word === many[index] || expansions[word] === many[index]);
  return headsAgree && many.slice(kept).every((word, index) => word[0] === last[index]);
}
