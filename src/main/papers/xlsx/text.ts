/** Most characters of one cell. Source: Excel specifications and limits. */
const mostCellText = 32_767;

const special = /[&<>"\uFFFE\uFFFF]|[^\P{Cc}\t\n]|_x[0-9A-Fa-f]{4}_/u;
const needsKeeping = /^\s|\s$|\n/;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text for OOXML: markup escaped, line ends as LF, a literal `_x0041_` kept literal (ECMA-376 22.9.2.19). What XML 1.0 cannot hold
 * becomes U+FFFD, the mark for an unreadable character.
 */
export function xmlText(text: string): string {
  const formed = text.isWellFormed() ? text : text.toWellFormed();
  if (!special.test(formed)) return formed;
  return formed
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (mark) => entities[mark] ?? mark);
}

/** `<t>` of an inline string; blanks and line ends at its edges are kept. */
export function textElement(text: string): string {
  const escaped = xmlText(text);
  return needsKeeping.test(escaped) ? `<t xml:space="preserve">${escaped}</t>` : `<t>${escaped}</t>`;
}

const mostSheetName = 31;

/** Names that Excel takes: at most 31 characters, none of `[]:*?/\`, no apostrophe at an edge, not twice, not its own "History". */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>(['history']);
  return wanted.map((name, index) => {
    const plain = name
      .toWellFormed()
      .replace(/[[\]:*?/\\]|[^\P{Cc}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s']+|[\s']+$/g, '');
    const base = plain === '' ? `Sheet${index + 1}` : plain;
    let free = cut(base, mostSheetName).trim();
    for (let count = 2; taken.has(free.toLowerCase()); count++) {
      const mark = ` (${count})`;
      free = `${cut(base, mostSheetName - mark.length).trim()}${mark}`;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

/** A text in pieces that a cell holds each: the second and later ones go into the rows below. */
export function cellPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  let rest = text.toWellFormed();
  while (rest.length > mostCellText) {
    const piece = cut(rest, mostCellText);
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest];
}

/** At most `length` UTF-16 units, never half of a pair. */
function cut(text: string, length: number): string {
  const short = text.slice(0, length);
  return short.isWellFormed() ? short : short.slice(0, -1);
}
