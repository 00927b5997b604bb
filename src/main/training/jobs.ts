import type { AppSession } from '#main/kernel/app-session.ts';
import type { Input, Output } from '#shared/contract.ts';
import { caseIn, checkTraining } from '#shared/training/check-scores.ts';
import type { TrainingAnswer } from '#shared/training/training-set.ts';
import { loadTraining } from './training-sets.ts';
import { trainingView } from './view.ts';

/** Training on a machine without a workshop: what the screen holds is looked at and forgotten. The first rating of a case counts. */
export function tryTraining({ answers }: Input<'training.try'>, { options }: AppSession): Output<'training.try'> {
  const training = loadTraining(options.resources);
  const own = new Map<string, TrainingAnswer>();
  for (const answer of answers) {
    checkTraining(answer, caseIn(training.set, answer.case), training.instrument);
    if (!own.has(answer.case)) own.set(answer.case, answer);
  }
  return { ...trainingView(training, [...own.values()], []), trainee: null, trainees: 0 };
}
