import { type CalibrationModel, calibrationModel, keptWhile } from '#main/calibration/model.ts';
import { roster } from '#main/people/roster-reads.ts';
import type { Reader } from '#main/store/open.ts';
import type { UnitContrast } from '#shared/calibration/unit-view.ts';
import { type UnitDesign, unitContrastSe, unitReadings } from '#shared/stats/base/unit-contrasts.ts';
import { unitLinks } from '#shared/stats/base/unit-links.ts';

/** Pairs with their units; raters from outside belong to none. */
function designOf(store: Reader, { ratings, pairs }: CalibrationModel) {
  const people = roster(store, {});
  const unitOf = new Map(people.flatMap(({ id, nip, unit }) => [[id, unit] as const, [nip, unit] as const]));
  const units = [...new Set(people.flatMap(({ unit }) => unit ?? []))].sort((a, b) => a.localeCompare(b, 'id'));
  const place = new Map(units.map((unit, at) => [unit, at]));
  const placeOf = (key: string): number => place.get(unitOf.get(key) ?? '') ?? -1;
  const design: UnitDesign = {
    ...pairs,
    units: units.length,
    unitOfRatee: Int32Array.from(ratings.ratees, placeOf),
    unitOfRater: Int32Array.from(ratings.raters, placeOf),
  };
  return {
    design,
    units,
    names: new Map(people.flatMap(({ id, nip, name }) => [[id, name] as const, [nip, name] as const])),
  };
}

/**
 * Whether units can be distinguished at all, by the standard error of their difference; with what both readings say, and, where they
 * cannot, the few extra ratings that would help.
 */
export const unitContrast = keptWhile(['assessment', 'workshop', 'employee', 'unit'], (store): UnitContrast | null => {
  const model = calibrationModel(store);
  const { variance } = model.report;
  const { design, units, names } = designOf(store, model);
  const se = unitContrastSe(design, variance);
  if (se === null) return null;
  const { quality, culture } = unitReadings(design, model.pairs.mean, variance, se);
  const { most, links, seAfter } = unitLinks(design, variance, se);
  const { ratees, raters } = model.ratings;
  const named = (key: string | undefined): string => names.get(key ?? '') ?? key ?? '';
  return {
    se,
    most,
    confounded: se > most,
    rows: units.map((unit, at) => ({ unit, quality: quality[at] ?? null, culture: culture[at] ?? null })),
    links: links.map(({ rater, ratee }) => ({ rater: named(raters[rater]), ratee: named(ratees[ratee]) })),
    seAfter,
  };
});
