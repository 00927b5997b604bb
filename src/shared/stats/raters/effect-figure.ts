import { normalQuantile, normalUpper, tQuantile, tTwoSided } from '../base/special.ts';

/**
 * One effect of one rater: the figure with standard error and 95 % interval, the value it would have without the effect, p against that,
 * and what it rests on. `noted`: still marked when all raters and effects are looked at together (Holm 1979, 5 %), and large enough to matter.
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
  const normal = df > 1e5;
  const reach = (normal ? normalQuantile(0.975) : tQuantile(0.975, df)) * se;
  const t = (value - none) / se;
  return {
    value,
    se,
    lower: value - reach,
    upper: value + reach,
    none,
    p: normal ? 2 * normalUpper(Math.abs(t)) : tTwoSided(t, df),
    n,
    method,
    noted: false,
  };
}

/** A ratio with its error on the log scale, normal; `p` as another test of the same gives it. */
export function ratioFigure(value: number, logSe: number, p: number, n: number, method: string): EffectFigure | null {
  if (!(value > 0) || !(logSe > 0) || !Number.isFinite(value * logSe)) return null;
  const reach = normalQuantile(0.975) * logSe;
  const [lower, upper] = [value * Math.exp(-reach), value * Math.exp(reach)];
  if (!Number.isFinite(upper) || !Number.isFinite(p)) return null;
  return { value, se: value * logSe, lower, upper, none: 1, p, n, method, noted: false };
}

/** The normal deviate of a figure's two-sided p, with the sign of the figure. */
export function deviate({ value, none, p }: EffectFigure): number {
  return -normalQuantile(Math.max(1e-300, p / 2)) * Math.sign(value - none);
}

/** The figure with errors `scale` times as wide. */
export function widened(figure: EffectFigure, scale: number): EffectFigure {
  if (!(scale > 1)) return figure;
  const { value, lower, upper, se } = figure;
  return {
    ...figure,
    se: se * scale,
    lower: value - (value - lower) * scale,
    upper: value + (upper - value) * scale,
    p: Math.min(1, 2 * normalUpper(Math.abs(deviate(figure)) / scale)),
  };
}

/** The same figure tested on its upper side only: of a favour nobody is suspected who gives less. */
export function favour(figure: EffectFigure): EffectFigure {
  return { ...figure, p: figure.value > figure.none ? figure.p / 2 : 1 - figure.p / 2 };
}
