import { fill, withMinus } from './fill.ts';
import type { Language, Wording } from './wording.ts';

/** A number with two decimals as the language writes it; minus zero is zero. */
export function decimal(value: number, language: Language, digits = 2): string {
  const rounded = Number(value.toFixed(digits)) + 0;
  const locale = language === 'id' ? 'id-ID' : 'en-GB';
  return withMinus(rounded.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }));
}

const span: Wording = { id: '{lower} s.d. {upper}', en: '{lower} to {upper}' };

/** Two ends of an interval, the one way in which every screen writes them; an end that is not known is a dash. */
export function spanWords(lower: number | null, upper: number | null, language: Language, digits = 2): string {
  const end = (value: number | null) => (value === null ? '–' : decimal(value, language, digits));
  return fill(span, language, { lower: end(lower), upper: end(upper) });
}

/** Two decimals, or a dash where there is no figure. */
export function shown(value: number | null, language: Language, digits = 2): string {
  return value === null ? '–' : decimal(value, language, digits);
}

/** With its sign, for what is a difference. */
export function signedFigure(value: number | null, language: Language): string {
  if (value === null) return '–';
  const text = decimal(value, language);
  return value > 0 && !/^0[,.]0+$/.test(text) ? `+${text}` : text;
}
