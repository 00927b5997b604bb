import type { Reader } from '#main/store/open.ts';
import { workshopOf } from '#main/store/rows.ts';
import type { CalibrationBasis } from '#shared/calibration/contract.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { collectRatings, type Ratings } from '#shared/stats/base/ratings.ts';
import { type PairMeans, pairMeans } from '#shared/stats/linear/pair-means.ts';
import { type SeverityReport, severityReport } from '#shared/stats/linear/report.ts';
import { type AdjustedScore, adjustedScores } from '#shared/stats/linear/score-adjustment.ts';
import { type Assessment, assessmentsByOthers, tablesSince } from './assessment-reads.ts';

/** The ratings of a period with their severity model. Ratees are labelled by row id, raters by key. */
export interface CalibrationModel {
  readonly period: string;
  readonly ratings: Ratings;
  readonly report: SeverityReport;
  readonly halo: boolean;
  readonly pairs: PairMeans;
  readonly scores: readonly AdjustedScore[];
  /** Severities of the period before, where there is one. */
  readonly before: SeverityReport | null;
}

/** Above this many levels of both factors the exact factor takes longer than an edit may wait. */
const exactLevels = 420;

/** Ratings of some assessments; blanks are passed over. */
function ratingsOfAssessments(list: readonly Assessment[]): Ratings {
  const collector = collectRatings();
  const weighted = list.some(({ weight }) => weight !== null);
  list.forEach(({ ratee, rater, weight, scores }, at) => {
    for (const [criterion, score] of Object.entries(scores))
      collector.add(
        ratee,
        rater,
        criterion,
        score === null ? '' : String(score),
        weighted ? String(weight ?? 1) : null,
        at,
      );
  });
  return collector.finish();
}

function fitted(ratings: Ratings): { readonly report: SeverityReport; readonly halo: boolean } {
  const levels = Math.min(ratings.ratees.length, ratings.raters.length);
  const options = levels > exactLevels ? ({ precision: 'fast' } as const) : {};
  try {
    // Criteria of one pair are no independent ratings: without the halo term every interval would be too narrow.
    if (ratings.criteria.length > 1) return { report: severityReport(ratings, { ...options, halo: true }), halo: true };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'linear.halo-once') throw error;
  }
  return { report: severityReport(ratings, options), halo: false };
}

function periodsOf(list: readonly Assessment[], period: string): readonly [now: string, before: string | null] {
  const periods = [...new Set(list.map((assessment) => assessment.period))].sort();
  const now = periods.includes(period) ? period : (periods.at(-1) ?? period);
  return [now, periods.filter((one) => one < now).at(-1) ?? null];
}

/** What is known before any model: the ratings of the period, and of the one before where there is one. */
interface PeriodRatings {
  readonly period: string;
  readonly ratings: Ratings;
  readonly before: Ratings | null;
}

function periodRatings(store: Reader): PeriodRatings {
  const list = assessmentsByOthers(store);
  if (list.length === 0) throw new Problem('calibration.none');
  const [period, past] = periodsOf(list, workshopOf(store).period);
  const ofPeriod = (one: string) => ratingsOfAssessments(list.filter((assessment) => assessment.period === one));
  return { period, ratings: ofPeriod(period), before: past === null ? null : orNull(() => ofPeriod(past)) };
}

/** A past period too thin to fit leaves only the drift unknown. */
function orNull<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

function modelled(store: Reader): CalibrationModel {
  const { period, ratings, before } = ratingsNow(store);
  const { report, halo } = fitted(ratings);
  const pairs = pairMeans(ratings, report);
  const earlier = before === null ? null : orNull(() => fitted(before).report);
  return { period, ratings, report, halo, pairs, scores: adjustedScores(ratings, report, pairs), before: earlier };
}

interface Kept<T> {
  upTo: number;
  readonly value: { readonly ok: true; readonly of: T } | { readonly ok: false; readonly problem: Problem };
}

/**
 * Remembers what `make` gave for an open file until a commit writes one of `tables`: so an edit of a rating is answered from a model that
 * is current. A Problem is remembered as well.
 */
export function keptWhile<T>(tables: readonly string[], make: (store: Reader) => T): (store: Reader) => T {
  const kept = new WeakMap<Reader, Kept<T>>();
  return (store) => {
    const old = kept.get(store);
    const { last, tables: written } = tablesSince(store, old?.upTo ?? -1);
    const usable = old !== undefined && !written.some((table) => tables.includes(table));
    const entry: Kept<T> = usable ? old : { upTo: last, value: attempt(store, make) };
    entry.upTo = last;
    kept.set(store, entry);
    if (!entry.value.ok) throw entry.value.problem;
    return entry.value.of;
  };
}

function attempt<T>(store: Reader, make: (store: Reader) => T): Kept<T>['value'] {
  try {
    return { ok: true, of: make(store) };
  } catch (error) {
    if (error instanceof Problem) return { ok: false, problem: error };
    throw error;
  }
}

const ratingsNow = keptWhile(['assessment', 'workshop'], periodRatings);

/** The ratings a model of the workshop rests on, the same ones until others come. @throws Problem `calibration.none`, `ratings.*` */
export function calibrationRatings(store: Reader): Ratings {
  return ratingsNow(store).ratings;
}

/** The severity model of the workshop's ratings. @throws Problem `calibration.none`, `ratings.*`, `linear.*` */
export const calibrationModel = keptWhile(['assessment', 'workshop'], modelled);

/** The model, or null while the ratings cannot give one. */
export function calibrationModelOrNull(store: Reader): CalibrationModel | null {
  try {
    return calibrationModel(store);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** What every answer says of its ground. */
export function basisOf(model: CalibrationModel, store: Reader): CalibrationBasis {
  const { ratings, report } = model;
  return {
    period: model.period,
    n: ratings.n,
    ratees: ratings.ratees.length,
    raters: ratings.raters.length,
    criteria: ratings.criteria,
    method: report.method,
    halo: model.halo,
    engine: report.engine,
    asOf: tablesSince(store, Number.MAX_SAFE_INTEGER).last,
  };
}
