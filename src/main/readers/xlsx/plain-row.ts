/** Where a plain row's cells go. `style` and `type` are 0 and 'n' when the cell does not say; `column` -1 means the next one. */
export interface PlainRowTarget {
  startRow(number: string | undefined, hidden: boolean): void;
  cell(column: number, style: number, type: string, value: string): void;
  endRow(): void;
}

const HEADER = /<row(?: [A-Za-z0-9:]+="[^"<&>]*")*(\/?)>/y;
const NUMBER = / r="(\d+)"/;
const HIDDEN = / (?:hidden="(?:1|true)"|ht="0(?:\.0+)?")/;
/** What XML would not leave as it is, or forbids; the five entities that XML brings along are handled separately. */
const UNPLAIN = /&(?!(?:amp|lt|gt|quot|apos);)|[\]\p{Cc}\ufffe\uffff]/u;
const ENTITY = /&[a-z]+;/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};
const SPACED = '<t xml:space="preserve">';

/** One string per type, so that no cell allocates its own. */
const TYPES: Readonly<Record<string, string>> = {
  n: 'n',
  s: 's',
  str: 'str',
  b: 'b',
  e: 'e',
  d: 'd',
  inlineStr: 'inlineStr',
};

/**
 * Reads one `<row>` of the plain shape that nearly every program writes (cells of `r`, `s`, `t` with one `<v>` or one inline
 * `<t>`) straight from the text, some three times faster than a general parser. Gives where the row ends, or -1
 * when it is not plain or not complete: then nothing counts, and the general parser must read it from its start.
 */
export function readPlainRow(text: string, at: number, target: PlainRowTarget): number {
  HEADER.lastIndex = at;
  const header = HEADER.exec(text);
  if (!header) return -1;
  target.startRow(NUMBER.exec(header[0])?.[1], HIDDEN.test(header[0]));
  let i = HEADER.lastIndex;
  if (header[1] === '') {
    while (text.startsWith('<c', i)) {
      i = readPlainCell(text, i + 2, target);
      if (i < 0) return -1;
    }
    if (!text.startsWith('</row>', i)) return -1;
    i += 6;
  }
  target.endRow();
  return i;
}

function readPlainCell(text: string, at: number, target: PlainRowTarget): number {
  let i = at;
  let column = -1;
  let style = 0;
  let type = 'n';
  while (text.charCodeAt(i) === 32) {
    const name = text.charCodeAt(i + 1);
    if (text.charCodeAt(i + 2) !== 61 || text.charCodeAt(i + 3) !== 34) return -1;
    const close = text.indexOf('"', i + 4);
    if (close < 0 || close - i > 24) return -1;
    if (name === 114) column = columnAt(text, i + 4, close);
    else if (name === 115) style = integerAt(text, i + 4, close);
    else if (name === 116) type = TYPES[text.slice(i + 4, close)] ?? '';
    else return -1;
    if (style < 0 || type === '' || (name === 114 && column < 0)) return -1;
    i = close + 1;
  }
  if (text.startsWith('/>', i)) {
    target.cell(column, style, type, '');
    return i + 2;
  }
  if (text.charCodeAt(i) !== 62) return -1;
  i++;
  if (text.startsWith('<v>', i)) return readValue(text, i + 3, '</v></c>', column, style, type, target);
  if (type !== 'inlineStr') return skipBlank(text, i, column, style, type, target);
  if (text.startsWith('<is><t>', i)) return readValue(text, i + 7, '</t></is></c>', column, style, type, target);
  const spaced = text.startsWith('<is>', i) && text.startsWith(SPACED, i + 4);
  return spaced ? readValue(text, i + 4 + SPACED.length, '</t></is></c>', column, style, type, target) : -1;
}

function skipBlank(
  text: string,
  i: number,
  column: number,
  style: number,
  type: string,
  target: PlainRowTarget,
): number {
  if (!text.startsWith('</c>', i)) return -1;
  target.cell(column, style, type, '');
  return i + 4;
}

function readValue(
  text: string,
  from: number,
  closing: string,
  column: number,
  style: number,
  type: string,
  target: PlainRowTarget,
): number {
  const end = text.indexOf('<', from);
  if (end < 0 || !text.startsWith(closing, end)) return -1;
  const value = text.slice(from, end);
  if (UNPLAIN.test(value)) return -1;
  target.cell(
    column,
    style,
    type,
    value.includes('&') ? value.replace(ENTITY, (entity) => ENTITIES[entity] ?? entity) : value,
  );
  return end + closing.length;
}

function columnAt(text: string, from: number, close: number): number {
  let column = 0;
  let i = from;
  for (; i < from + 3; i++) {
    const letter = text.charCodeAt(i);
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return i === from || integerAt(text, i, close) < 0 ? -1 : column - 1;
}

/** Digits up to `close` as a number; -1 when there is anything else, or nothing. */
function integerAt(text: string, from: number, close: number): number {
  let value = 0;
  for (let i = from; i < close; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return from < close ? value : -1;
}
