import { createRequire } from 'node:module';
import type { Font } from 'fontkit';
import type { DocumentFonts } from './document-fonts.ts';

/** Its tables take as long to unpack as the whole app to load: not before the first typeface is opened. */
const openFont = (bytes: Uint8Array): Font =>
  (createRequire(import.meta.url)('fontkit') as typeof import('fontkit')).create(Buffer.from(bytes)) as Font;

/** Letters that are drawn with one typeface. `face` is its name; the document's own is `Document`. */
export interface Run {
  readonly text: string;
  readonly face: string;
}

/** The document's own typeface. */
export const ownFace = 'Document';

/** Characters that order or join others and have no shape of their own. */
const unseen = /\p{Default_Ignorable_Code_Point}/u;
const clusters = new Intl.Segmenter('id', { granularity: 'grapheme' });

/** What a reader sees as one letter each: a base with its marks, a joined emoji. */
export function* lettersOf(text: string): Generator<string> {
  for (const { segment } of clusters.segment(text)) yield segment;
}

/** How letters that no typeface draws are printed, so that they can be looked up: `[U+20000]`. */
function codesOf(letter: string): string {
  return [...letter].map((sign) => `[U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`).join('');
}

/** The typefaces of a document, opened to know which of them draws a letter and how wide words come out. Spare ones are opened when needed. */
export class LetterFaces {
  readonly fonts: DocumentFonts;
  readonly #opened = new Map<string, Font>();
  readonly #spareBytes = new Map<string, Uint8Array>();
  readonly #faces = new Map<string, string | null>();
  readonly #widths = new Map<string, number>();
  readonly #own: ReadonlySet<number>;

  constructor(fonts: DocumentFonts) {
    this.fonts = fonts;
    this.#own = new Set(this.#font(ownFace, false).characterSet);
  }

  /** The spare typefaces that were needed so far, by name. */
  get spareInUse(): ReadonlyMap<string, Uint8Array> {
    return this.#spareBytes;
  }

  /** Whether the document's own typeface draws all of it. Cost: one pass over the text. */
  isOwn(text: string): boolean {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code !== 10 && !this.#own.has(code)) return false;
    }
    return true;
  }

  /** The letters of a text that no typeface draws, each once. */
  undrawable(text: string): readonly string[] {
    if (this.isOwn(text)) return [];
    const missing = new Set<string>();
    for (const letter of lettersOf(text)) {
      if (letter.trim() === '' || this.faceOf(letter) !== null) continue;
      for (const sign of letter) if (this.faceOf(sign) === null) missing.add(sign);
    }
    return [...missing];
  }

  /** The first typeface that draws a whole letter, or null. What is unseen needs no shape. */
  faceOf(letter: string): string | null {
    const known = this.#faces.get(letter);
    if (known !== undefined) return known;
    const codes = [...letter].filter((sign) => !unseen.test(sign)).map((sign) => sign.codePointAt(0) ?? 0);
    const names = [ownFace, ...this.fonts.spare.map(({ name }) => name)];
    const found = names.find((name) => codes.every((code) => this.#has(name, code))) ?? null;
    this.#faces.set(letter, found);
    return found;
  }

  /** A text as runs of one typeface each; what none draws is given as its code. */
  runsOf(text: string): readonly Run[] {
    if (this.isOwn(text)) return [{ text, face: ownFace }];
    const runs: { text: string; face: string }[] = [];
    const add = (part: string, face: string) => {
      const last = runs.at(-1);
      if (last?.face === face) last.text += part;
      else if (part !== '') runs.push({ text: part, face });
    };
    for (const letter of lettersOf(text)) for (const { text: part, face } of this.#drawn(letter)) add(part, face);
    return runs;
  }

  /** Width of a run in points. */
  width({ text, face }: Run, size: number, bold: boolean): number {
    const key = `${bold ? 'b' : 'r'}${face}\u0000${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      const font = this.#font(face, bold);
      // Word by word, as the drawing library sets them.
      width = text.split(/(?<= )/).reduce((sum, word) => sum + font.layout(word).advanceWidth, 0) / font.unitsPerEm;
      this.#widths.set(key, width);
    }
    return width * size;
  }

  /** Height of a line of this typeface in points. */
  height(face: string, size: number): number {
    const { ascent, descent, lineGap, unitsPerEm } = this.#font(face, false);
    return ((ascent - descent + lineGap) / unitsPerEm) * size;
  }

  #drawn(letter: string): readonly Run[] {
    const face = this.faceOf(letter);
    if (face !== null) return [{ text: this.#withoutUnseen(letter, face), face }];
    const signs = [...letter];
    if (signs.length === 1) return [{ text: codesOf(letter), face: ownFace }];
    return signs.flatMap((sign) => this.#drawn(sign));
  }

  #withoutUnseen(letter: string, face: string): string {
    if (!unseen.test(letter)) return letter;
    return [...letter].filter((sign) => !unseen.test(sign) || this.#has(face, sign.codePointAt(0) ?? 0)).join('');
  }

  #has(name: string, code: number): boolean {
    return name === ownFace ? this.#own.has(code) : this.#font(name, false).hasGlyphForCodePoint(code);
  }

  #font(name: string, bold: boolean): Font {
    const key = name === ownFace && bold ? `${name} bold` : name;
    const opened = this.#opened.get(key);
    if (opened !== undefined) return opened;
    const font = openFont(this.#bytes(name, bold));
    this.#opened.set(key, font);
    return font;
  }

  #bytes(name: string, bold: boolean): Uint8Array {
    if (name === ownFace) return bold ? this.fonts.bold : this.fonts.regular;
    const bytes = this.fonts.spare.find((font) => font.name === name)?.read();
    if (bytes === undefined) throw new Error(`no typeface ${name}`);
    this.#spareBytes.set(name, bytes);
    return bytes;
  }
}
