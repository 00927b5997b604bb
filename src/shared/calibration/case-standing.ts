import type { Predicate } from '#shared/rules/levels.ts';
import type { QueueGround } from './queue-view.ts';

/**
 * Why one case may be worth talking about, as the case card shows it. `place`: in the queue of open cases, from 1; null where the case is
 * decided or nothing can be said. `chance`: that the predicate on record is wrong. `peers`: the raters' scores, null below three raters;
 * `lower` and `upper` are the 95 % interval of the fair score, `expected` the scatter between raters that the model expects. `evidence`:
 * plan rows and those without any, null where no plan was imported. `limit`: moves that the pattern of the unit (null: the agency) needs.
 */
export interface CaseStanding {
  readonly place: number | null;
  readonly chance: number | null;
  readonly cases: number;
  readonly peers: {
    readonly raters: number;
    readonly raw: number;
    readonly adjusted: number;
    readonly lower: number;
    readonly upper: number;
    readonly spread: number | null;
    readonly expected: number | null;
    readonly fairPredicate: Predicate | null;
  } | null;
  readonly head: QueueGround | null;
  readonly evidence: { readonly rows: number; readonly without: number } | null;
  readonly limit: {
    readonly unit: string | null;
    readonly moves: number;
    /** The move in which this person is among the nearest. */
    readonly near: { readonly from: Predicate; readonly to: Predicate } | null;
  } | null;
}
