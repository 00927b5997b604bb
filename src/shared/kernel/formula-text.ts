/** What a spreadsheet takes for the start of a formula, full-width forms included: Excel folds those in East Asian settings. */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Digits that a spreadsheet would shorten or strip when it guesses a number: a NIP loses its last three, a code its zeros. */
const fragileDigits = /^'*(?:\d{12,}|0\d+)$/;

/** Whether a text would be read as a formula if it were typed into a cell. */
export function startsFormula(text: string): boolean {
  return formulaStart.test(text);
}

/** Whether a text is digits that a spreadsheet would not keep as they are. */
export function isFragile(text: string): boolean {
  return fragileDigits.test(text);
}
