/** Packs that are made from the file: for the panel, to and about each employee after sign-off, and the sheet on the process. */
const packs = ['panel', 'letter', 'talk', 'process'] as const;
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
