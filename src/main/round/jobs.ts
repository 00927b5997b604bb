import type { AppSession } from '#main/kernel/app-session.ts';
import type { Asker } from '#main/kernel/principal.ts';
import type { Input, JobName, Output } from '#shared/contract.ts';
import { readAnswers } from './answer-jobs.ts';
import {
  answerEvaluation,
  forgetEvaluation,
  listEvaluations,
  openEvaluation,
  sealEvaluation,
} from './evaluation-jobs.ts';
import { issueRound } from './issue-jobs.ts';
import { passphraseSlips } from './slip-jobs.ts';

type RoundJob = Exclude<
  Extract<JobName, `evaluation.${string}` | `round.${string}` | `answer.${string}`>,
  'evaluation.kind' | 'evaluation.ballot' | 'evaluation.vote'
>;

/** Packages out, evaluator mode, answers in. */
export const roundJobs: {
  readonly [N in RoundJob]: (input: Input<N>, session: AppSession, asker: Asker) => Output<N> | Promise<Output<N>>;
} = {
  'round.issue': issueRound,
  'round.slips': passphraseSlips,
  'answer.read': readAnswers,
  'evaluation.list': (_input, session) => listEvaluations(session),
  'evaluation.open': openEvaluation,
  'evaluation.answer': (input, session) => answerEvaluation(input, session),
  'evaluation.seal': (input, session) => sealEvaluation(input, session),
  'evaluation.forget': (input, session) => forgetEvaluation(input, session),
};
