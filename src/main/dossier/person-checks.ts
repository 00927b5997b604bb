import { keptWhile } from '#main/calibration/model.ts';
import { personOf } from '#main/people/roster-reads.ts';
import type { Reader } from '#main/store/open.ts';
import { rowsBy, rowsOf, workshopYear } from '#main/store/rows.ts';
import type { PersonChecks } from '#shared/dossier/contract.ts';
import { checkDialogues } from '#shared/dossier/dialogue-check.ts';
import { missingEvidence } from '#shared/dossier/evidence-check.ts';
import { claimsOf, servedGoals, unlinkedLines, unrecordedSquads } from '#shared/dossier/goal-check.ts';
import { goalTree } from '#shared/dossier/goal-tree.ts';
import { type ClarityOutcome, checkClarity } from '#shared/dossier/line-clarity.ts';
import { type FilesWithEvidence, isEarlier, joinLines, namesSquad, type WorkLine } from '#shared/dossier/work-lines.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import type { ClarityRule } from '#shared/rules/rule-set.ts';
import type { WorkTables } from '#shared/tables.ts';
import { evidenceNames, filesWithEvidence, rowsAbout, rowsOfPlan } from './reads.ts';

function asking(
  store: Reader,
  forms: readonly WorkTables['skp_line'][],
  phases: readonly WorkTables['line_phase'][],
): FilesWithEvidence {
  const named = (rows: readonly { readonly file: string }[]): readonly string[] => rows.map(({ file }) => file);
  return {
    forms: filesWithEvidence(store, 'skp_line', named(forms)),
    phases: filesWithEvidence(store, 'line_phase', named(phases)),
  };
}

/** The lines of one person. */
export function linesAbout(store: Reader, { id, nip }: Pick<RosterRow, 'id' | 'nip'>): readonly WorkLine[] {
  const year = workshopYear(store);
  const forms = rowsAbout(store, 'skp_line', id).filter((row) => !isEarlier(row, year));
  const phases = rowsAbout(store, 'line_phase', id).filter((row) => !isEarlier(row, year));
  return joinLines(forms, phases, new Map([[id, nip]]), asking(store, forms, phases));
}

/** How clearly the plans of one person are written, beside those of earlier years. */
export function clarityAbout(
  store: Reader,
  { id, nip, name }: RosterRow,
  lines: readonly WorkLine[],
  checks: PersonChecks,
  rule: ClarityRule | null,
): ClarityOutcome {
  const year = workshopYear(store);
  const forms = rowsAbout(store, 'skp_line', id).filter((row) => isEarlier(row, year));
  return checkClarity({
    lines,
    earlier: joinLines(forms, [], new Map([[id, nip]])),
    orphans: checks.orphanLines,
    dangling: checks.dangling,
    unproven: checks.missingEvidence,
    names: new Map([[id, name]]),
    rule,
  });
}

/** What somebody else claims too, line by line of this person. */
function claimsAbout(store: Reader, own: readonly WorkLine[]): PersonChecks['doubleClaims'] {
  const plans = new Map(own.filter((line) => !namesSquad(line)).map((line) => [line.plan, line]));
  const ids = new Set(own.map(({ id }) => id));
  const employee = own[0]?.employee ?? '';
  return [...plans.keys()].flatMap((plan) => {
    const forms = rowsOfPlan(store, 'skp_line', plan);
    const phases = rowsOfPlan(store, 'line_phase', plan);
    const people = [...forms, ...phases].flatMap(({ employee_id }) => employee_id ?? []);
    const nips = new Map([...rowsBy(store, 'employee', people).values()].map(({ id, nip }) => [id, nip]));
    const others = joinLines(forms, phases, nips).filter((line) => line.employee !== employee);
    const mine = own.filter((line) => line.plan === plan);
    return claimsOf([...mine, ...others]).filter(({ lines }) => lines.some(({ line }) => ids.has(line)));
  });
}

const treeOf = keptWhile(['goal', 'goal_parent'], (store) =>
  goalTree(rowsOf(store, 'goal'), rowsOf(store, 'goal_parent')),
);

/** Lines that serve no goal: those that name none, and those whose goal no tree holds. The leader's lines are read only where a line needs them. */
function unlinkedAbout(
  store: Reader,
  person: RosterRow,
  own: readonly WorkLine[],
): Pick<PersonChecks, 'orphanLines' | 'dangling'> {
  const known = new Map<string, { readonly lines: readonly WorkLine[]; readonly superior: string | null }>();
  const about = (id: string) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const row = id === person.id ? person : personOf(store, id);
    const above = row?.superior_nip == null ? null : personOf(store, row.superior_nip);
    const lines = id === person.id ? own : row === null ? [] : linesAbout(store, row);
    const made = { lines, superior: above === null || above.id === id ? null : above.id };
    known.set(id, made);
    return made;
  };
  const serves = servedGoals(
    treeOf(store),
    own,
    (id) => about(id).lines,
    (id) => about(id).superior,
  );
  return unlinkedLines(treeOf(store), serves, own);
}

/**
 * What the checks say of one person, of their own rows and of those of others only that they touch: a dossier opens as quickly among a
 * hundred thousand people as among ten.
 */
export function personChecks(
  store: Reader,
  person: RosterRow,
  today: string,
  lines = linesAbout(store, person),
): PersonChecks {
  const nips = new Map([[person.id, person.nip]]);
  return {
    results: new Set(lines.map(({ result }) => result)).size,
    lines: lines.length,
    ...unlinkedAbout(store, person, lines),
    doubleClaims: claimsAbout(store, lines),
    unrecordedSquads: unrecordedSquads(rowsAbout(store, 'squad_member', person.id), () => lines, nips),
    missingEvidence: missingEvidence(lines, evidenceNames(store)),
    overdue: checkDialogues(rowsAbout(store, 'dialogue', person.id), nips, today).overdue,
  };
}
