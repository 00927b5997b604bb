import { Problem } from './problem.ts';

const small = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const;
const scales = ['', 'ribu', 'juta', 'miliar', 'triliun'] as const;

function belowThousand(n: number): string {
  const hundreds = Math.floor(n / 100);
  const rest = n % 100;
  const front = hundreds === 0 ? '' : hundreds === 1 ? 'seratus' : `${small[hundreds]} ratus`;
  return [front, rest === 0 ? '' : belowHundred(rest)].filter(Boolean).join(' ');
}

function belowHundred(n: number): string {
  if (n < 12) return small[n] ?? '';
  if (n < 20) return `${small[n - 10]} belas`;
  const units = n % 10;
  return `${small[Math.floor(n / 10)]} puluh${units === 0 ? '' : ` ${small[units]}`}`;
}

/** A whole number from 0 below 10^15 in Indonesian words: 2026 is "dua ribu dua puluh enam". Throws `export.unspoken` for others. */
export function indonesianNumber(n: number): string {
  if (!Number.isSafeInteger(n) || n < 0 || n >= 1e15) throw new Problem('export.unspoken', { value: String(n) });
  if (n === 0) return small[0];
  const words: string[] = [];
  let rest = n;
  for (const scale of scales) {
    const group = rest % 1000;
    rest = Math.floor(rest / 1000);
    if (group === 0) continue;
    words.unshift(scale === 'ribu' && group === 1 ? 'seribu' : `${belowThousand(group)} ${scale}`.trim());
  }
  return words.join(' ');
}
