import type { Query, QueryContext } from '#main/kernel/context.ts';
import { roster } from '#main/people/roster-reads.ts';
import { rowsOf, workshopYear } from '#main/store/rows.ts';
import type { PersonChecks } from '#shared/dossier/contract.ts';
import { checkDialogues } from '#shared/dossier/dialogue-check.ts';
import { checkEvidence } from '#shared/dossier/evidence-check.ts';
import { checkGoals } from '#shared/dossier/goal-check.ts';
import { checkProgress } from '#shared/dossier/progress-check.ts';
import { surveyIndices } from '#shared/dossier/survey-index.ts';
import { joinLines, type WorkLine } from '#shared/dossier/work-lines.ts';

type Store = QueryContext['store'];

/** The NIP of everybody seen, by id. */
function nipsOf(store: Store): ReadonlyMap<string, string> {
  return new Map(rowsOf(store, 'employee').map(({ id, nip }) => [id, nip]));
}

/** Every line of everybody seen. */
function linesOf(store: Store): readonly WorkLine[] {
  return joinLines(rowsOf(store, 'skp_line'), rowsOf(store, 'line_phase'), nipsOf(store));
}

/** The last day of the workshop's year. */
function lastDay(store: Store): string {
  return `${workshopYear(store)}-12-31`;
}

function goalsOf(store: Store, lines: readonly WorkLine[]): ReturnType<typeof checkGoals> {
  const people = roster(store, {});
  const byNip = new Map(people.map(({ nip, id }) => [nip, id]));
  const superiors = people.flatMap(({ id, superior_nip }): readonly (readonly [string, string])[] => {
    const superior = superior_nip === null ? undefined : byNip.get(superior_nip);
    return superior === undefined || superior === id ? [] : [[id, superior]];
  });
  return checkGoals({
    goals: rowsOf(store, 'goal'),
    goalParents: rowsOf(store, 'goal_parent'),
    lines,
    members: rowsOf(store, 'squad_member'),
    matrix: rowsOf(store, 'role_result'),
    superiors: new Map(superiors),
    nips: nipsOf(store),
  });
}

/** The tree of goals against the lines of everybody seen. */
export const goalCheck: Query<'goal.check'> = (_input, { store }) => goalsOf(store, linesOf(store));

/** Lines and the files that prove them. */
export const evidenceCheck: Query<'evidence.check'> = (_input, { store }) =>
  checkEvidence(linesOf(store), rowsOf(store, 'evidence_file'), rowsOf(store, 'activity'), lastDay(store));

/** Lines against their phased targets at a month. */
export const progressBehind: Query<'progress.behind'> = ({ month, threshold }, { store }) =>
  checkProgress(linesOf(store), rowsOf(store, 'progress'), {
    month,
    threshold,
    year: workshopYear(store),
  });

/** Follow-ups overdue on a day, today where none is given. */
export const dialogueCheck: Query<'dialogue.check'> = ({ asOf }, { store, today }) =>
  checkDialogues(rowsOf(store, 'dialogue'), nipsOf(store), asOf ?? today);

/** Index of users' satisfaction by service and period. */
export const surveyCheck: Query<'survey.check'> = (_input, { store }) => ({
  services: surveyIndices(rowsOf(store, 'survey_answer'), rowsOf(store, 'survey')),
});

/** What the checks say of one person. */
export function personChecks(store: Store, employee: string, today: string): PersonChecks {
  const own = <Row extends { readonly employee: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => row.employee === employee);
  const all = linesOf(store);
  const goals = goalsOf(store, all);
  const lines = own(all);
  const evidence = checkEvidence(lines, rowsOf(store, 'evidence_file'), [], lastDay(store));
  return {
    results: new Set(lines.map(({ result }) => result)).size,
    lines: lines.length,
    orphanLines: own(goals.orphanLines),
    doubleClaims: goals.doubleClaims.filter((claim) => own(claim.lines).length > 0),
    unrecordedSquads: own(goals.unrecordedSquads),
    missingEvidence: evidence.missing,
    overdue: own(checkDialogues(rowsOf(store, 'dialogue'), nipsOf(store), today).overdue),
  };
}
