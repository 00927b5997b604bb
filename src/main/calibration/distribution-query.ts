import type { Query } from '#main/kernel/context.ts';
import { rowsOf, workshopOf } from '#main/store/rows.ts';
import type { Mix } from '#shared/calibration/distribution-contract.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { type PredicateCounts, predicates } from '#shared/rules/levels.ts';
import { countsOf, listOf, totalOf } from '#shared/rules/pattern/counts.ts';
import { judgePattern } from '#shared/rules/pattern/nearest.ts';
import { poolSmallUnits } from '#shared/rules/pattern/pool.ts';
import { checkPattern } from '#shared/rules/pattern/violation.ts';
import { patternOf } from './patterns.ts';
import { countsByUnit, predicateTally, triedPredicates } from './predicate-reads.ts';

const noCounts = countsOf(predicates.map(() => 0));

function mix(counts: PredicateCounts, unrated: number): Mix {
  return { counts, rated: totalOf(listOf(counts)), unrated };
}

/** Units against their own patterns: an agency that meets its pattern may consist of units that do not. */
export const distributionUnits: Query<'distribution.units'> = ({ moves = [] }, { store, rules }) => {
  const counts = countsByUnit(store, triedPredicates(store, rules, moves));
  const units = rowsOf(store, 'unit');
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const pools = poolSmallUnits(
    units.map(({ id, parent_id: parentId, organisation_predicate: organisation }) => ({
      id,
      parentId,
      counts: counts.get(id) ?? noCounts,
      pattern: organisation === null ? null : patternOf(store, rules, organisation),
    })),
  );
  return {
    rows: pools
      .filter(({ feasible }) => feasible)
      .map((pool) => ({
        id: pool.unit,
        name: names.get(pool.unit) ?? '',
        counts: pool.counts,
        rated: pool.n,
        satisfied: checkPattern(pool.pattern, pool.counts).length === 0,
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'id')),
  };
};

/** Initial against proposed predicates of a unit or of all, and against the pattern that the organisation's predicate calls for. */
export const distributionGet: Query<'distribution.get'> = (input, { store, rules }) => {
  const unit =
    input.unit === undefined
      ? null
      : rowsOf(store, 'unit').find(({ id, name }) => id === input.unit || name === input.unit);
  if (unit === undefined) throw new Problem('unit.unknown', { unit: input.unit ?? '' }, { field: 'unit' });
  const tried = triedPredicates(store, rules, input.moves ?? []);
  const tally = predicateTally(store, unit?.id ?? null, tried);
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
