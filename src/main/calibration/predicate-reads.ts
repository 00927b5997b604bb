import { predicateBy } from '#main/people/rating-row.ts';
import type { Reader } from '#main/store/open.ts';
import type { TriedMove } from '#shared/calibration/distribution-contract.ts';
import { type Predicate, type PredicateCounts, predicates } from '#shared/rules/levels.ts';
import type { RuleSet } from '#shared/rules/rule-set.ts';

/** People per predicate before and in the panel, without those excluded. `unit` null: everyone. */
interface PredicateTally {
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

function groupsOfUnit(store: Reader, unit: string): readonly Group[] {
  const sql = `SELECT r.initial_predicate AS before, r.predicate AS now, e.excluded IS NOT NULL AS out, count(*) AS people
    FROM employee e LEFT JOIN rating r ON r.id = e.id WHERE e.unit_id = ? GROUP BY 1, 2, 3`;
  return store.db.prepare(sql).all(unit) as Group[];
}

/** A person whose predicate is tried: what is on record, and what it would be. */
interface TriedPredicate {
  readonly unit: string | null;
  readonly before: Predicate | null;
  readonly now: Predicate | null;
  readonly to: Predicate | null;
}

/** People whose ratings are tried, with the predicates that these would make; the excluded count nowhere and are left out. */
export function triedPredicates(store: Reader, rules: RuleSet, moves: readonly TriedMove[]): readonly TriedPredicate[] {
  const sql = `SELECT e.unit_id AS unit, r.initial_predicate AS before, r.predicate AS now
    FROM employee e LEFT JOIN rating r ON r.id = e.id WHERE e.id = ? AND e.excluded IS NULL`;
  const found = store.db.prepare(sql);
  return moves.flatMap(({ employee, hasil, perilaku }) => {
    const row = found.get(employee) as Omit<TriedPredicate, 'to'> | undefined;
    return row === undefined ? [] : [{ ...row, to: predicateBy(rules, hasil, perilaku) }];
  });
}

/** The same groups with the people tried taken from where they are and put where they would be. */
function withTried(groups: readonly Group[], tried: readonly TriedPredicate[]): readonly Group[] {
  return [
    ...groups,
    ...tried.flatMap(({ before, now, to }): readonly Group[] => [
      { before, now, out: 0, people: -1 },
      { before, now: to, out: 0, people: 1 },
    ]),
  ];
}

/** The proposed predicates of the people who sit in each unit, without those excluded; units without anybody rated are left out. */
export function countsByUnit(
  store: Reader,
  tried: readonly TriedPredicate[] = [],
): ReadonlyMap<string, PredicateCounts> {
  const sql = `SELECT e.unit_id AS unit, r.predicate AS now, count(*) AS people FROM employee e JOIN rating r ON r.id = e.id
    WHERE e.unit_id IS NOT NULL AND e.excluded IS NULL AND r.predicate IS NOT NULL GROUP BY 1, 2`;
  const groups = [
    ...(store.db.prepare(sql).all() as { unit: string; now: Predicate | null; people: number }[]),
    ...tried.flatMap(({ unit, now, to }) =>
      unit === null
        ? []
        : [
            { unit, now, people: -1 },
            { unit, now: to, people: 1 },
          ],
    ),
  ];
  const counts = (own: typeof groups) =>
    Object.fromEntries(
      predicates.map((one) => [one, own.reduce((sum, { now, people }) => sum + (now === one ? people : 0), 0)]),
    );
  return new Map(
    [...Map.groupBy(groups, ({ unit }) => unit)].map(([unit, own]) => [unit, counts(own) as PredicateCounts]),
  );
}

/** As of one unit, without looking anybody's rating up: all are counted along the index, and the few excluded taken out again. */
function groupsOfAll(store: Reader): readonly Group[] {
  const { db } = store;
  const all =
    'SELECT initial_predicate AS before, predicate AS now, 0 AS out, count(*) AS people FROM rating GROUP BY 1, 2';
  const excluded = `SELECT r.initial_predicate AS before, r.predicate AS now, 1 AS out, count(*) AS people
    FROM employee e LEFT JOIN rating r ON r.id = e.id WHERE e.excluded IS NOT NULL GROUP BY 1, 2`;
  const bare = `SELECT NULL AS before, NULL AS now, 0 AS out, count(*) AS people
    FROM employee e WHERE NOT EXISTS (SELECT 1 FROM rating r WHERE r.id = e.id)`;
  const [{ n }] = db.prepare('SELECT (SELECT count(*) FROM employee) - (SELECT count(*) FROM rating) AS n').all() as [
    { readonly n: number },
  ];
  const out = db.prepare(excluded).all() as Group[];
  const back = out.map((group) => ({ ...group, out: 0 as const, people: -group.people }));
  // Almost always everyone has a row of ratings.
  const unrated = n === 0 ? [] : (db.prepare(bare).all() as Group[]);
  return [...(db.prepare(all).all() as Group[]), ...unrated, ...out, ...back];
}

/** Counts for one unit id, or for all: everyone is looked at once, since this runs again after every edit. */
export function predicateTally(
  store: Reader,
  unit: string | null,
  tried: readonly TriedPredicate[] = [],
): PredicateTally {
  const groups = withTried(
    unit === null ? groupsOfAll(store) : groupsOfUnit(store, unit),
    tried.filter((one) => unit === null || one.unit === unit),
  );
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
