import { type PairMeans, pairMeans } from '#shared/stats/linear/pair-means.ts';
import { raterContrastSe, type SeverityRater, type SeverityReport } from '#shared/stats/linear/report.ts';
import { type MutualPair, mutualPairs } from '#shared/stats/raters/mutual-pairs.ts';
import { ordinalModel } from '#shared/stats/raters/ordinal-model.ts';
import { type OrdinalResidual, ordinalResiduals } from '#shared/stats/raters/ordinal-residuals.ts';
import { type AgainstPanel, againstPanel, nullScale } from '#shared/stats/raters/panel-means.ts';
import { markTogether } from '#shared/stats/raters/rater-marks.ts';
import { medianOf, robustSd } from '../base/moderated-variance.ts';
import type { Ratings } from '../base/ratings.ts';
import { deviate, type EffectFigure, effectFigure, favour, ratioFigure, widened } from './effect-figure.ts';
import type { MutualFigure, RaterEffects } from './rater-figures.ts';
import {
  centralities,
  dependence,
  haloOf,
  leastCompared,
  leastRatees,
  oneWay,
  residualVariances,
} from './rater-fits.ts';
import { type RaterPair, raterPairs } from './rater-residuals.ts';

/** What is known beside the scores. Indexes are those of the ratings' ratees and raters; null: not known. */
interface RaterContext {
  /** By attribute: do this rater and this ratee share it? */
  readonly likeness?: Readonly<Record<string, (rater: number, ratee: number) => boolean | null>>;
  /** Share of a ratee's evidence that is late in the period, 0 to 1. */
  readonly late?: (ratee: number) => number | null;
  /** Severity of the same raters in the period before, by id. */
  readonly before?: ReadonlyMap<string, { readonly severity: number; readonly seTotal: number }>;
  /** The ratee that a rater is, where raters are rated as well. */
  readonly self?: (rater: number) => number | null;
}

/** What a rater may do differently, in the order in which it is shown. */
export const raterEffectNames = [
  'severity',
  'centrality',
  'range',
  'halo',
  'misfit',
  'recency',
  'likeness',
  'drift',
  'mutual',
] as const;
export type RaterEffectName = (typeof raterEffectNames)[number];

/** All raters, and what holds for the panel as a whole. */
export interface RaterEffectsReport {
  readonly raters: readonly RaterEffects[];
  /** Mean over raters of each likeness, weighted by precision. */
  readonly likeness: Readonly<Record<string, EffectFigure | null>>;
  /** `severity`: middle of the severities without regard to the farthest; raters are severe or lenient against it. */
  readonly panel: {
    readonly sd: number;
    readonly halo: number;
    readonly square: number;
    readonly straight: number;
    readonly severity: number;
  };
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

/** Middle of severities in which the farthest count no more than the bound (Huber 1964, k = 1.5). */
function middleOf(severity: readonly number[]): number {
  let centre = medianOf(severity);
  const bound = 1.5 * robustSd(severity);
  if (!(bound > 0)) return centre;
  for (let round = 0; round < 50; round++) {
    const step =
      severity.reduce((sum, value) => sum + Math.min(bound, Math.max(-bound, value - centre)), 0) / severity.length;
    centre += step;
    if (Math.abs(step) < 1e-9) break;
  }
  return centre;
}

function driftFigure(
  now: { readonly severity: number; readonly seTotal: number },
  before: { readonly severity: number; readonly seTotal: number } | undefined,
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

/** Farthest that one pair counts for how much a rater strays, in SDs: a few odd scores make no careless rater. */
const farthest = 4;

type Square = 'stray' | 'reach';

/** How much a rater's squares exceed the panel's, both against what the model expects; p of the mean over pairs. */
function squareRatio(
  byRater: readonly (readonly OrdinalResidual[])[],
  of: Square,
  weight: Float64Array,
  side: 'above' | 'both',
): readonly (EffectFigure | null)[] {
  const distance = (one: OrdinalResidual): number => Math.min(farthest, (one[of].value - one[of].mean) / one[of].sd);
  const tests = againstPanel({ byRater: byRater.map((list) => list.map(distance)), weight }, leastRatees);
  const sums = byRater.map((list) => {
    let [value, expected, variance] = [0, 0, 0];
    for (const one of list) {
      const { mean, sd } = one[of];
      value += one.scores * Math.max(0, mean + distance(one) * sd);
      expected += one.scores * mean;
      variance += (one.scores * sd) ** 2;
    }
    return { value, expected, variance };
  });
  const whole = sums.reduce((sum, own, j) => sum + (weight[j] as number) * own.value, 0);
  const usual = whole / sums.reduce((sum, own, j) => sum + (weight[j] as number) * own.expected, 0);
  return sums.map(({ value, expected, variance }, j) => {
    const test = tests[j] ?? null;
    if (test === null || !(usual > 0) || !(value > 0)) return null;
    const p = side === 'above' ? test.high : Math.min(1, 2 * Math.min(test.low, test.high));
    const square = value / expected / usual;
    const logSe = Math.sqrt(variance) / expected / Math.sqrt(square);
    const method = `mean squared ${of === 'stray' ? 'residual' : 'distance from the middle'}, ordinal model`;
    // The width of the scale is a matter of SDs rather than of variances.
    return of === 'stray'
      ? ratioFigure(square, logSe, p, test.n, method)
      : ratioFigure(Math.sqrt(square), logSe / 2, p, test.n, method);
  });
}

/**
 * Do a rater's means lie farther from what the other raters say, and scores of one ratee closer together than those of raters with the same
 * total? By rater: the mean of the one distance less the other.
 */
function haloTests(
  byRater: readonly (readonly OrdinalResidual[])[],
  weight: Float64Array,
): readonly (AgainstPanel | null)[] {
  const usable = byRater.map((list) => list.filter(({ scores }) => scores > 1));
  const known = usable.flatMap((list, j) => (weight[j] === 1 ? list : [])).sort((a, b) => a.plain - b.plain);
  if (known.length < 20) return byRater.map(() => null);
  const size = Math.max(20, Math.ceil(known.length / 12));
  const bins = Array.from(
    { length: Math.max(1, Math.floor(known.length / size)) },
    (_, at, last = Math.floor(known.length / size) - 1) => {
      const own = known.slice(at * size, at === last ? undefined : (at + 1) * size);
      const mean = own.reduce((sum, { inside }) => sum + inside, 0) / own.length;
      const square = own.reduce((sum, { inside }) => sum + (inside - mean) ** 2, 0) / own.length;
      return { from: own[0]?.plain ?? 0, mean, sd: Math.sqrt(square) };
    },
  );
  const inside = (one: OrdinalResidual): number => {
    const bin = bins.findLast(({ from }) => one.plain >= from) ?? bins[0];
    return bin === undefined || !(bin.sd > 1e-9) ? 0 : Math.min(farthest, (one.inside - bin.mean) / bin.sd);
  };
  const distances = usable.map((list) => {
    // About the rater's own mean, since the severity taken out of few ratees is not quite the rater's.
    const away = list.map(({ given }) => (given.value - given.mean) / given.sd);
    const middle = away.reduce((sum, e) => sum + e, 0) / list.length;
    const share = list.length / Math.max(1, list.length - 1);
    // The square of a standard normal has mean 1 and variance 2.
    const between = (e: number): number => Math.min(farthest, (share * (e - middle) ** 2 - 1) / Math.SQRT2);
    return list.map((one, at) => between(away[at] as number) - inside(one));
  });
  return againstPanel({ byRater: distances, weight }, leastRatees);
}

/** Figures with errors as wide as the middle half of all of them shows them to be, never narrower (Efron 2004). */
function scaled<K>(byName: ReadonlyMap<K, readonly (EffectFigure | null)[]>) {
  const known = [...byName.values()].flat().flatMap((figure) => (figure === null ? [] : [deviate(figure)]));
  // The error of a robust SD of n deviates, some 1.17 / sqrt(n): figures which hold keep their power.
  const scale = nullScale(known, 1.17 / Math.sqrt(known.length));
  return new Map(
    [...byName].map(([name, list]) => [name, list.map((figure) => (figure === null ? null : widened(figure, scale)))]),
  );
}

interface Found {
  readonly centrality: readonly (EffectFigure | null)[];
  readonly range: readonly (EffectFigure | null)[];
  readonly misfit: readonly (EffectFigure | null)[];
  readonly halo: readonly (AgainstPanel | null)[];
  readonly residuals: readonly (readonly OrdinalResidual[])[];
}

function manners(ratings: Ratings, weight: Float64Array): Found {
  const residuals = ordinalResiduals(ordinalModel(ratings, weight), ratings.raters.length);
  return {
    residuals,
    centrality: scaled(new Map([['own', centralities(residuals)]])).get('own') ?? [],
    range: squareRatio(residuals, 'reach', weight, 'both'),
    misfit: squareRatio(residuals, 'stray', weight, 'above'),
    halo: haloTests(residuals, weight),
  };
}

/** p below which a rater hardly counts for what the others are held against, and how much is left of them. */
const doubtful = 0.003;
const leftOfDoubtful = 0.1;

/**
 * Manners of all raters, twice where some are far from anybody's: the second time those hardly count for what the others are held against,
 * so that nobody is accused for the careless among their colleagues.
 */
function foundManners(ratings: Ratings): Found & { readonly weight: Float64Array } {
  const weight = new Float64Array(ratings.raters.length).fill(1);
  const first = manners(ratings, weight);
  const doubted = weight.map((_, j) => {
    const p = [first.centrality[j]?.p, first.range[j]?.p, first.misfit[j]?.p, first.halo[j]?.high];
    return p.some((one) => one !== undefined && one < doubtful) ? leftOfDoubtful : 1;
  });
  const kept = doubted.filter((one) => one === 1).length;
  if (kept === weight.length || kept * 2 < weight.length) return { ...first, weight };
  return { ...manners(ratings, doubted), weight: doubted };
}

function severityFigure(rater: SeverityRater, report: SeverityReport, middle: number): EffectFigure | null {
  const se = raterContrastSe(rater, report);
  return effectFigure(rater.severity, se, middle, 1e6, rater.n, 'best linear predictor, normal');
}

function mutualOf(pairs: readonly MutualPair[], at: number, raters: readonly string[]): MutualFigure | null {
  const own = pairs.filter(({ raters: [a, b] }) => a === at || b === at);
  const [most] = own.sort((a, b) => a.figure.p - b.figure.p);
  if (most === undefined) return null;
  const [a, b] = most.raters;
  return { ...most.figure, partner: raters[a === at ? b : a] ?? '' };
}

/**
 * What every rater does differently from the panel: severity and drift from the linear model, everything else from what an ordinal model
 * expects of each pair by the ratee's other raters (`ordinalResiduals`), so that the ends of the scale move nobody apart. Noted are figures
 * that stay when all raters and effects are looked at together and are large enough to matter (`markTogether`). Cost O(n).
 */
export function raterEffects(ratings: Ratings, report: SeverityReport, context: RaterContext = {}): RaterEffectsReport {
  const pairs = pairMeans(ratings, report);
  const byRater: readonly (readonly RaterPair[])[] = raterPairs(ratings, report, pairs);
  const every = byRater.flat();
  const all = every.flatMap(({ residuals }) => residuals);
  const square = all.reduce((sum, value) => sum + value * value, 0) / all.length;
  const table = oneWay(every.map(({ residuals }) => residuals));
  const f = table === null || !(table.within > 0) ? 1 : table.between / table.within;
  const halo = table === null ? 0 : Math.min(0.999, Math.max(0, (f - 1) / (f + table.size - 1)));
  const straight = straightOf(ratings, pairs);
  const found = foundManners(ratings);
  const { residuals, weight } = found;
  const variances = residualVariances(residuals);
  const attributes = Object.entries(context.likeness ?? {});
  const middle = middleOf(report.raters.map(({ severity }) => severity));
  const sd = spreadOf(ratings);
  const spread = Math.max(1, Math.sqrt(medianOf(variances.map(({ variance }) => variance))));
  const mutual = context.self === undefined ? [] : mutualPairs(residuals, context.self, spread);
  const own = (at: number): readonly OrdinalResidual[] => residuals[at] ?? [];
  const variance = (at: number) => variances[at] ?? { variance: 1, df: 1e6 };
  const favours = (name: string | null, at: number): EffectFigure | null => {
    const figure = tied.get(name)?.[at] ?? null;
    return figure === null ? null : favour(figure);
  };
  const depending = (of: (rater: number, ratee: number) => number | null, method: string) =>
    report.raters.map((_, at) => dependence(own(at), (ratee) => of(at, ratee), variance(at), method));
  const lateness = 'weighted least squares on lateness, moderated t';
  const tied = scaled(
    new Map<string | null, readonly (EffectFigure | null)[]>([
      [null, depending((_, ratee) => context.late?.(ratee) ?? null, lateness)],
      ...attributes.map(([name, same]) => {
        const shared = (rater: number, ratee: number): number | null => {
          const alike = same(rater, ratee);
          return alike === null ? null : alike ? 1 : 0;
        };
        return [name, depending(shared, 'difference of mean residuals, moderated t')] as const;
      }),
    ]),
  );
  const raw = report.raters.map((rater, at): RaterEffects => {
    const enough = own(at).length >= leastCompared;
    return {
      id: rater.id,
      n: rater.n,
      ratees: own(at).length,
      mean: rater.mean,
      severity: severityFigure(rater, report, middle),
      centrality: found.centrality[at] ?? null,
      range: found.range[at] ?? null,
      halo: haloOf(byRater[at] ?? [], halo, found.halo[at]?.high ?? null),
      straight: { n: straight.n[at] as number, of: straight.of[at] as number, panel: straight.panel },
      misfit: found.misfit[at] ?? null,
      recency: favours(null, at),
      likeness: Object.fromEntries(attributes.map(([name]) => [name, favours(name, at)])),
      drift: enough ? driftFigure(rater, context.before?.get(rater.id)) : null,
      mutual: mutualOf(mutual, at, ratings.raters),
      weight: weight[at] as number,
    };
  });
  return {
    raters: markTogether(raw, mutual, sd),
    likeness: Object.fromEntries(attributes.map(([name]) => [name, pooled(raw.map((r) => r.likeness[name] ?? null))])),
    panel: { sd, halo, square, straight: straight.panel, severity: middle },
  };
}

/** SD of all scores. */
function spreadOf({ score, n }: Ratings): number {
  const mean = score.reduce((sum, value) => sum + value, 0) / n;
  return Math.sqrt(score.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, n - 1));
}
