/** Attributes by name as written, prefix and all. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Elements that only wrap others: what they hold is read as if they were not there. Sources: ECMA-376 part 3, 7; HTML 4 in SpreadsheetML. */
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const HTML = 'http://www.w3.org/TR/REC-html40';

/** What an element is to a reader of the document's own format. */
type Belonging = 'own' | 'wrapper' | 'foreign';

/**
 * Knows which elements of a document belong to the namespace of its root: an extension (`x15:workbookPr` in an `extLst`) may have
 * the name of an element that counts, and is not it. Elements without a namespace, and under a prefix that nothing declares, are
 * taken for the document's own.
 */
export class XmlNamespace {
  /** Declared prefixes with their namespaces, one entry for each element that declares any, with its depth. */
  readonly #scopes: { readonly depth: number; readonly names: ReadonlyMap<string, string> }[] = [];
  #depth = 0;
  #root: string | undefined;
  /** Depth of the foreign element around; 0: none. */
  #foreign = 0;

  open(name: string, attributes: XmlAttributes): Belonging {
    this.#depth++;
    if (this.#foreign > 0) return 'foreign';
    this.#declare(attributes);
    const colon = name.indexOf(':');
    const namespace = this.#resolve(colon < 0 ? '' : name.slice(0, colon));
    this.#root ??= namespace;
    if (namespace === '' || namespace === this.#root) return 'own';
    const local = name.slice(colon + 1);
    if (namespace === HTML || (namespace === COMPATIBILITY && local !== 'Choice')) return 'wrapper';
    this.#foreign = this.#depth;
    return 'foreign';
  }

  /** Closes the element opened last that is still open. */
  close(name: string): Belonging {
    const depth = this.#depth--;
    if (this.#foreign > 0) {
      if (depth === this.#foreign) this.#foreign = 0;
      return 'foreign';
    }
    const colon = name.indexOf(':');
    const namespace = this.#resolve(colon < 0 ? '' : name.slice(0, colon));
    if (this.#scopes.at(-1)?.depth === depth) this.#scopes.pop();
    return namespace === '' || namespace === this.#root ? 'own' : 'wrapper';
  }

  get muted(): boolean {
    return this.#foreign > 0;
  }

  #declare(attributes: XmlAttributes): void {
    let names: Map<string, string> | undefined;
    for (const key in attributes) {
      if (!key.startsWith('xmlns')) continue;
      if (key !== 'xmlns' && key[5] !== ':') continue;
      names ??= new Map();
      names.set(key.slice(6), attributes[key] ?? '');
    }
    if (names) this.#scopes.push({ depth: this.#depth, names });
  }

  #resolve(prefix: string): string {
    for (let at = this.#scopes.length - 1; at >= 0; at--) {
      const found = this.#scopes[at]?.names.get(prefix);
      if (found !== undefined) return found;
    }
    return '';
  }
}
