import { roster } from '#main/people/roster-reads.ts';
import type { Reader } from '#main/store/open.ts';
import { rowOf, rowsOf } from '#main/store/rows.ts';
import { ownPatternColumns } from '#shared/calibration/own-pattern-contract.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import type { OrganisationPredicate } from '#shared/rules/levels.ts';
import { type Predicate, predicates } from '#shared/rules/levels.ts';
import type { Pattern } from '#shared/rules/pattern/constraint.ts';
import { countsOf } from '#shared/rules/pattern/counts.ts';
import { poolSmallUnits } from '#shared/rules/pattern/pool.ts';
import { patternFor, type RuleSet } from '#shared/rules/rule-set.ts';

/** The pattern in force for an organisation predicate: the agency's own where it has loaded one, else the rule edition's. */
export function patternOf(store: Reader, rules: RuleSet, organisation: OrganisationPredicate): Pattern {
  const own = rowOf(store, 'own_pattern', organisation);
  return own === null ? patternFor(rules, organisation) : ownPatternColumns.pattern.read(own.pattern);
}

/** People judged together: a unit with an organisation predicate, or (`unit` null) the agency. */
interface PatternScope {
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly organisation: OrganisationPredicate;
  readonly pattern: Pattern;
  readonly people: readonly (RosterRow & { readonly predicate: Predicate })[];
}

/**
 * Every scope that has a pattern, the agency first. `people` are those rated and not excluded. Units too small for their pattern are
 * judged with the unit above; where nothing is above to join, the pattern cannot bind them and they are left out.
 */
export function patternScopes(store: Reader, rules: RuleSet): readonly PatternScope[] {
  const rated = roster(store, {}).flatMap((row) =>
    row.excluded === null && row.predicate !== null ? [{ ...row, predicate: row.predicate }] : [],
  );
  const organisation = rowOf(store, 'workshop', '1')?.organisation_predicate ?? null;
  const units = rowsOf(store, 'unit');
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const seated = Map.groupBy(rated, ({ unit_id }) => unit_id);
  const pools = poolSmallUnits(
    units.map(({ id, parent_id, organisation_predicate }) => ({
      id,
      parentId: parent_id,
      counts: countsAmong(seated.get(id) ?? []),
      pattern: organisation_predicate === null ? null : patternOf(store, rules, organisation_predicate),
    })),
  );
  const scopes = pools.flatMap(({ unit: id, pattern, members, feasible }): readonly PatternScope[] => {
    const unit = byId.get(id);
    if (!feasible || unit === undefined || unit.organisation_predicate === null) return [];
    const people = members.flatMap((member) => seated.get(member) ?? []);
    return [{ unit: { id, name: unit.name }, organisation: unit.organisation_predicate, pattern, people }];
  });
  if (organisation === null || rated.length === 0) return scopes;
  return [{ unit: null, organisation, pattern: patternOf(store, rules, organisation), people: rated }, ...scopes];
}

/** How many of these people have each predicate. */
export function countsAmong(people: readonly { readonly predicate: Predicate }[]) {
  return countsOf(predicates.map((level) => people.filter(({ predicate }) => predicate === level).length));
}
