import type { Wording } from '#shared/kernel/wording.ts';

/** What an exported file is called, before the workshop's name. */
export const resultNames = {
  results: { id: 'Rekap Penilaian', en: 'Rating recap' },
  'minutes-pdf': { id: 'Berita Acara', en: 'Minutes' },
  'minutes-docx': { id: 'Berita Acara', en: 'Minutes' },
  journal: { id: 'Jejak', en: 'Journal' },
  papers: { id: 'Semua Berkas', en: 'All papers' },
  dossier: { id: 'Petikan', en: 'Extract' },
  'rating-form': { id: 'Formulir Penilaian', en: 'Rating forms' },
} as const satisfies Readonly<Record<string, Wording>>;

/** Before the name of a file whose workshop is not signed. */
export const draftMark: Wording = { id: 'KONSEP', en: 'DRAFT' };
