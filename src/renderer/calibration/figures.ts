import { decimal } from '#shared/calibration/effect-words.ts';
import type { Language } from '#shared/kernel/wording.ts';

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
