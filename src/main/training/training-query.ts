import type { Query } from '#main/kernel/context.ts';
import type { Reader } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import { type TrainingResultRow, trainingResultColumns } from '#shared/training/rows.ts';
import type { TrainingAnswer } from '#shared/training/training-set.ts';
import { type RaterTraining, trainingSummary } from '#shared/training/training-summary.ts';
import { traineeOf, trainingIn } from './training-sets.ts';
import { trainingView } from './view.ts';

const answerOf = ({ case_id, scores }: TrainingResultRow): TrainingAnswer => ({
  case: case_id,
  scores: trainingResultColumns.scores.read(scores),
});

/** The cases as one trainee may see them. */
export const trainingGet: Query<'training.get'> = ({ rater }, { store, resources, actor }) => {
  const trainee = traineeOf(store, rater, actor);
  const rows = rowsOf(store, 'training_result');
  const own = rows.filter(({ rater_key }) => rater_key === trainee?.key).map(answerOf);
  return {
    ...trainingView(trainingIn(store, resources), own, rows.map(answerOf)),
    trainee: trainee?.name ?? null,
    trainees: new Set(rows.map(({ rater_key }) => rater_key)).size,
  };
};

/** How a rater did in training, for their card; null without a case. */
export function trainingOf(store: Reader, resources: string, rater: string): RaterTraining | null {
  const own = rowsOf(store, 'training_result').filter(({ rater_key }) => rater_key === rater);
  if (own.length === 0) return null;
  const { cases, n, mean, absolute } = trainingSummary(own.map(answerOf), trainingIn(store, resources).set.cases);
  return { cases, n, mean, absolute };
}
