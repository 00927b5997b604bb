import { withMinus } from '#shared/kernel/fill.ts';
import type { Language } from '#shared/kernel/wording.ts';

const formats = {
  id: new Intl.NumberFormat('id-ID', { maximumFractionDigits: 3 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }),
} as const;

/** A figure with up to three decimals as the language writes it; a dash where there is none. */
export function figure(value: number | null, language: Language): string {
  return value === null ? '–' : withMinus(formats[language].format(value));
}
