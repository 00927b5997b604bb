import type { CellKind } from '#shared/kernel/table.ts';
import { type DateShape, dateOfSerial } from './date-serial.ts';
import { type FormatSection, formatSections, sectionFor, sectionText } from './format-section.ts';

/** What a number format makes of a number, where that is more than other digits. `sections`: some of them show words or leading zeros. */
export interface CellShape {
  readonly as: DateShape | 'percent' | 'number';
  readonly sections?: readonly FormatSection[];
}

const DATE_TIME_IDS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const TIME_IDS = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 47]);
const PERCENT_IDS = new Set([9, 10]);
/** Whole numbers up to here are shown digit by digit; longer ones Excel has already rounded. */
const EXACT = 1e15;

/** What the built-in number format `id` shows; undefined for a number. Source: ECMA-376 part 1, 18.8.30, with its East Asian ids. */
export function builtInShape(id: number): CellShape | undefined {
  if (DATE_TIME_IDS.has(id)) return { as: 'date' };
  if (TIME_IDS.has(id)) return { as: 'time' };
  if (PERCENT_IDS.has(id)) return { as: 'percent' };
  return id === 46 ? { as: 'elapsed' } : undefined;
}

/** What a number format shows; undefined where its digits are the number. Dates and per cents are known by their first section. */
export function shapeOfFormat(code: string): CellShape | undefined {
  const date = dateShape(code);
  if (date) return { as: date };
  if (code.trim() === '') return undefined;
  const sections = formatSections(code);
  const numeric = sections.slice(0, 3);
  const worded = numeric.some(({ words, zeros }) => words || zeros > 1);
  const as = bareFormat(code).includes('%') ? 'percent' : 'number';
  if (worded) return { as, sections };
  return as === 'number' ? undefined : { as };
}

/** A format without what it shows literally: quoted text, escaped letters, padding, brackets (colour, condition, `[$Rp-421]`). */
function bareFormat(code: string): string {
  return code
    .slice(0, 255)
    .replace(/"[^"]*"?/g, '')
    .replace(/\\.|_.|\*./g, '')
    .replace(/\[(h+|m+|s+)\]/gi, '\u0001')
    .replace(/\[[^\]]*\]?/g, '');
}

/** The date, time or duration that a format shows; only its first section counts. */
function dateShape(code: string): DateShape | undefined {
  const first = (bareFormat(code).split(';')[0] ?? '').replace(/general|standard/gi, '');
  if (first.includes('\u0001')) return 'elapsed';
  const letters = first.replace(/am\/pm|a\/p/gi, 'h').toLowerCase();
  if (/[yd]/.test(letters)) return 'date';
  if (/[hs]/.test(letters)) return 'time';
  return /m/.test(letters) ? 'date' : undefined;
}

/**
 * A number cell as a table holds it: its lexeme, unless what its format shows means something else: a date, a per cent (`80%` for
 * 0.8), a word (`[=1]"Ya";"Tidak"`), leading zeros, or nothing at all. A dash for zero, as accounts show it, is no word.
 */
export function shownNumber(
  lexeme: string,
  shape: CellShape | undefined,
  from1904 = false,
): { readonly text: string; readonly kind: CellKind } {
  const value = Number(lexeme);
  // A number cell that holds no number is some other program's text; it is kept as written.
  if (!Number.isFinite(value)) return { text: lexeme, kind: 't' };
  if (shape === undefined) return { text: lexeme, kind: 'n' };
  const section = shape.sections && sectionFor(shape.sections, value);
  if (section?.words) {
    const text = sectionText(section, value);
    if (text === '' || /[\p{L}\d]/u.test(text)) return { text, kind: 't' };
  } else if (section && section.zeros > 1 && Number.isInteger(value) && value >= 0 && value < EXACT) {
    return { text: sectionText(section, value), kind: 't' };
  }
  if (shape.as === 'number') return { text: lexeme, kind: 'n' };
  if (shape.as === 'percent') return { text: percentText(value), kind: 'p' };
  const date = dateOfSerial(value, shape.as, from1904);
  return date === undefined ? { text: lexeme, kind: 'n' } : { text: date, kind: 'd' };
}

/** `80.5%` of 0.805: all digits that a spreadsheet keeps, with a point, without an exponent. */
export function percentText(value: number): string {
  const percent = Number((value * 100).toPrecision(15));
  const plain = String(percent);
  return `${plain.includes('e') ? percent.toFixed(15).replace(/\.?0+$/, '') : plain}%`;
}
