import { isMissing } from '#shared/rules/word-forms.ts';
import type { RecognitionConfidence, RecognitionReason } from './reconciled.ts';

/** Which sign parts the decimals of a column. `either`: both are used, each plainly as a decimal sign; `none`: whole numbers only. */
type DecimalSign = ',' | '.' | 'either' | 'none';

/** How one column writes numbers, settled over all its cells. `scientific` cells and number cells never need it. */
export interface NumberStyle {
  readonly decimal: DecimalSign;
  readonly sure: RecognitionConfidence;
  readonly because: RecognitionReason;
}

const shape = /^([-+−]?)\s*(?:rp\.?\s*)?([\d.,'\s]*\d)\s*(%|[a-z][a-z ./]*)?$/i;

const longest = 60;

interface Evidence {
  comma: number;
  point: number;
  commaGroup: number;
  pointGroup: number;
  unclear: number;
  plain: number;
}

/** Settles the decimal sign of a column. `kinds[i]` is `n` or `p` where cell i was stored as a number; `largest` is what the field allows. */
export function decideNumberStyle(
  cells: readonly string[],
  kinds: string,
  largest = Number.POSITIVE_INFINITY,
): NumberStyle {
  const seen: Evidence = { comma: 0, point: 0, commaGroup: 0, pointGroup: 0, unclear: 0, plain: 0 };
  let commaLarge = 0;
  let pointLarge = 0;
  for (let i = 0; i < cells.length; i++) {
    const text = cells[i] ?? '';
    if (kinds[i] === 'n' || kinds[i] === 'p' || text.length > longest || isMissing(text)) continue;
    const digits = shape.exec(text.trim())?.[2]?.replace(/['\s]/g, '');
    if (digits === undefined) continue;
    weigh(digits, seen);
    if (/^\d{1,3},\d{3}$/.test(digits) && Number(digits.replace(',', '')) > largest) commaLarge++;
    if (/^\d{1,3}\.\d{3}$/.test(digits) && Number(digits.replace('.', '')) > largest) pointLarge++;
  }
  // `1.250` above what the field allows can only be 1.25, so the field's own limit is evidence too.
  return styleOf({ ...seen, comma: seen.comma + commaLarge, point: seen.point + pointLarge });
}

function weigh(digits: string, seen: Evidence): void {
  const commas = digits.split(',').length - 1;
  const points = digits.split('.').length - 1;
  if (commas === 0 && points === 0) seen.plain++;
  else if (commas > 0 && points > 0) {
    if (digits.lastIndexOf(',') > digits.lastIndexOf('.')) {
      seen.comma++;
      seen.pointGroup++;
    } else {
      seen.point++;
      seen.commaGroup++;
    }
  } else if (commas > 1) seen.commaGroup++;
  else if (points > 1) seen.pointGroup++;
  else if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) seen.unclear++;
  else if (commas === 1) seen.comma++;
  else seen.point++;
}

function styleOf({ comma, point, commaGroup, pointGroup, unclear, plain }: Evidence): NumberStyle {
  const values = { comma, point, unclear, plain };
  const style = (decimal: DecimalSign, sure: RecognitionConfidence, code: RecognitionReason['code']): NumberStyle => ({
    decimal,
    sure,
    because: { code, values },
  });
  const saysComma = comma > 0 || pointGroup > 0;
  const saysPoint = point > 0 || commaGroup > 0;
  if (saysComma && saysPoint) return style('either', unclear > 0 ? 'guess' : 'likely', 'decimal-mixed');
  if (saysComma) return style(',', 'certain', 'decimal-proven');
  if (saysPoint) return style('.', 'certain', 'decimal-proven');
  if (unclear > 0) return style(',', 'guess', 'decimal-unclear');
  return style('none', 'certain', 'decimal-plain');
}

/**
 * Reads a cell in its column's style: null when it says nothing, undefined when it is no number (or, in a mixed column, when it
 * could be two different numbers). `80%` is 80; a word behind the number (`20 JP`) is passed over.
 */
export function readNumber(text: string, kind: string, style: NumberStyle): number | null | undefined {
  if (kind === 'n' || kind === 'p') {
    const value = Number(kind === 'p' ? text.slice(0, -1) : text);
    return Number.isFinite(value) ? value : undefined;
  }
  if (isMissing(text)) return null;
  if (text.length > longest) return undefined;
  const match = shape.exec(text.trim());
  if (match === null) return undefined;
  const digits = (match[2] ?? '').replace(/['\s]/g, '');
  const sign = signFor(digits, style);
  if (sign === null) return undefined;
  const group = sign === ',' ? /\./g : /,/g;
  const plain = digits.replace(group, '').replace(',', '.');
  if (!/^\d*\.?\d+$/.test(plain)) return undefined;
  if (!groupsFit(digits, sign)) return undefined;
  const value = Number(plain);
  return match[1] === '' || match[1] === '+' ? value : -value;
}

function signFor(digits: string, { decimal }: NumberStyle): ',' | '.' | null {
  if (decimal === ',' || decimal === '.') return decimal;
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return null;
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma > point) return digits.indexOf(',') === comma ? ',' : '.';
  return digits.indexOf('.') === point ? '.' : ',';
}

/** Thousands come in threes: `12.34` in a column of decimal commas is not 1234. */
function groupsFit(digits: string, sign: ',' | '.'): boolean {
  const whole = digits.split(sign)[0] ?? '';
  const groups = whole.split(sign === ',' ? '.' : ',');
  return groups.length === 1 || (groups.slice(1).every((group) => group.length === 3) && (groups[0]?.length ?? 0) <= 3);
}
