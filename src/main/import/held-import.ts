import type { Input } from '#shared/contract.ts';
import type { Decision } from '#shared/import/decision.ts';
import { fixChoice } from '#shared/import/fix.ts';
import type { ImportOptions, ImportPreview, OrganisationEdit } from '#shared/import/import-preview.ts';
import { mappedProfile } from '#shared/import/mapping.ts';
import type { TableMapping } from '#shared/import/recognition.ts';
import { reconcile } from '#shared/import/reconcile.ts';
import type { CurrentState } from '#shared/import/record.ts';
import { shapeTable } from '#shared/import/shape.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { SourceTable } from '#shared/kernel/table.ts';
import type { ImportRead } from './reading.ts';

/** Recognises, reads, validates and compares tables with the workshop. Pure; no writes, no questions. */
export function previewImport(
  tables: readonly SourceTable[],
  current: CurrentState,
  options: ImportOptions,
): ImportPreview {
  return reconcile(tables, current, options);
}

/** Findings that hang on one decision: the first one's index, and how many. */
interface Hanging {
  readonly first: number;
  readonly count: number;
}

/** An import that was read and waits: what the user has answered and mapped so far, and what it would do. */
export class HeldImport {
  #read: ImportRead;
  readonly answers = new Map<string, string>();
  readonly mappings = new Map<number, TableMapping>();
  /** Sheets whose hidden rows and columns the user wants read, as `file|sheet`. */
  readonly #shown = new Set<string>();
  readonly #edits = new Map<string, OrganisationEdit>();
  readonly #options: ImportOptions;
  #current: CurrentState;
  #tables: readonly SourceTable[];
  #preview: ImportPreview;
  #hanging: ReadonlyMap<string, Hanging> | null = null;

  constructor(read: ImportRead, current: CurrentState, options: ImportOptions) {
    this.#read = read;
    this.#current = current;
    this.#options = options;
    this.#tables = this.#shaped();
    this.#preview = this.#settled();
  }

  get read(): ImportRead {
    return this.#read;
  }

  get preview(): ImportPreview {
    return this.#preview;
  }

  /** The tables as recognition takes them: one row a person, one table each. */
  get tables(): readonly SourceTable[] {
    return this.#tables;
  }

  /** Which findings hang on a decision, by its id. */
  get hanging(): ReadonlyMap<string, Hanging> {
    if (this.#hanging !== null) return this.#hanging;
    const found = new Map<string, Hanging>();
    for (const [first, { decision }] of this.#preview.findings.entries()) {
      if (decision === undefined) continue;
      const before = found.get(decision);
      found.set(decision, { first: before?.first ?? first, count: (before?.count ?? 0) + 1 });
    }
    this.#hanging = found;
    return found;
  }

  /** What one click would answer: the decision's own suggestion, or else the mend of the finding it came with. */
  offer({ id, suggested, choices }: Decision): string | null {
    if (suggested !== null) return suggested;
    const mend = this.#preview.findings[this.hanging.get(id)?.first ?? -1]?.mend;
    const choice = mend === undefined ? null : fixChoice(mend);
    return choices.some(({ key }) => key === choice) ? choice : null;
  }

  answer({ decisions, all, organisation }: Omit<Input<'import.answer'>, 'preview'>): void {
    for (const { kind, code, choice } of all) {
      const coded = code === undefined ? null : this.#decisionsOf(code);
      for (const decision of this.#preview.decisions) {
        if (kind !== undefined && decision.kind !== kind) continue;
        if (coded !== null && !coded.has(decision.id)) continue;
        if (this.answers.has(decision.id)) continue;
        const key = choice === 'suggested' ? this.offer(decision) : choice;
        if (key !== null && decision.choices.some((one) => one.key === key)) this.answers.set(decision.id, key);
      }
    }
    for (const [id, key] of Object.entries(decisions)) {
      if (key === null) this.answers.delete(id);
      else this.answers.set(id, key);
    }
    for (const [unit, edit] of Object.entries(organisation)) {
      if (edit === null) this.#edits.delete(unit);
      else this.#edits.set(unit, edit);
    }
    this.#settle();
  }

  /** @throws Problem `import.no-table` */
  map({ table, kind, header, columns, average }: Omit<Input<'import.map'>, 'preview'>): void {
    const source = this.#tables[table];
    if (source === undefined) throw new Problem('import.no-table', { table: table + 1 }, { field: 'table' });
    const { file, sheet } = source;
    if (kind === undefined) this.mappings.delete(table);
    else if (kind === null) this.mappings.set(table, { file, sheet, profile: null });
    else {
      const found = this.#preview.tables[table]?.recognition;
      const kept =
        found === undefined || found === null || found.header < 0 || header === null
          ? null
          : { row: source.rows[found.header - found.depth + 1]?.number ?? 1, depth: found.depth };
      const profile = mappedProfile(kind, header === undefined ? kept : header, columns, average);
      this.mappings.set(table, { file, sheet, profile });
    }
    this.#settle();
  }

  /**
   * Reads hidden rows and columns of a table's sheet too, or leaves them out again. Every mapping is taken back: columns may have moved.
   * @throws Problem `import.no-table`
   */
  showHidden({ table, hidden }: Omit<Input<'import.hidden'>, 'preview'>): void {
    const source = this.#tables[table];
    if (source === undefined) throw new Problem('import.no-table', { table: table + 1 }, { field: 'table' });
    const key = `${source.file}|${source.part?.of ?? source.sheet}`;
    if (hidden) this.#shown.add(key);
    else this.#shown.delete(key);
    this.#shapeAgain();
  }

  /** Whether the hidden rows and columns of a table's sheet are read. */
  showsHidden({ file, sheet, part }: SourceTable): boolean {
    return this.#shown.has(`${file}|${part?.of ?? sheet}`);
  }

  /** Takes in the same files read in another way; mappings are taken back, since columns may have moved. */
  readAgain(read: ImportRead): void {
    this.#read = read;
    this.#shapeAgain();
  }

  #shapeAgain(): void {
    this.mappings.clear();
    this.#tables = this.#shaped();
    this.#settle();
  }

  /** Compares again with what the workshop holds now. */
  refresh(current: CurrentState): void {
    this.#current = current;
    this.#settle();
  }

  #decisionsOf(code: string): ReadonlySet<string> {
    return new Set(
      this.#preview.findings.flatMap((finding) =>
        finding.code === code && finding.decision !== undefined ? [finding.decision] : [],
      ),
    );
  }

  #shaped(): readonly SourceTable[] {
    return this.#read.tables.flatMap((table) => shapeTable(table, this.#shown.has(`${table.file}|${table.sheet}`)));
  }

  #settle(): void {
    this.#preview = this.#settled();
    this.#hanging = null;
  }

  #settled(): ImportPreview {
    return previewImport(this.#tables, this.#current, {
      ...this.#options,
      answers: Object.fromEntries(this.answers),
      mappings: [...this.mappings.values()],
      organisation: Object.fromEntries(this.#edits),
    });
  }
}
