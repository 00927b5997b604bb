import { fill } from './fill.ts';
import type { Language, Wordings } from './wording.ts';

/** What is wrong with one value of an input, by the code that its schema gives; `limit`: the bound, the choices or the names. */
const faults: Wordings = {
  too_small: { id: 'kurang dari batas {limit}', en: 'below the limit of {limit}' },
  too_big: { id: 'melebihi batas {limit}', en: 'beyond the limit of {limit}' },
  invalid_type: { id: 'kosong atau jenisnya lain', en: 'missing or of another kind' },
  invalid_value: { id: 'bukan salah satu dari {limit}', en: 'not one of {limit}' },
  invalid_format: { id: 'bentuknya lain', en: 'of another form' },
  unrecognized_keys: { id: 'tidak dikenal', en: 'not known' },
};

const other = { id: 'isinya tidak sesuai', en: 'its content does not fit' };

/** A fault in words of the language. */
export function faultWords(fault: string, limit: string | number, language: Language): string {
  return fill(faults[fault] ?? other, language, { limit });
}
