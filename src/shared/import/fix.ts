import type { Mend } from './finding.ts';

/** The choice of its decision that a mend stands for. */
export function mendChoice({ kind, value }: Mend): string {
  return kind === 'use-matrix' ? 'matrix' : value;
}
