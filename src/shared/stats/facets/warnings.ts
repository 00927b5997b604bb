import { type StatWarning, warn } from '../base/estimate.ts';
import type { Ratings } from '../base/ratings.ts';
import type { CategoryRow } from './categories.ts';
import type { FacetsFit } from './fit.ts';

const fewest = { category: 10, ratees: 30, rater: 10 };
const named = (labels: readonly string[]): string => labels.slice(0, 5).join(', ') + (labels.length > 5 ? ', ...' : '');

interface Seen {
  readonly categories: readonly CategoryRow[];
  readonly subsets: number;
  readonly extremeRatees: Int8Array;
}

function scaleWarnings(ratings: Ratings, fit: FacetsFit, categories: readonly CategoryRow[]): StatWarning[] {
  const list: StatWarning[] = [];
  const word = (score: number): string => ratings.levels?.[score - 1] ?? String(score);
  const label = (row: CategoryRow): string =>
    row.criterion === null ? word(row.score) : `${row.criterion}: ${word(row.score)}`;
  const { unused } = fit.design;
  if (unused.length > 0)
    list.push(warn('facets.unused-categories', { n: unused.length, scores: named(unused.map(word)) }, ['categories']));
  const thin = categories.filter((row) => row.n < fewest.category);
  if (thin.length > 0)
    list.push(
      warn('facets.thin-categories', { n: thin.length, scores: named(thin.map(label)), least: fewest.category }, [
        'categories.stepSe',
      ]),
    );
  const reversed = categories.filter((row, at) => {
    const before = categories[at - 1];
    return row.step !== null && before?.step != null && before.criterion === row.criterion && row.step < before.step;
  });
  if (reversed.length > 0)
    list.push(
      warn('facets.reversed-steps', { n: reversed.length, scores: named(reversed.map(label)) }, [
        'categories.averageMeasure',
      ]),
    );
  return list;
}

/** Why figures of the many-facet model mean less than they seem. */
export function facetsWarnings(ratings: Ratings, fit: FacetsFit, seen: Seen): StatWarning[] {
  const list: StatWarning[] = [];
  const { design } = fit;
  const extreme = (marks: Int8Array, labels: readonly string[]): string[] =>
    labels.filter((_, i) => (marks[i] ?? 0) !== 0);
  if (seen.subsets > 1) list.push(warn('facets.subsets', { n: seen.subsets }, ['subsets', 'links']));
  if (!fit.converged) list.push(warn('facets.not-converged', { iterations: fit.iterations }));
  if (fit.flat) list.push(warn('facets.flat', {}, ['ratees.mean']));
  const raters = extreme(design.extremeRaters, ratings.raters);
  if (raters.length > 0)
    list.push(
      warn('facets.extreme-raters', { n: raters.length, raters: named(raters) }, ['raters.extreme', 'raters.mean']),
    );
  const criteria = extreme(design.extremeCriteria, ratings.criteria);
  if (criteria.length > 0)
    list.push(warn('facets.extreme-criteria', { n: criteria.length, criteria: named(criteria) }, ['criteria.mean']));
  const ratees = seen.extremeRatees.reduce((sum, mark) => sum + (mark === 0 ? 0 : 1), 0);
  if (ratees > 0) list.push(warn('facets.extreme-ratees', { n: ratees }, ['ratees.se']));
  list.push(...scaleWarnings(ratings, fit, seen.categories));
  const counts = new Int32Array(design.raters);
  for (const j of ratings.rater) counts[j] = (counts[j] as number) + 1;
  const thin = counts.reduce((sum, count) => sum + (count < fewest.rater ? 1 : 0), 0);
  if (thin > 0) list.push(warn('facets.thin-raters', { n: thin, least: fewest.rater }, ['raters.n', 'raters.se']));
  if (design.ratees < fewest.ratees) list.push(warn('facets.few-ratees', { n: design.ratees }, ['varianceSe']));
  return list;
}
