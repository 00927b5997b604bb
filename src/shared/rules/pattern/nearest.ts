import { type Predicate, type PredicateCounts, predicates } from '../levels.ts';
import type { Pattern } from './constraint.ts';
import { type CountList, countsOf, listOf, totalOf } from './counts.ts';
import { programOf } from './program.ts';
import { limitRowsOf } from './rows.ts';
import { checkPattern, type Violation } from './violation.ts';
import { bestMix } from './whole.ts';

/** People whose predicate changes from one to another. */
export interface Transfer {
  readonly from: Predicate;
  readonly to: Predicate;
  readonly people: number;
}

/** The nearest mix that meets a pattern, or the constraints (by index) that no n people can meet together. */
export type Nearest =
  | {
      readonly feasible: true;
      readonly target: PredicateCounts;
      readonly moves: number;
      readonly transfers: readonly Transfer[];
    }
  | { readonly feasible: false; readonly conflict: readonly number[] };

function solution(pattern: Pattern, counts: CountList, without: ReadonlySet<number>): CountList | null {
  const n = totalOf(counts);
  const kept = pattern.constraints.filter((_, index) => !without.has(index));
  return bestMix(
    programOf(
      counts,
      kept.flatMap((constraint) => limitRowsOf(constraint, pattern.majority, n)),
    ),
  );
}

/** Leaves out every constraint that the clash does not need: whichever of those that remain is dropped, the rest can be met. */
function conflictOf(pattern: Pattern, counts: CountList): readonly number[] {
  const dropped = new Set<number>();
  for (const index of pattern.constraints.keys()) {
    dropped.add(index);
    if (solution(pattern, counts, dropped) !== null) dropped.delete(index);
  }
  return [...pattern.constraints.keys()].filter((index) => !dropped.has(index));
}

/** Pairs people leaving with places free, both from the best predicate down: fewest people, and fewest steps for them together. */
function transfersBetween(now: CountList, target: CountList): readonly Transfer[] {
  const leaving = now.map((count, level) => Math.max(0, count - (target[level] ?? 0)));
  const free = now.map((count, level) => Math.max(0, (target[level] ?? 0) - count));
  const transfers: Transfer[] = [];
  for (let from = 0, to = 0; from < now.length && to < now.length; ) {
    const people = Math.min(leaving[from] ?? 0, free[to] ?? 0);
    const [fromKey, toKey] = [predicates[from], predicates[to]];
    if (people > 0 && fromKey !== undefined && toKey !== undefined)
      transfers.push({ from: fromKey, to: toKey, people });
    leaving[from] = (leaving[from] ?? 0) - people;
    free[to] = (free[to] ?? 0) - people;
    if (leaving[from] === 0) from++;
    else to++;
  }
  return transfers;
}

/**
 * The mix that meets the pattern with the fewest people changed (`moves`, the true minimum), then the fewest steps between
 * predicates, then the fewest people at both ends. Always adds up to the same n. Nobody at all meets every pattern. Throws as `listOf`.
 */
export function nearestCounts(pattern: Pattern, counts: PredicateCounts): Nearest {
  const list = listOf(counts);
  const target = totalOf(list) === 0 ? list : solution(pattern, list, new Set());
  if (target === null) return { feasible: false, conflict: conflictOf(pattern, list) };
  const transfers = transfersBetween(list, target);
  const moves = transfers.reduce((sum, { people }) => sum + people, 0);
  return { feasible: true, target: countsOf(target), moves, transfers };
}

/** Whether any mix of n people meets the pattern. Throws as `listOf`. */
export function feasible(pattern: Pattern, n: number): boolean {
  const list = listOf({ ...countsOf([]), baik: n });
  return n === 0 || solution(pattern, list, new Set()) !== null;
}

/** Everything said about one mix of predicates against one pattern: advice, whether it is met or not. */
export interface Judgement {
  readonly n: number;
  readonly satisfied: boolean;
  readonly violations: readonly Violation[];
  readonly nearest: Nearest;
}

/** Checks the counts and finds the nearest mix that meets the pattern. Throws as `listOf`. */
export function judgePattern(pattern: Pattern, counts: PredicateCounts): Judgement {
  const violations = checkPattern(pattern, counts);
  return {
    n: totalOf(listOf(counts)),
    satisfied: violations.length === 0,
    violations,
    nearest: nearestCounts(pattern, counts),
  };
}
