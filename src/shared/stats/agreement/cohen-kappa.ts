import { type Figure, finite } from '../base/estimate.ts';
import { normalQuantile } from '../base/special.ts';
import type { Weight } from './chance-agreement.ts';
import type { AgreementTable } from './table.ts';

/** Counts of two raters' categories over the units that both rated, `counts[a * categories + b]`. */
export interface PairTable {
  readonly categories: number;
  readonly n: number;
  readonly counts: Float64Array;
}

/** Cross table of two raters (indexes) over the units that both rated. Cost O(ratings). */
export function pairTable(table: AgreementTable, first: number, second: number): PairTable {
  const q = table.values.length;
  const counts = new Float64Array(q * q);
  let n = 0;
  for (let u = 0; u < table.units; u++) {
    let a = -1;
    let b = -1;
    for (let i = table.start[u] ?? 0; i < (table.start[u + 1] ?? 0); i++) {
      if (table.rater[i] === first) a = table.level[i] ?? 0;
      if (table.rater[i] === second) b = table.level[i] ?? 0;
    }
    if (a < 0 || b < 0) continue;
    counts[a * q + b] = (counts[a * q + b] ?? 0) + 1;
    n++;
  }
  return { categories: q, n, counts };
}

/** Share of units on which the two raters chose the same category; null without a common unit. */
export function rawAgreement(pair: PairTable): number | null {
  let same = 0;
  for (let a = 0; a < pair.categories; a++) same += pair.counts[a * pair.categories + a] ?? 0;
  return pair.n > 0 ? same / pair.n : null;
}

/**
 * Cohen's kappa (1960), weighted kappa (1968) for two raters. Standard error by Fleiss, Cohen & Everitt (1969), normal interval, never above 1.
 * Units that one of them did not rate are left out. Both always in one and the same category: null. Cost O(categories squared).
 */
export function cohenKappa(pair: PairTable, weight: Weight): Figure {
  const { categories: q, n, counts } = pair;
  const nothing: Figure = {
    value: null,
    lower: null,
    upper: null,
    se: null,
    n,
    method: 'Fleiss-Cohen-Everitt 1969, normal',
  };
  if (n === 0) return nothing;
  const rows = new Float64Array(q);
  const columns = new Float64Array(q);
  for (let a = 0; a < q; a++)
    for (let b = 0; b < q; b++) {
      const share = (counts[a * q + b] ?? 0) / n;
      rows[a] = (rows[a] ?? 0) + share;
      columns[b] = (columns[b] ?? 0) + share;
    }
  const toColumns = new Float64Array(q);
  const toRows = new Float64Array(q);
  let observed = 0;
  let chance = 0;
  for (let a = 0; a < q; a++)
    for (let b = 0; b < q; b++) {
      const w = weight(a, b);
      observed += (w * (counts[a * q + b] ?? 0)) / n;
      chance += w * (rows[a] ?? 0) * (columns[b] ?? 0);
      toColumns[a] = (toColumns[a] ?? 0) + w * (columns[b] ?? 0);
      toRows[b] = (toRows[b] ?? 0) + w * (rows[a] ?? 0);
    }
  if (1 - chance < 1e-12) return nothing;
  const kappa = (observed - chance) / (1 - chance);
  let squares = 0;
  for (let a = 0; a < q; a++)
    for (let b = 0; b < q; b++) {
      const pull = ((toColumns[a] ?? 0) + (toRows[b] ?? 0)) * (1 - kappa);
      squares += ((counts[a * q + b] ?? 0) / n) * (weight(a, b) - pull) ** 2;
    }
  const variance = Math.max(0, squares - (kappa - chance * (1 - kappa)) ** 2) / (n * (1 - chance) ** 2);
  const se = Math.sqrt(variance);
  const reach = normalQuantile(0.975) * se;
  return {
    ...nothing,
    value: finite(kappa),
    se: finite(se),
    lower: finite(Math.max(-1, kappa - reach)),
    upper: finite(Math.min(1, kappa + reach)),
  };
}
