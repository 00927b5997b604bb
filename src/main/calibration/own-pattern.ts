import type { Command, Query } from '#main/kernel/context.ts';
import { rowOf } from '#main/store/rows.ts';
import { ownPatternColumns } from '#shared/calibration/own-pattern-contract.ts';
import { changesOf, deletion, insertion, update } from '#shared/kernel/change.ts';
import { type OrganisationPredicate, organisationPredicates } from '#shared/rules/levels.ts';
import { parsePattern } from '#shared/rules/pattern-file.ts';
import { parseRulesJson } from '#shared/rules/rules-json.ts';
import { patternOf } from './patterns.ts';

/** The agency's own pattern for one organisation predicate. It is checked as any rules file is. */
export const patternLoad: Command<'pattern.load'> = (input, { store }) => {
  const organisation = input.organisation as OrganisationPredicate;
  const given = typeof input.pattern === 'string' ? parseRulesJson(input.pattern, { file: input.name }) : input.pattern;
  const pattern = ownPatternColumns.pattern.write(parsePattern(given, input.name));
  const row = rowOf(store, 'own_pattern', organisation);
  const fresh = { name: input.name, pattern };
  return {
    name: 'pattern.load',
    values: { name: input.name, to: organisation },
    reason: null,
    changes: changesOf([
      row === null ? insertion('own_pattern', { id: organisation, ...fresh }) : update('own_pattern', row, fresh),
    ]),
  };
};

/** The edition's pattern again. */
export const patternRemove: Command<'pattern.remove'> = (input, { store }) => {
  const row = rowOf(store, 'own_pattern', input.organisation ?? '');
  return {
    name: 'pattern.remove',
    values: { name: row?.name ?? '', to: input.organisation ?? '' },
    reason: null,
    changes: row === null ? [] : [deletion('own_pattern', row)],
  };
};

/** The pattern in force for every organisation predicate. */
export const patternList: Query<'pattern.list'> = (_input, { store, rules }) => ({
  rows: organisationPredicates.map((organisation) => ({
    organisation,
    own: rowOf(store, 'own_pattern', organisation)?.name ?? null,
    pattern: patternOf(store, rules, organisation),
  })),
});
