import { withoutInvisible } from '#shared/kernel/stored-text.ts';

const UNFINISHED = /&[^\s;<>&]{0,12}$/;
const REFERENCE = /&(?:#(\d{1,9}|x[0-9a-f]{1,8});|([a-z][\w.-]{0,31});)?/gi;
const OWN: ReadonlySet<string> = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);
/** What XML 1.0 forbids besides controls and halves of pairs. */
const FORBIDDEN = ['\ufffe', '\uffff'] as const;
const CDATA = '<![CDATA[';
const UNREADABLE = '\ufffd';

/**
 * Mends characters of an XML text that programs write and XML 1.0 forbids, so that one of them does not cost the file: controls
 * vanish (`&#11;`, a line end of Word's, becomes a blank), a bare `&` and names of HTML stand for themselves. Inside CDATA `&` is a
 * letter, so references are left alone from the first CDATA on.
 */
export class XmlCharacters {
  #held = '';
  #seam = '';
  #cdata = false;

  write(piece: string): string {
    const text = this.#held + piece;
    this.#held = UNFINISHED.exec(text.slice(-16))?.[0] ?? (text.endsWith('<') ? '<' : '');
    return this.#mended(this.#held === '' ? text : text.slice(0, -this.#held.length));
  }

  end(): string {
    const rest = this.#held;
    this.#held = '';
    return this.#mended(rest);
  }

  #mended(text: string): string {
    const plain = characterised(text);
    if (this.#cdata) return plain;
    const split = (this.#seam + plain.slice(0, CDATA.length - 1)).includes(CDATA);
    const start = split ? 0 : plain.indexOf(CDATA);
    this.#cdata = start >= 0;
    this.#seam = plain.slice(1 - CDATA.length);
    if (start < 0) return referencesMended(plain);
    return referencesMended(plain.slice(0, start)) + plain.slice(start);
  }
}

/** Text of characters that XML 1.0 allows; each test is a native search, for all of a workbook's XML goes through it. */
function characterised(text: string): string {
  const plain = withoutInvisible(text);
  const formed = plain.isWellFormed() ? plain : plain.toWellFormed();
  return FORBIDDEN.reduce((found, sign) => found.replaceAll(sign, UNREADABLE), formed);
}

function referencesMended(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, code: string | undefined, name: string | undefined) => {
    if (code !== undefined) return referred(code, whole);
    if (name !== undefined && OWN.has(name)) return whole;
    if (name === 'nbsp') return ' ';
    return name === 'shy' ? '' : `&amp;${whole.slice(1)}`;
  });
}

/** What a reference by number is to be for the parser: itself, or what {@link withoutInvisible} makes of its character. */
function referred(code: string, whole: string): string {
  const point = Number(/^x/i.test(code) ? `0${code}` : code);
  if (point > 0x10ffff || point === 0xfffe || point === 0xffff || (point >= 0xd800 && point <= 0xdfff))
    return UNREADABLE;
  const character = String.fromCodePoint(point);
  const seen = withoutInvisible(character);
  return seen === character ? whole : seen;
}
