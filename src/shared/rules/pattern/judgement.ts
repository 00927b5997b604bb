import type { PredicateCounts } from '../levels.ts';
import type { Pattern } from './constraint.ts';
import { listOf, totalOf } from './counts.ts';
import { type Nearest, nearestCounts } from './nearest.ts';
import { checkPattern, type Violation } from './violation.ts';

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
