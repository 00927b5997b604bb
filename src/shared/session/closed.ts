/**
 * Why a row is closed to the caller: somebody present must step out first, the caller has stepped out, a silent vote runs, or the
 * person is with another room.
 */
export const closedCauses = ['recused', 'out', 'voting', 'away'] as const;

/** A person whose ratings cannot be moved now. `names`: who must step out, or has, or where the person is. */
export interface ClosedRow {
  readonly employee: string;
  readonly cause: (typeof closedCauses)[number];
  readonly names: readonly string[];
}
