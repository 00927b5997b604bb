/** One field of a record that holds quotes. `end` is where the separator or line end is (or the end of the text). */
export interface CsvField {
  readonly text: string;
  readonly end: number;
  readonly closes: 'field' | 'record';
  readonly stray: boolean;
  readonly unwrapped: boolean;
  readonly fault?: 'unclosed' | 'misplaced';
}

/**
 * Reads the field that starts at `at`; `'more'` when the text ends before it is known where the field does. An unquoted field
 * may hold quotes in pairs (`Rencana "Kota Cerdas" 2025`), which stand as they are; an odd one is misplaced,
 * save between tabs.
 */
export function readField(
  text: string,
  at: number,
  separator: string,
  newline: string,
  last: boolean,
): CsvField | 'more' {
  const formula = text.startsWith('="', at);
  if (!formula && text.charAt(at) === '=' && at + 1 === text.length && !last) return 'more';
  if (formula || text.charAt(at) === '"')
    return quotedField(text, at + (formula ? 2 : 1), formula, separator, newline, last);
  return bareField(text, at, separator, newline, last);
}

function bareField(text: string, at: number, separator: string, newline: string, last: boolean): CsvField | 'more' {
  const line = text.indexOf(newline, at);
  const cut = text.indexOf(separator, at);
  const closes = cut >= 0 && (line < 0 || cut < line) ? 'field' : 'record';
  const found = closes === 'field' ? cut : line;
  if (found < 0 && !last) return 'more';
  const end = found < 0 ? text.length : found;
  const raw = text.slice(at, end);
  const value = closes === 'record' && raw.endsWith('\r') ? raw.slice(0, -1) : raw;
  const quotes = value.split('"').length - 1;
  const field = { text: value, end, closes, stray: quotes > 0, unwrapped: false } as const;
  // Spreadsheets put no quotes around what they copy, so in a pasted table an inch sign (24") occurs alone.
  return quotes % 2 === 0 || separator === '\t' ? field : { ...field, fault: 'misplaced' };
}

function quotedField(
  text: string,
  start: number,
  formula: boolean,
  separator: string,
  newline: string,
  last: boolean,
): CsvField | 'more' {
  let close = text.indexOf('"', start);
  let doubled = false;
  while (close >= 0 && text.charAt(close + 1) === '"') {
    doubled = true;
    close = text.indexOf('"', close + 2);
  }
  if (close < 0) {
    if (!last) return 'more';
    return { text: '', end: text.length, closes: 'record', stray: false, unwrapped: false, fault: 'unclosed' };
  }
  const inner = text.slice(start, close);
  const plain = doubled ? inner.replaceAll('""', '"') : inner;
  // A formula quoted once more, `"=""1988"""`, is the same habit one layer up.
  const again = !formula && plain.length > 3 && plain.startsWith('="') && plain.endsWith('"');
  const value = again ? plain.slice(2, -1) : plain;
  let end = close + 1;
  while (text.charAt(end) === ' ') end++;
  const field = { text: value, stray: false, unwrapped: formula || again };
  if (text.charAt(end) === '\r' && newline === '\n' && (text.charAt(end + 1) === '\n' || end + 1 === text.length))
    end++;
  if (end >= text.length) return last ? { ...field, end, closes: 'record' } : 'more';
  if (text.charAt(end) === separator) return { ...field, end, closes: 'field' };
  if (text.charAt(end) === newline) return { ...field, end, closes: 'record' };
  return { ...field, end, closes: 'record', fault: 'misplaced' };
}

/**
 * The fields of one line whose quotes cannot all be quotes: a field that begins and ends with one is quoted, whatever quotes stand
 * inside (`"Budi "Ucok" S."`, `"a \"b\" c"`); any other quote is text.
 */
export function looseFields(line: string, separator: string): string[] {
  const fields: string[] = [];
  for (let at = 0; at <= line.length; ) {
    const from = line.startsWith('="', at) ? at + 1 : at;
    const close = line.charAt(from) === '"' ? closingQuote(line, from + 1, separator) : -1;
    const cut = line.indexOf(separator, close < 0 ? at : close);
    const end = cut < 0 ? line.length : cut;
    fields.push(close < 0 ? line.slice(at, end) : line.slice(from + 1, close).replace(/\\(?="|\r?\n)|"(?=")/g, ''));
    at = end + 1;
  }
  return fields;
}

/** Where the quote is that closes a field begun before `from`: not escaped, with a separator or the line's end behind it; -1 if nowhere. */
function closingQuote(line: string, from: number, separator: string): number {
  const ends = (at: number): boolean => {
    const rest = line.slice(at);
    return rest.startsWith(separator) || rest.trimStart() === '' || rest.trimStart().startsWith(separator);
  };
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 1)) {
    if (at > from && line.charAt(at - 1) === '\\') continue;
    const doubled = line.charAt(at + 1) === '"';
    if (doubled && !ends(at + 2)) at++;
    else if (doubled || ends(at + 1)) return doubled ? at + 1 : at;
  }
  return -1;
}
