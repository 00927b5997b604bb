import { loadTraining } from '#main/files/training-file.ts';
import type { Input, Output } from '#shared/contract/contract.ts';
import { caseIn, checkTraining } from '#shared/domain/training/check-scores.ts';
import type { TrainingAnswer } from '#shared/domain/training/training-set.ts';
import type { Session } from '../session.ts';
import { trainingView } from '../training-view.ts';

/** Training on a machine without a workshop: what the screen holds is looked at and forgotten. The first rating of a case counts. */
export function tryTraining({ answers }: Input<'training.try'>, { options }: Session): Output<'training.try'> {
  const training = loadTraining(options.resources);
  const own = new Map<string, TrainingAnswer>();
  for (const answer of answers) {
    checkTraining(answer, caseIn(training.set, answer.case), training.instrument);
    if (!own.has(answer.case)) own.set(answer.case, answer);
  }
  return { ...trainingView(training, [...own.values()], []), trainee: null, trainees: 0 };
}
