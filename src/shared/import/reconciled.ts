import type { ProblemValues } from '#shared/kernel/problem.ts';

/** How sure a reading is: `certain` is proven by the cells or said by the user, `likely` fits everything seen, `guess` wants a look. */
export type RecognitionConfidence = 'certain' | 'likely' | 'guess';

/** Why something was recognised as it was; the sentence is in `#shared/text/recognition.ts`. */
export interface RecognitionReason {
  readonly code: RecognitionCode;
  readonly values: ProblemValues;
}

const recognitionCodes = [
  'user',
  'mapped',
  'answered',
  'header-exact',
  'header-words',
  'content-nip',
  'content-level',
  'content-name',
  'content-matrix',
  'columns-needed',
  'no-header',
  'decimal-proven',
  'decimal-plain',
  'decimal-mixed',
  'decimal-unclear',
  'date-proven',
  'date-witness',
  'date-usual',
  'date-mixed',
  'date-plain',
] as const;
export type RecognitionCode = (typeof recognitionCodes)[number];
