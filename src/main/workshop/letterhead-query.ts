import type { Query } from '#main/kernel/context.ts';
import { rowOf } from '#main/store/rows.ts';

/** The head of the agency's letters, or null where none was written. */
export const letterheadGet: Query<'letterhead.get'> = (_input, { store }) => rowOf(store, 'letterhead', '1');

/** The rule edition that decides in this workshop. */
export const rulesGet: Query<'rules.get'> = (_input, { rules }) => rules;
