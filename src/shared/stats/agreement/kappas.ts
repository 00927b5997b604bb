import type { Figure } from '../base/estimate.ts';
import { type ChanceModel, chanceAgreement, type WeightName, weightBetween } from './chance-agreement.ts';
import { cohenKappa, pairTable, rawAgreement } from './cohen-kappa.ts';
import type { AgreementTable } from './table.ts';

/** Two raters side by side, over the units that both rated. */
export interface PairAgreement {
  readonly raters: readonly [string, string];
  readonly n: number;
  readonly percentAgreement: number | null;
  readonly kappa: number | null;
  readonly kappaLinear: number | null;
  readonly kappaQuadratic: number | null;
}

/** More pairs than this are a table nobody reads: 20 raters have 190. */
const mostPairs = 190;
/** More categories than this are measurements, for which kappa is the wrong question. */
const mostCategories = 100;

/** Can kappas be taken at all on so many categories? */
export function fewCategories(table: AgreementTable): boolean {
  return table.values.length <= mostCategories;
}

const plans: readonly (readonly [key: string, model: ChanceModel, weight: WeightName])[] = [
  ['fleiss', 'fleiss', 'unweighted'],
  ['conger', 'conger', 'unweighted'],
  ['gwetAC1', 'gwet', 'unweighted'],
  ['gwetAC2', 'gwet', 'quadratic'],
  ['gwetAC2Linear', 'gwet', 'linear'],
  ['brennanPrediger', 'brennanPrediger', 'unweighted'],
  ['fleissQuadratic', 'fleiss', 'quadratic'],
  ['congerQuadratic', 'conger', 'quadratic'],
];

/** Every chance-corrected coefficient by its key; weighted ones only where the categories have an order. */
export function kappaFigures(table: AgreementTable, ordered: boolean): Record<string, Figure> {
  const figures: Record<string, Figure> = {};
  if (!fewCategories(table)) return figures;
  for (const [key, model, name] of plans)
    if (ordered || name === 'unweighted')
      figures[key] = chanceAgreement(table, weightBetween(name, table.values), model);
  if (table.raters !== 2) return figures;
  const pair = pairTable(table, 0, 1);
  figures.cohen = cohenKappa(pair, weightBetween('unweighted', table.values));
  if (ordered) {
    figures.cohenLinear = cohenKappa(pair, weightBetween('linear', table.values));
    figures.cohenQuadratic = cohenKappa(pair, weightBetween('quadratic', table.values));
  }
  return figures;
}

/** Every pair of raters with Cohen's kappas, sorted as the raters are; none when there would be more than 190. Cost O(pairs x ratings). */
export function pairAgreements(table: AgreementTable, names: readonly string[], ordered: boolean): PairAgreement[] {
  const r = table.raters;
  if ((r * (r - 1)) / 2 > mostPairs || !fewCategories(table)) return [];
  const list: PairAgreement[] = [];
  for (let a = 0; a < r; a++)
    for (let b = a + 1; b < r; b++) {
      const pair = pairTable(table, a, b);
      if (pair.n === 0) continue;
      const kappa = (name: WeightName) => cohenKappa(pair, weightBetween(name, table.values)).value;
      list.push({
        raters: [names[a] ?? '', names[b] ?? ''],
        n: pair.n,
        percentAgreement: rawAgreement(pair),
        kappa: kappa('unweighted'),
        kappaLinear: ordered ? kappa('linear') : null,
        kappaQuadratic: ordered ? kappa('quadratic') : null,
      });
    }
  return list;
}

/** Light's kappa (1971): the mean of all pairs' Cohen kappas; null when a pair has none. */
export function lightKappa(pairs: readonly PairAgreement[], raters: number): number | null {
  if (pairs.length !== (raters * (raters - 1)) / 2) return null;
  let sum = 0;
  for (const pair of pairs) {
    if (pair.kappa === null) return null;
    sum += pair.kappa;
  }
  return sum / pairs.length;
}
