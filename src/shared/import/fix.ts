import type { Fix } from './finding.ts';

/** The choice of its decision that a fix represents. */
export function fixChoice({ kind, value }: Fix): string {
  return kind === 'use-matrix' ? 'matrix' : value;
}
