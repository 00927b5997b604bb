import type { Command } from '#main/kernel/context.ts';
import { rowsOf } from '#main/store/rows.ts';
import { insertion } from '#shared/kernel/change.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { caseIn, checkTraining } from '#shared/training/check-scores.ts';
import { trainingResultColumns } from '#shared/training/rows.ts';
import { traineeOf, trainingIn } from './training-sets.ts';

/** Keeps how somebody rated a practice case. A second rating would only repeat the reference that was shown, so the first one counts. */
export const trainingRecord: Command<'training.record'> = (input, { store, resources, actor, now, newId }) => {
  const trainee = traineeOf(store, input.rater, actor);
  if (trainee === null) throw new Problem('actor.needed');
  const { set, instrument } = trainingIn(store, resources);
  const found = caseIn(set, input.case);
  checkTraining(input, found, instrument);
  const there = rowsOf(store, 'training_result').some(
    (row) => row.rater_key === trainee.key && row.case_id === found.id,
  );
  if (there) throw new Problem('training.again', { name: trainee.name }, { field: 'case' });
  const row = {
    id: newId(),
    rater_key: trainee.key,
    rater_name: trainee.name,
    case_id: found.id,
    scores: trainingResultColumns.scores.write(input.scores),
    at: now,
  };
  return {
    name: 'training.record',
    values: { name: trainee.name, number: set.cases.indexOf(found) + 1 },
    reason: null,
    changes: [insertion('training_result', row)],
  };
};
