import type { Language } from '#shared/kernel/wording.ts';
import { findingSentence } from './finding-text.ts';
import type { ImportPreview } from './preview.ts';

/** One finding as a script reads it. */
export interface ImportProblem {
  readonly code: string;
  readonly message: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** What `import --json` prints: how many rows went which way, and every finding by itself. */
export interface ImportSummary {
  readonly accepted: number;
  readonly changed: number;
  readonly doubtful: number;
  readonly refused: number;
  readonly problems: readonly ImportProblem[];
}

/** A preview in numbers and sentences. */
export function importSummary({ counts, findings }: ImportPreview, language: Language): ImportSummary {
  const problems = findings.map((finding): ImportProblem => {
    const { code, file, sheet, cell } = finding;
    return { code, message: findingSentence(finding, language), file, sheet, cell };
  });
  return { ...counts, problems };
}
