import { tQuantile, tTwoSided } from '../base/special.ts';

/**
 * One effect of one rater: the figure with standard error and 95 % interval, the value it would have without the effect, the two-sided
 * p against that, and what it rests on. `noted`: still marked when all raters are looked at together (Benjamini & Hochberg 1995, 5 %).
 */
export interface EffectFigure {
  readonly value: number;
  readonly se: number;
  readonly lower: number;
  readonly upper: number;
  readonly none: number;
  readonly p: number;
  readonly n: number;
  readonly method: string;
  readonly noted: boolean;
}

/** A figure on t with `df` degrees of freedom; null when it cannot be had. */
export function effectFigure(
  value: number,
  se: number,
  none: number,
  df: number,
  n: number,
  method: string,
): EffectFigure | null {
  if (!Number.isFinite(value) || !(se > 0) || !Number.isFinite(se) || df < 1) return null;
  const reach = tQuantile(0.975, df) * se;
  return {
    value,
    se,
    lower: value - reach,
    upper: value + reach,
    none,
    p: tTwoSided((value - none) / se, df),
    n,
    method,
    noted: false,
  };
}

/** The same on the log scale, for ratios: `logValue` and its standard error. */
export function ratioFigure(
  logValue: number,
  logSe: number,
  df: number,
  n: number,
  method: string,
): EffectFigure | null {
  const figure = effectFigure(logValue, logSe, 0, df, n, method);
  if (figure === null) return null;
  const value = Math.exp(figure.value);
  const [lower, upper] = [Math.exp(figure.lower), Math.exp(figure.upper)];
  if (!Number.isFinite(upper)) return null;
  return { ...figure, value, se: value * logSe, lower, upper, none: 1 };
}

/** Which p-values are noted with the share of false alarms among them held at `rate` (Benjamini & Hochberg 1995, step-up). */
export function falseDiscovery(p: readonly number[], rate = 0.05): boolean[] {
  const order = p.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
  let last = -1;
  order.forEach(({ value }, rank) => {
    if (value <= (rate * (rank + 1)) / p.length) last = rank;
  });
  const noted = new Array<boolean>(p.length).fill(false);
  for (const { at } of order.slice(0, last + 1)) noted[at] = true;
  return noted;
}

/** Marks the figures of one effect over all raters; null where a rater has none. */
export function notedTogether(figures: readonly (EffectFigure | null)[]): (EffectFigure | null)[] {
  const present = figures.flatMap((figure, at) => (figure === null ? [] : [{ figure, at }]));
  const noted = falseDiscovery(present.map(({ figure }) => figure.p));
  const marked: (EffectFigure | null)[] = figures.map(() => null);
  present.forEach(({ figure, at }, place) => {
    marked[at] = { ...figure, noted: noted[place] ?? false };
  });
  return marked;
}
