import { type Atom, createAtom } from '#renderer/kernel/atom.ts';
import type { Extent, Spot } from './range.ts';

/** What was found: the words looked for, where they stand, and which of those places is the present one (-1: none). */
interface SeekResult {
  readonly words: string;
  readonly hits: readonly Spot[];
  readonly now: number;
}

/** Null while nothing is looked for. */
export type Seek = Atom<SeekResult | null>;

export function createSeek(): Seek {
  return createAtom<SeekResult | null>(null);
}

/** Upper and lower case, and marks over letters, are no difference. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Every displayed cell that holds the words, row by row. */
export function hitsOf(words: string, { rows, columns }: Extent, textAt: (row: number, column: number) => string) {
  const wanted = plain(words.trim());
  const hits: Spot[] = [];
  if (wanted === '') return hits;
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      if (plain(textAt(row, column)).includes(wanted)) hits.push({ row, column });
  return hits;
}

/** The first hit at or after a cell, else the first of all; -1 where there is none. */
export function hitFrom(hits: readonly Spot[], { row, column }: Spot): number {
  const after = hits.findIndex((hit) => hit.row > row || (hit.row === row && hit.column >= column));
  return after < 0 && hits.length > 0 ? 0 : after;
}

/** One hit further, round and round. */
export function turnedHit({ hits, now }: SeekResult, step: 1 | -1): number {
  return hits.length === 0 ? -1 : (now + step + hits.length) % hits.length;
}
