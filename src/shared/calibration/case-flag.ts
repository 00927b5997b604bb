/** Why a case is to be discussed. */
export const caseFlags = [
  'moved',
  'score',
  'doubt',
  'near-line',
  'disagreement',
  'adverse',
  'unrated',
  'evidence',
] as const;

export type CaseFlag = (typeof caseFlags)[number];
