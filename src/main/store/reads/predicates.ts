import { type Predicate, type PredicateCounts, predicates } from '#shared/domain/levels.ts';
import type { Store } from '../open.ts';

/** People per predicate before and in the panel, without those excluded. `unit` null: everyone. */
export interface PredicateTally {
  readonly initial: PredicateCounts;
  readonly proposed: PredicateCounts;
  readonly unratedInitial: number;
  readonly unratedProposed: number;
  readonly excluded: number;
}

function tallied(store: Store, column: string, unit: string | null): { counts: PredicateCounts; unrated: number } {
  const counts = Object.fromEntries(predicates.map((predicate) => [predicate, 0])) as Record<Predicate, number>;
  const rows = store.db
    .prepare(
      `SELECT r."${column}" AS predicate, count(*) AS people FROM employee e LEFT JOIN rating r ON r.id = e.id
       WHERE e.excluded IS NULL AND (? IS NULL OR e.unit_id = ?) GROUP BY 1`,
    )
    .all(unit, unit) as { predicate: Predicate | null; people: number }[];
  let unrated = 0;
  for (const { predicate, people } of rows) {
    if (predicate === null) unrated += people;
    else counts[predicate] += people;
  }
  return { counts, unrated };
}

/** Counts for one unit id, or for all. */
export function predicateTally(store: Store, unit: string | null): PredicateTally {
  const initial = tallied(store, 'initial_predicate', unit);
  const proposed = tallied(store, 'predicate', unit);
  const excluded = store.db
    .prepare('SELECT count(*) AS people FROM employee WHERE excluded IS NOT NULL AND (? IS NULL OR unit_id = ?)')
    .get(unit, unit) as { people: number };
  return {
    initial: initial.counts,
    proposed: proposed.counts,
    unratedInitial: initial.unrated,
    unratedProposed: proposed.unrated,
    excluded: excluded.people,
  };
}
