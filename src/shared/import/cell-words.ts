import { dateWords } from '#shared/kernel/date-words.ts';
import type { Language, Wording } from '#shared/kernel/wording.ts';
import { organisationPredicateWords, predicateWords, ratingWords } from '#shared/rules/level-words.ts';

const sexes: Readonly<Record<string, Wording>> = {
  M: { id: 'laki-laki', en: 'male' },
  F: { id: 'perempuan', en: 'female' },
};
const words: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  hasil: ratingWords,
  perilaku: ratingWords,
  predicate: predicateWords,
  organisation: organisationPredicateWords,
  sex: sexes,
};

/** What a cell of a difference holds, in words: levels, sex and days in words, all else as it is; '' where there is nothing. */
export function cellLabel(field: string, value: string | null, language: Language): string {
  if (field === 'birthDate' && value !== null && value !== '') return dateWords(value, language);
  return value === null ? '' : (words[field]?.[value]?.[language] ?? value);
}
