/** A chance as it is read, the same in both languages: nothing is certain, so neither 0% nor 100% is said. */
export function chanceShare(chance: number): string {
  const percent = Math.round(chance * 100);
  return percent < 1 ? '< 1%' : percent > 99 ? '> 99%' : `${percent}%`;
}
