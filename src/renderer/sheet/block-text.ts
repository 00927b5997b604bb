import { isFragile, startsFormula } from '#shared/kernel/formula-text.ts';

/** A block of cells as texts, row by row. */
export type Block = readonly (readonly string[])[];

/**
 * A text as it leaves for a spreadsheet: one that would be read as a formula, or digits that would be shortened to a number, gets an
 * apostrophe in front; the inner lines of a cell end in \n alone. {@link takenIn} takes the apostrophe off again.
 */
export function sentOut(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n');
  return startsFormula(plain) || isFragile(plain) ? `'${plain}` : plain;
}

/** The text that {@link sentOut} was given. */
export function takenIn(text: string): string {
  return text.startsWith("'") && (startsFormula(text) || isFragile(text)) ? text.slice(1) : text;
}

function field(text: string): string {
  const out = sentOut(text);
  return /["\t\n]/.test(out) ? `"${out.replaceAll('"', '""')}"` : out;
}

/**
 * The block as tab-separated text, each row ended by CR LF, as Excel and LibreOffice put it on the clipboard. One NIP alone is left
 * bare: it is mostly wanted in a search box, and spreadsheets take the HTML beside it.
 */
export function tsvOf(block: Block): string {
  const [alone] = block.length === 1 && block[0]?.length === 1 ? block[0] : [];
  if (alone !== undefined && /^\d+$/.test(alone)) return `${alone}\r\n`;
  return block.map((row) => `${row.map(field).join('\t')}\r\n`).join('');
}

/** A quoted field from its opening quote: its text and where it ends; null when no quote closes it before a tab, a line or the end. */
function quoted(text: string, start: number): { readonly value: string; readonly end: number } | null {
  let value = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at];
    if (sign !== '"') value += sign;
    else if (text[at + 1] === '"') {
      value += '"';
      at += 1;
    } else {
      const next = text[at + 1];
      return next === undefined || next === '\t' || next === '\n' || next === '\r' ? { value, end: at + 1 } : null;
    }
  }
  return null;
}

/** The block in tab-separated text. A quote that nothing closes is a quote: Excel leaves `"a` as it is. */
export function blockOfTsv(text: string): Block {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length || row.length > 0) {
    const closed = text[at] === '"' ? quoted(text, at) : null;
    const stop = /[\t\r\n]/g;
    stop.lastIndex = at;
    const end = closed?.end ?? stop.exec(text)?.index ?? text.length;
    row.push(takenIn((closed?.value ?? text.slice(at, end)).replace(/\r\n?/g, '\n')));
    const sign = text[end];
    at = end + 1;
    if (sign === '\t') continue;
    if (sign === '\r' && text[at] === '\n') at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}
