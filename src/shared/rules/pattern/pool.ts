import { Problem } from '#shared/kernel/problem.ts';
import { type PredicateCounts, predicates } from '../levels.ts';
import type { Pattern } from './constraint.ts';
import { countsOf, listOf, totalOf } from './counts.ts';
import { feasible } from './nearest.ts';

/** A unit with the people who sit in it itself (not below it) and its own pattern, null when its predicate is not set. */
export interface PatternUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly counts: PredicateCounts;
  readonly pattern: Pattern | null;
}

/** Units judged together by the pattern of `unit`. `feasible` false: still too few for it, and nothing above to join. */
interface Pool {
  readonly unit: string;
  readonly pattern: Pattern;
  readonly members: readonly string[];
  readonly counts: PredicateCounts;
  readonly n: number;
  readonly feasible: boolean;
}

interface Gathering {
  readonly unit: PatternUnit;
  readonly above: readonly PatternUnit[];
  members: readonly string[];
  counts: PredicateCounts;
}

function sum(a: PredicateCounts, b: PredicateCounts): PredicateCounts {
  return countsOf(predicates.map((predicate) => a[predicate] + b[predicate]));
}

/** Nearest first. Throws `pattern.unit-loop` when a unit is above itself, `pattern.unit-unknown` when the unit above is not given. */
function ancestors(unit: PatternUnit, byId: ReadonlyMap<string, PatternUnit>): readonly PatternUnit[] {
  const above: PatternUnit[] = [];
  for (let id = unit.parentId; id !== null; ) {
    const parent = byId.get(id);
    if (parent === undefined) throw new Problem('pattern.unit-unknown', { unit: id });
    if (parent === unit || above.includes(parent)) throw new Problem('pattern.unit-loop', { unit: unit.id });
    above.push(parent);
    id = parent.parentId;
  }
  return above;
}

/** {@link feasible}, computed once for each pattern and number: an agency has many small units under the same few patterns. */
function remembered(): (pattern: Pattern, n: number) => boolean {
  const known = new Map<string, boolean>();
  const keys = new Map<Pattern['constraints'], number>();
  return (pattern, n) => {
    const rule = keys.get(pattern.constraints) ?? keys.size;
    keys.set(pattern.constraints, rule);
    const key = `${rule} ${pattern.majority} ${n}`;
    const met = known.get(key) ?? feasible(pattern, n);
    known.set(key, met);
    return met;
  };
}

/**
 * Who is judged together: a unit whose pattern so few people cannot meet joins the nearest unit above that has a pattern, from the
 * bottom up until the rule can be met; so does a unit whose own predicate is not set. Units without people make no pool, nor do
 * people under no pattern at all. Pools come in the order of `units`, each person is in one at most.
 */
export function poolSmallUnits(units: readonly PatternUnit[]): readonly Pool[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const gatherings = new Map<string, Gathering>();
  for (const unit of units) {
    const members = totalOf(listOf(unit.counts)) === 0 ? [] : [unit.id];
    gatherings.set(unit.id, { unit, above: ancestors(unit, byId), members, counts: unit.counts });
  }
  const canMeet = remembered();
  const pools = new Map<string, Pool>();
  const deepestFirst = [...gatherings.values()].sort((a, b) => b.above.length - a.above.length);
  for (const { unit, above, members, counts } of deepestFirst) {
    const n = totalOf(listOf(counts));
    if (n === 0) continue;
    const { pattern } = unit;
    const met = pattern !== null && canMeet(pattern, n);
    const next = met ? undefined : above.find((one) => one.pattern !== null);
    const into = next === undefined ? undefined : gatherings.get(next.id);
    if (into !== undefined) {
      into.members = [...into.members, ...members];
      into.counts = sum(into.counts, counts);
    } else if (pattern !== null) {
      pools.set(unit.id, { unit: unit.id, pattern, members, counts, n, feasible: met });
    }
  }
  return units.flatMap(({ id }) => pools.get(id) ?? []);
}
