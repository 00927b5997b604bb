import { fold, isMissing } from '#shared/rules/word-forms.ts';
import { deadlineOf } from './deadline.ts';
import type { GoalTree } from './goal-tree.ts';
import { type WorkPlace, workPlaceOf } from './work-lines.ts';
import type { WorkRows } from './work-tables.ts';

/** How likely and how grave, 1 to 5 each; `printed` is the magnitude that the register writes, which its own matrix may have given. */
export interface RiskLevel {
  readonly likelihood: number | null;
  readonly impact: number | null;
  readonly printed: number | null;
}

export const riskStages = ['inherent', 'residual', 'target'] as const;
export type RiskStage = (typeof riskStages)[number];

/** What cannot be right in one risk, or is missing from it. */
type RiskFault = 'product' | 'target-above' | 'no-owner' | 'no-deadline' | 'deadline-unread' | 'no-goal';

/** A risk with the goal that it threatens, what became of that goal's lines, and what a panel may cite. */
export interface DrawnRisk extends Readonly<Record<RiskStage, RiskLevel>> {
  readonly id: string;
  readonly code: string | null;
  readonly risk: string;
  readonly category: string | null;
  readonly objective: string | null;
  /** Key of the goal named, null where the tree has none like it. */
  readonly goal: string | null;
  readonly cause: string | null;
  readonly control: string | null;
  readonly treatment: string | null;
  readonly owner: string | null;
  readonly deadline: string | null;
  /** The last day that the deadline means. */
  readonly due: string | null;
  readonly overdue: boolean;
  /** What in the register says that it lies outside the office's control; null where nothing does. */
  readonly outside: string | null;
  /** Lines that serve the goal or goals below it: all, those judged at the month, and of those the ones behind. */
  readonly attained: { readonly lines: number; readonly judged: number; readonly behind: number } | null;
  readonly faults: readonly RiskFault[];
  readonly place: WorkPlace;
}

/** Words by which registers name what no office controls (our list). */
const outsideWords =
  /\b(?:di ?luar (?:kendali|kewenangan)|eksternal|external|kahar|force majeure|bencana|cuaca|pandemi|wabah|anggaran nasional|efisiensi anggaran|kebijakan (?:nasional|pusat|pemerintah pusat)|perubahan (?:regulasi|peraturan)|penyesuaian (?:kebijakan|anggaran))\b/;

function outsideOf({ risk_category, cause, risk, control }: WorkRows['risk']): string | null {
  return [risk_category, cause, risk, control].find((said) => said !== null && outsideWords.test(fold(said))) ?? null;
}

/** The goal that a register names: by code, by words, or by both in one cell. */
function goalNamed(objective: string | null, keyOf: GoalTree['keyOf']): string | null {
  if (objective === null) return null;
  const [code = '', ...words] = objective.trim().split(/[\s:]+/);
  return keyOf(objective) ?? keyOf(words.join(' ')) ?? keyOf(code);
}

const known = (value: string | null): boolean => value !== null && !isMissing(value);

function faultsOf(row: WorkRows['risk'], due: string | null, goal: string | null): readonly RiskFault[] {
  const { likelihood, impact, magnitude, target_magnitude: target } = row;
  const wrong = likelihood !== null && impact !== null && magnitude !== null && likelihood * impact !== magnitude;
  return [
    ...(wrong ? (['product'] as const) : []),
    ...(target !== null && magnitude !== null && target > magnitude ? (['target-above'] as const) : []),
    ...(known(row.owner) ? [] : (['no-owner'] as const)),
    ...(known(row.deadline) ? (due === null ? (['deadline-unread'] as const) : []) : (['no-deadline'] as const)),
    ...(goal === null ? (['no-goal'] as const) : []),
  ];
}

/** The register as it is drawn. `attained` says of a goal what became of its lines; `today` is `YYYY-MM-DD`, `year` the workshop's. */
export function drawRisks(
  rows: readonly WorkRows['risk'][],
  keyOf: GoalTree['keyOf'],
  attained: (goal: string) => DrawnRisk['attained'],
  { today, year }: { readonly today: string; readonly year: string },
): readonly DrawnRisk[] {
  return rows.map((row): DrawnRisk => {
    const goal = goalNamed(row.objective, keyOf);
    const due = row.deadline === null ? null : deadlineOf(row.deadline, year);
    return {
      id: row.id,
      code: row.code,
      risk: row.risk ?? row.code ?? '',
      category: row.risk_category,
      objective: row.objective,
      goal,
      cause: row.cause,
      control: row.control,
      treatment: row.treatment,
      owner: known(row.owner) ? row.owner : null,
      deadline: row.deadline,
      due,
      overdue: due !== null && due < today,
      outside: outsideOf(row),
      attained: goal === null ? null : attained(goal),
      inherent: { likelihood: row.likelihood, impact: row.impact, printed: row.magnitude },
      residual: { likelihood: row.residual_likelihood, impact: row.residual_impact, printed: row.residual_magnitude },
      target: { likelihood: row.target_likelihood, impact: row.target_impact, printed: row.target_magnitude },
      faults: faultsOf(row, due, goal),
      place: workPlaceOf(row),
    };
  });
}
