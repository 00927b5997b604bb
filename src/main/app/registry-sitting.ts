import { agendaAdd, agendaBuild, agendaMove, agendaRemove } from './commands/agenda.ts';
import { caseClose, caseDecide, caseOpen, casePostpone, projectorMask, projectorReveal } from './commands/case.ts';
import { dissentAdd, dissentRemove } from './commands/dissent.ts';
import { patternLoad, patternRemove } from './commands/own-pattern.ts';
import { partRelease } from './commands/part.ts';
import { interestDeclare, interestWithdraw, recusalBack, recusalOut } from './commands/recusal.ts';
import { workshopReopen, workshopSignOff } from './commands/sign-off.ts';
import { attendanceMark, sittingSet } from './commands/sitting.ts';
import { voteCancel, voteCast, voteOpen, voteReveal, voteSettle } from './commands/vote.ts';
import { voteReceive } from './commands/vote-file.ts';
import type { Command, Query } from './context.ts';
import { agendaList, agendaSuggest, caseGet } from './queries/agenda.ts';
import { axisLevels, axisList } from './queries/board-axis.ts';
import { branchPreview, branchSuggest } from './queries/branch.ts';
import { ratingClosed } from './queries/closed-rows.ts';
import { patternList } from './queries/own-pattern.ts';
import { partList } from './queries/parts.ts';
import { projectorGet } from './queries/projector.ts';
import { recusalGet, recusalList, sittingGet } from './queries/sitting.ts';

type SittingCommand =
  | 'workshop.signOff'
  | 'part.release'
  | 'workshop.reopen'
  | 'sitting.set'
  | 'pattern.load'
  | 'pattern.remove'
  | 'attendance.mark'
  | 'interest.declare'
  | 'interest.withdraw'
  | 'recusal.out'
  | 'recusal.back'
  | 'dissent.add'
  | 'dissent.remove'
  | 'agenda.build'
  | 'agenda.add'
  | 'agenda.remove'
  | 'agenda.move'
  | 'case.open'
  | 'case.close'
  | 'case.decide'
  | 'case.postpone'
  | 'projector.reveal'
  | 'projector.mask'
  | 'vote.open'
  | 'vote.cast'
  | 'vote.receive'
  | 'vote.reveal'
  | 'vote.settle'
  | 'vote.cancel';

type SittingQuery =
  | 'sitting.get'
  | 'recusal.get'
  | 'rating.closed'
  | 'recusal.list'
  | 'axis.list'
  | 'axis.levels'
  | 'agenda.list'
  | 'agenda.suggest'
  | 'case.get'
  | 'projector.get'
  | 'branch.preview'
  | 'pattern.list'
  | 'part.list'
  | 'branch.suggest';

/** The commands of the panel's session. */
export const sittingCommands: { readonly [N in SittingCommand]: Command<N> } = {
  'workshop.signOff': workshopSignOff,
  'part.release': partRelease,
  'workshop.reopen': workshopReopen,
  'sitting.set': sittingSet,
  'pattern.load': patternLoad,
  'pattern.remove': patternRemove,
  'attendance.mark': attendanceMark,
  'interest.declare': interestDeclare,
  'interest.withdraw': interestWithdraw,
  'recusal.out': recusalOut,
  'recusal.back': recusalBack,
  'dissent.add': dissentAdd,
  'dissent.remove': dissentRemove,
  'agenda.build': agendaBuild,
  'agenda.add': agendaAdd,
  'agenda.remove': agendaRemove,
  'agenda.move': agendaMove,
  'case.open': caseOpen,
  'case.close': caseClose,
  'case.decide': caseDecide,
  'case.postpone': casePostpone,
  'projector.reveal': projectorReveal,
  'projector.mask': projectorMask,
  'vote.open': voteOpen,
  'vote.cast': voteCast,
  'vote.receive': voteReceive,
  'vote.reveal': voteReveal,
  'vote.settle': voteSettle,
  'vote.cancel': voteCancel,
};

/** The queries of the panel's session. */
export const sittingQueries: { readonly [N in SittingQuery]: Query<N> } = {
  'sitting.get': sittingGet,
  'recusal.get': recusalGet,
  'rating.closed': ratingClosed,
  'recusal.list': recusalList,
  'axis.list': axisList,
  'axis.levels': axisLevels,
  'agenda.list': agendaList,
  'agenda.suggest': agendaSuggest,
  'case.get': caseGet,
  'projector.get': projectorGet,
  'pattern.list': patternList,
  'part.list': partList,
  'branch.preview': branchPreview,
  'branch.suggest': branchSuggest,
};
