/** Packs that are made from the file: for the panel, to and about each employee after sign-off, and the sheet on the process. */
const packs = ['panel', 'letter', 'talk', 'process', 'objection'] as const;
export type Pack = (typeof packs)[number];

/** The files of packs, each as PDF and as DOCX. */
export const packFiles = [
  'panel-pdf',
  'panel-docx',
  'letter-pdf',
  'letter-docx',
  'talk-pdf',
  'talk-docx',
  'process-pdf',
  'process-docx',
  'objection-pdf',
  'objection-docx',
] as const;
export type PackFile = (typeof packFiles)[number];

/** What a file of a pack holds, and its form. */
export function packOf(kind: PackFile): readonly [Pack, 'pdf' | 'docx'] {
  const pack = packs.find((one) => kind.startsWith(`${one}-`)) ?? 'panel';
  return [pack, kind.endsWith('-docx') ? 'docx' : 'pdf'];
}

/** The list of what is missing before the panel, which goes back to the raters. */
export const listFiles = ['missing-xlsx', 'missing-csv'] as const;
export type ListFile = (typeof listFiles)[number];

/** The official forms of coaching, out as papers and as the table that an import reads back. */
export const formFiles = [
  'coaching-pdf',
  'coaching-docx',
  'coaching-xlsx',
  'competence-pdf',
  'competence-docx',
  'competence-xlsx',
] as const;
export type FormFile = (typeof formFiles)[number];

/** Which form a file holds (B.1.8 or B.1.9), and how it ends. */
export function formOf(kind: FormFile): readonly ['coaching' | 'competence', 'pdf' | 'docx' | 'xlsx'] {
  const form = kind.startsWith('coaching-') ? 'coaching' : 'competence';
  return [form, kind.endsWith('-pdf') ? 'pdf' : kind.endsWith('-docx') ? 'docx' : 'xlsx'];
}
