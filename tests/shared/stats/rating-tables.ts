import fc from 'fast-check';
import type { RatingEntry } from '#shared/stats/base/ratings.ts';

/** Rows that rate some cells of a small ratee x rater (x criterion) table with whole scores: gaps, ties and constant columns all occur. */
export function ratingTables(criteria = 1): fc.Arbitrary<RatingEntry[]> {
  return fc
    .record({
      ratees: fc.integer({ min: 2, max: 7 }),
      raters: fc.integer({ min: 2, max: 4 }),
      levels: fc.integer({ min: 1, max: 5 }),
      gaps: fc.integer({ min: 0, max: 60 }),
      seed: fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 7 * 4 * 3, maxLength: 7 * 4 * 3 }),
    })
    .map(({ ratees, raters, levels, gaps, seed }) => {
      const rows: RatingEntry[] = [];
      for (let p = 0; p < ratees; p++)
        for (let r = 0; r < raters; r++)
          for (let c = 0; c < criteria; c++) {
            const draw = seed[(p * 4 + r) * 3 + c] ?? 0;
            if (draw % 100 < gaps) continue;
            const row = { ratee: `p${p}`, rater: `r${r}`, score: 1 + (Math.floor(draw / 100) % levels) };
            rows.push(criteria > 1 ? { ...row, criterion: `c${c}` } : row);
          }
      return rows;
    })
    .filter((rows) => new Set(rows.map((row) => row.ratee)).size > 1 && new Set(rows.map((row) => row.rater)).size > 1);
}

/** A full table: `scores[ratee][rater]`. */
export function fullTable(scores: readonly (readonly number[])[]): RatingEntry[] {
  return scores.flatMap((row, p) => row.map((score, r) => ({ ratee: `p${p}`, rater: `r${r}`, score })));
}
