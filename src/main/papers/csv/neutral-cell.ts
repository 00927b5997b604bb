import { isFragile, startsFormula } from '#shared/kernel/formula-text.ts';
import type { TableCell } from '../table-sheet.ts';

/**
 * Where else a formula could begin in CSV: after every character that some program splits at. A file split at commas by a foreign
 * locale would otherwise begin a cell in the middle of a sentence.
 */
const hiddenStart = /([,;|\t\r\n])(?='*[=+\-@＝＋－＠])/g;
const guardedStart = /([,;|\t\r\n])'(?='*[=+\-@＝＋－＠])/g;

/**
 * A text cell for CSV that no spreadsheet alters. CSV has no types, so the only mark that Excel, LibreOffice and our own reader all
 * leave as text is an apostrophe in front; a blank is trimmed by some, and `="..."` is itself a formula. {@link restoredCsvText}
 * takes it off again, so nothing is lost. XLSX needs none of this: its text cells are typed as text.
 */
export function neutralCsvText(text: string): string {
  const inside = text.replace(hiddenStart, "$1'");
  return startsFormula(inside) || isFragile(inside) ? `'${inside}` : inside;
}

/** The text that {@link neutralCsvText} was given. */
export function restoredCsvText(text: string): string {
  const marked = text.startsWith("'") && (startsFormula(text) || isFragile(text));
  return (marked ? text.slice(1) : text).replace(guardedStart, '$1');
}

/** A cell for CSV before quoting. Numbers keep their sign and take the decimal comma that semicolon files are read with. */
export function csvCell(cell: TableCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return neutralCsvText(cell);
}
