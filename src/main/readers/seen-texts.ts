const MOST = 8192;

/** The texts one column has held, so that each need be kept only once. Gives up on columns where hardly any comes back. */
export class SeenTexts {
  #texts: Map<string, string> | undefined = new Map();
  #hits = 0;

  /** The same text as it was kept before; undefined when it is new, or when the column is not worth the search. */
  find(text: string): string | undefined {
    const known = this.#texts?.get(text);
    if (known !== undefined) this.#hits++;
    return known;
  }

  add(text: string): void {
    if (!this.#texts) return;
    this.#texts.set(text, text);
    if (this.#texts.size < MOST) return;
    this.#texts = this.#hits < 2 * MOST ? undefined : new Map();
    this.#hits = 0;
  }
}
