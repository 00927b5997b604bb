/** Blanks as files hold them: no-break spaces, zero-width marks, byte-order marks beside ordinary ones. */
const blanks = /[\s\u00a0\u200b-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]+/g;
const clean = /^(?:[!-~]+(?: [!-~]+)*)?$/;
const marks = /[\u0300-\u036f]/g;
const others = /[^a-z0-9]+/g;
const plain = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const printable = /^[ -~]*$/;
const placeholder = /^(?:[-‐-―−_.]+|n\/?a|nihil|null|none|kosong|tidak ada|belum ada|#n\/a)$/i;

/** `text` with every run of blanks made one space, and none at either end. */
export function tidy(text: string): string {
  if (clean.test(text)) return text;
  return text.replace(blanks, ' ').trim();
}

/** `text` for comparison: lower case, no diacritics, letters and digits only, one space between words. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower;
  // Plain letters have no marks to take off, which is most of what is folded.
  const bare = printable.test(lower) ? lower : lower.normalize('NFKD').replace(marks, '');
  return bare.replace(others, ' ').trim();
}

const joinedWords = /^(?:[a-z]+|[A-Z][a-z]+)(?:[A-Z][a-z]+)+$/;

/** Words that offices write short at the head of a narrow column. */
const shortened: ReadonlyMap<string, string> = new Map([
  ['hsl', 'hasil'],
  ['prlk', 'perilaku'],
  ['prilaku', 'perilaku'],
  ['pred', 'predikat'],
  ['prdkt', 'predikat'],
  ['kin', 'kinerja'],
  ['krj', 'kerja'],
  ['rtg', 'rating'],
  ['jab', 'jabatan'],
  ['nm', 'nama'],
  ['peg', 'pegawai'],
]);

const longestHead = 120;

/** {@link fold} for header cells: `hasilKinerja`, as programs name their columns, is two words, and `Pred.` is *predikat*. */
export function foldHeader(text: string): string {
  const whole = fold(joinedWords.test(text) ? text.replace(/(?<=[a-z])(?=[A-Z])/g, ' ') : text);
  // The question of a form is its head; the guidance in brackets behind it says nothing more.
  const folded = whole.length > longestHead ? fold(text.replace(/\[[^\]]*\]|\([^)]*\)/g, ' ')) : whole;
  if (folded.length > longestHead) return folded;
  // `N I P`, `N.I.P.`, `N A M A`: letters set apart are a word.
  const joined = folded.replace(/\b[a-z](?: [a-z]){2,}\b/g, (letters) => letters.replaceAll(' ', ''));
  return joined.replace(/[a-z]+/g, (word) => shortened.get(word) ?? word);
}

/** The words of {@link fold}. */
export function wordFormsOf(text: string): readonly string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/** Whether a cell says nothing: blank, a dash, `n/a`, *nihil*. */
export function isMissing(text: string): boolean {
  if (text === '') return true;
  const code = text.charCodeAt(0);
  if (code >= 48 && code <= 57) return false;
  const trimmed = tidy(text);
  return trimmed === '' || placeholder.test(trimmed);
}

/** Single-letter edits (insert, delete, replace, swap of neighbours) from `a` to `b`, or `limit + 1` when more. */
export function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    older = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}
