import { startsFormula } from '#shared/kernel/formula-text.ts';
import { type Block, sentOut, takenIn } from './block-text.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Excel, LibreOffice and we ourselves are each told in their own way that the cell is text, so that a NIP keeps its digits. */
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
}

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

/** The first table of a page as a block; null when there is none. Tables inside its cells are read as text. */
export function blockOfHtml(html: string): Block | null {
  const rows: string[][] = [];
  let row: string[] | null = null;
  let open = null as OpenCell | null;
  let depth = 0;
  let muted = false;

  const closeCell = (): void => {
    if (open === null) return;
    row?.push(closedText(open), ...Array<string>(open.columns - 1).fill(''));
    open = null;
  };
  const closeRow = (): void => {
    closeCell();
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
    if (!muted) hear(before);
    if (name === 'style' || name === 'script') muted = opening;
    if (muted) continue;
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
      if (!opening) continue;
      row ??= [];
      const columns = Math.min(100, Math.max(1, Number(/\bcolspan\s*=\s*["']?(\d+)/i.exec(attributes)?.[1] ?? 1)));
      open = { text: '', kept: /white-space\s*:\s*pre/i.test(attributes), columns };
    } else if (name === 'br' || (name === 'p' && !opening)) breakLine();
  }
  closeRow();
  return rows.length === 0 ? null : rows;
}
