import type { Command, Query } from '#main/kernel/context.ts';
import type { CommandName, RowQueryName } from '#shared/contract.ts';
import { answerApply, answerEnter, roundClose } from './answer-commands.ts';
import { roundRenew } from './key-jobs.ts';
import { roundPlan } from './plan-commands.ts';
import { assessmentList, roundGet, roundList } from './queries.ts';
import { assignmentAdd, assignmentRemove, roundCreate, roundRemove } from './round-commands.ts';

type RoundCommand = Extract<CommandName, `round.${string}` | `assignment.${string}` | `answer.${string}`>;
type RoundQuery = Extract<RowQueryName, `round.${string}` | `assessment.${string}`>;

/** The commands of rounds of peer review. */
export const roundCommands: { readonly [N in RoundCommand]: Command<N> } = {
  'round.create': roundCreate,
  'round.remove': roundRemove,
  'round.plan': roundPlan,
  'round.renew': roundRenew,
  'assignment.add': assignmentAdd,
  'assignment.remove': assignmentRemove,
  'answer.apply': answerApply,
  'answer.enter': answerEnter,
  'round.close': roundClose,
};

/** The queries of rounds of peer review. */
export const roundQueries: { readonly [N in RoundQuery]: Query<N> } = {
  'round.list': roundList,
  'round.get': roundGet,
  'assessment.list': assessmentList,
};
