import type { ProblemValues } from '../../problem.ts';

/** How sure a reading is: `certain` is proven by the cells or said by the user, `likely` fits everything seen, `guess` wants a look. */
export type Sure = 'certain' | 'likely' | 'guess';

/** Why something was recognised as it was; the sentence is in `#shared/text/recognition.ts`. */
export interface Because {
  readonly code: BecauseCode;
  readonly values: ProblemValues;
}

export const becauseCodes = [
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
export type BecauseCode = (typeof becauseCodes)[number];
