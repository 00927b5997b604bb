import type { Language } from '#shared/kernel/wording.ts';
import { findingSentence } from './finding-text.ts';
import type { ImportPreview } from './preview.ts';

/** One finding as a script reads it. */
export interface SummaryProblem {
  readonly code: string;
  readonly message: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** What `import --json` prints: how many rows went which way, and every finding by itself. */
export interface SummaryLine {
  readonly accepted: number;
  readonly changed: number;
  readonly doubtful: number;
  readonly refused: number;
  readonly problems: readonly SummaryProblem[];
}

/** A preview in numbers and sentences. */
export function importSummary({ counts, findings }: ImportPreview, language: Language): SummaryLine {
  const problems = findings.map((finding): SummaryProblem => {
    const { code, file, sheet, cell } = finding;
    return { code, message: findingSentence(finding, language), file, sheet, cell };
  });
  return { ...counts, problems };
}
