import { patternList, patternLoad, patternRemove } from '#main/calibration/own-pattern.ts';
import type { Command, Query } from '#main/kernel/context.ts';
import { agendaAdd, agendaBuild, agendaMove, agendaRemove } from './agenda-commands.ts';
import { agendaList, agendaSuggest, caseGet } from './agenda-query.ts';
import { branchPreview, branchSuggest } from './branch-query.ts';
import { caseClose, caseDecide, caseOpen, casePostpone, projectorMask, projectorReveal } from './case-commands.ts';
import { dissentAdd, dissentRemove } from './dissent-commands.ts';
import { partList, partRelease } from './parts.ts';
import { projectorGet } from './projector-query.ts';
import { interestDeclare, interestWithdraw, recusalBack, recusalOut } from './recusal-commands.ts';
import { attendanceMark, sessionSet } from './session-commands.ts';
import { ratingClosed, recusalGet, recusalList, sessionGet } from './session-query.ts';
import { voteCancel, voteCast, voteDecide, voteOpen, voteReveal } from './vote-commands.ts';
import { voteReceive } from './vote-file-commands.ts';

type SittingCommand =
  | 'part.release'
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
  | 'agenda.list'
  | 'agenda.suggest'
  | 'case.get'
  | 'projector.get'
  | 'branch.preview'
  | 'pattern.list'
  | 'part.list'
  | 'branch.suggest';

/** The commands of the panel's session. */
export const sessionCommands: { readonly [N in SittingCommand]: Command<N> } = {
  'part.release': partRelease,
  'sitting.set': sessionSet,
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
  'vote.settle': voteDecide,
  'vote.cancel': voteCancel,
};

/** The queries of the panel's session. */
export const sessionQueries: { readonly [N in SittingQuery]: Query<N> } = {
  'sitting.get': sessionGet,
  'recusal.get': recusalGet,
  'rating.closed': ratingClosed,
  'recusal.list': recusalList,
  'agenda.list': agendaList,
  'agenda.suggest': agendaSuggest,
  'case.get': caseGet,
  'projector.get': projectorGet,
  'pattern.list': patternList,
  'part.list': partList,
  'branch.preview': branchPreview,
  'branch.suggest': branchSuggest,
};
