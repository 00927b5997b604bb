import type { DiffState } from './difference.ts';

/** What a reviewed import is chosen by: people and ratings by NIP, units by name, history by period, work by kind, peers by ratee. */
export type SelectionOf = 'person' | 'rating' | 'organisation' | 'history' | 'work' | 'assessment';

/** Which differences are to be written. */
export interface Selection {
  takes(of: SelectionOf, state: DiffState, key: string): boolean;
}

/** All of it. */
export const everything: Selection = { takes: () => true };

/**
 * `skipped` and `kept` hold `rating:198001…` for one, `rating:changed` for all of a state, `rating:*` for all; what names one row is
 * stronger than what names many, and `kept` stronger than `skipped`.
 */
export function selectionOf(skipped: readonly string[], kept: readonly string[]): Selection {
  if (skipped.length === 0) return everything;
  const [out, back] = [new Set(skipped), new Set(kept)];
  return {
    takes(of, state, key) {
      const one = `${of}:${key}`;
      if (back.has(one)) return true;
      if (out.has(one)) return false;
      if (back.has(`${of}:${state}`)) return true;
      if (out.has(`${of}:${state}`)) return false;
      return back.has(`${of}:*`) || !out.has(`${of}:*`);
    },
  };
}
