import type { Query } from '#main/kernel/context.ts';
import { roster } from '#main/people/roster-reads.ts';
import {
  type FairnessGroup,
  type FairnessLine,
  type FairnessOutcome,
  fairnessGroups,
  fairnessOutcomes,
} from '#shared/calibration/contract.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { type Predicate, predicates } from '#shared/rules/levels.ts';
import { type FairnessCases, fairnessCases } from '#shared/stats/fairness/input.ts';
import { type FairnessReport, fairnessFamily } from '#shared/stats/fairness/report.ts';
import { tablesSince } from './assessment-reads.ts';
import { gradeGroup } from './effects.ts';

/** What is looked at of one person; `now`: the predicate in force. */
interface FairnessCase extends Pick<RosterRow, 'sex' | 'unit' | 'grade' | 'birth_date' | 'initial_predicate'> {
  readonly now: Predicate;
}

/** By what people are held against each other. */
type Held = Pick<FairnessCase, 'sex' | 'unit' | 'grade' | 'birth_date'>;

/** Bands of age, youngest first. */
const ageBands = ['< 35', '35-44', '45-54', '>= 55'] as const;
const bandOrder: readonly string[] = ageBands;

/** Age bands in whole years on the day `today`. */
function ageBand(birth: string | null, today: string): (typeof ageBands)[number] | null {
  if (birth === null) return null;
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) - (today.slice(5) < birth.slice(5) ? 1 : 0);
  if (years < 35) return '< 35';
  if (years < 45) return '35-44';
  return years < 55 ? '45-54' : '>= 55';
}

function groupOf(group: FairnessGroup, row: Held, today: string): string {
  if (group === 'sex') return row.sex ?? '';
  if (group === 'unit') return row.unit ?? '';
  if (group === 'grade') return gradeGroup(row.grade) ?? '';
  return ageBand(row.birth_date, today) ?? '';
}

function chosen(outcome: FairnessOutcome, { initial_predicate: initial, now }: FairnessCase): boolean | null {
  if (outcome === 'best') return now === predicates[0];
  if (initial === null) return null;
  const steps = predicates.indexOf(initial) - predicates.indexOf(now);
  return outcome === 'up' ? steps > 0 : steps < 0;
}

function casesOf(
  group: FairnessGroup,
  outcome: FairnessOutcome,
  cases: readonly FairnessCase[],
  today: string,
): FairnessCases {
  const yes = cases.map((one) => chosen(outcome, one));
  if (!yes.includes(true)) throw new Problem('calibration.nobody-moved');
  const columns = {
    group: cases.map((one) => groupOf(group, one, today)),
    outcome: yes.map((value) => (value === null ? '' : value ? '1' : '0')),
    // The predicate as a number, best highest, is compared once: beside the outcome that is cut from it.
    ...(outcome === 'best' && { score: cases.map(({ now }) => String(predicates.length - predicates.indexOf(now))) }),
    ...(group !== 'unit' && { stratum: cases.map(({ unit }) => unit ?? '') }),
  };
  return fairnessCases(columns, { favourable: ['1'] });
}

function casesOrProblem(make: () => FairnessCases): FairnessCases | Problem {
  try {
    return make();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** Ages go up, other groups stay in the order of their names. */
function inOrder(group: FairnessGroup, report: FairnessReport): FairnessReport {
  if (group !== 'age') return report;
  const at = ({ group: band }: { readonly group: string }) => bandOrder.indexOf(band);
  return {
    ...report,
    groups: [...report.groups].sort((a, b) => at(a) - at(b)),
    comparisons: [...report.comparisons].sort((a, b) => at(a) - at(b)),
  };
}

/** Predicates in force say more than single moves: theirs is half of the error of a group, moves up and down share the rest. */
const weights: Readonly<Record<FairnessOutcome, number>> = { best: 2, up: 1, down: 1 };

/** One group on one list: the report, or null where nobody or everybody is on it, or too few people could be compared. */
export interface ListFairness {
  readonly group: FairnessGroup;
  readonly report: FairnessReport | null;
}

/**
 * Are groups on lists alike, each inside the units: for every list its report by group. All of them are one family, so that whatever is
 * marked stays marked when everything is looked at together.
 */
export function fairnessFamilyOf(
  people: readonly Held[],
  lists: readonly (readonly boolean[])[],
  groups: readonly FairnessGroup[],
  today: string,
): readonly (readonly ListFairness[])[] {
  const wanted = lists.flatMap((on, list) =>
    groups.map((group) => {
      const columns = {
        group: people.map((one) => groupOf(group, one, today)),
        outcome: on.map((value) => (value ? '1' : '0')),
        stratum: people.map(({ unit }) => unit ?? ''),
      };
      const mixed = on.includes(true) && on.includes(false);
      return { list, group, cases: mixed ? casesOrProblem(() => fairnessCases(columns, { favourable: ['1'] })) : null };
    }),
  );
  const family = wanted.flatMap(({ cases }) =>
    cases === null || cases instanceof Problem ? [] : [{ cases, weight: 1 }],
  );
  const reports = fairnessFamily(family, { rule: 'largest-group' });
  let next = 0;
  const lines = wanted.map(({ list, group, cases }) => {
    const report = cases === null || cases instanceof Problem ? null : (reports[next++] as FairnessReport | Problem);
    return { list, group, report: report === null || report instanceof Problem ? null : inOrder(group, report) };
  });
  return lists.map((_, at) => lines.filter(({ list }) => list === at).map(({ group, report }) => ({ group, report })));
}

/** All lines of one look at fairness. */
export function fairnessLines(cases: readonly FairnessCase[], today: string): readonly FairnessLine[] {
  const wanted = fairnessGroups.flatMap((group) =>
    fairnessOutcomes.map((outcome) => {
      return { group, outcome, cases: casesOrProblem(() => casesOf(group, outcome, cases, today)) };
    }),
  );
  const family = wanted.flatMap(({ outcome, cases: own }) =>
    own instanceof Problem ? [] : [{ cases: own, weight: weights[outcome] }],
  );
  const reports = fairnessFamily(family, { rule: 'largest-group' });
  let next = 0;
  return wanted.map(({ group, outcome, cases: own }): FairnessLine => {
    const report = own instanceof Problem ? own : (reports[next++] as FairnessReport | Problem);
    if (report instanceof Problem) {
      const { code, values } = report;
      return { group, outcome, report: null, problem: { code, values } };
    }
    return { group, outcome, report: inOrder(group, report), problem: null };
  });
}

/**
 * Are groups treated alike: ratings in force (signed, else proposed) and the panel's moves, by sex, unit, grade and age, against the largest
 * group. All lines are one family: whatever is marked stays marked when everything on the screen is looked at together.
 */
export const fairnessGet: Query<'fairness.get'> = (_input, { store, today }) => {
  const people = roster(store, {}).filter(({ excluded }) => excluded === null);
  const cases = people.flatMap((row): FairnessCase[] => {
    const now = row.final_predicate ?? row.predicate;
    return now === null ? [] : [{ ...row, now }];
  });
  if (cases.length === 0) throw new Problem('fairness.nobody');
  return {
    final: people.every((row) => (row.final_predicate ?? row.predicate) === null || row.final_predicate !== null),
    lines: fairnessLines(cases, today),
    asOf: tablesSince(store, Number.MAX_SAFE_INTEGER).last,
  };
};
