import { Problem } from '#shared/kernel/problem.ts';
import { type PredicateCounts, predicates } from '../levels.ts';

/** People per predicate in the order of `predicates`, best first: always five whole numbers. */
export type CountList = readonly number[];

/** More people than any agency has; keeps every product of people and percentages exact in a double. */
const mostPeople = 10_000_000;

/** The counts in the order of `predicates`. Throws `pattern.count-invalid` for anything but whole numbers from zero. */
export function listOf(counts: PredicateCounts): CountList {
  const list = predicates.map((predicate) => counts[predicate]);
  list.forEach((count, index) => {
    const field = predicates[index] ?? '';
    if (!Number.isSafeInteger(count) || count < 0)
      throw new Problem('pattern.count-invalid', { value: String(count), position: index + 1 }, { field });
  });
  if (totalOf(list) > mostPeople) throw new Problem('pattern.too-many-people', { limit: mostPeople });
  return list;
}

/** The reverse of {@link listOf}. */
export function countsOf(list: CountList): PredicateCounts {
  return Object.fromEntries(predicates.map((predicate, index) => [predicate, list[index] ?? 0])) as PredicateCounts;
}

export function totalOf(list: CountList): number {
  return list.reduce((sum, count) => sum + count, 0);
}
