import { predicateTally } from '#main/store/reads/predicates.ts';
import { rowsOf } from '#main/store/reads/rows.ts';
import type { Mix } from '#shared/contract/distribution.ts';
import type { PredicateCounts } from '#shared/domain/levels.ts';
import { listOf, totalOf } from '#shared/domain/pattern/counts.ts';
import { judgePattern } from '#shared/domain/pattern/judgement.ts';
import { Problem } from '#shared/problem.ts';
import { workshopOf } from '../commands/workshop.ts';
import type { Query } from '../context.ts';
import { patternOf } from '../patterns.ts';

function mix(counts: PredicateCounts, unrated: number): Mix {
  return { counts, rated: totalOf(listOf(counts)), unrated };
}

/** Initial against proposed predicates of a unit or of all, and against the pattern that the organisation's predicate calls for. */
export const distributionGet: Query<'distribution.get'> = (input, { store, rules }) => {
  const unit =
    input.unit === undefined
      ? null
      : rowsOf(store, 'unit').find(({ id, name }) => id === input.unit || name === input.unit);
  if (unit === undefined) throw new Problem('unit.unknown', { unit: input.unit ?? '' }, { field: 'unit' });
  const tally = predicateTally(store, unit?.id ?? null);
  const organisationPredicate = (unit ?? workshopOf(store)).organisation_predicate;
  const pattern = organisationPredicate === null ? null : patternOf(store, rules, organisationPredicate);
  return {
    unit: unit === null ? null : { id: unit.id, name: unit.name },
    organisationPredicate,
    initial: mix(tally.initial, tally.unratedInitial),
    proposed: mix(tally.proposed, tally.unratedProposed),
    excluded: tally.excluded,
    pattern,
    judgement: pattern === null ? null : judgePattern(pattern, tally.proposed),
    matrix: rules.matrix.cells,
    edition: rules.edition,
    national: rules.nationalMix,
  };
};
