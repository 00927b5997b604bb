import type { PersonFacts, PostFact } from './facts.ts';

/** Months from `from` to `to`, 1-12, in one post. */
interface PostMonths {
  readonly from: number;
  readonly to: number;
  readonly post: PostFact;
}

/** First day of the month of a day that is no first day comes after it: a start on 16 June counts from July. `2025-05` and `2025` begin with their first day. */
function firstMonth(day: string, year: number): number {
  const months = (Number(day.slice(0, 4)) - year) * 12 + Number(day.slice(5, 7) || 1);
  return (day.slice(8, 10) || '01') === '01' ? months : months + 1;
}

/** The last month whose first day lies on or before `day`; a year alone ends with December. */
function lastMonth(day: string, year: number): number {
  return (Number(day.slice(0, 4)) - year) * 12 + Number(day.slice(5, 7) || 12);
}

/** How many months of a year begin within two days, both counted; open ends reach beyond the year. */
export function monthsWithin(from: string | null, to: string | null, year: number): number {
  const first = from === null ? 1 : Math.max(1, firstMonth(from, year));
  const last = to === null ? 12 : Math.min(12, lastMonth(to, year));
  return Math.max(0, last - first + 1);
}

/**
 * The posts of a year by months: a month belongs to the post held on its first day (our reading). Where two cover a month, the one
 * that began later holds it, since files leave old posts open. Without any post that says when it began, null.
 */
export function postMonths({ posts, year }: Pick<PersonFacts, 'posts' | 'year'>): readonly PostMonths[] | null {
  const byStart = posts
    .filter(({ from }) => from !== null)
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  if (byStart.length === 0) return null;
  const spans = byStart.map((post) => ({
    post,
    first: firstMonth(post.from ?? '', year),
    last: post.to === null ? 12 : lastMonth(post.to, year),
  }));
  const held = (month: number): PostFact | undefined =>
    spans.findLast(({ first, last }) => first <= month && last >= month)?.post;
  const found: PostMonths[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const post = held(month);
    if (post === undefined) continue;
    const last = found.at(-1);
    if (last !== undefined && last.to === month - 1 && samePost(last.post, post))
      found[found.length - 1] = { ...last, to: month };
    else found.push({ from: month, to: month, post });
  }
  return found;
}

function samePost(a: PostFact, b: PostFact): boolean {
  return a === b || (a.name === b.name && a.unit === b.unit && a.kind === b.kind);
}
