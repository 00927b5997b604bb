import { finite } from '../base/estimate.ts';
import type { Ratings } from '../base/ratings.ts';
import type { FacetsFit } from './fit.ts';
import { stepsAt } from './measures.ts';
import type { FacetsResiduals } from './residuals.ts';

/** One category of the scale: how often it was given, to whom, and where its step lies. */
export interface CategoryRow {
  /** The criterion whose scale this is; null where all criteria share one. */
  readonly criterion: string | null;
  readonly score: number;
  /** The word behind the score, when scores are words. */
  readonly level: string | null;
  readonly n: number;
  readonly share: number;
  /** Mean log-odds of the ratings that got this score; should rise from category to category. */
  readonly averageMeasure: number | null;
  readonly outfit: number | null;
  /** Step from the category below, with its standard error; null for the lowest. */
  readonly step: number | null;
  readonly stepSe: number | null;
}

/** The categories of every scale of the fit, lowest first. */
export function categoryTable(ratings: Ratings, fit: FacetsFit, residuals: FacetsResiduals): CategoryRow[] {
  const { design, layout, parameters, errors } = fit;
  const perCriterion = design.model === 'pcm';
  const width = design.top + 1;
  const rows = perCriterion ? design.criteria : 1;
  const [n, eta, outlying] = [0, 1, 2].map(() => new Float64Array(rows * width)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let r = 0; r < design.n; r++) {
    const at = (perCriterion ? (design.criterion[r] as number) : 0) * width + (design.category[r] as number);
    n[at] = (n[at] as number) + 1;
    eta[at] = (eta[at] as number) + (residuals.eta[r] as number);
    outlying[at] = (outlying[at] as number) + (residuals.outlying[r] as number);
  }
  const usable = Math.max(0, design.extremeCriteria.indexOf(0));
  return Array.from({ length: rows }, (_, row) => {
    const k = perCriterion ? row : usable;
    const scale = [...(design.scales[k] ?? [])];
    const steps = stepsAt(design, layout, parameters, k);
    const counts = n.subarray(row * width, row * width + scale.length);
    const total = counts.reduce((sum, count) => sum + count, 0);
    return scale.map((score, c): CategoryRow => {
      const at = row * width + c;
      const count = n[at] as number;
      const stepAt = layout.stepAt + (perCriterion ? k * design.top : 0) + c - 1;
      return {
        criterion: perCriterion ? (ratings.criteria[k] ?? '') : null,
        score,
        level: ratings.levels?.[score - 1] ?? null,
        n: count,
        share: total > 0 ? count / total : 0,
        averageMeasure: count > 0 ? finite((eta[at] as number) / count) : null,
        outfit: count > 0 ? finite((outlying[at] as number) / count) : null,
        step: c === 0 ? null : (steps[c - 1] as number),
        stepSe: c === 0 ? null : (errors[stepAt] as number),
      };
    });
  }).flat();
}
