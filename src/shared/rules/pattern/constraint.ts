import type { Predicate } from '../levels.ts';

export const exactRelations = ['=', '<', '<=', '>', '>='] as const;
export type ExactRelation = (typeof exactRelations)[number];

export const limitUnits = ['percent', 'people'] as const;
/** `percent` of the people judged together, or `people`, a whole number of them. */
export type LimitUnit = (typeof limitUnits)[number];

/** A limit on the people in a group of predicates taken together. `value` is exact in decimals (at most six of them for a percentage). */
export interface Limit {
  readonly kind: 'limit';
  readonly of: readonly Predicate[];
  readonly relation: ExactRelation;
  readonly unit: LimitUnit;
  readonly value: number;
}

/** At least `from` and at most `to`, both included. */
export interface Between {
  readonly kind: 'limit';
  readonly of: readonly Predicate[];
  readonly relation: 'between';
  readonly unit: LimitUnit;
  readonly from: number;
  readonly to: number;
}

/** One predicate is the majority, in the pattern's {@link MajorityReading}. */
interface Majority {
  readonly kind: 'majority';
  readonly of: readonly [Predicate];
}

/** At least one person has one of these predicates. */
interface Contains {
  readonly kind: 'contains';
  readonly of: readonly Predicate[];
}

/** One rule on the mix of predicates; an agency's own pattern is a list of these. */
export type Constraint = Limit | Between | Majority | Contains;

export const majorityReadings = ['most', 'more-than-half'] as const;
/** `most`: no other predicate has more people, ties allowed. `more-than-half`: more than half of all people. */
export type MajorityReading = (typeof majorityReadings)[number];

/** *Pola distribusi*: what the mix of predicates should look like. All constraints hold together. */
export interface Pattern {
  readonly majority: MajorityReading;
  readonly constraints: readonly Constraint[];
}
