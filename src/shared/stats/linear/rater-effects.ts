import type { Ratings } from '../base/ratings.ts';
import { fQuantile, normalUpper } from '../base/special.ts';
import { type EffectFigure, effectFigure, notedTogether } from './effect-figure.ts';
import { criterionValues, type PairMeans, pairMeans } from './pair-means.ts';
import { centrality, type HaloFigure, haloOf, likeness, misfit, oneWay, rangeUse, slopeFigure } from './rater-fits.ts';
import { type RaterPair, raterPairs } from './rater-residuals.ts';
import type { SeverityReport } from './report.ts';

/** What is known beside the scores. Indexes are those of the ratings' ratees and raters; null: not known. */
interface RaterContext {
  /** By attribute: do this rater and this ratee share it? */
  readonly likeness?: Readonly<Record<string, (rater: number, ratee: number) => boolean | null>>;
  /** Share of a ratee's evidence that is late in the period, 0 to 1. */
  readonly late?: (ratee: number) => number | null;
  /** Severity of the same raters in the period before, by id. */
  readonly before?: ReadonlyMap<string, { readonly severity: number; readonly seTotal: number }>;
}

/** What a rater may do differently, in the order in which it is told. */
export const raterEffectNames = [
  'severity',
  'centrality',
  'range',
  'halo',
  'misfit',
  'recency',
  'likeness',
  'drift',
] as const;
export type RaterEffectName = (typeof raterEffectNames)[number];

/** What one rater does differently. Each figure is null where there is too little to tell. */
export interface RaterEffects {
  readonly id: string;
  readonly n: number;
  readonly ratees: number;
  readonly mean: number;
  readonly severity: EffectFigure | null;
  readonly centrality: EffectFigure | null;
  readonly range: EffectFigure | null;
  readonly halo: HaloFigure | null;
  /** Ratees with the same score on every criterion, of those with three criteria or more. */
  readonly straight: { readonly n: number; readonly of: number; readonly panel: number };
  readonly misfit: EffectFigure | null;
  readonly recency: EffectFigure | null;
  readonly likeness: Readonly<Record<string, EffectFigure | null>>;
  readonly drift: EffectFigure | null;
}

/** All raters, and what holds for the panel as a whole. */
export interface RaterEffectsReport {
  readonly raters: readonly RaterEffects[];
  /** Mean over raters of each likeness, weighted by precision. */
  readonly likeness: Readonly<Record<string, EffectFigure | null>>;
  readonly panel: { readonly sd: number; readonly halo: number; readonly square: number; readonly straight: number };
}

/** Scores less the mean of all scores on that criterion, by rater, then by ratee. */
function centredScores(ratings: Ratings, report: SeverityReport, pairs: PairMeans): (readonly number[])[][] {
  const values = criterionValues(ratings, report);
  const byPair: number[][] = Array.from({ length: pairs.pairs }, () => []);
  for (let i = 0; i < ratings.n; i++) {
    const value = values[ratings.criterion === null ? 0 : (ratings.criterion[i] as number)] as number;
    byPair[pairs.pairOf[i] as number]?.push((ratings.score[i] as number) - value);
  }
  const byRater: number[][][] = Array.from({ length: pairs.raters }, () => []);
  byPair.forEach((scores, p) => {
    byRater[pairs.rater[p] as number]?.push(scores);
  });
  return byRater;
}

function pooledSd(byRater: readonly (readonly (readonly number[])[])[]): number {
  let squares = 0;
  let df = 0;
  for (const groups of byRater) {
    const all = groups.flat();
    if (all.length < 2) continue;
    const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
    squares += all.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    df += all.length - 1;
  }
  return df > 0 ? Math.sqrt(squares / df) : 0;
}

function straightOf(ratings: Ratings, pairs: PairMeans) {
  const first = new Float64Array(pairs.pairs).fill(Number.NaN);
  const varies = new Uint8Array(pairs.pairs);
  for (let i = 0; i < ratings.n; i++) {
    const p = pairs.pairOf[i] as number;
    const score = ratings.score[i] as number;
    if (Number.isNaN(first[p] as number)) first[p] = score;
    else if (first[p] !== score) varies[p] = 1;
  }
  const n = new Int32Array(pairs.raters);
  const of = new Int32Array(pairs.raters);
  for (let p = 0; p < pairs.pairs; p++) {
    if ((pairs.count[p] as number) < 3) continue;
    const at = pairs.rater[p] as number;
    of[at] = (of[at] as number) + 1;
    if (varies[p] === 0) n[at] = (n[at] as number) + 1;
  }
  const total = of.reduce((sum, value) => sum + value, 0);
  return { n, of, panel: total === 0 ? 0 : n.reduce((sum, value) => sum + value, 0) / total };
}

function severityFigure({
  severity,
  seTotal,
  n,
}: {
  severity: number;
  seTotal: number;
  n: number;
}): EffectFigure | null {
  if (!(seTotal > 0)) return null;
  const reach = 1.959963984540054 * seTotal;
  const p = 2 * normalUpper(Math.abs(severity) / seTotal);
  const method = 'best linear predictor, normal';
  return {
    value: severity,
    se: seTotal,
    lower: severity - reach,
    upper: severity + reach,
    none: 0,
    p,
    n,
    method,
    noted: false,
  };
}

function driftFigure(
  now: { severity: number; seTotal: number },
  before: { severity: number; seTotal: number } | undefined,
) {
  if (before === undefined) return null;
  const se = Math.hypot(now.seTotal, before.seTotal);
  return effectFigure(now.severity - before.severity, se, 0, 1e6, 2, 'difference of severities of two periods, normal');
}

function pooled(figures: readonly (EffectFigure | null)[]): EffectFigure | null {
  const present = figures.filter((figure) => figure !== null);
  if (present.length < 2) return null;
  const mass = present.reduce((sum, { se }) => sum + 1 / se ** 2, 0);
  const value = present.reduce((sum, figure) => sum + figure.value / figure.se ** 2, 0) / mass;
  const method = 'mean over raters weighted by precision';
  return effectFigure(value, Math.sqrt(1 / mass), 0, present.length - 1, present.length, method);
}

/** The figures of one effect over all raters, marked together. */
function marked<K extends string>(
  raters: readonly RaterEffects[],
  key: K,
  pick: (rater: RaterEffects) => EffectFigure | null,
) {
  return notedTogether(raters.map(pick)).map((figure) => ({ [key]: figure }) as Record<K, EffectFigure | null>);
}

/**
 * What every rater does differently from the panel, from the residuals of the linear severity model; conventions of each figure stand with it
 * in `rater-fits.ts`. Figures rest on four ratees or more. Cost O(n).
 */
export function raterEffects(ratings: Ratings, report: SeverityReport, context: RaterContext = {}): RaterEffectsReport {
  const pairs = pairMeans(ratings, report);
  const byRater = raterPairs(ratings, report, pairs);
  const scores = centredScores(ratings, report, pairs);
  const sd = pooledSd(scores);
  const every = byRater.flat();
  const all = every.flatMap(({ residuals }) => residuals);
  const square = all.reduce((sum, value) => sum + value * value, 0) / all.length;
  const table = oneWay(every.map(({ residuals }) => residuals));
  const f = table === null || !(table.within > 0) ? 1 : table.between / table.within;
  const halo = table === null ? 0 : Math.min(0.999, Math.max(0, (f - 1) / (f + table.size - 1)));
  const straight = straightOf(ratings, pairs);
  const attributes = Object.entries(context.likeness ?? {});
  const late = (own: readonly RaterPair[]): EffectFigure | null => {
    const known = own.flatMap(({ ratee, residuals }) => {
      const share = context.late?.(ratee) ?? null;
      return share === null ? [] : [{ share, rest: residuals.reduce((sum, v) => sum + v, 0) / residuals.length }];
    });
    return slopeFigure(
      known.map(({ share }) => share),
      known.map(({ rest }) => rest),
      0,
      'least squares of residuals on lateness, t',
    );
  };
  const raw = report.raters.map((rater, at): RaterEffects => {
    const own = byRater[at] ?? [];
    return {
      id: rater.id,
      n: rater.n,
      ratees: own.length,
      mean: rater.mean,
      severity: severityFigure(rater),
      centrality: centrality(own),
      range: rangeUse(scores[at] ?? [], sd),
      halo: haloOf(own, halo, fQuantile),
      straight: { n: straight.n[at] as number, of: straight.of[at] as number, panel: straight.panel },
      misfit: misfit(own, square),
      recency: late(own),
      likeness: Object.fromEntries(attributes.map(([name, same]) => [name, likeness(own, (ratee) => same(at, ratee))])),
      drift: driftFigure(rater, context.before?.get(rater.id)),
    };
  });
  const plain = (['severity', 'centrality', 'range', 'misfit', 'recency', 'drift'] as const).map((key) =>
    marked(raw, key, (rater) => rater[key]),
  );
  const halos = notedTogether(raw.map((rater) => rater.halo));
  const alike = attributes.map(([name]) => marked(raw, name, (rater) => rater.likeness[name] ?? null));
  const raters = raw.map((rater, at): RaterEffects => {
    const own = halos[at];
    return {
      ...Object.assign({ ...rater }, ...plain.map((list) => list[at])),
      halo: rater.halo === null ? null : { ...rater.halo, noted: own?.noted ?? false },
      likeness: Object.assign({}, ...alike.map((list) => list[at])),
    };
  });
  return {
    raters,
    likeness: Object.fromEntries(attributes.map(([name]) => [name, pooled(raw.map((r) => r.likeness[name] ?? null))])),
    panel: { sd, halo, square, straight: straight.panel },
  };
}
