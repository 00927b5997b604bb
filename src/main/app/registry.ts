import type { CommandName, QueryName } from '#shared/contract/contract.ts';
import { actorAdd, actorUpdate } from './commands/actor.ts';
import { employeeExclude, employeeInclude } from './commands/employee.ts';
import { historyRedo, historyUndo } from './commands/history.ts';
import { importApply } from './commands/import.ts';
import { ratingSet, ratingSetMany, ratingState } from './commands/rating.ts';
import {
  unitSetPredicate,
  workshopRename,
  workshopReopen,
  workshopSetPredicate,
  workshopSignOff,
} from './commands/workshop.ts';
import type { Command, Query } from './context.ts';
import { distributionGet } from './queries/distribution.ts';
import { importFiles } from './queries/import-files.ts';
import { commitGet, commitList, commitSummary, historyGet } from './queries/journal.ts';
import { minutesGet } from './queries/minutes.ts';
import { actorList, employeeList, unitList, workshopGet, workshopSignOffs } from './queries/roster.ts';

/** The function behind every command of the contract. */
export const commands: { readonly [N in CommandName]: Command<N> } = {
  'workshop.rename': workshopRename,
  'workshop.setPredicate': workshopSetPredicate,
  'workshop.signOff': workshopSignOff,
  'workshop.reopen': workshopReopen,
  'unit.setPredicate': unitSetPredicate,
  'actor.add': actorAdd,
  'actor.update': actorUpdate,
  'employee.exclude': employeeExclude,
  'employee.include': employeeInclude,
  'rating.set': ratingSet,
  'rating.setMany': ratingSetMany,
  'rating.state': ratingState,
  'history.undo': historyUndo,
  'history.redo': historyRedo,
  'import.apply': importApply,
};

/** The function behind every query of the contract. */
export const queries: { readonly [N in QueryName]: Query<N> } = {
  'workshop.get': workshopGet,
  'workshop.signOffs': workshopSignOffs,
  'unit.list': unitList,
  'actor.list': actorList,
  'employee.list': employeeList,
  'commit.list': commitList,
  'commit.summary': commitSummary,
  'commit.get': commitGet,
  'minutes.get': minutesGet,
  'history.get': historyGet,
  'distribution.get': distributionGet,
  'import.files': importFiles,
};
