import type { Command, Query } from '#main/kernel/context.ts';
import { consequenceFindings, consequenceList, consequenceUnits } from './consequence-query.ts';
import { consequenceAdopt, consequenceReset } from './edition-commands.ts';
import { consequenceCheck, consequenceEditions } from './edition-query.ts';
import { consequenceLists } from './list-query.ts';
import { consequencePerson, consequenceRoles } from './person-query.ts';
import { consequenceTried } from './tried-query.ts';

type ConsequenceQuery =
  | 'consequence.list'
  | 'consequence.person'
  | 'consequence.units'
  | 'consequence.findings'
  | 'consequence.lists'
  | 'consequence.tried'
  | 'consequence.roles'
  | 'consequence.editions'
  | 'consequence.check';

/** The queries of consequences. */
export const consequenceQueries: { readonly [N in ConsequenceQuery]: Query<N> } = {
  'consequence.list': consequenceList,
  'consequence.person': consequencePerson,
  'consequence.units': consequenceUnits,
  'consequence.findings': consequenceFindings,
  'consequence.lists': consequenceLists,
  'consequence.tried': consequenceTried,
  'consequence.roles': consequenceRoles,
  'consequence.editions': consequenceEditions,
  'consequence.check': consequenceCheck,
};

/** The commands of consequences. */
export const consequenceCommands: { readonly [N in 'consequence.adopt' | 'consequence.reset']: Command<N> } = {
  'consequence.adopt': consequenceAdopt,
  'consequence.reset': consequenceReset,
};
