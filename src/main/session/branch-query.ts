import { countsAmong, patternScopes } from '#main/calibration/patterns.ts';
import { fairScores, unitSpreadOf } from '#main/calibration/unit-comparison.ts';
import type { Query } from '#main/kernel/context.ts';
import { employeeOf } from '#main/people/actors.ts';
import { predicateBy } from '#main/people/rating-row.ts';
import { roster } from '#main/people/roster-reads.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { type Predicate, predicates, type Rating } from '#shared/rules/levels.ts';
import { nearestCases } from '#shared/rules/pattern/near-line.ts';
import { nearestCounts } from '#shared/rules/pattern/nearest.ts';
import { checkPattern } from '#shared/rules/pattern/violation.ts';
import type { BranchFairness, BranchScope } from '#shared/session/branch-contract.ts';
import { fairnessCases } from '#shared/stats/fairness/input.ts';
import { fairnessReport } from '#shared/stats/fairness/report.ts';

type Predicted = ReadonlyMap<string, Predicate | null>;

function moved(row: RosterRow, predicted: Predicted): Predicate | null {
  const to = predicted.get(row.id);
  return to === undefined ? row.predicate : to;
}

function ratedAs(rows: readonly RosterRow[], predicted: Predicted) {
  return rows.flatMap((row) => {
    const predicate = moved(row, predicted);
    return predicate === null ? [] : [{ predicate }];
  });
}

/** Percent with the best predicate by sex, in the words of the fairness report: small cells are withheld there. */
function bestShares(rows: readonly RosterRow[], predicted: Predicted): ReadonlyMap<string, number | null> {
  const known = rows.flatMap((row) => {
    const predicate = moved(row, predicted);
    return predicate === null || row.sex === null ? [] : [{ sex: row.sex, best: predicate === predicates[0] }];
  });
  const columns = { group: known.map(({ sex }) => sex), outcome: known.map(({ best }) => (best ? '1' : '0')) };
  try {
    const { groups } = fairnessReport(fairnessCases(columns, { favourable: ['1'] }));
    return new Map(groups.map(({ group, share }) => [group, share.value === null ? null : share.value * 100]));
  } catch (error) {
    // Too few people, or one group only: then there is nothing to compare.
    if (error instanceof Problem) return new Map();
    throw error;
  }
}

function fairnessOf(rows: readonly RosterRow[], predicted: Predicted): readonly BranchFairness[] {
  const before = bestShares(rows, new Map());
  const after = bestShares(rows, predicted);
  return [...before].map(([sex, share]) => ({ sex, before: share, after: after.get(sex) ?? null }));
}

/** What moves would do to mix, pattern, spread and fairness; the record is not touched. */
export const branchPreview: Query<'branch.preview'> = ({ moves }, { store, rules }) => {
  const predicted = new Map<string, Predicate | null>();
  const behaved = new Map<string, Rating | null>();
  const people = moves.map(({ employee, hasil, perilaku }) => {
    const person = employeeOf(store, employee, 'moves');
    const to = predicateBy(rules, hasil, perilaku);
    predicted.set(person.id, to);
    behaved.set(person.id, perilaku);
    return { employee: person.id, name: person.name, nip: person.nip, unit: person.unit, from: person.predicate, to };
  });
  const rows = roster(store, {}).filter(({ excluded }) => excluded === null);
  const scopes = patternScopes(store, rules).map(({ unit, pattern, people: members }): BranchScope => {
    const before = countsAmong(members);
    const after = countsAmong(ratedAs(members, predicted));
    return {
      unit: unit?.name ?? null,
      before,
      after,
      brokenBefore: checkPattern(pattern, before),
      brokenAfter: checkPattern(pattern, after),
    };
  });
  const overall: BranchScope = {
    unit: null,
    before: countsAmong(ratedAs(rows, new Map())),
    after: countsAmong(ratedAs(rows, predicted)),
    brokenBefore: null,
    brokenAfter: null,
  };
  return {
    people,
    scopes: scopes.some(({ unit }) => unit === null) ? scopes : [overall, ...scopes],
    fairness: fairnessOf(rows, predicted),
    spread:
      unitSpreadOf(
        rows.map((row) => {
          const perilaku = behaved.get(row.id);
          return {
            ...row,
            predicate: moved(row, predicted),
            perilaku: perilaku === undefined ? row.perilaku : perilaku,
          };
        }),
        fairScores(store),
      )?.verdict ?? null,
  };
};

/** A start for a branch: the people nearest the line, one of the shortest ways for each. */
export const branchSuggest: Query<'branch.suggest'> = (_input, { store, rules }) => {
  const taken = new Set<string>();
  const moves = patternScopes(store, rules)
    .filter(({ unit }) => unit !== null)
    .flatMap(({ pattern, people }) => {
      const nearest = nearestCounts(pattern, countsAmong(people));
      if (!nearest.feasible) return [];
      const rated = people.map(({ id, predicate, hasil, perilaku }) => ({
        id,
        predicate,
        hasil,
        perilaku,
        score: null,
      }));
      return nearestCases(rules, rated, nearest.transfers).flatMap(({ id, pairs }) => {
        const [pair] = pairs;
        if (pair === undefined || taken.has(id)) return [];
        taken.add(id);
        return [{ employee: id, ...pair }];
      });
    });
  return { moves };
};
