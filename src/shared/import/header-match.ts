import type { Field } from './field.ts';
import { type HeaderRule, personHeaders, ratingHeaders } from './headers.ts';
import type { Layout } from './layout.ts';
import { layouts } from './layouts.ts';

/** How well a header names a field: 3 as a known name, 2 by its words, 1 only for want of a better column. */
type Tier = 1 | 2 | 3;

interface HeaderMatch {
  readonly field: Field;
  readonly tier: Tier;
}

interface WordRule {
  readonly field: Field;
  readonly has: readonly string[];
  readonly not: ReadonlySet<string>;
}

interface Compiled {
  readonly names: ReadonlyMap<string, readonly HeaderMatch[]>;
  readonly rules: readonly WordRule[];
  readonly memo: Map<string, readonly HeaderMatch[]>;
}

const empty: readonly HeaderMatch[] = [];
const memoLimit = 5_000;

function compile(headers: Readonly<Partial<Record<Field, HeaderRule>>>): Compiled {
  const names = new Map<string, HeaderMatch[]>();
  const rules: WordRule[] = [];
  const put = (text: string, field: Field, tier: Tier): void => {
    const list = names.get(text);
    if (list === undefined) names.set(text, [{ field, tier }]);
    else if (!list.some((match) => match.field === field)) list.push({ field, tier });
  };
  for (const [field, rule] of Object.entries(headers) as [Field, HeaderRule][]) {
    for (const name of rule.names?.split('|') ?? []) put(name, field, 3);
    const not = new Set(rule.not?.split(' ') ?? []);
    for (const words of rule.has?.split('|') ?? []) rules.push({ field, has: words.split(' '), not });
    for (const name of rule.weak?.split('|') ?? []) put(name, field, 1);
  }
  return { names, rules, memo: new Map() };
}

const compiled = new Map(layouts.map((layout) => [layout.kind, compile(layout.headers)] as const));
const forbidden = compile({ ...personHeaders, ...ratingHeaders });

function matches({ names, rules, memo }: Compiled, header: string): readonly HeaderMatch[] {
  if (header === '' || header.length > 240) return empty;
  const known = memo.get(header);
  if (known !== undefined) return known;
  const bare = header.replace(/(?:^| )(?:tahun )?(?:19|20)\d{2}$/, '');
  const found: HeaderMatch[] = [...(names.get(header) ?? names.get(bare) ?? [])];
  const words = new Set(header.split(' '));
  for (const { field, has, not } of rules) {
    if (found.some((match) => match.field === field && match.tier > 1)) continue;
    if (!has.every((word) => words.has(word))) continue;
    // `JABATAN ID` beside `JABATAN NAMA` is a key of the source system, not what it stands for.
    if (words.has('id') && !has.includes('id')) continue;
    if ([...words].some((word) => not.has(word))) continue;
    found.push({ field, tier: 2 });
  }
  if (memo.size < memoLimit) memo.set(header, found);
  return found;
}

/** The fields of `layout` that a folded header may name. */
export function matchHeader(layout: Layout, header: string): readonly HeaderMatch[] {
  return matches(compiled.get(layout.kind) as Compiled, header);
}

/** Whether a folded header plainly names one of the fields that `layout` forbids. */
export function isForbidden(layout: Layout, header: string): boolean {
  const { forbids } = layout;
  if (forbids === undefined) return false;
  const found = [...matches(forbidden, header), ...matchHeader(layout, header)];
  const best = Math.max(0, ...matchHeader(layout, header).map(({ tier }) => tier));
  return found.some(({ field, tier }) => forbids.includes(field) && tier >= 2 && (tier > best || tier === 3));
}

/**
 * Which column takes which field: the strongest claims first, then the order of the layout, then the column whose header bears
 * `year`, or else the latest year, then the leftmost one.
 */
export function assignColumns(layout: Layout, headers: readonly string[], year = ''): ReadonlyMap<Field, Claim> {
  const order = Object.keys(layout.headers);
  const claims: (Claim & { readonly field: Field })[] = [];
  headers.forEach((header, column) => {
    for (const { field, tier } of matchHeader(layout, header)) claims.push({ field, column, tier });
  });
  const years = headers.map((header) => {
    const own = yearOf(header);
    return own === year && own !== '' ? 9999 : Number(own);
  });
  claims.sort(
    (a, b) =>
      b.tier - a.tier ||
      order.indexOf(a.field) - order.indexOf(b.field) ||
      (years[b.column] ?? 0) - (years[a.column] ?? 0) ||
      a.column - b.column,
  );
  const taken = new Set<number>();
  const assigned = new Map<Field, Claim>();
  for (const { field, column, tier } of claims) {
    if (taken.has(column) || assigned.has(field)) continue;
    taken.add(column);
    assigned.set(field, { column, tier });
  }
  return assigned;
}

/** The year that a header bears, or ''. */
export function yearOf(header: string): string {
  return /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(header)?.[1] ?? '';
}

/** A column that a field was given, and how well its header named it. */
export interface Claim {
  readonly column: number;
  readonly tier: Tier;
}
