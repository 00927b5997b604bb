import type { Decision } from '#shared/import/decision.ts';
import type { Finding } from '#shared/import/finding.ts';
import { choiceLabel, decisionQuestion, findingSentence, fixSentence } from '#shared/import/finding-text.ts';
import { fixChoice } from '#shared/import/fix.ts';
import type { FileProblem, ImportDecision, ImportMend, ImportProblem } from '#shared/import/preview-contract.ts';
import {
  type Place,
  Problem,
  type ProblemAnswer,
  type ProblemCode,
  type ProblemValues,
} from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { problemAnswer } from '#shared/problem-words.ts';
import type { HeldImport } from './held-import.ts';

/** Puts findings and decisions of one import into words. */
export class ImportWords {
  readonly #held: HeldImport;
  readonly #language: Language;
  readonly #tables: ReadonlyMap<string, number>;
  readonly #decisions: ReadonlyMap<string, Decision>;

  constructor(held: HeldImport, language: Language) {
    this.#held = held;
    this.#language = language;
    this.#tables = new Map(held.preview.tables.map(({ file, sheet }, index) => [`${file}\u0001${sheet}`, index]));
    this.#decisions = new Map(held.preview.decisions.map((decision) => [decision.id, decision]));
  }

  /** The finding at this index of the preview. */
  finding(index: number): ImportProblem {
    const finding = this.#held.preview.findings[index] as Finding;
    const { code, values, severity, file, sheet, cell, row, decision = null } = finding;
    const message = findingSentence(finding, this.#language);
    const table = this.#tables.get(`${file}\u0001${sheet}`) ?? null;
    const mend = this.#mend(finding);
    return { index, code, message, values, severity, file, sheet, cell, row, table, decision, mend };
  }

  refusal(problem: Problem): FileProblem {
    return told(problemAnswer(problem, this.#language), 'refused');
  }

  note({ code, values, place }: { code: ProblemCode; values: ProblemValues; place: Place }): FileProblem {
    return told(problemAnswer(new Problem(code, values, place), this.#language), 'note');
  }

  decision(decision: Decision): ImportDecision {
    const { preview, answers, hanging } = this.#held;
    const hangs = hanging.get(decision.id);
    const place = preview.findings[hangs?.first ?? -1];
    return {
      ...decision,
      suggested: this.#held.offer(decision),
      question: decisionQuestion(decision, this.#language),
      choices: decision.choices.map((one) => ({ ...one, label: choiceLabel(one, this.#language) })),
      answer: answers.get(decision.id) ?? null,
      file: place?.file ?? '',
      sheet: place?.sheet ?? '',
      row: place?.row ?? 0,
      cell: place?.cell ?? '',
      rows: hangs?.count ?? 0,
    };
  }

  decisionOf(id: string | undefined): ImportDecision | null {
    const decision = id === undefined ? undefined : this.#decisions.get(id);
    return decision === undefined ? null : this.decision(decision);
  }

  #mend({ mend, decision }: Finding): ImportMend | null {
    if (mend === undefined) return null;
    const asked = decision === undefined ? undefined : this.#decisions.get(decision);
    const choice = fixChoice(mend);
    const open = asked?.choices.some(({ key }) => key === choice) === true;
    return {
      ...mend,
      label: fixSentence(mend, this.#language),
      decision: open ? (decision ?? null) : null,
      choice: open ? choice : null,
    };
  }
}

function told(answer: ProblemAnswer, severity: 'refused' | 'note'): FileProblem {
  return { ...answer, index: null, severity, row: 0, table: null, decision: null, mend: null };
}
