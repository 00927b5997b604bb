import type { XmlFeed } from '../xml-events.ts';
import type { XlsxCells } from './cells.ts';
import { readPlainRow } from './plain-row.ts';
import type { XlsxSheet } from './sheet.ts';

const ROW_END = '</row>';
const LONGEST_ROW = 1024 * 1024;
const PATIENCE = 200;

/**
 * Feeds sheet XML to the parser row by row and takes the plain rows out on the way. Sound because of two things: the parser is
 * only skipped where it has just closed a row, and it never is once the sheet holds a comment, CDATA or instruction, the only
 * places where `</row>` would not be a closing tag. So what the parser sees is well formed exactly when the sheet is.
 */
export class XlsxSheetFeed implements XmlFeed {
  readonly #write: (text: string) => void;
  readonly #sheet: XlsxSheet;
  readonly #cells: XlsxCells;
  #held = '';
  #seam = '';
  #last = '';
  #sound = true;
  #fed = false;
  /** The parser has been given whole tags only: what it was given last ended with a row. */
  #atRest = false;
  #hits = 0;
  #misses = 0;

  constructor(write: (text: string) => void, sheet: XlsxSheet, cells: XlsxCells) {
    this.#write = write;
    this.#sheet = sheet;
    this.#cells = cells;
  }

  write(piece: string): void {
    if (this.#waits(piece)) {
      this.#held += piece;
      return;
    }
    const text = this.#held + piece;
    this.#held = '';
    let at = 0;
    while (at < text.length) {
      if (this.#sound && this.#atRest && this.#sheet.betweenRows) {
        at = this.#takeRows(text, at);
        const rest = text.length - at;
        if (rest === 0 || (rest < LONGEST_ROW && this.#isOpenRow(text, at))) break;
        // A sheet of formulas has hardly a plain row; trying each one first would only cost time.
        if (++this.#misses > PATIENCE + this.#hits) this.#sound = false;
      }
      const end = text.indexOf(ROW_END, at);
      const stop = end < 0 ? text.length : end + ROW_END.length;
      this.#give(text.slice(at, stop));
      at = stop;
    }
    this.#held = text.slice(at);
  }

  end(): void {
    if (this.#held !== '') this.#give(this.#held);
    this.#held = '';
  }

  /** Whether the row held, longer than a piece, is still without its end; then it is not worth looking at again. */
  #waits(piece: string): boolean {
    const seam = this.#seam + piece;
    this.#seam = piece.slice(-ROW_END.length);
    const length = this.#held.length + piece.length;
    return this.#held.length > piece.length && length < LONGEST_ROW && !seam.includes(ROW_END);
  }

  /** Whether what is left is the start of a row whose end is still to come. */
  #isOpenRow(text: string, at: number): boolean {
    const start = text.slice(at, at + 4);
    return '<row'.startsWith(start) && !text.includes(ROW_END, at);
  }

  #takeRows(text: string, from: number): number {
    let at = from;
    for (;;) {
      while (text.charCodeAt(at) <= 32) at++;
      const next = readPlainRow(text, at, this.#cells);
      if (next < 0) {
        this.#cells.forgetRow();
        return at;
      }
      this.#hits++;
      at = next;
    }
  }

  #give(text: string): void {
    if (this.#sound) {
      // The document's own declaration is the one instruction that may stand at its very start.
      const seen = this.#fed ? this.#last + text : text.replace(/^\ufeff?<\?xml/, '');
      this.#sound = !/<[!?]/.test(seen);
      this.#last = text.slice(-1);
      this.#fed = true;
    }
    this.#atRest = text.endsWith(ROW_END);
    this.#write(text);
  }
}
