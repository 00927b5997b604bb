import { distributionGet, distributionUnits } from '#main/calibration/distribution-query.ts';
import { calibrationQueries } from '#main/calibration/registry.ts';
import { keepingEditions } from '#main/consequences/edition-commands.ts';
import { consequenceCommands, consequenceQueries } from '#main/consequences/registry.ts';
import { missedPatternList, needList, riskMap } from '#main/dossier/analytics-queries.ts';
import { auditClose, auditDraw, auditRecord } from '#main/dossier/audit-commands.ts';
import { auditList } from '#main/dossier/audit-query.ts';
import {
  clarityCheck,
  dialogueCheck,
  evidenceCheck,
  goalCheck,
  progressBehind,
  progressOutlook,
  surveyCheck,
} from '#main/dossier/check-queries.ts';
import { dossierCompleteness } from '#main/dossier/completeness-query.ts';
import { dossierGet } from '#main/dossier/dossier-query.ts';
import {
  evidenceDescribe,
  evidenceRefer,
  evidenceRemove,
  evidenceSetGate,
  evidenceVerify,
} from '#main/dossier/evidence-commands.ts';
import { evidenceRulesOf } from '#main/dossier/evidence-rules-file.ts';
import { evidenceGate } from '#main/dossier/gate-query.ts';
import { goalLink, goalUnlink } from '#main/dossier/goal-commands.ts';
import { goalLines, goalMap } from '#main/dossier/goal-queries.ts';
import { integrityList, integrityRemove, integritySave } from '#main/dossier/integrity-notes.ts';
import { employeePast } from '#main/dossier/past-query.ts';
import { employeePeers } from '#main/dossier/peers-query.ts';
import { employeeHistory } from '#main/dossier/person-history.ts';
import { searchFind } from '#main/dossier/search-query.ts';
import { importApply } from '#main/import/import-commands.ts';
import { profileImport, profileRemove, profileSave } from '#main/import/profile-commands.ts';
import { profileList } from '#main/import/profile-query.ts';
import { importFiles } from '#main/import/reads.ts';
import type { Command, Query } from '#main/kernel/context.ts';
import { historyRedo, historyUndo } from '#main/kernel/history.ts';
import { actorAdd, actorUpdate } from '#main/people/actor-commands.ts';
import { employeeExclude, employeeInclude } from '#main/people/employee-commands.ts';
import { actorList, employeeList, unitList } from '#main/people/roster-reads.ts';
import { axisLevels, axisList } from '#main/rating/board-axis-query.ts';
import { caseFigures } from '#main/rating/case-figures-query.ts';
import { noteRemove, noteSet } from '#main/rating/note-commands.ts';
import { noteList, viewList } from '#main/rating/note-query.ts';
import { ratingSet, ratingSetMany, ratingState } from '#main/rating/rating-commands.ts';
import { viewRemove, viewSave } from '#main/rating/view-commands.ts';
import { accessList } from '#main/record/access-query.ts';
import { commitGet, commitList, commitSummary, historyGet } from '#main/record/journal-query.ts';
import { workshopReopen, workshopSignOff } from '#main/record/sign-off-commands.ts';
import { recordSign } from '#main/record/signed-record.ts';
import { minutesGet, workshopGet, workshopReadiness, workshopSignOffs } from '#main/record/workshop-query.ts';
import { roundCommands, roundQueries } from '#main/round/registry.ts';
import { sessionCommands, sessionQueries } from '#main/session/registry.ts';
import { lessonList, lessonRemove, lessonSave } from '#main/training/lesson-commands.ts';
import { practiceRemove, practiceSave } from '#main/training/practice-commands.ts';
import { practiceOffers } from '#main/training/practice-query.ts';
import { trainingRecord } from '#main/training/training-commands.ts';
import { trainingGet } from '#main/training/training-query.ts';
import { letterheadGet, letterheadSet, rulesGet } from '#main/workshop/letterhead.ts';
import { unitSetPredicate, workshopRename, workshopSetPredicate } from '#main/workshop/workshop-commands.ts';
import type { CommandName, RowQueryName } from '#shared/contract.ts';

/** The function behind every command of the contract. */
export const commands: { readonly [N in CommandName]: Command<N> } = {
  ...sessionCommands,
  ...roundCommands,
  ...consequenceCommands,
  'workshop.rename': workshopRename,
  'workshop.signOff': keepingEditions(workshopSignOff),
  'workshop.reopen': workshopReopen,
  'record.sign': recordSign,
  'workshop.setPredicate': workshopSetPredicate,
  'letterhead.set': letterheadSet,
  'unit.setPredicate': unitSetPredicate,
  'actor.add': actorAdd,
  'actor.update': actorUpdate,
  'employee.exclude': employeeExclude,
  'employee.include': employeeInclude,
  'rating.set': ratingSet,
  'evidence.refer': evidenceRefer,
  'evidence.describe': evidenceDescribe,
  'evidence.verify': evidenceVerify,
  'evidence.remove': evidenceRemove,
  'evidence.setGate': evidenceSetGate,
  'audit.draw': auditDraw,
  'audit.record': auditRecord,
  'audit.close': auditClose,
  'note.set': noteSet,
  'goal.link': goalLink,
  'goal.unlink': goalUnlink,
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
  'integrity.save': integritySave,
  'integrity.remove': integrityRemove,
  'lesson.save': lessonSave,
  'lesson.remove': lessonRemove,
  'training.record': trainingRecord,
};

/** The function behind every query of the contract. */
export const queries: { readonly [N in RowQueryName]: Query<N> } = {
  ...calibrationQueries,
  ...sessionQueries,
  ...roundQueries,
  ...consequenceQueries,
  'workshop.get': workshopGet,
  'workshop.signOffs': workshopSignOffs,
  'workshop.readiness': workshopReadiness,
  'letterhead.get': letterheadGet,
  'rules.get': rulesGet,
  'unit.list': unitList,
  'actor.list': actorList,
  'access.list': accessList,
  'employee.list': employeeList,
  'dossier.get': dossierGet,
  'audit.list': auditList,
  'evidence.gate': evidenceGate,
  'evidence.rules': (_input, context) => evidenceRulesOf(context),
  'search.find': searchFind,
  'goal.check': goalCheck,
  'goal.map': goalMap,
  'risk.map': riskMap,
  'need.list': needList,
  'missed.patterns': missedPatternList,
  'goal.lines': goalLines,
  'progress.outlook': progressOutlook,
  'dossier.completeness': dossierCompleteness,
  'clarity.check': clarityCheck,
  'evidence.check': evidenceCheck,
  'progress.behind': progressBehind,
  'dialogue.check': dialogueCheck,
  'survey.check': surveyCheck,
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
  'case.figures': caseFigures,
  'note.list': noteList,
  'axis.list': axisList,
  'axis.levels': axisLevels,
  'view.list': viewList,
  'practice.offers': practiceOffers,
  'integrity.list': integrityList,
  'lesson.list': lessonList,
  'training.get': trainingGet,
};
