import { type Predicate, type PredicateCounts, predicates } from '../levels.ts';
import type { Constraint, MajorityReading, Pattern } from './constraint.ts';
import { type CountList, listOf, totalOf } from './counts.ts';
import { moreThanHalf, peopleRange } from './people.ts';

/** `pattern.impossible`: no number of people out of n meets this limit by itself. */
type ViolationCode =
  | 'pattern.tooMany'
  | 'pattern.forbidden'
  | 'pattern.tooFew'
  | 'pattern.missing'
  | 'pattern.notMost'
  | 'pattern.notHalf'
  | 'pattern.impossible';

/**
 * One constraint that does not hold, in people. `constraint` is its index in the pattern; `have` the people in `of` now, out of `n`;
 * `limit` the nearest allowed number; `direction` and `people` how many to add or remove to reach it. For `pattern.notMost` the
 * people added are taken from those who are ahead, and `rival` is the largest of those. Impossible limits have no `limit` or `direction`.
 */
export interface Violation {
  readonly constraint: number;
  readonly code: ViolationCode;
  readonly of: readonly Predicate[];
  readonly n: number;
  readonly have: number;
  readonly limit: number | null;
  readonly direction: 'add' | 'remove' | null;
  readonly people: number;
  readonly rival: { readonly predicate: Predicate; readonly people: number } | null;
}

type Found = Pick<Violation, 'code' | 'limit' | 'direction' | 'people'> & Partial<Pick<Violation, 'rival'>>;

function add(code: ViolationCode, have: number, limit: number): Found {
  return { code, limit, direction: 'add', people: limit - have };
}

const impossible: Found = { code: 'pattern.impossible', limit: null, direction: null, people: 0 };

function limitBroken(min: number, max: number, have: number, n: number): Found | null {
  if (min > max || max < 0 || min > n) return impossible;
  if (have < min) return add('pattern.tooFew', have, min);
  if (have <= max) return null;
  return {
    code: max === 0 ? 'pattern.forbidden' : 'pattern.tooMany',
    limit: max,
    direction: 'remove',
    people: have - max,
  };
}

/** The fewest people to add to `leader` so that nobody is ahead: each comes from a predicate that still has more. */
function notMost(leader: number, list: CountList): Found | null {
  const have = list[leader] ?? 0;
  const ahead = (level: number) => list.reduce((sum, count) => sum + Math.max(0, count - level), 0);
  let low = 0;
  let high = totalOf(list) - have;
  while (low < high) {
    const middle = (low + high - ((low + high) % 2)) / 2;
    if (ahead(have + middle) <= middle) high = middle;
    else low = middle + 1;
  }
  if (low === 0) return null;
  const most = Math.max(...list);
  const rival = predicates[list.indexOf(most)];
  return {
    ...add('pattern.notMost', have, have + low),
    rival: rival === undefined ? null : { predicate: rival, people: most },
  };
}

function broken(
  constraint: Constraint,
  reading: MajorityReading,
  list: CountList,
  have: number,
  n: number,
): Found | null {
  switch (constraint.kind) {
    case 'contains':
      return have > 0 ? null : add('pattern.missing', 0, 1);
    case 'majority':
      if (reading === 'most') return notMost(predicates.indexOf(constraint.of[0]), list);
      return have >= moreThanHalf(n) ? null : add('pattern.notHalf', have, moreThanHalf(n));
    case 'limit': {
      const { min, max } = peopleRange(constraint, n);
      return limitBroken(min, max, have, n);
    }
  }
}

/** What breaks the pattern, in the pattern's order; empty when it is met. Nobody at all breaks nothing. Throws as `listOf`. */
export function checkPattern(pattern: Pattern, counts: PredicateCounts): readonly Violation[] {
  const list = listOf(counts);
  const n = totalOf(list);
  if (n === 0) return [];
  const violations: Violation[] = [];
  pattern.constraints.forEach((constraint, index) => {
    const of = predicates.filter((predicate) => constraint.of.some((other) => other === predicate));
    const have = of.reduce((sum, predicate) => sum + counts[predicate], 0);
    const found = broken(constraint, pattern.majority, list, have, n);
    if (found !== null) violations.push({ rival: null, ...found, constraint: index, of, n, have });
  });
  return violations;
}
