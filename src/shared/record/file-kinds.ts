/** Files about consequences: the three sheets of one person's credit points, and tables of everybody. */
const consequenceFiles = ['credit-pdf', 'credit-docx', 'credit-table', 'ip-asn', 'talent'] as const;
export type ConsequenceFile = (typeof consequenceFiles)[number];

/** Every kind of file that leaves a workshop. */
export const fileKinds = [
  'results',
  'minutes-pdf',
  'minutes-docx',
  'journal',
  'papers',
  'dossier',
  'rating-form',
  ...consequenceFiles,
] as const;
export type FileKind = (typeof fileKinds)[number];

/** Files about one person, who must be named. */
export const personFiles: readonly FileKind[] = ['dossier', 'credit-pdf', 'credit-docx'];

/** Whether a kind of file is about consequences. */
export function isConsequenceFile(kind: FileKind): kind is ConsequenceFile {
  return (consequenceFiles as readonly FileKind[]).includes(kind);
}
