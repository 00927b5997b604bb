import type { Language, Wording } from '#shared/kernel/wording.ts';
import { gridText } from '#shared/rating/grid-words.ts';

/** The grid's own words in a language. */
export function gridLocale(language: Language): Record<string, string> {
  return Object.fromEntries(
    Object.entries<Wording>(gridText).map(([key, wording]) => [key, wording[language]] as const),
  );
}
