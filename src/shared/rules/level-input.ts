import { z } from 'zod';
import { anyText } from '#shared/kernel/text-limits.ts';
import { speltOrganisation, speltRating } from './level-spelling.ts';
import { type OrganisationPredicate, organisationPredicates, type Rating, ratings } from './levels.ts';

/** A rating under its key or in any spelling that a file may hold; null takes the rating away. */
export const ratingInput: z.ZodType<Rating | null, string | null> = z
  .string()
  .nullable()
  .transform((text, context) => {
    if (text === null) return null;
    const known = ratings.find((key) => key === text);
    if (known !== undefined) return known;
    const spelt = speltRating(text);
    if (spelt.known) return spelt.level;
    context.addIssue({ code: 'custom', message: ratings.join(' | ') });
    return z.NEVER;
  });

/** The predicate of a unit or of the agency, in any spelling; null takes it away. */
export const organisationInput: z.ZodType<OrganisationPredicate | null, string | null> = z
  .string()
  .nullable()
  .transform((text, context) => {
    if (text === null) return null;
    const known = organisationPredicates.find((key) => key === text);
    if (known !== undefined) return known;
    const spelt = speltOrganisation(text);
    if (spelt.known) return spelt.level;
    context.addIssue({ code: 'custom', message: organisationPredicates.join(' | ') });
    return z.NEVER;
  });

/** A predicate of a unit or of the agency, in any spelling, that may not be taken away. */
export const organisationLevel: z.ZodType<OrganisationPredicate, string> = anyText.transform((text, context) => {
  const read = organisationInput.safeParse(text);
  if (read.success && read.data !== null) return read.data;
  context.addIssue({ code: 'custom', message: organisationPredicates.join(' | ') });
  return z.NEVER;
});
