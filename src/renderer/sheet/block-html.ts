import { startsFormula } from '#shared/kernel/formula-text.ts';
import { type Block, sentOut, takenIn } from './block-text.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Marks the cell as text for Excel, LibreOffice and this app, each in its own way, so that a NIP keeps its digits. */
const textCell = `style='white-space:pre-wrap;mso-number-format:"\\@"' sdnum="1033;0;@"`;

function cell(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n');
  // Digits are kept by the cell's own kind; only what could be run is still disarmed, and what would be taken for disarmed.
  const out = startsFormula(plain) || plain.startsWith("'") ? sentOut(plain) : plain;
  const safe = out.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign).replaceAll('\n', '<br>');
  return `<td ${textCell}>${safe}</td>`;
}

/** The block as a table in HTML, which spreadsheets prefer over plain text. */
export function htmlOf(block: Block): string {
  const rows = block.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
  return `<meta charset="utf-8"><table>${rows}</table>`;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi,
    (whole, decimal, hex, name: string | undefined) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

/** One cell while it is read. `kept`: its blanks are its own; elsewhere runs of them are one, as in any page. */
interface OpenCell {
  text: string;
  readonly kept: boolean;
  readonly columns: number;
  readonly rows: number;
}

/** By column, what a cell merged downwards says in the rows that it still covers. */
type Covers = Map<number, { readonly text: string; rows: number }>;

function closedText({ text, kept }: OpenCell): string {
  if (kept) return takenIn(decoded(text));
  const lines = text.split('\n').map((line) => decoded(line.replace(/[ \t\r\f]+/g, ' ').trim()));
  return takenIn(lines.join('\n').replaceAll('\u00a0', ' ').trim());
}

/** Attributes are bounded, so that quotes which nothing closes cost no more than they hold. */
const tag = /<(\/?)([a-z][a-z0-9:]{0,20})((?:[^>"'<]|"[^"]{0,2000}"|'[^']{0,2000}'){0,2000})>/iy;

/** A tag, and the text between it and the one before. */
interface Tag {
  readonly before: string;
  readonly name: string;
  readonly opening: boolean;
  readonly attributes: string;
}

/** The tags of a page in order; comments are no text, and a sign that begins no tag is. */
function* tagsOf(html: string): Generator<Tag> {
  let before = '';
  let from = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      before += html.slice(from, at);
      from = end < 0 ? html.length : end + 3;
      at = from - 1;
      continue;
    }
    tag.lastIndex = at;
    const match = tag.exec(html);
    if (match === null) continue;
    const [whole, slash, name = '', attributes = ''] = match;
    yield { before: before + html.slice(from, at), name: name.toLowerCase(), opening: slash === '', attributes };
    before = '';
    from = at + whole.length;
    at = from - 1;
  }
  yield { before: before + html.slice(from), name: '', opening: false, attributes: '' };
}

const mostSpan = 100_000;

/** A span that a cell claims, within reason; one that is no number, or none at all, is one. */
function spanOf(attributes: string, name: 'colspan' | 'rowspan', most: number): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes);
  return Math.min(most, Math.max(1, Number(found?.[1] ?? 1)));
}

/** Puts what cells above say into the columns that they cover here, from the row's end on. */
function fillCovered(row: string[], covers: Covers): void {
  for (let cover = covers.get(row.length); cover !== undefined; cover = covers.get(row.length)) {
    cover.rows -= 1;
    if (cover.rows === 0) covers.delete(row.length);
    row.push(cover.text);
  }
}

const notShown = /style\s*=\s*(?:"[^"]*|'[^']*)(?:display\s*:\s*none|mso-hide\s*:\s*all)/i;
const framing: ReadonlySet<string> = new Set(['table', 'tr', 'td', 'th']);
const voids: ReadonlySet<string> = new Set(['br', 'img', 'col', 'hr', 'input', 'meta', 'link', 'wbr']);

/**
 * The first table of a page as a block; null when there is none. Tables inside its cells are read as text. A cell merged downwards
 * counts in every row that it covers, so that no column moves; what the page does not show is not pasted.
 */
export function blockOfHtml(html: string): Block | null {
  const rows: string[][] = [];
  let row: string[] | null = null;
  let open = null as OpenCell | null;
  let depth = 0;
  let muted = false;
  const covers: Covers = new Map();
  /** The element inside a cell that is not shown, and how many of its name are open. */
  let hidden = '';
  let hiddenDepth = 0;

  const closeCell = (): void => {
    if (open === null) return;
    const { columns, rows: spanned } = open;
    const texts = [closedText(open), ...Array<string>(columns - 1).fill('')];
    open = null;
    if (row === null) return;
    const from = row.length;
    row.push(...texts);
    if (spanned > 1) for (const [at, text] of texts.entries()) covers.set(from + at, { text, rows: spanned - 1 });
  };
  const closeRow = (): void => {
    closeCell();
    if (row !== null) fillCovered(row, covers);
    if (row !== null && row.length > 0) rows.push(row);
    row = null;
  };
  const hear = (text: string): void => {
    if (open !== null) open.text += open.kept ? text : text.replace(/[\r\n]+/g, ' ');
  };

  const breakLine = (): void => {
    if (open !== null) open.text += '\n';
  };

  for (const { before, name, opening, attributes } of tagsOf(html)) {
    if (!muted && hiddenDepth === 0) hear(before);
    if (name === 'style' || name === 'script') muted = opening;
    if (muted) continue;
    if (framing.has(name)) hiddenDepth = 0;
    else if (hiddenDepth > 0 && name === hidden) hiddenDepth += opening ? 1 : -1;
    else if (opening && hiddenDepth === 0 && !voids.has(name) && notShown.test(attributes))
      [hidden, hiddenDepth] = [name, 1];
    if (name === 'table') {
      depth += opening ? 1 : -1;
      if (depth === 0) break;
    }
    if (depth !== 1) continue;
    if (name === 'tr') {
      closeRow();
      if (opening) row = [];
    } else if (name === 'td' || name === 'th') {
      closeCell();
      if (!opening || notShown.test(attributes)) continue;
      row ??= [];
      fillCovered(row, covers);
      const [columns, spanned] = [spanOf(attributes, 'colspan', 100), spanOf(attributes, 'rowspan', mostSpan)];
      open = { text: '', kept: /white-space\s*:\s*pre/i.test(attributes), columns, rows: spanned };
    } else if (name === 'br' || (name === 'p' && !opening)) breakLine();
  }
  closeRow();
  return rows.length === 0 ? null : rows;
}
