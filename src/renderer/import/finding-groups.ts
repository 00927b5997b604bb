import type { FindingCode, Severity } from '#shared/import/finding.ts';
import { findingTitles } from '#shared/import/finding-title.ts';
import type { ImportDecision, ImportProblem, ImportSummary } from '#shared/import/preview-contract.ts';
import { failedTitle, readingTitle } from '#shared/import/review-words.ts';
import type { Wording } from '#shared/kernel/wording.ts';
import { tablePlace } from './place.tsx';

/** The place of a group in the list: what needs an answer first, what is only worth knowing last. */
export const groupParts = ['needed', 'refused', 'doubtful', 'changed', 'note'] as const;
export type GroupPart = (typeof groupParts)[number];

/**
 * Findings of one kind; `code` null is what was said while the files were read: those that could not be, and notes on those that
 * were. `open` of the `questions` have no answer yet.
 */
export interface FoundGroup {
  readonly key: string;
  readonly code: FindingCode | null;
  readonly severity: Severity;
  readonly part: GroupPart;
  readonly title: Wording;
  readonly places: number;
  readonly questions: number;
  readonly open: number;
  readonly suggested: number;
}

/** One thing to look at: a question with every place it is about, or a finding by itself. */
export interface FoundCase {
  readonly key: string;
  readonly decision: ImportDecision | null;
  readonly problems: readonly ImportProblem[];
}

/** What was said while the files were read, as severe as `severity`: it comes first among the problems and is no finding of a preview. */
export function readingProblems({ problems }: ImportSummary, severity: Severity): readonly ImportProblem[] {
  return problems.filter((problem) => problem.index === null && problem.severity === severity);
}

function readingGroup(summary: ImportSummary, severity: 'refused' | 'note', title: Wording): readonly FoundGroup[] {
  const places = readingProblems(summary, severity).length;
  if (places === 0) return [];
  const none = { questions: 0, open: 0, suggested: 0 };
  return [{ key: `reading ${severity}`, code: null, severity, part: severity, title, places, ...none }];
}

/** The findings of a preview by kind, those that need an answer first. */
export function findingGroups(summary: ImportSummary): readonly FoundGroup[] {
  const groups = summary.groups.map(({ code, severity, count, decisions, open, suggested }): FoundGroup => {
    const part = decisions > 0 ? 'needed' : severity;
    return {
      key: `${code} ${severity}`,
      code,
      severity,
      part,
      title: findingTitles[code],
      places: count,
      questions: decisions,
      open,
      suggested,
    };
  });
  const reading = [...readingGroup(summary, 'refused', failedTitle), ...readingGroup(summary, 'note', readingTitle)];
  return [...reading, ...groups].sort((a, b) => groupParts.indexOf(a.part) - groupParts.indexOf(b.part));
}

/** Findings with the questions they hang on; a question that several findings share is one case with several places. */
export function casesOf(
  problems: readonly ImportProblem[],
  decisions: readonly ImportDecision[],
): readonly FoundCase[] {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const cases = new Map<string, { decision: ImportDecision | null; problems: ImportProblem[] }>();
  for (const [at, problem] of problems.entries()) {
    const decision = problem.decision === null ? null : (byId.get(problem.decision) ?? null);
    const key = decision?.id ?? String(at);
    const found = cases.get(key);
    if (found === undefined) cases.set(key, { decision, problems: [problem] });
    else found.problems.push(problem);
  }
  return [...cases].map(([key, found]) => ({ key, ...found }));
}

/** Of conflicting rows, the answers that take one table's side in every question it has a row in: a sheet is a side of its own. */
export function fileSides(decisions: readonly ImportDecision[]): readonly {
  readonly file: string;
  readonly answers: Readonly<Record<string, string>>;
}[] {
  if (decisions.length < 2) return [];
  const sides = new Map<string, Record<string, string>>();
  for (const { id, choices } of decisions)
    for (const { key, values } of choices) {
      const file = tablePlace(values);
      if (file === '') continue;
      const side = sides.get(file) ?? {};
      sides.set(file, side);
      // Of two rows of one table the first is taken.
      side[id] ??= key;
    }
  // Rows of one table have no sides.
  return sides.size < 2 ? [] : [...sides].map(([file, answers]) => ({ file, answers }));
}

/** One kind of answer for every question of a group, whatever each writes: `answers` by decision. */
interface SharedAnswer {
  readonly says: ImportDecision['choices'][number]['says'];
  readonly answers: Readonly<Record<string, string>>;
}

/** Answers that every question of a group offers exactly once and that write something: one click can give them all. */
export function sharedAnswers(decisions: readonly ImportDecision[]): readonly SharedAnswer[] {
  const [first] = decisions;
  if (first === undefined || decisions.length < 2) return [];
  const kinds = new Set(first.choices.map(({ says }) => says));
  return [...kinds].flatMap((says): readonly SharedAnswer[] => {
    if (says === 'leave' || says === 'use-value' || says === 'use-nip') return [];
    const answers: Record<string, string> = {};
    for (const { id, choices } of decisions) {
      const [only, another] = choices.filter((choice) => choice.says === says);
      if (only === undefined || another !== undefined) return [];
      answers[id] = only.key;
    }
    return [{ says, answers }];
  });
}
