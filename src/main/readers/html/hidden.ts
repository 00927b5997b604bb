import type { HtmlAttributes } from './cell.ts';

const NOT_SHOWN = /(?:^|[;\s{])display\s*:\s*none|mso-hide\s*:\s*all/i;
const NOT_SEEN = /(?:^|[;\s{])visibility\s*:\s*(?:hidden|collapse)/i;
const AT_RULE = /@(?!media\s+(?:all|screen)\b)[\w-]+[^{};]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})/gi;
const RULE = /([^{}]+)\{([^{}]*)\}/g;
const SIMPLE = /^(?:([a-z][\w-]*)|\*)?(?:([.#])([\w-]+))?$/i;
const LONGEST = 256 * 1024;

/** How a page treats an element: `gone` takes no place, `unseen` takes its place and shows nothing. */
type Visibility = 'shown' | 'unseen' | 'gone';

/**
 * Which elements a page hides: by `hidden`, by their own style, by rules for one tag, class or id in a `<style>` of the page. Rules
 * of any other kind (within an element, for print) are left alone: they might show it.
 */
export class HtmlHidden {
  readonly #rules = new Map<string, Visibility>();

  /** Takes in the text of a `<style>` element. */
  learn(css: string): void {
    const plain = css
      .slice(0, LONGEST)
      .replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, '')
      .replace(AT_RULE, '');
    for (const [, selectors = '', body = ''] of plain.matchAll(RULE)) {
      const way = NOT_SHOWN.test(body) ? 'gone' : NOT_SEEN.test(body) ? 'unseen' : undefined;
      if (way === undefined) continue;
      for (const selector of selectors.split(',')) {
        const [whole, tag = '', sign = '', name = ''] = SIMPLE.exec(selector.trim()) ?? [];
        if (whole) this.#rules.set(`${tag.toLowerCase()}${sign}${name}`, way);
      }
    }
  }

  of(tag: string, attributes: HtmlAttributes): Visibility {
    const { style = '', hidden } = attributes;
    if (NOT_SHOWN.test(style) || (hidden !== undefined && hidden !== 'until-found')) return 'gone';
    if (NOT_SEEN.test(style)) return 'unseen';
    if (this.#rules.size === 0 || /(?:^|[;\s])display\s*:/i.test(style)) return 'shown';
    const names = [
      ...(attributes.class ?? '').split(/\s+/).map((name) => `.${name}`),
      ...(attributes.id ? [`#${attributes.id}`] : []),
    ];
    for (const key of [tag, ...names.flatMap((name) => [name, tag + name])]) {
      const way = this.#rules.get(key);
      if (way !== undefined) return way;
    }
    return 'shown';
  }
}
