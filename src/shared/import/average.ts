/** How several answers about one value become its score. */
export const averages = ['mean', 'median'] as const;
export type Average = (typeof averages)[number];

/** The mean or the median, to two decimals; null of nothing. */
export function averageOf(scores: readonly number[], average: Average): number | null {
  if (scores.length === 0) return null;
  const value = average === 'mean' ? scores.reduce((sum, score) => sum + score, 0) / scores.length : medianOf(scores);
  return Math.round(value * 100) / 100;
}

function medianOf(scores: readonly number[]): number {
  const sorted = scores.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return (low + high) / 2;
}
