import { tablesSince } from '#main/store/reads/assessments.ts';
import { roster } from '#main/store/reads/roster.ts';
import type { FairnessLine } from '#shared/contract/calibration.ts';
import {
  type FairnessGroup,
  type FairnessOutcome,
  fairnessGroups,
  fairnessOutcomes,
} from '#shared/domain/fairness-group.ts';
import { type Predicate, predicates } from '#shared/domain/levels.ts';
import type { RosterRow } from '#shared/domain/roster.ts';
import { Problem } from '#shared/problem.ts';
import { fairnessCases } from '#shared/stats/fairness-input.ts';
import { fairnessReport } from '#shared/stats/fairness-report.ts';
import type { Query } from '../context.ts';
import { gradeGroup } from './calibration-effects.ts';

interface Case {
  readonly row: RosterRow;
  readonly now: Predicate;
}

/** Age bands in whole years on the day `today`. */
export function ageBand(birth: string | null, today: string): string | null {
  if (birth === null) return null;
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) - (today.slice(5) < birth.slice(5) ? 1 : 0);
  if (years < 35) return '< 35';
  if (years < 45) return '35-44';
  return years < 55 ? '45-54' : '>= 55';
}

function groupOf(group: FairnessGroup, row: RosterRow, today: string): string {
  if (group === 'sex') return row.sex ?? '';
  if (group === 'unit') return row.unit ?? '';
  if (group === 'grade') return gradeGroup(row.grade) ?? '';
  return ageBand(row.birth_date, today) ?? '';
}

function chosen(outcome: FairnessOutcome, { row, now }: Case): boolean | null {
  if (outcome === 'best') return now === predicates[0];
  if (row.initial_predicate === null) return null;
  const steps = predicates.indexOf(row.initial_predicate) - predicates.indexOf(now);
  return outcome === 'up' ? steps > 0 : steps < 0;
}

function line(group: FairnessGroup, outcome: FairnessOutcome, cases: readonly Case[], today: string): FairnessLine {
  const yes = cases.map((one) => chosen(outcome, one));
  const columns = {
    group: cases.map(({ row }) => groupOf(group, row, today)),
    outcome: yes.map((value) => (value === null ? '' : value ? '1' : '0')),
    // The predicate as a number, best highest, is compared once: beside the outcome it stands for.
    ...(outcome === 'best' && { score: cases.map(({ now }) => String(predicates.length - predicates.indexOf(now))) }),
    ...(group !== 'unit' && { stratum: cases.map(({ row }) => row.unit ?? '') }),
  };
  try {
    if (!yes.includes(true)) throw new Problem('calibration.nobodyMoved');
    const report = fairnessReport(fairnessCases(columns, { favourable: ['1'] }));
    return { group, outcome, report, problem: null };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { group, outcome, report: null, problem: { code: error.code, values: error.values } };
  }
}

/** Are groups treated alike: ratings in force (signed, else proposed) and the panel's moves, by sex, unit, grade and age. */
export const fairnessGet: Query<'fairness.get'> = (_input, { store, today }) => {
  const people = roster(store, {}).filter(({ excluded }) => excluded === null);
  const cases = people.flatMap((row): Case[] => {
    const now = row.final_predicate ?? row.predicate;
    return now === null ? [] : [{ row, now }];
  });
  if (cases.length === 0) throw new Problem('fairness.nobody');
  return {
    final: cases.every(({ row }) => row.final_predicate !== null),
    lines: fairnessGroups.flatMap((group) => fairnessOutcomes.map((outcome) => line(group, outcome, cases, today))),
    asOf: tablesSince(store, Number.MAX_SAFE_INTEGER).last,
  };
};
