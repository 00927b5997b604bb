import { fold } from '#shared/rules/word-forms.ts';
import type { WorkRows } from './work-tables.ts';

/** Where something was read. */
export interface WorkPlace {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
}

/**
 * One indicator of one result of one person, put together from the SKP form and the phased targets. `id` is the code of the line where a
 * file gives one (`K250001.1`), else the id of its row; `result` the code of its result (`K250001`), the same for all its indicators.
 */
export interface WorkLine {
  readonly id: string;
  readonly period: string | null;
  readonly result: string;
  readonly employee: string;
  readonly nip: string;
  readonly plan: string;
  readonly aspect: string | null;
  readonly indicator: string | null;
  readonly category: string | null;
  readonly superiorPlan: string | null;
  readonly superiorCode: string | null;
  readonly target: string | null;
  readonly realisation: string | null;
  readonly evidence: string | null;
  /** Whether a file about this line has a place for evidence at all. */
  readonly asksEvidence: boolean;
  readonly proposedBy: string | null;
  readonly agreedBy: string | null;
  readonly phase: WorkRows['line_phase'] | null;
  readonly place: WorkPlace;
}

/** Where a row was read. */
export function workPlaceOf({ file, sheet, row, cell }: WorkPlace): WorkPlace {
  return { file, sheet, row, cell };
}

/** Names the result of a line: its code without the number of the indicator, else the person and the plan. */
function resultOf(code: string | null, employee: string, plan: string): string {
  const whole = code === null ? null : (/^(.+)\.\d+$/.exec(code)?.[1] ?? code);
  return whole ?? `${employee} ${fold(plan)}`;
}

/** The files of forms and of phased targets that name evidence in any row: the others have no place for it. */
export interface FilesWithEvidence {
  readonly forms: ReadonlySet<string>;
  readonly phases: ReadonlySet<string>;
}

function filesIn(rows: readonly { readonly file: string; readonly evidence: string | null }[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ file, evidence }) => (evidence === null ? [] : [file])));
}

type Form = WorkRows['skp_line'];
type Phase = WorkRows['line_phase'];

const keyOf = ({ employee_id, plan, indicator }: Form | Phase): string =>
  `${employee_id ?? ''}\u0001${fold(plan ?? '')}\u0001${fold(indicator ?? '')}`;

/** Person and code of each row where no other of these rows bears both, as the code of a result with several indicators is no code of a line. */
function soleCodes<Row extends Form | Phase>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const coded = rows.filter(({ code, employee_id }) => code !== null && employee_id !== null);
  const groups = Map.groupBy(coded, ({ code, employee_id }) => `${employee_id}\u0001${fold(code ?? '')}`);
  return new Map(
    [...groups].flatMap(([key, [row, other]]) => (row && other === undefined ? [[key, row] as const] : [])),
  );
}

/** The phased target of each form: of the same plan and indicator, and of these that of the same code; else of the same code in other words. */
function phasesOf(forms: readonly Form[], phases: readonly Phase[]): ReadonlyMap<Form, Phase> {
  const waiting = Map.groupBy(phases, keyOf);
  const found = new Map<Form, Phase>();
  for (const form of forms) {
    const same = waiting.get(keyOf(form)) ?? [];
    const coded = same.findIndex(({ code }) => code !== null && code === form.code);
    const [phase] = same.splice(Math.max(coded, 0), 1);
    if (phase !== undefined) found.set(form, phase);
  }
  const left = soleCodes([...waiting.values()].flat());
  const codes = left.size === 0 ? new Map<string, Form>() : soleCodes(forms);
  for (const [key, form] of codes) {
    const phase = left.get(key);
    if (phase !== undefined && !found.has(form)) found.set(form, phase);
  }
  return found;
}

/**
 * Lines of the SKP forms, each with its phased target; phased targets without a form are lines too. Rows about nobody are left out;
 * `nips` are by id. `asking`: needed where these are not all rows of their files.
 */
export function joinLines(
  forms: readonly WorkRows['skp_line'][],
  phases: readonly WorkRows['line_phase'][],
  nips: ReadonlyMap<string, string>,
  asking: FilesWithEvidence = { forms: filesIn(forms), phases: filesIn(phases) },
): readonly WorkLine[] {
  const phaseOf = phasesOf(forms, phases);
  const own = new Set(phaseOf.values());
  const joined = forms.flatMap((row): readonly WorkLine[] => {
    if (row.employee_id === null) return [];
    const phase = phaseOf.get(row) ?? null;
    const plan = row.plan ?? row.indicator ?? '';
    const code = row.code ?? phase?.code ?? null;
    return [
      {
        id: code ?? row.id,
        period: row.period,
        result: resultOf(code, row.employee_id, plan),
        employee: row.employee_id,
        nip: nips.get(row.employee_id) ?? '',
        plan,
        aspect: row.aspect ?? phase?.aspect ?? null,
        indicator: row.indicator,
        category: row.category ?? phase?.category ?? null,
        superiorPlan: row.superior_plan,
        superiorCode: row.superior_code,
        target: row.target,
        realisation: row.realisation,
        evidence: row.evidence ?? phase?.evidence ?? null,
        asksEvidence: asking.forms.has(row.file) || (phase !== null && asking.phases.has(phase.file)),
        proposedBy: row.proposed_by,
        agreedBy: row.agreed_by,
        phase,
        place: workPlaceOf(row),
      },
    ];
  });
  const alone = phases.flatMap((row): readonly WorkLine[] => {
    if (row.employee_id === null || own.has(row)) return [];
    const plan = row.plan ?? row.indicator ?? '';
    return [
      {
        id: row.code ?? row.id,
        period: row.period,
        result: resultOf(row.code, row.employee_id, plan),
        employee: row.employee_id,
        nip: nips.get(row.employee_id) ?? '',
        plan,
        aspect: row.aspect,
        indicator: row.indicator,
        category: row.category,
        superiorPlan: null,
        superiorCode: null,
        target: row.target_amount?.toString() ?? null,
        realisation: row.realised?.toString() ?? null,
        evidence: row.evidence,
        asksEvidence: asking.phases.has(row.file),
        proposedBy: null,
        agreedBy: null,
        phase: row,
        place: workPlaceOf(row),
      },
    ];
  });
  return [...joined, ...alone];
}

/** Whether a row is of an earlier year than the one that is judged: history, which counts in no check of this year. */
export function isEarlier({ period }: { readonly period: string | null }, year: string): boolean {
  return period !== null && period.slice(0, 4) < year;
}

/** Whether any of these lines names the squad, with or without the words *Tim Kerja* before its name. */
export function recordsSquad(lines: readonly Pick<WorkLine, 'plan' | 'indicator'>[], team: string): boolean {
  const bare = fold(team.replace(/^.*?\btim(?: kerja)?\s+/i, ''));
  // A name of one word is a word of many plans: only *Tim* before it makes it the squad's.
  const names = bare.includes(' ') ? [bare] : [`tim ${bare}`, `tim kerja ${bare}`, ...(/\d/.test(bare) ? [bare] : [])];
  return lines.some(({ plan, indicator }) => {
    const words = ` ${fold(`${plan} ${indicator ?? ''}`)} `;
    return names.some((name) => words.includes(` ${name} `));
  });
}

/** Whether a line is squad work: it names its *Tim Kerja*, and such work is shared on purpose. */
export function namesSquad({ plan, superiorPlan }: WorkLine): boolean {
  return /\btim kerja\b/.test(fold(`${plan} ${superiorPlan ?? ''}`));
}
