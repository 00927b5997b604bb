import type { CommandName, QueryName } from '#shared/contract/contract.ts';
import { answerApply, answerEnter, roundClose } from './commands/answer.ts';
import { assignmentAdd, assignmentRemove, roundCreate, roundRemove } from './commands/round.ts';
import { roundPlan } from './commands/round-plan.ts';
import type { Command, Query } from './context.ts';
import { assessmentList, roundGet, roundList } from './queries/round.ts';

type RoundCommand = Extract<CommandName, `round.${string}` | `assignment.${string}` | `answer.${string}`>;
type RoundQuery = Extract<QueryName, `round.${string}` | `assessment.${string}`>;

/** The commands of rounds of peer review. */
export const roundCommands: { readonly [N in RoundCommand]: Command<N> } = {
  'round.create': roundCreate,
  'round.remove': roundRemove,
  'round.plan': roundPlan,
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
