/** One section of a number format, cut into what it shows. `zeros`: places that always hold a digit; `words`: it shows no digit at all. */
export interface FormatSection {
  /** When the section is meant, where it says so: `[>=3]`. */
  readonly condition: { readonly sign: string; readonly limit: number } | null;
  /** Literal text, and `0` for each place of a digit where there are only such places. */
  readonly pieces: readonly { readonly text: string; readonly digit: boolean }[];
  readonly zeros: number;
  readonly words: boolean;
}

const LONGEST = 255;
const TOKEN = /"([^"]*)"?|\\(.)|[_*].|\[([^\]]*)\]?|General|([^"\\_*[])/giu;
const CONDITION = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/;
/** Signs that stand for a part of the number, or of a date. */
const PLACE = /[#?0%.,/eymdhs@]/i;

/** The sections of a number format; quoted text, escapes and brackets may hold a `;`. Source: ECMA-376 part 1, 18.8.31. */
export function formatSections(code: string): readonly FormatSection[] {
  const sections: FormatSection[] = [];
  let from = 0;
  for (const { 0: whole, index } of code.slice(0, LONGEST).matchAll(/"[^"]*"?|\\.|\[[^\]]*\]?|;|[^"\\[;]+/gu)) {
    if (whole !== ';') continue;
    sections.push(sectionOf(code.slice(from, index)));
    from = index + 1;
  }
  return [...sections, sectionOf(code.slice(from, LONGEST))];
}

function sectionOf(code: string): FormatSection {
  let condition: FormatSection['condition'] = null;
  let others = 0;
  const pieces: { text: string; digit: boolean }[] = [];
  for (const [whole, quoted, escaped, bracket, sign] of code.matchAll(TOKEN)) {
    const [, compared = '', limit = ''] = CONDITION.exec(bracket ?? '') ?? [];
    if (compared !== '') condition = { sign: compared, limit: Number(limit) };
    else if (bracket !== undefined && /^(?:h+|m+|s+)$/i.test(bracket)) others++;
    else if (sign === '0') pieces.push({ text: '0', digit: true });
    else if (/^general$/i.test(whole) || (sign !== undefined && PLACE.test(sign))) others++;
    else pieces.push({ text: quoted ?? escaped ?? sign ?? '', digit: false });
  }
  const zeros = pieces.filter(({ digit }) => digit).length;
  return { condition, pieces, zeros: others === 0 ? zeros : 0, words: others === 0 && zeros === 0 };
}

/** The section that shows `value`; undefined where none does. */
export function sectionFor(sections: readonly FormatSection[], value: number): FormatSection | undefined {
  const [first, second, third] = sections;
  if (sections.some(({ condition }) => condition !== null)) {
    const numeric = sections.slice(0, 3);
    return numeric.find(({ condition }, at) => (condition === null ? at > 0 : holds(condition, value)));
  }
  if (value < 0 && second !== undefined) return second;
  return value === 0 && third !== undefined ? third : first;
}

function holds({ sign, limit }: NonNullable<FormatSection['condition']>, value: number): boolean {
  if (sign === '=') return value === limit;
  if (sign === '<>') return value !== limit;
  if (sign.includes('=') && value === limit) return true;
  return sign.startsWith('<') ? value < limit : value > limit;
}

/** What a section of words shows, or one of zeros for a whole number: `"PNS-"000` shows 7 as `PNS-007`. */
export function sectionText({ pieces, zeros }: FormatSection, value: number): string {
  const digits = String(Math.abs(value)).padStart(zeros, '0');
  let next = 0;
  return pieces
    .map(({ text, digit }) => {
      if (!digit) return text;
      const from = next;
      next = from === 0 ? digits.length - zeros + 1 : from + 1;
      return digits.slice(from, next);
    })
    .join('')
    .trim();
}
