import { type Role, roles } from '#shared/tables.ts';

const everyone: readonly Role[] = roles;
const lead: readonly Role[] = ['facilitator'];
const desk: readonly Role[] = ['facilitator', 'secretary'];
const panel: readonly Role[] = ['facilitator', 'member', 'secretary'];

/**
 * Who may do what in a workshop. The facilitator leads and decides what the record needs once; the secretary keeps the record; members
 * move ratings and undo; raters rate in their own packages; observers look. A vote is proven by the voter's own PIN, whoever sits at
 * the screen.
 */
const rights: Readonly<Record<string, readonly Role[]>> = {
  'workshop.rename': desk,
  'letterhead.set': desk,
  'workshop.setPredicate': lead,
  'workshop.signOff': lead,
  'workshop.reopen': lead,
  'unit.setPredicate': lead,
  'actor.add': lead,
  'actor.update': lead,
  'employee.exclude': desk,
  'employee.include': desk,
  'rating.set': panel,
  'rating.setMany': panel,
  'rating.state': panel,
  'note.set': everyone,
  'note.remove': everyone,
  'view.save': everyone,
  'view.remove': everyone,
  'history.undo': panel,
  'history.redo': panel,
  'import.apply': desk,
  'profile.save': desk,
  'profile.remove': desk,
  'profile.import': desk,
  'workshop.split': lead,
  'workshop.merge': lead,
  'sitting.set': lead,
  'pattern.load': lead,
  'pattern.remove': lead,
  'attendance.mark': desk,
  'agenda.build': desk,
  'agenda.add': desk,
  'agenda.remove': desk,
  'agenda.move': desk,
  'case.open': desk,
  'case.close': desk,
  'case.decide': desk,
  'case.postpone': desk,
  'dissent.add': panel,
  'dissent.remove': panel,
  'interest.declare': panel,
  'interest.withdraw': panel,
  'recusal.out': desk,
  'recusal.back': desk,
  'vote.open': lead,
  'vote.cast': everyone,
  'vote.hand': desk,
  'vote.receive': everyone,
  'vote.reveal': lead,
  'vote.settle': lead,
  'vote.cancel': lead,
  'projector.reveal': lead,
  'projector.mask': desk,
  'round.create': desk,
  'round.remove': desk,
  'round.plan': desk,
  'assignment.add': desk,
  'assignment.remove': desk,
  'answer.apply': desk,
  'answer.enter': desk,
  'round.close': lead,
  'training.record': everyone,
  'practice.save': lead,
  'practice.remove': lead,
};

/** Roles that may give a command; one that is not in the table is for whoever runs the panel. */
export function rolesFor(command: string): readonly Role[] {
  return rights[command] ?? panel;
}
