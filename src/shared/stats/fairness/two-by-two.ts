import { type Estimate, noEstimate } from '../base/estimate.ts';
import { chiSquareUpper, logFactorials, normalQuantile } from '../base/special.ts';
import { type ExactNull, type ExactOdds, exactOdds } from './conditional-odds.ts';

/** Chosen and not chosen in two groups. */
export interface TwoByTwo {
  readonly chosenA: number;
  readonly otherA: number;
  readonly chosenB: number;
  readonly otherB: number;
}

/** Hypergeometric null distribution of `chosenA` given the margins. */
export function hypergeometric(t: TwoByTwo): ExactNull {
  const sizeA = t.chosenA + t.otherA;
  const sizeB = t.chosenB + t.otherB;
  const chosen = t.chosenA + t.chosenB;
  const low = Math.max(0, chosen - sizeB);
  const high = Math.min(chosen, sizeA);
  const f = logFactorials(sizeA + sizeB);
  const at = (n: number): number => f[n] ?? 0;
  const log = Float64Array.from({ length: high - low + 1 }, (_, step) => {
    const x = low + step;
    return at(sizeA) - at(x) - at(sizeA - x) + at(sizeB) - at(chosen - x) - at(sizeB - chosen + x);
  });
  return { low, log };
}

/** Fisher's exact test with the conditional odds ratio (group A over group B) and its exact interval. Cost O(smaller margin x 200). */
export function fisherExact(t: TwoByTwo, confidence = 0.95): ExactOdds {
  return exactOdds(hypergeometric(t), t.chosenA, confidence);
}

/** Ratio of the shares chosen, A over B, with the log interval of Katz et al. (1978). */
export interface ImpactRatio extends Estimate {
  readonly method: string;
}

/**
 * Impact ratio (29 CFR 1607.4 D, the "four-fifths rule"), interval on the log scale. Where nobody was chosen in one group, the interval
 * takes half a person more in every cell (Walter 1975) and the value stays as it is; nobody chosen in B: null.
 */
export function impactRatio(t: TwoByTwo, confidence = 0.95): ImpactRatio {
  const sizeA = t.chosenA + t.otherA;
  const sizeB = t.chosenB + t.otherB;
  const add = t.chosenA === 0 || t.chosenB === 0 ? 0.5 : 0;
  const method = add > 0 ? 'log interval, Walter half-person correction' : 'log interval, Katz';
  if (sizeA === 0 || sizeB === 0 || t.chosenB === 0) return { ...noEstimate, method };
  const a = t.chosenA + add;
  const b = t.chosenB + add;
  const centre = Math.log(a / (sizeA + add) / (b / (sizeB + add)));
  const se = Math.sqrt(Math.max(0, 1 / a - 1 / (sizeA + add) + 1 / b - 1 / (sizeB + add)));
  const reach = normalQuantile((1 + confidence) / 2) * se;
  return {
    value: t.chosenA / sizeA / (t.chosenB / sizeB),
    lower: Math.exp(centre - reach),
    upper: Math.exp(centre + reach),
    method,
  };
}

/** Pearson's chi-square of the table, plain and with Yates' correction; null when a margin is empty. */
export function tableChiSquare(
  t: TwoByTwo,
): { readonly plain: number; readonly p: number; readonly corrected: number; readonly pCorrected: number } | null {
  const sizeA = t.chosenA + t.otherA;
  const sizeB = t.chosenB + t.otherB;
  const chosen = t.chosenA + t.chosenB;
  const other = t.otherA + t.otherB;
  const n = sizeA + sizeB;
  const bottom = sizeA * sizeB * chosen * other;
  if (bottom === 0) return null;
  const gap = Math.abs(t.chosenA * t.otherB - t.otherA * t.chosenB);
  const plain = (n * gap ** 2) / bottom;
  const corrected = (n * Math.max(0, gap - Math.min(n / 2, gap)) ** 2) / bottom;
  return { plain, p: chiSquareUpper(plain, 1), corrected, pCorrected: chiSquareUpper(corrected, 1) };
}
