import { z } from 'zod';
import { idText } from '#shared/kernel/text-limits.ts';
import { ratingInput } from '#shared/rules/level-input.ts';

/** Ratings that are only tried, of some people: a query that takes them answers as if they were on record. Nothing is written. */
export const triedMoves = z
  .array(z.strictObject({ employee: idText, hasil: ratingInput, perilaku: ratingInput }))
  .max(10_000);
export type TriedMove = z.output<typeof triedMoves>[number];
