import { decimal } from '#shared/text/calibration-effects.ts';
import type { Language } from '#shared/text/wording.ts';

/** Two decimals, or a dash where there is no figure. */
export function shown(value: number | null, language: Language, digits = 2): string {
  return value === null ? '–' : decimal(value, language, digits);
}

/** With its sign, for what is a difference. */
export function signed(value: number | null, language: Language): string {
  if (value === null) return '–';
  const text = decimal(value, language);
  return value > 0 && !/^0[,.]0+$/.test(text) ? `+${text}` : text;
}
