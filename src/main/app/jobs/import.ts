import { randomUUID } from 'node:crypto';
import { rowsOf } from '#main/store/reads/rows.ts';
import type { Input, Output } from '#shared/contract/contract.ts';
import type { ImportProblem, ImportSummary } from '#shared/contract/import.ts';
import type { DiffState } from '#shared/domain/import/difference.ts';
import type { Finding } from '#shared/domain/import/finding.ts';
import { type ImportPreview, previewImport } from '#shared/domain/import/preview.ts';
import type { CurrentState } from '#shared/domain/import/record.ts';
import type { Problem } from '#shared/problem.ts';
import { choiceLabel, decisionQuestion, findingSentence } from '#shared/text/finding-text.ts';
import { tableKindWords } from '#shared/text/import-words.ts';
import { problemAnswer } from '#shared/text/problems.ts';
import type { Language } from '#shared/text/wording.ts';
import { heldImport } from '../commands/import.ts';
import { workshopOf } from '../commands/workshop.ts';
import type { HeldImport } from '../context.ts';
import type { OpenWorkshop, Session } from '../session.ts';
import { readImport } from './read-import.ts';

function currentState({ store }: OpenWorkshop): CurrentState {
  const workshop = workshopOf(store);
  return {
    agency: workshop.agency,
    period: workshop.period,
    organisation: workshop.organisation_predicate,
    units: rowsOf(store, 'unit'),
    employees: rowsOf(store, 'employee'),
    ratings: rowsOf(store, 'rating'),
    listPresent: rowsOf(store, 'import_file').some(({ kind }) => kind.split(' ').includes('nominative')),
  };
}

function worded(finding: Finding, language: Language): ImportProblem {
  const { code, values, severity, file, sheet, cell, row, decision = null } = finding;
  return { code, message: findingSentence(finding, language), values, severity, file, sheet, cell, row, decision };
}

function refusal(problem: Problem, language: Language): ImportProblem {
  return { ...problemAnswer(problem, language), severity: 'refused', row: 0, decision: null };
}

function states(rows: readonly { readonly state: DiffState }[]) {
  const counts = { new: 0, changed: 0, same: 0, missing: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

function summary(
  preview: string,
  { files, preview: held }: HeldImport,
  refused: readonly Problem[],
  language: Language,
): ImportSummary {
  return {
    preview,
    tables: held.tables.map(({ file, sheet, recognition, period, rows }) => ({
      file,
      sheet,
      kind: recognition === null ? null : tableKindWords[recognition.kind][language],
      period,
      rows,
      sure: recognition?.sure ?? null,
    })),
    counts: held.counts,
    problems: [
      ...refused.map((problem) => refusal(problem, language)),
      ...held.findings.map((finding) => worded(finding, language)),
    ],
    decisions: held.decisions.map((decision) => ({
      ...decision,
      question: decisionQuestion(decision, language),
      choices: decision.choices.map((choice) => ({ key: choice.key, label: choiceLabel(choice, language) })),
    })),
    organisation: held.organisation,
    people: states(held.people),
    ratings: states(held.ratings),
    units: held.units,
    readable: files.length,
  };
}

/** Reads files into a preview that waits for {@link Input} `import.apply`. */
export async function importRead(
  input: Input<'import.read'>,
  session: Session,
  language: Language,
): Promise<Output<'import.read'>> {
  const open = session.workshop;
  const today = new Date().toISOString().slice(0, 10);
  const options = { today, matrix: open.rules.matrix.cells };
  const { held, refused } = await readImport(input.sources, currentState(open), options);
  const key = randomUUID();
  open.imports.set(key, held);
  return summary(key, held, refused, language);
}

/** The same preview under these answers; nothing is written. */
export function importAnswer(
  input: Input<'import.answer'>,
  session: Session,
  language: Language,
): Output<'import.answer'> {
  const { imports } = session.workshop;
  const held = heldImport(input.preview, imports);
  const { tables, current, options } = held.preview.source;
  const preview: ImportPreview = previewImport(tables, current, { ...options, answers: input.decisions });
  const answered = { ...held, preview };
  imports.set(input.preview, answered);
  return summary(input.preview, answered, [], language);
}
