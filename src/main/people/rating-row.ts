import type { RatingRow } from '#shared/people/rows.ts';
import type { MinutesRating, Rating } from '#shared/rules/levels.ts';
import { predicateOf, type RuleSet } from '#shared/rules/rule-set.ts';

/** A rating row for somebody who has none yet. */
export function emptyRating(id: string): RatingRow {
  return {
    id,
    initial_hasil: null,
    initial_perilaku: null,
    initial_predicate: null,
    hasil: null,
    perilaku: null,
    predicate: null,
    reason: null,
    state: 'waiting',
    final_predicate: null,
    evidence: null,
  };
}

/** The predicate of two ratings by the rule set, or null while one of them is missing. */
export function predicateBy(rules: RuleSet, hasil: Rating | null, perilaku: Rating | null) {
  return hasil === null || perilaku === null ? null : predicateOf(rules, hasil, perilaku);
}

/** Ratings and predicate of a row, all null where there is none. */
export function ratingOf(row: Pick<RatingRow, 'hasil' | 'perilaku' | 'predicate'> | null): MinutesRating {
  return { hasil: row?.hasil ?? null, perilaku: row?.perilaku ?? null, predicate: row?.predicate ?? null };
}
