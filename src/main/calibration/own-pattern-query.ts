import type { Query } from '#main/kernel/context.ts';
import { rowOf } from '#main/store/rows.ts';
import { organisationPredicates } from '#shared/rules/levels.ts';
import { patternOf } from './patterns.ts';

/** The pattern in force for every organisation predicate. */
export const patternList: Query<'pattern.list'> = (_input, { store, rules }) => ({
  rows: organisationPredicates.map((organisation) => ({
    organisation,
    own: rowOf(store, 'own_pattern', organisation)?.name ?? null,
    pattern: patternOf(store, rules, organisation),
  })),
});
