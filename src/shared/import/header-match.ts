import type { Field, TableKind } from './field.ts';
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

/** Whose headers are compiled: a layout's, or the fields that layouts may forbid. */
type Owner = TableKind | 'forbidden';
type Matches = ReadonlyMap<Owner, readonly HeaderMatch[]>;

const empty: readonly HeaderMatch[] = [];
const nothing: Matches = new Map();
const memoLimit = 20_000;
const longest = 240;

/** Names of whole headers and rules by the first of their words, of all layouts together: a cell is looked at once for all of them. */
const names = new Map<string, { readonly owner: Owner; readonly match: HeaderMatch }[]>();
const rules = new Map<string, { readonly owner: Owner; readonly rule: WordRule }[]>();
const memo = new Map<string, Matches>();

function compile(owner: Owner, headers: Readonly<Partial<Record<Field, HeaderRule>>>): void {
  const put = (text: string, field: Field, tier: Tier): void => {
    const list = names.get(text) ?? [];
    if (!list.some((known) => known.owner === owner && known.match.field === field))
      list.push({ owner, match: { field, tier } });
    names.set(text, list);
  };
  for (const [field, rule] of Object.entries(headers) as [Field, HeaderRule][]) {
    for (const name of rule.names?.split('|') ?? []) put(name, field, 3);
    const not = new Set(rule.not?.split(' ') ?? []);
    for (const words of rule.has?.split('|') ?? []) {
      const has = words.split(' ');
      const first = has[0] ?? '';
      rules.set(first, [...(rules.get(first) ?? []), { owner, rule: { field, has, not } }]);
    }
    for (const name of rule.weak?.split('|') ?? []) put(name, field, 1);
  }
}

for (const layout of layouts) compile(layout.kind, layout.headers);
compile('forbidden', { ...personHeaders, ...ratingHeaders });

/** What every layout makes of a folded header. */
function matches(header: string): Matches {
  if (header === '' || header.length > longest) return nothing;
  const known = memo.get(header);
  if (known !== undefined) return known;
  const found = new Map<Owner, HeaderMatch[]>();
  const add = (owner: Owner, match: HeaderMatch): void => {
    const list = found.get(owner);
    if (list === undefined) found.set(owner, [match]);
    else if (!list.some(({ field, tier }) => field === match.field && tier > 1)) list.push(match);
  };
  const bare = header.replace(/(?:^| )(?:tahun )?(?:19|20)\d{2}$/, '');
  const whole = names.get(header) ?? [];
  for (const { owner, match } of whole) add(owner, match);
  for (const { owner, match } of bare === header ? [] : (names.get(bare) ?? []))
    if (!whole.some((name) => name.owner === owner)) add(owner, match);
  const words = new Set(header.split(' '));
  for (const word of words)
    for (const { owner, rule } of rules.get(word) ?? []) {
      const { field, has, not } = rule;
      if (!has.every((one) => words.has(one))) continue;
      // `JABATAN ID` beside `JABATAN NAMA` is a key of the source system, not the value itself.
      if (words.has('id') && !has.includes('id')) continue;
      if ([...words].some((one) => not.has(one))) continue;
      add(owner, { field, tier: 2 });
    }
  const answer = found.size === 0 ? nothing : found;
  if (memo.size >= memoLimit) memo.clear();
  memo.set(header, answer);
  return answer;
}

/** The fields of `layout` that a folded header may name. */
export function matchHeader(layout: Layout, header: string): readonly HeaderMatch[] {
  return matches(header).get(layout.kind) ?? empty;
}

/** Whether a folded header plainly names one of the fields that `layout` forbids. */
export function isForbidden(layout: Layout, header: string): boolean {
  const { forbids } = layout;
  if (forbids === undefined) return false;
  const found = [...(matches(header).get('forbidden') ?? empty), ...matchHeader(layout, header)];
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
