/**
 * NIP, 18 digits without a check digit: birth date (8), year of appointment (4), month 01-12 or PPPK 2 + contract number (2),
 * sex 1 or 2 (1), serial 001-999 (3). Nothing here ever alters a digit; a NIP is either read as written or not read.
 */
export type NipState =
  | 'ok'
  | 'warn'
  | 'doubtful'
  | 'refused'
  | 'number-stored'
  | 'nik'
  | 'old-nip'
  | 'lost-digits'
  | 'garbage'
  | 'missing';

/** What is wrong with 18 digits. `month` only warns; `birth-date` and `sex-digit` refuse; the others are for a person to settle. */
export type NipFlaw = 'birth-date' | 'sex-digit' | 'serial' | 'too-young' | 'future' | 'month';

/** What had to be taken off: apostrophe, blank, dot, formula (`="..."`), dash or slash, the word NIP, quotation mark. */
export type NipMark = 'apostrophe' | 'blank' | 'dot' | 'formula' | 'dash' | 'prefix' | 'quote';

/**
 * `nip` is 18 digits, or '' when they are not all there. `digits` holds those that survived: 15 of a NIP stored as a number.
 * `value` is the number as stored, when it was one. `whole` marks a number cell whose digits are all intact.
 */
export interface NipReading {
  readonly state: NipState;
  readonly nip: string;
  readonly digits: string;
  readonly marks: readonly NipMark[];
  readonly flaw: NipFlaw | null;
  readonly value: number | null;
  readonly whole: boolean;
}

const none: readonly NipMark[] = [];
const exact = /^\d{18}$/;
const exponent = /^\+?(\d)(?:[.,](\d*))?e\+?(\d{1,2})$/i;
const markOf: readonly (readonly [NipMark, RegExp])[] = [
  ['formula', /^=/],
  ['apostrophe', /['’‘`´ʼ]/],
  ['quote', /["“”]/],
  ['prefix', /nip\.?\s*[:.]?/i],
  ['blank', /[\s\u00a0\u200b-\u200f\u202f\u2060\u3000\ufeff]/],
  ['dot', /[.·,]/],
  ['dash', /[-‐-―−/_:;]/],
];

/** Reads one cell. `kind` is its {@link CellKind}, `today` is `YYYY-MM-DD`. */
export function readNip(text: string, kind: string, today: string): NipReading {
  // A cell longer than any dressed-up NIP is prose; the patterns below are not let loose on it.
  if (text.length > 80) return reading('garbage', '', text.slice(0, 80), none);
  if (exact.test(text)) return kind === 'n' ? numberNip(text, today) : checked(text, none, today);
  const written = exponent.exec(
    text
      .trim()
      .replace(/^=?"|"$/g, '')
      .replace(/^['’‘`]/, ''),
  );
  if (written !== null) return exponentNip(written);
  // `198001012005011008.0` went through a floating-point number on its way, whatever the cell is now.
  const floated = /^\s*(\d{18})[.,]0+\s*$/.exec(text)?.[1];
  if (floated !== undefined) return numberNip(floated, today);
  return cleanedNip(text, kind, today);
}

function cleanedNip(text: string, kind: string, today: string): NipReading {
  let rest = text;
  const marks: NipMark[] = [];
  for (const [mark, pattern] of markOf) {
    if (!pattern.test(rest)) continue;
    // A formula brings its own quotation marks, and the word NIP its own dot and blank: one habit, named once.
    if (mark === 'formula') rest = rest.replace(/^=\s*"?/, '').replace(/"\s*$/, '');
    else if (mark === 'prefix') rest = rest.replace(/nip\.?\s*[:.]?\s*/i, '');
    else rest = rest.replace(new RegExp(pattern.source, 'g'), '');
    marks.push(mark);
  }
  if (rest === '') return reading('missing', '', '', marks);
  if (!/^\d+$/.test(rest)) return reading('garbage', '', rest, marks);
  switch (rest.length) {
    case 18:
      return kind === 'n' ? numberNip(rest, today) : checked(rest, marks, today);
    case 16:
      return reading(looksTruncated(rest) ? 'lost-digits' : 'nik', '', rest, marks);
    case 9:
      return reading('old-nip', '', rest, marks);
    default:
      return reading(rest.length > 9 && rest.length < 18 ? 'lost-digits' : 'garbage', '', rest, marks);
  }
}

/** 16 digits that begin like a NIP and cannot be a NIK, whose digits 7-12 are a birth date DDMMYY (day + 40 for women). */
function looksTruncated(digits: string): boolean {
  const day = Number(digits.slice(6, 8));
  const month = Number(digits.slice(8, 10));
  const nikDate = month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 41 && day <= 71));
  return !nikDate && birthDateOf(digits) !== null;
}

function exponentNip(written: RegExpExecArray): NipReading {
  const mantissa = `${written[1] ?? ''}${written[2] ?? ''}`;
  const value = Number(`${written[1] ?? ''}.${written[2] || '0'}e${written[3] ?? ''}`);
  if (written[3] !== '17') return { ...reading('garbage', '', mantissa, none), value };
  // Fewer digits than this were cut by the column's width, not by the 15-digit limit, which drops only trailing zeros.
  if (mantissa.length < 12) return { ...reading('lost-digits', '', mantissa, none), value };
  return { ...reading('number-stored', '', mantissa.padEnd(15, '0').slice(0, 15), none), value };
}

function numberNip(digits: string, today: string): NipReading {
  const value = Number(digits);
  const whole = !digits.endsWith('000') && !printedForms(value).includes(digits);
  if (whole) return { ...checked(digits, none, today), value, whole };
  return { ...reading('number-stored', '', digits.slice(0, 15), none), value };
}

/** How programs print this floating-point number: its exact value, or 15 to 17 digits and zeros. Digits of no such form never were one. */
function printedForms(value: number): readonly string[] {
  const padded = [15, 16, 17].map((digits) =>
    value.toPrecision(digits).replace('.', '').replace(/e.*$/, '').padEnd(18, '0'),
  );
  return [BigInt(value).toString(), ...padded];
}

function reading(
  state: NipState,
  nip: string,
  digits: string,
  marks: readonly NipMark[],
  flaw: NipFlaw | null = null,
): NipReading {
  return { state, nip, digits, marks, flaw, value: null, whole: false };
}

function checked(nip: string, marks: readonly NipMark[], today: string): NipReading {
  const flaw = flawOf(nip, today);
  if (flaw === null) return reading('ok', nip, nip, marks);
  if (flaw === 'month') return reading('warn', nip, nip, marks, flaw);
  if (flaw === 'serial') return { ...reading('number-stored', '', nip.slice(0, 15), marks, flaw), value: Number(nip) };
  const refused = flaw === 'birth-date' || flaw === 'sex-digit';
  return reading(refused ? 'refused' : 'doubtful', nip, nip, marks, flaw);
}

/** The gravest flaw of 18 digits, or null. `today` is `YYYY-MM-DD`. */
export function flawOf(nip: string, today: string): NipFlaw | null {
  if (birthDateOf(nip) === null) return 'birth-date';
  const sex = nip.charCodeAt(14) - 48;
  if (sex !== 1 && sex !== 2) return 'sex-digit';
  if (nip.endsWith('000')) return 'serial';
  const year = Number(nip.slice(8, 12));
  const month = Number(nip.slice(12, 14));
  const civil = month >= 1 && month <= 12;
  const appointed = year * 12 + (civil ? month : 12);
  const born = Number(nip.slice(0, 4)) * 12 + Number(nip.slice(4, 6));
  // "About 18": half a year of grace, since files round the month.
  if (appointed - born < 18 * 12 - 6) return 'too-young';
  const now = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7));
  if (civil ? appointed > now : year > Number(today.slice(0, 4))) return 'future';
  return civil || (month >= 21 && month <= 29) ? null : 'month';
}

/** `YYYY-MM-DD` from the first eight digits, or null when there is no such day between 1900 and 2099. */
export function birthDateOf(nip: string): string | null {
  const year = Number(nip.slice(0, 4));
  const month = Number(nip.slice(4, 6));
  const day = Number(nip.slice(6, 8));
  if (!(year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 1)) return null;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return day <= days ? `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}` : null;
}

/** `M` or `F` by digit 15, or null. */
export function sexOf(nip: string): 'M' | 'F' | null {
  return nip[14] === '1' ? 'M' : nip[14] === '2' ? 'F' : null;
}

/** Whether digits 13-14 say PPPK (a contract number instead of a month). */
export function isContract(nip: string): boolean {
  return nip[12] === '2' && nip[13] !== '0';
}

/** A NIP as the projector and an anonymised export show it: the serial alone, since the rest tells birth date and sex. */
export function maskNip(nip: string): string {
  return '•'.repeat(Math.max(0, nip.length - 3)) + nip.slice(-3);
}
