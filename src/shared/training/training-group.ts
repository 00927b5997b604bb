import { deviationOf, meanOf } from '#shared/stats/base/moments.ts';
import type { TrainingAnswer } from './training-set.ts';

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
