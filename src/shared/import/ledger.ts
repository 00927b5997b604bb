import type { ProblemValues } from '#shared/kernel/problem.ts';
import type { Decision, Decisions } from './decision.ts';
import type { Field } from './field.ts';
import type { Finding, FindingCode, Fix, Severity } from './finding.ts';
import { cellOf, rowNumber, type Sheet } from './sheet.ts';

/** What became of a record row, worst finding first. `changed`: mended on the way in. */
export const rowStates = ['accepted', 'changed', 'doubtful', 'refused'] as const;
export type RowState = (typeof rowStates)[number];

/** How many record rows went which way. */
export type RowCounts = Readonly<Record<RowState, number>>;

/** No rows yet. */
export function noRows(): Record<RowState, number> {
  return { accepted: 0, changed: 0, doubtful: 0, refused: 0 };
}

const rank: Readonly<Record<Severity, number>> = { note: 0, changed: 1, doubtful: 2, refused: 3 };
const nothing: readonly number[] = [];

/** What a finding may add: the mend it offers, the decision that settles it, and whether that decision has been answered. */
export interface FindingMore {
  readonly mend?: Fix;
  readonly decision?: string;
  readonly answered?: boolean;
}

/** Where findings, row states and decisions are written down while an import is settled. */
export class Ledger {
  readonly findings: Finding[] = [];
  readonly decisions = new Map<string, Decision>();
  readonly #answers: Decisions;
  /** By the index of a sheet, which stays while what is known of the sheet grows. */
  readonly #worst = new Map<number, Uint8Array>();
  readonly #byRow = new Map<number, Map<number, number[]>>();

  constructor(answers: Decisions) {
    this.#answers = answers;
  }

  /** Writes down a finding about a cell of a row. `field` may be a field, a column, or null for the row as a whole. */
  find(
    sheet: Sheet,
    index: number,
    field: Field | number | null,
    code: FindingCode,
    severity: Severity,
    values: ProblemValues = {},
    more: FindingMore = {},
  ): void {
    const { file, sheet: name } = sheet.table;
    const { mend, decision, answered } = more;
    this.note({
      code,
      severity,
      file,
      sheet: name,
      cell: cellOf(sheet, index, field),
      row: rowNumber(sheet, index),
      values,
      ...(mend && { mend }),
      ...(decision !== undefined && { decision }),
    });
    this.link(sheet, index, answered === true && severity !== 'note' ? 'changed' : severity);
  }

  /** Writes down a finding about a whole table, or one made elsewhere. */
  note(finding: Finding): void {
    this.findings.push(finding);
  }

  /** Ties the last finding, or the one given, to another row as well, and marks that row. */
  link(sheet: Sheet, index: number, severity: Severity, finding: number = this.findings.length - 1): void {
    let worst = this.#worst.get(sheet.index);
    if (worst === undefined) {
      worst = new Uint8Array(sheet.table.rows.length);
      this.#worst.set(sheet.index, worst);
    }
    worst[index] = Math.max(worst[index] ?? 0, rank[severity]);
    let rows = this.#byRow.get(sheet.index);
    if (rows === undefined) {
      rows = new Map();
      this.#byRow.set(sheet.index, rows);
    }
    const list = rows.get(index);
    if (list === undefined) rows.set(index, [finding]);
    else list.push(finding);
  }

  /** Puts a question and gives the answer already made, or null. An answer that is none of the choices is no answer. */
  ask(decision: Decision): string | null {
    this.decisions.set(decision.id, decision);
    const answer = this.#answers[decision.id];
    if (answer === undefined) return null;
    if (decision.choices.some(({ key }) => key === answer)) return answer;
    return decision.open && /^\d{18}$/.test(answer) ? answer : null;
  }

  /** Writes down a finding about a table as a whole that leaves every record of it in doubt. */
  findAll(sheet: Sheet, code: FindingCode, values: ProblemValues): void {
    const { file, sheet: name } = sheet.table;
    this.note({ code, severity: 'doubtful', file, sheet: name, cell: '', row: 0, values });
    const finding = this.findings.length - 1;
    for (const index of sheet.data) this.link(sheet, index, 'doubtful', finding);
  }

  state(sheet: Sheet, index: number): RowState {
    return rowStates[this.#worst.get(sheet.index)?.[index] ?? 0] ?? 'accepted';
  }

  /** Indices into {@link findings} for a row. */
  of(sheet: Sheet, index: number): readonly number[] {
    return this.#byRow.get(sheet.index)?.get(index) ?? nothing;
  }
}

/** How a row is named inside decision ids. */
export function rowKey(sheet: Sheet, index: number): string {
  return `${sheet.table.file}|${sheet.table.sheet}|${rowNumber(sheet, index)}`;
}
