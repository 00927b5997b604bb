import type { Query } from '#main/kernel/context.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import type { PlanPrecision } from '#shared/calibration/unit-view.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { EmployeeRow } from '#shared/people/rows.ts';
import { type AssignmentRow, roundColumns } from '#shared/round/rows.ts';
import { severityContrastSe, type UnitDesign, unitContrastSe } from '#shared/stats/base/unit-contrasts.ts';
import { unitLinks } from '#shared/stats/base/unit-links.ts';
import { calibrationModelOrNull, keptWhile } from './model.ts';

/**
 * Variances of a usual panel on a scale of five: three tenths of a score's variance between raters, as reviews of peer ratings find
 * (Scullen, Mount & Goff 2000 find more). Only until this workshop has ratings of its own.
 */
const usual = { ratee: 0.28, rater: 0.24, halo: 0.084, residual: 0.196 } as const;

function designOf(pairs: readonly AssignmentRow[], people: readonly EmployeeRow[], precision: number): UnitDesign {
  const codes = (keys: readonly string[]) => {
    const at = new Map([...new Set(keys)].map((key, place) => [key, place]));
    return { keys: [...at.keys()], codes: Int32Array.from(keys, (key) => at.get(key) ?? 0) };
  };
  const raters = codes(pairs.map(({ rater_key }) => rater_key));
  const ratees = codes(pairs.map(({ ratee_id }) => ratee_id));
  const unitOf = new Map(people.flatMap(({ id, nip, unit_id }) => [[id, unit_id] as const, [nip, unit_id] as const]));
  const units = [...new Set(people.flatMap(({ unit_id }) => unit_id ?? []))];
  const place = new Map(units.map((unit, at) => [unit, at]));
  const placeOf = (key: string): number => place.get(unitOf.get(key) ?? '') ?? -1;
  return {
    pairs: pairs.length,
    ratees: ratees.keys.length,
    raters: raters.keys.length,
    units: units.length,
    ratee: ratees.codes,
    rater: raters.codes,
    precision: new Float64Array(pairs.length).fill(precision),
    unitOfRatee: Int32Array.from(ratees.keys, placeOf),
    unitOfRater: Int32Array.from(raters.keys, placeOf),
  };
}

function precisionOf(
  store: Reader,
  pairs: readonly AssignmentRow[],
  people: readonly EmployeeRow[],
  criteria: number,
): PlanPrecision | null {
  const own = calibrationModelOrNull(store)?.report.variance ?? null;
  const assumed = own === null || own.rater === 0 || own.ratee === 0;
  const { ratee, rater, residual, halo = 0 } = assumed ? usual : own;
  const design = designOf(pairs, people, 1 / (halo + residual / Math.max(1, criteria)));
  const severity = severityContrastSe(design, rater);
  if (severity === null) return null;
  const foreign = pairs.filter((_, p) => {
    const [home, away] = [design.unitOfRatee[design.ratee[p] as number], design.unitOfRater[design.rater[p] as number]];
    return home !== away;
  });
  return {
    severity,
    unit: unitContrastSe(design, { ratee, rater }),
    mostUnit: unitLinks(design, { ratee, rater }, 0).most,
    foreign: foreign.length / pairs.length,
    assumed,
  };
}

/** Figures by round, until a plan or what they rest on changes: a round is looked at again with every answer that comes in. */
const known = keptWhile(
  ['assignment', 'assessment', 'workshop', 'employee', 'unit'],
  () => new Map<string, PlanPrecision | null>(),
);

/** What a round's plan will tell of raters and units, from who rates whom alone. Self ratings compare nobody with anybody. */
export const planPrecisionGet: Query<'plan.precision'> = ({ round: id }, { store }) => {
  const round = rowOf(store, 'round', id);
  if (round === null) throw new Problem('round.unknown', {}, { field: 'round' });
  const kept = known(store);
  const old = kept.get(id);
  if (old !== undefined) return { precision: old };
  const pairs = rowsOf(store, 'assignment').filter(({ round_id, kind }) => round_id === id && kind !== 'self');
  const { criteria } = roundColumns.instrument.read(round.instrument);
  const precision = precisionOf(store, pairs, rowsOf(store, 'employee'), criteria.length);
  kept.set(id, precision);
  return { precision };
};
