import { keptWhile } from '#main/calibration/model.ts';
import type { Query, QueryContext } from '#main/kernel/context.ts';
import { Held } from '#main/kernel/held.ts';
import { employeeOf } from '#main/people/actors.ts';
import { roster } from '#main/people/roster-reads.ts';
import { rowsOf, workshopYear } from '#main/store/rows.ts';
import { attachedFindings, checkAttached } from '#shared/dossier/attachment-check.ts';
import {
  type CheckFinding,
  clarityFindings,
  evidenceFindings,
  goalFindings,
  progressFindings,
  type SaidFinding,
} from '#shared/dossier/check-findings.ts';
import { dailyProgress } from '#shared/dossier/daily-progress.ts';
import { checkDialogues } from '#shared/dossier/dialogue-check.ts';
import { checkEvidence, datedProofs, missingEvidence } from '#shared/dossier/evidence-check.ts';
import { checkGoals } from '#shared/dossier/goal-check.ts';
import { checkClarity, clarityCounts } from '#shared/dossier/line-clarity.ts';
import { forecastLines, type ProgressOutlook } from '#shared/dossier/line-forecast.ts';
import { checkProgress } from '#shared/dossier/progress-check.ts';
import { surveyIndices } from '#shared/dossier/survey-index.ts';
import { isEarlier, joinLines, type WorkLine } from '#shared/dossier/work-lines.ts';
import { periodWords } from '#shared/kernel/period-words.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { problemAnswer } from '#shared/problem-words.ts';
import { sourceOf } from '#shared/rules/rule-set.ts';
import { evidenceRulesOf } from './evidence-rules-file.ts';

type Store = QueryContext['store'];

/** The NIP of everybody seen, by id. */
function nipsOf(store: Store): ReadonlyMap<string, string> {
  return new Map(rowsOf(store, 'employee').map(({ id, nip }) => [id, nip]));
}

/** Every line of everybody seen. */
export function linesSeen(store: Store): readonly WorkLine[] {
  const year = workshopYear(store);
  const own = <R extends { readonly period: string | null }>(rows: readonly R[]): readonly R[] =>
    rows.filter((row) => !isEarlier(row, year));
  return joinLines(own(rowsOf(store, 'skp_line')), own(rowsOf(store, 'line_phase')), nipsOf(store));
}

/** The last day of the workshop's year. */
function lastDay(store: Store): string {
  return `${workshopYear(store)}-12-31`;
}

/** The id of everybody's superior, by id. */
export function superiorsOf(store: Store): ReadonlyMap<string, string> {
  const people = roster(store, {});
  const byNip = new Map(people.map(({ nip, id }) => [nip, id]));
  return new Map(
    people.flatMap(({ id, superior_nip }): readonly (readonly [string, string])[] => {
      const superior = superior_nip === null ? undefined : byNip.get(superior_nip);
      return superior === undefined || superior === id ? [] : [[id, superior]];
    }),
  );
}

function goalsOf(store: Store, lines: readonly WorkLine[]): ReturnType<typeof checkGoals> {
  return checkGoals({
    goals: rowsOf(store, 'goal'),
    goalParents: rowsOf(store, 'goal_parent'),
    lines,
    members: rowsOf(store, 'squad_member'),
    matrix: rowsOf(store, 'role_result'),
    superiors: superiorsOf(store),
    nips: nipsOf(store),
  });
}

export function saidIn(findings: readonly CheckFinding[], language: Language): readonly SaidFinding[] {
  return findings.map((finding) => {
    const { code, values } = finding;
    // The sentence writes a month as an office does; the values keep it as scripts compare it.
    const worded =
      typeof values.month === 'string' ? { ...values, month: periodWords(values.month, language) } : values;
    const { message } = problemAnswer(new Problem(code, worded), language);
    return { ...finding, message };
  });
}

/** The tree of goals against the lines of everybody seen. */
export const goalCheck: Query<'goal.check'> = (_input, { store, language }) => {
  const lines = linesSeen(store);
  const check = goalsOf(store, lines);
  return { ...check, findings: saidIn(goalFindings(check, lines), language) };
};

/** The plans of everybody seen. */
export const clarityCheck: Query<'clarity.check'> = (_input, { store, rules, language }) => {
  const lines = linesSeen(store);
  const { orphanLines, dangling } = goalsOf(store, lines);
  const year = workshopYear(store);
  const people = rowsOf(store, 'employee');
  const files = rowsOf(store, 'evidence_file').flatMap(({ file_name }) => file_name ?? []);
  const outcome = checkClarity({
    lines,
    earlier: joinLines(
      rowsOf(store, 'skp_line').filter((row) => isEarlier(row, year)),
      [],
      nipsOf(store),
    ),
    orphans: orphanLines,
    dangling,
    unproven: missingEvidence(lines, files),
    names: new Map(people.map(({ id, name }) => [id, name])),
    rule: rules.clarity ?? null,
  });
  return {
    ...clarityCounts(outcome),
    source: claritySource(rules),
    findings: saidIn(clarityFindings(outcome.lines), language),
  };
};

/** The title of what an edition's questions to plans rest on. */
export function claritySource(rules: QueryContext['rules']): string | null {
  return rules.clarity === undefined ? null : sourceOf(rules, rules.clarity).title;
}

/** Lines and the files that prove them, imported and attached. */
export const evidenceCheck: Query<'evidence.check'> = (_input, context) => {
  const { store, language } = context;
  const proofs = datedProofs(rowsOf(store, 'activity'), rowsOf(store, 'activity_month'));
  const check = checkEvidence(linesSeen(store), rowsOf(store, 'evidence_file'), proofs, lastDay(store));
  const names = new Map(rowsOf(store, 'employee').map(({ id, name }) => [id, name]));
  const attached = checkAttached(rowsOf(store, 'attachment'), evidenceRulesOf(context), lastDay(store));
  const findings = [...evidenceFindings(check, names), ...attachedFindings(attached, names)];
  return { ...check, attached, findings: saidIn(findings, language) };
};

/** Everybody's lines and progress, kept while none of them changes. */
export const linesAndProgress = keptWhile(
  ['workshop', 'employee', 'skp_line', 'line_phase', 'progress', 'activity_month'],
  (store) => {
    const [lines, reported] = [linesSeen(store), rowsOf(store, 'progress')];
    const daily = dailyProgress(lines, reported, rowsOf(store, 'activity_month'));
    return { lines, progress: [...reported, ...daily], year: workshopYear(store) };
  },
);

/** Lines against their phased targets at a month. */
export const progressBehind: Query<'progress.behind'> = ({ month, threshold }, { store, language }) => {
  const { lines, progress, year } = linesAndProgress(store);
  const check = checkProgress(lines, progress, { month, threshold, year });
  return { ...check, findings: saidIn(progressFindings(check, year), language) };
};

const outlooks = new Held<ProgressOutlook>();

/** The outlook of everybody's lines at a month, computed once for what is kept. */
function outlookOf(store: Store, month: number, threshold: number): ProgressOutlook {
  const ground = linesAndProgress(store);
  const kept = outlooks.of(ground);
  const key = `${month} ${threshold}`;
  const known = kept.get(key) ?? forecastLines(ground.lines, ground.progress, { month, threshold, year: ground.year });
  kept.set(key, known);
  return known;
}

/** Where lines are likely to end. @throws Problem `employee.unknown` */
export const progressOutlook: Query<'progress.outlook'> = ({ month, threshold, employee }, { store }) => {
  const outlook = outlookOf(store, month, threshold);
  if (employee === undefined) return outlook;
  const person = employeeOf(store, employee);
  return { ...outlook, lines: outlook.lines.filter((line) => line.employee === person.id) };
};

/** Follow-ups overdue on a day, today where none is given. */
export const dialogueCheck: Query<'dialogue.check'> = ({ asOf }, { store, today }) =>
  checkDialogues(rowsOf(store, 'dialogue'), nipsOf(store), asOf ?? today);

/** Index of users' satisfaction by service and period. */
export const surveyCheck: Query<'survey.check'> = (_input, { store }) => ({
  services: surveyIndices(rowsOf(store, 'survey_answer'), rowsOf(store, 'survey')),
});
