import { type Figure, type StatWarning, warn } from '../base/estimate.ts';
import { type Ratings, requireDesign } from '../base/ratings.ts';
import { chanceAgreement, weightBetween } from './chance-agreement.ts';
import { type IccTable, icc, iccTests, meanSquares, noIcc } from './icc.ts';
import { componentIcc } from './icc-components.ts';
import { oneWayIcc } from './icc-one-way.ts';
import { fewCategories, kappaFigures, lightKappa, type PairAgreement, pairAgreements } from './kappas.ts';
import { type Concordance, kendallW } from './kendall.ts';
import { type AlphaMetric, krippendorffAlpha } from './krippendorff.ts';
import { type AgreementTable, type AgreementUnit, agreementTable, completeUnits } from './table.ts';
import { agreementWarnings } from './warnings.ts';

export interface AgreementOptions {
  /** Default: each ratee on each criterion is a unit; `ratee` takes every rater's mean over criteria. */
  readonly unit?: AgreementUnit;
}

/** Which cases the intraclass correlations rest on. */
export interface IccBasis {
  /** `two-way`: complete units; `components`: all ratings; `one-way`: all, ICC(1,.) only (every unit has raters of its own); `none`. */
  readonly method: 'two-way' | 'components' | 'one-way' | 'none';
  readonly units: number;
  /** Raters a unit: the k of ICC(.,k) (with gaps the effective number). */
  readonly raters: number;
  readonly tests: ReturnType<typeof iccTests> | null;
}

export interface AgreementReport {
  /** Ratings used; `blanks` more rows had no score. */
  readonly n: number;
  readonly blanks: number;
  readonly unit: AgreementUnit;
  readonly units: number;
  readonly raters: number;
  readonly categories: number;
  /** Empty cells of units x raters. */
  readonly missing: number;
  readonly icc: IccTable;
  readonly iccBasis: IccBasis;
  readonly alpha: Readonly<Record<AlphaMetric, number | null>>;
  readonly kappa: Readonly<Record<string, number | null>>;
  readonly kendallW: number | null;
  readonly kendall: Concordance;
  readonly percentAgreement: number | null;
  /** Standard error, 95 % interval, n and method of every alpha, kappa and the percent agreement, by key. */
  readonly uncertainty: Readonly<Record<string, Figure>>;
  readonly pairs: readonly PairAgreement[];
  readonly warnings: readonly StatWarning[];
}

interface IccPart {
  readonly icc: IccTable;
  readonly basis: IccBasis;
  readonly warnings: readonly StatWarning[];
}

/**
 * Two-way on complete units while they are half of all or more; else from variance components and one-way on all ratings, where raters cannot
 * be separated from units one-way only. Words without an order have none.
 */
function iccPart(ratings: Ratings, table: AgreementTable): IccPart {
  const none: IccBasis = { method: 'none', units: 0, raters: table.raters, tests: null };
  if (!ratings.ordered) return { icc: noIcc, basis: none, warnings: [] };
  const complete = completeUnits(table);
  if (complete.units >= 2 && complete.units * 2 >= table.units) {
    const ms = meanSquares(complete);
    const basis: IccBasis = { method: 'two-way', units: complete.units, raters: table.raters, tests: iccTests(ms) };
    return { icc: icc(ms), basis, warnings: [] };
  }
  const oneWay = oneWayIcc(table);
  if (oneWay.single.value === null)
    return { icc: noIcc, basis: none, warnings: [warn('agreement.icc-none', {}, ['percentAgreement'])] };
  const { k, units } = oneWay;
  const two = componentIcc(table, k);
  const values = { complete: complete.units, units, k: Math.round(k * 100) / 100, raters: table.raters };
  return {
    icc: { ...noIcc, ...two, '1,1': oneWay.single, '1,k': oneWay.mean },
    basis: { method: two ? 'components' : 'one-way', units, raters: k, tests: null },
    warnings: [warn(two ? 'agreement.icc-components' : 'agreement.icc-one-way', values, ['alpha.interval'])],
  };
}

/**
 * Everything about agreement in one report; keys `icc`, `alpha`, `kappa.fleiss`, `kappa.gwetAC1` and `kendallW` are promised to scripts.
 * Conventions of each figure stand in its own file. Problems: `ratings.one-rater`, `ratings.one-ratee`, `agreement.repeated*`.
 * Cost O(n log n + n x raters a unit); InstEval (73,421 ratings) well under a second.
 */
export function agreementReport(ratings: Ratings, options: AgreementOptions = {}): AgreementReport {
  requireDesign(ratings, false);
  const unit = options.unit ?? 'ratee:criterion';
  const table = agreementTable(ratings, unit);
  const complete = completeUnits(table);
  const { ordered } = ratings;
  const uncertainty: Record<string, Figure> = {};
  const alphaOf = (metric: AlphaMetric): number | null => {
    if (!ordered && metric !== 'nominal') return null;
    const figure = krippendorffAlpha(table, metric);
    uncertainty[`alpha.${metric}`] = figure;
    return figure.value;
  };
  const alpha = {
    nominal: alphaOf('nominal'),
    ordinal: alphaOf('ordinal'),
    interval: alphaOf('interval'),
    ratio: alphaOf('ratio'),
  };
  const kappa: Record<string, number | null> = { fleiss: null, gwetAC1: null };
  for (const [key, figure] of Object.entries(kappaFigures(table, ordered))) {
    kappa[key] = figure.value;
    uncertainty[`kappa.${key}`] = figure;
  }
  const pairs = pairAgreements(table, ratings.raters, ordered);
  kappa.light = lightKappa(pairs, table.raters);
  const percent = chanceAgreement(table, weightBetween('unweighted', table.values), 'percent');
  uncertainty.percentAgreement = percent;
  const concordance = kendallW(ordered ? complete : { ...complete, units: 0 });
  const part = iccPart(ratings, table);
  const warnings = [...agreementWarnings(ratings, table, complete.units), ...part.warnings];
  if (!fewCategories(table))
    warnings.push(warn('agreement.many-categories', { n: table.values.length }, ['icc', 'alpha.interval']));
  if (percent.n === 0) warnings.push(warn('agreement.no-overlap', { units: table.units }));
  return {
    n: ratings.n,
    blanks: ratings.blanks,
    unit: table.unit,
    units: table.units,
    raters: table.raters,
    categories: table.values.length,
    missing: table.units * table.raters - table.level.length,
    icc: part.icc,
    iccBasis: part.basis,
    alpha,
    kappa,
    kendallW: concordance.value,
    kendall: concordance,
    percentAgreement: percent.value,
    uncertainty,
    pairs,
    warnings,
  };
}
