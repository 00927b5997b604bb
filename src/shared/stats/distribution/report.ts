import { type StatWarning, warn } from '../base/estimate.ts';
import type { LevelCounts } from '../base/level-counts.ts';
import { wilson } from '../base/proportion.ts';
import { chiSquareUpper } from '../base/special.ts';
import { type EarthMover, earthMover } from './earth-mover.ts';
import { type ExactFit, exactMultinomial, type SimulatedFit, simulatedFit } from './exact-multinomial.ts';
import { type Fit, goodnessOfFit } from './goodness-of-fit.ts';
import type { SpreadChange } from './spread.ts';

interface DistributionOptions {
  /** Most outcomes that the exact test may list; default 5 million (some 0.2 s). */
  readonly exactLimit?: number;
  /** Draws of the Monte-Carlo p; default 9,999 to 99,999, none for very many people. */
  readonly draws?: number;
  readonly seed?: number;
}

interface LevelLine {
  readonly level: string;
  readonly count: number;
  readonly share: number | null;
  /** Wilson 95 % interval of the share. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly expectedShare: number | null;
  readonly expectedCount: number | null;
  readonly residual: number | null;
}

export interface DistributionReport {
  readonly n: number;
  readonly blanks: number;
  readonly ordered: boolean;
  readonly levels: readonly LevelLine[];
  /** Null when no expected shares were given. */
  readonly fit: {
    readonly chiSquare: Fit['chiSquare'];
    readonly g: Fit['g'];
    readonly cramersV: number | null;
    readonly totalVariation: number;
    readonly smallestExpected: number;
    /** Exact p by the statistic that orders outcomes; null when there are too many outcomes. */
    readonly exact: ExactFit | null;
    readonly monteCarlo: SimulatedFit | null;
  } | null;
  /** Null without expected shares or without an order of the levels. */
  readonly earthMover: EarthMover | null;
  /** The same people before and after; null when no earlier level was given. */
  readonly change: SpreadChange | null;
  readonly warnings: readonly StatWarning[];
}

/**
 * How many draws are worth their time (20 million people drawn is half a second): few beside an exact p, none for so many people that
 * chi-square is as good.
 */
function drawsFor(n: number, exact: boolean, smallestExpected: number): number {
  if (n > 10_000 || (n > 2_000 && smallestExpected >= 5)) return 0;
  return exact || n > 2_000 ? 9_999 : Math.min(99_999, Math.floor(20_000_000 / n));
}

/**
 * How people spread over levels, and whether that fits expected shares: chi-square and G (asymptotic), exact multinomial and Monte-Carlo p by
 * three named orderings, earth mover distance. Cost: levels + exact outcomes (5 to 40 ns each) + draws x n.
 */
export function distributionReport(
  table: LevelCounts,
  shares: readonly number[] | null,
  change: SpreadChange | null = null,
  options: DistributionOptions = {},
): DistributionReport {
  const { levels, counts, ordered } = table;
  const n = counts.reduce((sum, o) => sum + o, 0);
  const seed = options.seed ?? 1;
  const warnings: StatWarning[] = [];
  const fit = shares ? goodnessOfFit(counts, shares) : null;
  const exact = shares && fit ? exactMultinomial(counts, shares, options.exactLimit) : null;
  const draws = options.draws ?? (fit ? drawsFor(n, exact !== null, fit.smallestExpected) : 0);
  const monteCarlo = shares && fit && draws > 0 ? simulatedFit(counts, shares, draws, seed) : null;
  if (!shares) warnings.push(warn('distribution.no-expected'));
  if (fit && !fit.chiSquare && shares?.some((p) => p === 0))
    warnings.push(warn('distribution.impossible', {}, ['earthMover']));
  if (fit?.chiSquare && fit.smallestExpected < 5)
    warnings.push(
      warn('distribution.small-expected', { smallest: Math.round(fit.smallestExpected * 100) / 100 }, [
        exact ? 'fit.exact' : 'fit.monteCarlo',
      ]),
    );
  if (!ordered) warnings.push(warn('distribution.unordered', { levels: levels.join(', ') }));
  if (n > 0 && Math.max(...counts) === n) warnings.push(warn('distribution.one-level', { n }));
  if (change?.verdict === 'narrowed')
    warnings.push(warn('distribution.narrowed', {}, ['change.sdRatio', 'change.orderKept']));
  return {
    n,
    blanks: table.blanks,
    ordered,
    levels: levels.map((level, at) => {
      const count = counts[at] ?? 0;
      const share = wilson(count, n);
      const p = shares?.[at] ?? null;
      return {
        level,
        count,
        share: share.value,
        lower: share.lower,
        upper: share.upper,
        expectedShare: p,
        expectedCount: p === null ? null : p * n,
        residual: fit?.residuals[at] ?? null,
      };
    }),
    fit: fit
      ? {
          chiSquare: fit.chiSquare,
          g: fit.g,
          cramersV: fit.cramersV,
          totalVariation: fit.totalVariation,
          smallestExpected: fit.smallestExpected,
          exact,
          monteCarlo,
        }
      : null,
    earthMover: shares && ordered && n > 0 ? earthMover(counts, shares, seed) : null,
    change,
    warnings,
  };
}

/** Do groups share one distribution? Pearson's chi-square of groups x levels; levels and groups without people are left out. */
export interface Homogeneity {
  readonly n: number;
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
  /** Cramer's V of the table. */
  readonly cramersV: number;
  readonly smallestExpected: number;
}

/** Cost O(groups x levels). Null when only one group or one level is occupied. */
export function homogeneity(groups: readonly (readonly number[])[]): Homogeneity | null {
  const rows = groups.filter((counts) => counts.some((o) => o > 0));
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => rows.reduce((sum, counts) => sum + (counts[at] ?? 0), 0));
  const used = columns.filter((o) => o > 0).length;
  const n = columns.reduce((sum, o) => sum + o, 0);
  if (rows.length < 2 || used < 2) return null;
  let chiSquare = 0;
  let smallestExpected = n;
  for (const counts of rows) {
    const size = counts.reduce((sum, o) => sum + o, 0);
    counts.forEach((o, at) => {
      const e = (size * (columns[at] ?? 0)) / n;
      if (e === 0) return;
      chiSquare += (o - e) ** 2 / e;
      smallestExpected = Math.min(smallestExpected, e);
    });
  }
  const df = (rows.length - 1) * (used - 1);
  const cramersV = Math.sqrt(chiSquare / (n * Math.min(rows.length - 1, used - 1)));
  return { n, chiSquare, df, p: chiSquareUpper(chiSquare, df), cramersV, smallestExpected };
}
