import type { CommandName, QueryName } from '#shared/contract/contract.ts';
import { actorAdd, actorUpdate } from './commands/actor.ts';
import { employeeExclude, employeeInclude } from './commands/employee.ts';
import { historyRedo, historyUndo } from './commands/history.ts';
import { importApply } from './commands/import.ts';
import { letterheadSet } from './commands/letterhead.ts';
import { noteRemove, noteSet } from './commands/note.ts';
import { practiceRemove, practiceSave } from './commands/practice.ts';
import { profileImport, profileRemove, profileSave } from './commands/profile.ts';
import { ratingSet, ratingSetMany, ratingState } from './commands/rating.ts';
import { trainingRecord } from './commands/training.ts';
import { viewRemove, viewSave } from './commands/view.ts';
import { unitSetPredicate, workshopRename, workshopSetPredicate } from './commands/workshop.ts';
import type { Command, Query } from './context.ts';
import { distributionGet, distributionUnits } from './queries/distribution.ts';
import { employeeDossier } from './queries/dossier.ts';
import { importFiles } from './queries/import-files.ts';
import { commitGet, commitList, commitSummary, historyGet } from './queries/journal.ts';
import { minutesGet } from './queries/minutes.ts';
import { noteList, viewList } from './queries/note.ts';
import { employeePast } from './queries/past.ts';
import { employeePeers } from './queries/peers.ts';
import { employeeHistory } from './queries/person-history.ts';
import { practiceOffers } from './queries/practice.ts';
import { profileList } from './queries/profile.ts';
import { workshopReadiness } from './queries/readiness.ts';
import { actorList, employeeList, unitList, workshopGet, workshopSignOffs } from './queries/roster.ts';
import { letterheadGet, rulesGet } from './queries/settings.ts';
import { trainingGet } from './queries/training.ts';
import { calibrationQueries } from './registry-calibration.ts';
import { roundCommands, roundQueries } from './registry-round.ts';
import { sittingCommands, sittingQueries } from './registry-sitting.ts';

/** The function behind every command of the contract. */
export const commands: { readonly [N in CommandName]: Command<N> } = {
  ...sittingCommands,
  ...roundCommands,
  'workshop.rename': workshopRename,
  'workshop.setPredicate': workshopSetPredicate,
  'letterhead.set': letterheadSet,
  'unit.setPredicate': unitSetPredicate,
  'actor.add': actorAdd,
  'actor.update': actorUpdate,
  'employee.exclude': employeeExclude,
  'employee.include': employeeInclude,
  'rating.set': ratingSet,
  'note.set': noteSet,
  'note.remove': noteRemove,
  'view.save': viewSave,
  'view.remove': viewRemove,
  'rating.setMany': ratingSetMany,
  'rating.state': ratingState,
  'history.undo': historyUndo,
  'history.redo': historyRedo,
  'import.apply': importApply,
  'profile.save': profileSave,
  'profile.remove': profileRemove,
  'profile.import': profileImport,
  'practice.save': practiceSave,
  'practice.remove': practiceRemove,
  'training.record': trainingRecord,
};

/** The function behind every query of the contract. */
export const queries: { readonly [N in QueryName]: Query<N> } = {
  ...calibrationQueries,
  ...sittingQueries,
  ...roundQueries,
  'workshop.get': workshopGet,
  'workshop.signOffs': workshopSignOffs,
  'workshop.readiness': workshopReadiness,
  'letterhead.get': letterheadGet,
  'rules.get': rulesGet,
  'unit.list': unitList,
  'actor.list': actorList,
  'employee.list': employeeList,
  'employee.dossier': employeeDossier,
  'employee.history': employeeHistory,
  'employee.past': employeePast,
  'employee.peers': employeePeers,
  'profile.list': profileList,
  'commit.list': commitList,
  'commit.summary': commitSummary,
  'commit.get': commitGet,
  'minutes.get': minutesGet,
  'history.get': historyGet,
  'distribution.get': distributionGet,
  'distribution.units': distributionUnits,
  'import.files': importFiles,
  'note.list': noteList,
  'view.list': viewList,
  'practice.offers': practiceOffers,
  'training.get': trainingGet,
};
