/**
 * Why a row is closed to whoever asks: somebody present must step out first, the asker has stepped out, a silent vote runs, or the
 * person is with another room.
 */
export const closedCauses = ['recused', 'out', 'voting', 'away'] as const;

/** A person whose ratings cannot be moved now. `names`: who must step out, or has, or where the person is. */
export interface ClosedRow {
  readonly employee: string;
  readonly cause: (typeof closedCauses)[number];
  readonly names: readonly string[];
}
