/** Holm's step-down adjustment (1979) of p-values for several tests at once, in the order given. Cost O(m log m). */
export function holm(p: readonly number[]): number[] {
  const order = [...p.keys()].sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0));
  const adjusted = new Array<number>(p.length).fill(0);
  let highest = 0;
  order.forEach((at, rank) => {
    highest = Math.max(highest, Math.min(1, (p.length - rank) * (p[at] ?? 0)));
    adjusted[at] = highest;
  });
  return adjusted;
}
