import type { SeverityRater, SeverityReport } from './report.ts';

/**
 * Standard error of a rater's severity against the other raters. The model's own error holds the mean of all raters too, which no ratings can
 * show: raters of a panel alike more severe look like people alike worse. That part is its prior variance over the raters.
 */
export function raterContrastSe(
  { seTotal }: Pick<SeverityRater, 'seTotal'>,
  { variance, raters }: SeverityReport,
): number {
  return Math.sqrt(Math.max(0, seTotal ** 2 - variance.rater / raters.length));
}
