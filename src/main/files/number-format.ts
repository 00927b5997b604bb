import type { DateShape } from './date-serial.ts';

const DATE_TIME_IDS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const TIME_IDS = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 47]);

/** What the built-in number format `id` shows; undefined for a number. Source: ECMA-376 part 1, 18.8.30, with its East Asian ids. */
export function builtInShape(id: number): DateShape | undefined {
  if (DATE_TIME_IDS.has(id)) return 'date';
  if (TIME_IDS.has(id)) return 'time';
  return id === 46 ? 'elapsed' : undefined;
}

/**
 * What a custom number format shows: only its first section counts, and neither quoted text, escaped letters, padding nor
 * brackets (colour, condition, `[$Rp-421]`) do, save `[h]`, `[mm]`, `[s]`.
 */
export function shapeOfFormat(code: string): DateShape | undefined {
  const bare = code
    .slice(0, 255)
    .replace(/"[^"]*"?/g, '')
    .replace(/\\.|_.|\*./g, '')
    .replace(/\[(h+|m+|s+)\]/gi, '\u0001')
    .replace(/\[[^\]]*\]?/g, '');
  const first = (bare.split(';')[0] ?? '').replace(/general|standard/gi, '');
  if (first.includes('\u0001')) return 'elapsed';
  const letters = first.replace(/am\/pm|a\/p/gi, 'h').toLowerCase();
  if (/[yd]/.test(letters)) return 'date';
  if (/[hs]/.test(letters)) return 'time';
  return /m/.test(letters) ? 'date' : undefined;
}
