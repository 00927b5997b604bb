import type { TrainingAnswer } from './training-set.ts';

/** Mean of some numbers; null of none. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation of a sample (n - 1); null of fewer than two. */
export function deviationOf(values: readonly number[]): number | null {
  const mean = meanOf(values);
  if (mean === null || values.length < 2) return null;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/** Fewer trainees than this, and a mean would give away what a single other person rated. */
export const leastTrainees = 3;

/** What a group gave on one criterion of a case. `n` counts levels, `unseen` "not observed"; figures are null below {@link leastTrainees}. */
export interface GroupFigure {
  readonly n: number;
  readonly unseen: number;
  readonly mean: number | null;
  readonly sd: number | null;
}

/** The group on one criterion of one case, with the caller among them. */
export function groupFigure(answers: readonly TrainingAnswer[], caseId: string, criterion: string): GroupFigure {
  const given = answers.flatMap(({ case: id, scores }) => {
    const score = scores[criterion];
    return id !== caseId || score === undefined ? [] : [score];
  });
  const levels = given.filter((score) => score !== null);
  const enough = levels.length >= leastTrainees;
  return {
    n: levels.length,
    unseen: given.length - levels.length,
    mean: enough ? meanOf(levels) : null,
    sd: enough ? deviationOf(levels) : null,
  };
}
