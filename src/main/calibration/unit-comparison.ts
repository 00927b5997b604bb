import { unitContrast } from '#main/calibration/unit-contrast.ts';
import type { Query } from '#main/kernel/context.ts';
import { roster } from '#main/people/roster-reads.ts';
import type { UnitLine } from '#shared/calibration/contract.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { type Predicate, predicates } from '#shared/rules/levels.ts';
import { countsOf } from '#shared/rules/pattern/counts.ts';
import { spreadChange } from '#shared/stats/distribution/spread.ts';
import { tablesSince } from './assessment-reads.ts';
import { calibrationModelOrNull } from './model.ts';
import { leastRaters } from './severity.ts';

/** Fewer people than this, and a unit's mean could be traced to a person. */
const leastPeople = 3;
const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;

/** Mean of adjusted scores with the interval of people standing for others like them; null figures below three. */
function means(scores: readonly { readonly raw: number; readonly adjusted: number }[]) {
  if (scores.length < leastPeople) return { raw: null, adjusted: null, lower: null, upper: null };
  const adjusted = mean(scores.map((score) => score.adjusted));
  const squares = scores.reduce((sum, score) => sum + (score.adjusted - adjusted) ** 2, 0);
  const reach = 1.959963984540054 * Math.sqrt(squares / (scores.length - 1) / scores.length);
  return { raw: mean(scores.map(({ raw }) => raw)), adjusted, lower: adjusted - reach, upper: adjusted + reach };
}

/** Initial against proposed predicates of the same people, by unit: calibrated, or merely compressed? Null with fewer than three. */
export function unitSpreadOf(people: readonly RosterRow[]) {
  const both = people.flatMap(({ initial_predicate: before, predicate: after, unit }) =>
    before === null || after === null ? [] : [{ before, after, unit: unit ?? '' }],
  );
  if (both.length < 3) return null;
  const value = (predicate: (typeof both)[number]['after']) => predicates.length - predicates.indexOf(predicate);
  const units = [...new Set(both.map(({ unit }) => unit))];
  return spreadChange(
    Float64Array.from(both, ({ before }) => value(before)),
    Float64Array.from(both, ({ after }) => value(after)),
    Int32Array.from(both, ({ unit }) => units.indexOf(unit)),
  );
}

/** Unit against unit: means raw and with severity taken out, how severe the unit's own raters are, and its mix of predicates. */
export const unitCompare: Query<'unit.compare'> = (_input, { store }) => {
  const model = calibrationModelOrNull(store);
  const people = roster(store, {});
  const counted = people.filter(({ excluded }) => excluded === null);
  const scores = new Map((model?.scores ?? []).filter(({ raters }) => raters >= leastRaters).map((s) => [s.id, s]));
  const severity = new Map((model?.report.raters ?? []).map((rater) => [rater.id, rater.severity]));
  const units = new Map(people.flatMap(({ unit_id, unit }) => (unit_id === null ? [] : [[unit_id, unit]])));
  const rows = [...units].map(([id, unit]): UnitLine => {
    const own = counted.filter((row) => row.unit_id === id);
    const rated = own.flatMap((row) => scores.get(row.id) ?? []);
    const raters = people.flatMap((row) => (row.unit_id === id ? (severity.get(row.nip) ?? []) : []));
    const mixed = (of: (row: RosterRow) => Predicate | null) =>
      countsOf(predicates.map((predicate) => own.filter((row) => of(row) === predicate).length));
    return {
      unit,
      people: own.length,
      rated: rated.length,
      ...means(rated),
      severity: raters.length < leastPeople ? null : mean(raters),
      raters: raters.length,
      initial: mixed((row) => row.initial_predicate),
      proposed: mixed((row) => row.predicate),
    };
  });
  const asOf = tablesSince(store, Number.MAX_SAFE_INTEGER).last;
  return {
    rows: rows.sort((a, b) => (a.unit ?? '').localeCompare(b.unit ?? '', 'id')),
    spread: unitSpreadOf(counted),
    contrast: model === null ? null : unitContrast(store),
    asOf,
  };
};
