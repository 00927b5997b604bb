import { type Predicate, predicates } from '../levels.ts';
import type { Constraint, MajorityReading } from './constraint.ts';
import { moreThanHalf, peopleRange } from './people.ts';

/** `sum of weights[i] * people[i] <= limit`, people in the order of `predicates`; weights are -1, 0 or 1. */
export interface Row {
  readonly weights: readonly number[];
  readonly limit: number;
}

function group(of: readonly Predicate[], weight: 1 | -1): readonly number[] {
  return predicates.map((predicate) => (of.includes(predicate) ? weight : 0));
}

/** One constraint among n people as inequalities, all of which must hold. */
export function limitRowsOf(constraint: Constraint, reading: MajorityReading, n: number): readonly Row[] {
  const { of } = constraint;
  switch (constraint.kind) {
    case 'contains':
      return [{ weights: group(of, -1), limit: -1 }];
    case 'limit': {
      const { min, max } = peopleRange(constraint, n);
      return [
        { weights: group(of, 1), limit: max },
        { weights: group(of, -1), limit: -min },
      ];
    }
    case 'majority': {
      const [leader] = constraint.of;
      if (reading === 'more-than-half') return [{ weights: group(of, -1), limit: -moreThanHalf(n) }];
      const rivals = predicates.filter((predicate) => predicate !== leader);
      return rivals.map((rival) => ({
        weights: predicates.map((predicate) => (predicate === rival ? 1 : predicate === leader ? -1 : 0)),
        limit: 0,
      }));
    }
  }
}
