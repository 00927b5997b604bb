import { unitContrast } from '#main/calibration/unit-contrast.ts';
import type { Query } from '#main/kernel/context.ts';
import { roster } from '#main/people/roster-reads.ts';
import type { Reader } from '#main/store/open.ts';
import type { UnitLine } from '#shared/calibration/unit-view.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { type Predicate, predicates, ratings } from '#shared/rules/levels.ts';
import { countsOf } from '#shared/rules/pattern/counts.ts';
import { holm } from '#shared/stats/base/holm.ts';
import { z95 } from '#shared/stats/base/special.ts';
import { welchDifference } from '#shared/stats/base/welch.ts';
import { type FairMoves, leastMoves, spreadChange } from '#shared/stats/distribution/spread.ts';
import { tablesSince } from './assessment-reads.ts';
import { calibrationModelOrNull } from './model.ts';

/** Fewer people than this, and a unit's mean could be traced to a person. */
const leastPeople = 3;
const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;

/** Mean of adjusted scores with the interval of people standing for others like them; null figures below three. */
function means(scores: readonly { readonly raw: number; readonly adjusted: number }[]) {
  if (scores.length < leastPeople) return { raw: null, adjusted: null, lower: null, upper: null };
  const adjusted = mean(scores.map((score) => score.adjusted));
  const squares = scores.reduce((sum, score) => sum + (score.adjusted - adjusted) ** 2, 0);
  const reach = z95 * Math.sqrt(squares / (scores.length - 1) / scores.length);
  return { raw: mean(scores.map(({ raw }) => raw)), adjusted, lower: adjusted - reach, upper: adjusted + reach };
}

/** Rows with their rating before and after on one axis, as numbers that rise. */
interface Movement {
  readonly row: RosterRow;
  readonly before: number;
  readonly after: number;
}

function movements<T extends string>(
  people: readonly RosterRow[],
  order: readonly T[],
  of: (row: RosterRow) => readonly [T | null, T | null],
): readonly Movement[] {
  return people.flatMap((row) => {
    const [before, after] = of(row);
    if (before === null || after === null) return [];
    return [{ row, before: order.length - order.indexOf(before), after: order.length - order.indexOf(after) }];
  });
}

/** Fair scores beside the moves they speak of: of *perilaku*, which peers rate, or of predicates where that was hardly moved. */
function fairMovesOf(
  people: readonly RosterRow[],
  ofPredicate: readonly Movement[],
  fair: ReadonlyMap<string, number>,
): FairMoves {
  const ofPerilaku = movements(people, ratings, (row) => [row.initial_perilaku, row.perilaku]);
  const moved = ofPerilaku.filter(({ before, after }) => before !== after).length;
  const used = moved >= leastMoves.n ? ofPerilaku : ofPredicate;
  return {
    score: Float64Array.from(used, ({ row }) => fair.get(row.id) ?? Number.NaN),
    before: Float64Array.from(used, ({ before }) => before),
    after: Float64Array.from(used, ({ after }) => after),
  };
}

/**
 * Initial against proposed predicates of the same people, by unit: calibrated, or merely compressed? `fair`: fair scores by person, null
 * without peer ratings. Null with fewer than three people.
 */
export function unitSpreadOf(people: readonly RosterRow[], fair: ReadonlyMap<string, number> | null) {
  const both = movements(people, predicates, (row) => [row.initial_predicate, row.predicate]);
  if (both.length < 3) return null;
  const units = [...new Set(both.map(({ row }) => row.unit ?? ''))];
  return spreadChange(
    Float64Array.from(both, ({ before }) => before),
    Float64Array.from(both, ({ after }) => after),
    Int32Array.from(both, ({ row }) => units.indexOf(row.unit ?? '')),
    fair === null ? null : fairMovesOf(people, both, fair),
  );
}

/** Fair scores by person; null without a model. A score of one rater alone is read here too: no person's is shown. */
export function fairScores(store: Reader): ReadonlyMap<string, number> | null {
  const model = calibrationModelOrNull(store);
  return model === null ? null : new Map(model.scores.map(({ id, adjusted }) => [id, adjusted]));
}

/** Differences between each unit's people and everybody else rated, Holm over units, each interval at 1 - 0.05 / units. */
function differencesOf(rated: readonly (readonly number[])[]): readonly UnitLine['difference'][] {
  const able = rated.filter((own) => own.length >= leastPeople).length;
  const found = rated.map((own, at) => {
    const others = rated.flatMap((list, other) => (other === at ? [] : list));
    if (own.length < leastPeople || others.length < leastPeople) return null;
    return welchDifference(own, others, 1 - 0.05 / able);
  });
  const known = found.filter((one) => one !== null);
  const adjusted = holm(known.map(({ p }) => p));
  let next = 0;
  return found.map((one) => {
    if (one === null) return null;
    const { value, lower, upper, p } = one;
    return { value, lower, upper, p, holm: adjusted[next++] ?? 1 };
  });
}

/** Unit against unit: means raw and with severity taken out, how severe the unit's own raters are, and its mix of predicates. */
export const unitCompare: Query<'unit.compare'> = (_input, { store, rules }) => {
  const fewest = rules.peerPrivacy.fewestRaters;
  const model = calibrationModelOrNull(store);
  const people = roster(store, {});
  const counted = people.filter(({ excluded }) => excluded === null);
  const scores = new Map((model?.scores ?? []).filter(({ raters }) => raters >= fewest).map((s) => [s.id, s]));
  const severity = new Map((model?.report.raters ?? []).map((rater) => [rater.id, rater.severity]));
  const units = [...new Map(people.flatMap(({ unit_id, unit }) => (unit_id === null ? [] : [[unit_id, unit]])))];
  const ofUnit = units.map(([id]) => counted.filter((row) => row.unit_id === id));
  const ratedOf = ofUnit.map((own) => own.flatMap((row) => scores.get(row.id) ?? []));
  const differences = differencesOf(ratedOf.map((list) => list.map(({ adjusted }) => adjusted)));
  const rows = units.map(([id, unit], at): UnitLine => {
    const own = ofUnit[at] ?? [];
    const rated = ratedOf[at] ?? [];
    const raters = people.flatMap((row) => (row.unit_id === id ? (severity.get(row.nip) ?? []) : []));
    const mixed = (of: (row: RosterRow) => Predicate | null) =>
      countsOf(predicates.map((predicate) => own.filter((row) => of(row) === predicate).length));
    return {
      unit,
      people: own.length,
      rated: rated.length,
      ...means(rated),
      difference: differences[at] ?? null,
      severity: raters.length < leastPeople ? null : mean(raters),
      raters: raters.length,
      initial: mixed((row) => row.initial_predicate),
      proposed: mixed((row) => row.predicate),
    };
  });
  const asOf = tablesSince(store, Number.MAX_SAFE_INTEGER).last;
  return {
    rows: rows.sort((a, b) => (a.unit ?? '').localeCompare(b.unit ?? '', 'id')),
    spread: unitSpreadOf(counted, fairScores(store)),
    contrast: model === null ? null : unitContrast(store),
    asOf,
  };
};
