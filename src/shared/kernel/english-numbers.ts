import { Problem } from './problem.ts';

const small = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const scales = ['', 'thousand', 'million', 'billion', 'trillion'];
const ordinals: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

function belowHundred(n: number): string {
  if (n < 20) return small[n] ?? '';
  return n % 10 === 0 ? (tens[n / 10] ?? '') : `${tens[Math.floor(n / 10)]}-${small[n % 10]}`;
}

function belowThousand(n: number): string {
  const hundreds = Math.floor(n / 100);
  const rest = n % 100;
  if (hundreds === 0) return belowHundred(rest);
  return `${small[hundreds]} hundred${rest === 0 ? '' : ` and ${belowHundred(rest)}`}`;
}

/** A whole number from 0 below 10^15 in British English words: 2026 is "two thousand and twenty-six". Throws `export.unspoken` for others. */
export function englishNumber(n: number): string {
  if (!Number.isSafeInteger(n) || n < 0 || n >= 1e15) throw new Problem('export.unspoken', { value: String(n) });
  if (n === 0) return 'zero';
  const words: string[] = [];
  let rest = n;
  for (const scale of scales) {
    const group = rest % 1000;
    rest = Math.floor(rest / 1000);
    if (group === 0) continue;
    const joined = scale === '' && rest > 0 && group < 100 ? `and ${belowHundred(group)}` : belowThousand(group);
    words.unshift(`${joined} ${scale}`.trim());
  }
  return words.join(' ');
}

/** The place of a whole number in English words: 24 is "twenty-fourth". Throws `export.unspoken` as {@link englishNumber}. */
export function englishOrdinal(n: number): string {
  return englishNumber(n).replace(
    /[a-z]+$/,
    (last) => ordinals[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`),
  );
}
