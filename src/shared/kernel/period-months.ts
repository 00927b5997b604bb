/** First and last month of a period, from 1: of `2025-Q3` 7 and 9. */
export function monthsOf(period: string): readonly [number, number] {
  const part = period.slice(5);
  if (part === '') return [1, 12];
  const number = Number(part.replace(/\D/g, ''));
  if (part.startsWith('Q')) return [number * 3 - 2, number * 3];
  if (part.startsWith('S')) return [number * 6 - 5, number * 6];
  return [number, number];
}
