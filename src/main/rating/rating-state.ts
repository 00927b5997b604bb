import type { RatingRow } from '#shared/people/rows.ts';
import type { MinutesRating } from '#shared/rules/rating-state.ts';

/** Ratings and predicate of a row, all null where there is none. */
export function ratingOf(row: Pick<RatingRow, 'hasil' | 'perilaku' | 'predicate'> | null): MinutesRating {
  return { hasil: row?.hasil ?? null, perilaku: row?.perilaku ?? null, predicate: row?.predicate ?? null };
}
