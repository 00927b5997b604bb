const LINES = 40;
const LETTERS = 300;

/** Keeps the last lines of text that a page shows outside the cells of its tables, since they name the table that comes next. */
export class HtmlTextAbove {
  #lines: string[] = [];
  #line = '';

  add(text: string): void {
    if (this.#line.length < LETTERS) this.#line += text.slice(0, LETTERS);
  }

  /** Ends the line begun. */
  line(): void {
    const text = this.#line.replace(/\s+/g, ' ').trim();
    this.#line = '';
    if (text !== '') this.#lines.push(text.slice(0, LETTERS));
    if (this.#lines.length > LINES) this.#lines.shift();
  }

  /** The lines so far; later lines are the next table's. */
  take(): readonly string[] {
    this.line();
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }
}
