import type { Predicate, Rating } from '../levels.ts';
import type { WorkloadEdition } from './load.ts';

/** One *rencana hasil kerja* with its rating, whatever the number of its indicators. */
export interface RatedLine {
  readonly main: boolean;
  readonly rating: Rating;
}

/** What the results themselves suggest for *rating hasil kerja*: a proposal beside the leader's, never written by itself. */
export interface LineProposal {
  readonly above: number;
  readonly asExpected: number;
  readonly below: number;
  readonly main: number;
  readonly mainBelow: number;
  /** Null: none of the three descriptions fits, the leader decides. */
  readonly rating: Rating | null;
  /** The given rating is another one. */
  readonly contradicts: boolean;
}

/** Counts results against "most" and "small part", both of the edition. Source of the wording: BKN training slides; the figures are ours. */
export function proposeRating(
  { rules }: WorkloadEdition,
  lines: readonly RatedLine[],
  given: Rating | null,
): LineProposal {
  const count = (rating: Rating) => lines.filter((line) => line.rating === rating).length;
  const above = count('di-atas');
  const below = count('di-bawah');
  const main = lines.filter((line) => line.main).length;
  const mainBelow = lines.filter((line) => line.main && line.rating === 'di-bawah').length;
  const { most, small } = rules.results;
  const n = lines.length;
  const mostly = (part: number) => n > 0 && part > most * n;
  const rating: Rating | null =
    mostly(above) && mainBelow === 0
      ? 'di-atas'
      : mostly(below)
        ? 'di-bawah'
        : mostly(n - below) && mainBelow <= small * main
          ? 'sesuai'
          : null;
  const contradicts = rating !== null && given !== null && rating !== given;
  return { above, asExpected: count('sesuai'), below, main, mainBelow, rating, contradicts };
}

/** An annual predicate beside its months: no formula exists, so nothing is averaged. `contradicts`: more than half of them say another one. */
export function annualBesideMonths(
  annual: Predicate | null,
  months: readonly Predicate[],
): { readonly same: number; readonly of: number; readonly contradicts: boolean } {
  const same = months.filter((month) => month === annual).length;
  return {
    same,
    of: months.length,
    contradicts: annual !== null && months.length > 0 && months.length - same > months.length / 2,
  };
}
