const MOST = 65_536;
/** Texts of a column after which it is known whether they come back. */
const TRIAL = 4_096;

interface Column {
  looks: number;
  hits: number;
  /** Hardly any text of the column comes back, so that it is not looked at any more. */
  unique: boolean;
}

/** The texts that a table has held, whatever their column, so that each that comes back is kept only once. */
export class SeenTexts {
  #texts = new Map<string, string>();
  readonly #columns: Column[] = [];

  /** The same text as it was kept before; undefined when it is new, or when the column is not worth the search. */
  find(column: number, text: string): string | undefined {
    const seen = this.#column(column);
    if (seen.unique) return undefined;
    const known = this.#texts.get(text);
    seen.looks++;
    if (known !== undefined) seen.hits++;
    else if (seen.looks >= TRIAL && seen.hits * 4 < seen.looks) seen.unique = true;
    return known;
  }

  add(column: number, text: string): void {
    if (this.#column(column).unique) return;
    if (this.#texts.size >= MOST) this.#texts = new Map();
    this.#texts.set(text, text);
  }

  #column(index: number): Column {
    this.#columns[index] ??= { looks: 0, hits: 0, unique: false };
    return this.#columns[index];
  }
}
