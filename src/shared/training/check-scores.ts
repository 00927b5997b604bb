import { Problem } from '#shared/kernel/problem.ts';
import type { Instrument } from '#shared/round/instrument.ts';
import type { TrainingAnswer, TrainingCase, TrainingSet } from './training-set.ts';

/** The case with this id. @throws Problem `training.case` */
export function caseIn({ cases }: TrainingSet, id: string): TrainingCase {
  const found = cases.find((one) => one.id === id);
  if (found === undefined) throw new Problem('training.case', { case: id }, { field: 'case' });
  return found;
}

/** Refuses what does not rate the case: `training.criterion`, `training.scale`, `training.incomplete`. */
export function checkTraining({ scores }: TrainingAnswer, { reference }: TrainingCase, { levels }: Instrument): void {
  const values = levels.map(({ value }) => value);
  for (const [criterion, score] of Object.entries(scores)) {
    if (!reference.some((one) => one.criterion === criterion))
      throw new Problem('training.criterion', { criterion }, { field: 'scores' });
    if (score !== null && !values.includes(score))
      throw new Problem(
        'training.scale',
        { score, least: values[0] ?? 0, greatest: values.at(-1) ?? 0 },
        { field: criterion },
      );
  }
  const left = reference.filter(({ criterion }) => !Object.hasOwn(scores, criterion)).length;
  if (left > 0) throw new Problem('training.incomplete', { n: left }, { field: 'scores' });
}
