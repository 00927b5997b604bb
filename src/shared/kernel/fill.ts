import type { Language, Wording } from './wording.ts';

const numbers: Readonly<Record<Language, Intl.NumberFormat>> = {
  id: new Intl.NumberFormat('id-ID', { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }),
};

/** A number in words with the one minus sign of every screen and paper; a hyphen would be read as one. */
export function withMinus(text: string): string {
  return text.replace(/^-/, '−');
}

/** A number as the language writes it: 1.234,5 or 1,234.5. */
export function numberWord(value: number, language: Language): string {
  return withMinus(numbers[language].format(value));
}

/** The sentence with its values in place: `{n}` becomes the value, `{n|person|people}` the first form when n is 1, else the second. */
export function fill(
  wording: Wording,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return wording[language].replace(
    /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (hole, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return hole;
      if (one !== undefined && many !== undefined) return value === 1 ? one : many;
      return typeof value === 'number' ? numberWord(value, language) : value;
    },
  );
}
