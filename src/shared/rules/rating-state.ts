import type { Predicate, Rating } from './levels.ts';

/** Both ratings and the predicate at one time; null where there was none yet. */
export interface MinutesRating {
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
  readonly predicate: Predicate | null;
}
