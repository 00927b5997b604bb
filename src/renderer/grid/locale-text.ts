import { gridText } from '#shared/text/grid.ts';
import type { Language, Wording } from '#shared/text/wording.ts';

/** The grid's own words in a language. */
export function gridLocale(language: Language): Record<string, string> {
  return Object.fromEntries(
    Object.entries<Wording>(gridText).map(([key, wording]) => [key, wording[language]] as const),
  );
}
