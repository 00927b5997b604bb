import { type StatWarning, warn } from '../base/estimate.ts';
import type { Ratings } from '../base/ratings.ts';
import type { AgreementTable } from './table.ts';

/** How the ratings spread over the categories, whatever the unit. */
interface LevelSpread {
  /** Share of the most frequent category, and its value. */
  readonly modalShare: number;
  readonly modalValue: number;
  /** Raters whose every score is the same, among those with at least three scores. */
  readonly constantRaters: readonly number[];
}

/** Cost O(ratings). */
function levelSpreadOf(table: AgreementTable): LevelSpread {
  const counts = new Float64Array(table.values.length);
  const first = new Int32Array(table.raters).fill(-1);
  const sizes = new Int32Array(table.raters);
  const varies = new Uint8Array(table.raters);
  table.level.forEach((level, i) => {
    const j = table.rater[i] ?? 0;
    counts[level] = (counts[level] ?? 0) + 1;
    sizes[j] = (sizes[j] ?? 0) + 1;
    if (first[j] === -1) first[j] = level;
    else if (first[j] !== level) varies[j] = 1;
  });
  let modal = 0;
  counts.forEach((n, at) => {
    if (n > (counts[modal] ?? 0)) modal = at;
  });
  const constantRaters: number[] = [];
  for (let j = 0; j < table.raters; j++) if ((sizes[j] ?? 0) >= 3 && varies[j] === 0) constantRaters.push(j);
  return {
    modalShare: (counts[modal] ?? 0) / table.level.length,
    modalValue: table.values[modal] ?? 0,
    constantRaters,
  };
}

/**
 * When agreement figures mean less than they seem, and what to read instead. Above 90 % in one category kappa and alpha sink although
 * nearly everyone agrees (Feinstein & Cicchetti 1990): read percent agreement and AC1, which do not.
 */
export function agreementWarnings(ratings: Ratings, table: AgreementTable, complete: number): StatWarning[] {
  const { modalShare, modalValue, constantRaters } = levelSpreadOf(table);
  const list: StatWarning[] = [];
  const percent = Math.round(modalShare * 1000) / 10;
  const value = ratings.levels?.[modalValue - 1] ?? modalValue;
  if (modalShare === 1) list.push(warn('agreement.constant', { value, n: ratings.n }, ['percentAgreement']));
  else if (modalShare >= 0.9)
    list.push(
      warn('agreement.low-variance', { value, percent }, ['percentAgreement', 'kappa.gwetAC1', 'kappa.gwetAC2']),
    );
  if (modalShare < 1 && constantRaters.length > 0) {
    const names = constantRaters.slice(0, 5).map((j) => ratings.raters[j] ?? '');
    list.push(
      warn('agreement.constant-rater', { n: constantRaters.length, raters: names.join(', ') }, ['percentAgreement']),
    );
  }
  if (table.units < 10) list.push(warn('agreement.few-units', { n: table.units }));
  if (complete < table.units)
    list.push(warn('agreement.incomplete', { complete, units: table.units }, ['alpha', 'kappa.gwetAC1']));
  if (table.repeats + table.conflicts > 0)
    list.push(warn('agreement.repeats', { same: table.repeats, conflicts: table.conflicts }));
  if (ratings.ordered && (table.values[0] ?? 0) < 0)
    list.push(warn('agreement.ratio-negative', {}, ['alpha.interval']));
  if (!ratings.ordered)
    list.push(warn('agreement.words-unordered', { n: table.values.length }, ['alpha.nominal', 'kappa.fleiss']));
  return list;
}
