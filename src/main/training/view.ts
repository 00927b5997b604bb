import type { Instrument } from '#shared/round/instrument.ts';
import type { TrainingCaseView, TrainingOutcome, TrainingView } from '#shared/training/contract.ts';
import { deviations } from '#shared/training/deviation.ts';
import { groupFigure } from '#shared/training/training-group.ts';
import type { TrainingAnswer, TrainingCase, TrainingSet } from '#shared/training/training-set.ts';
import { trainingSummary } from '#shared/training/training-summary.ts';

function outcomeOf(found: TrainingCase, own: TrainingAnswer, all: readonly TrainingAnswer[]): TrainingOutcome {
  const reasons = new Map(found.reference.map(({ criterion, reason }) => [criterion, reason]));
  return {
    trap: found.trap,
    lines: deviations(own.scores, found.reference).flatMap((deviation) => {
      const reason = reasons.get(deviation.criterion);
      const group = groupFigure(all, found.id, deviation.criterion);
      return reason === undefined ? [] : [{ ...deviation, reason, group }];
    }),
  };
}

/** Cases as a trainee may see them: trap, reference and reason only where they have rated. `all`: everybody's ratings, theirs among them. */
export function trainingView(
  training: {
    readonly set: TrainingSet;
    readonly instrument: Instrument;
    readonly own?: ReadonlySet<string>;
  },
  own: readonly TrainingAnswer[],
  all: readonly TrainingAnswer[],
): Omit<TrainingView, 'trainee' | 'trainees'> {
  const { set, instrument, own: ours } = training;
  const cases = set.cases.map((found): TrainingCaseView => {
    const { id, title, person, story, reference } = found;
    const answer = own.find((one) => one.case === id);
    return {
      id,
      title,
      person,
      story,
      ours: ours?.has(id) === true,
      criteria: reference.map(({ criterion }) => criterion),
      outcome: answer === undefined ? null : outcomeOf(found, answer, all),
    };
  });
  return { instrument, source: set.source, cases, summary: trainingSummary(own, set.cases) };
}
