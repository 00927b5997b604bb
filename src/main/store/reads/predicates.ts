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

interface Group {
  readonly before: Predicate | null;
  readonly now: Predicate | null;
  readonly out: 0 | 1;
  readonly people: number;
}

function tallied(groups: readonly Group[], which: 'before' | 'now'): { counts: PredicateCounts; unrated: number } {
  const counts = Object.fromEntries(predicates.map((predicate) => [predicate, 0])) as Record<Predicate, number>;
  let unrated = 0;
  for (const { [which]: predicate, people } of groups) {
    if (predicate === null) unrated += people;
    else counts[predicate] += people;
  }
  return { counts, unrated };
}

/** Counts for one unit id, or for all: everyone is looked at once, since this is asked again after every edit. */
export function predicateTally(store: Store, unit: string | null): PredicateTally {
  const sql = `SELECT r.initial_predicate AS before, r.predicate AS now, e.excluded IS NOT NULL AS out, count(*) AS people
    FROM employee e LEFT JOIN rating r ON r.id = e.id ${unit === null ? '' : 'WHERE e.unit_id = ?'} GROUP BY 1, 2, 3`;
  const groups = store.db.prepare(sql).all(...(unit === null ? [] : [unit])) as Group[];
  const rated = groups.filter(({ out }) => out === 0);
  const initial = tallied(rated, 'before');
  const proposed = tallied(rated, 'now');
  return {
    initial: initial.counts,
    proposed: proposed.counts,
    unratedInitial: initial.unrated,
    unratedProposed: proposed.unrated,
    excluded: groups.reduce((sum, { out, people }) => sum + (out === 1 ? people : 0), 0),
  };
}
