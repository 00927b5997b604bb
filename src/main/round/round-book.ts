import type { Reader } from '#main/store/open.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import type { Instrument } from '#shared/round/instrument.ts';
import {
  type AnswerRow,
  type AssignmentRow,
  type PackageRow,
  type RoundKeyRow,
  type RoundRow,
  roundColumns,
} from '#shared/round/rows.ts';

/** What a workshop holds of one round, read once and found by rater. */
export interface RoundBook {
  readonly round: RoundRow;
  readonly keys: RoundKeyRow | null;
  readonly instrument: Instrument;
  /** Whom each rater rates, in the order of the plan. */
  readonly pairs: ReadonlyMap<string, readonly AssignmentRow[]>;
  readonly packages: ReadonlyMap<string, PackageRow>;
  readonly answers: ReadonlyMap<string, AnswerRow>;
}

/** Reads a round once, so that work on thousands of raters asks no table again for each of them. */
export function roundBook(store: Reader, round: RoundRow): RoundBook {
  const mine = ({ round_id }: { readonly round_id: string }): boolean => round_id === round.id;
  const byRater = <T extends { readonly rater_key: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
    new Map(rows.map((row) => [row.rater_key, row]));
  return {
    round,
    keys: rowOf(store, 'round_key', round.id),
    instrument: roundColumns.instrument.read(round.instrument),
    pairs: Map.groupBy(rowsOf(store, 'assignment').filter(mine), ({ rater_key }) => rater_key),
    packages: byRater(rowsOf(store, 'package').filter(mine)),
    answers: byRater(rowsOf(store, 'answer').filter(mine)),
  };
}
