/**
 * Holm's step-down adjustment (1979) of p-values for several tests at once, in the order given. `weights`: how much of the error each test
 * may spend (Holm 1979, section 4; positive, scaled to a sum of 1); left out, all alike. Cost O(m log m).
 */
export function holm(p: readonly number[], weights?: readonly number[]): number[] {
  const weight = (at: number): number => weights?.[at] ?? 1;
  const share = (at: number): number => (p[at] ?? 0) / weight(at);
  const order = [...p.keys()].sort((a, b) => share(a) - share(b));
  const adjusted = new Array<number>(p.length).fill(0);
  let left = order.reduce((sum, at) => sum + weight(at), 0);
  let highest = 0;
  for (const at of order) {
    highest = Math.max(highest, Math.min(1, left * share(at)));
    adjusted[at] = highest;
    left -= weight(at);
  }
  return adjusted;
}
