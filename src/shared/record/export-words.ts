import type { Wording } from '#shared/kernel/wording.ts';

/** What an exported file is called, before the workshop's name. */
export const resultNames = {
  results: { id: 'Rekap Penilaian', en: 'Rating recap' },
  'minutes-pdf': { id: 'Berita Acara', en: 'Minutes' },
  'minutes-docx': { id: 'Berita Acara', en: 'Minutes' },
  journal: { id: 'Jejak', en: 'Journal' },
  papers: { id: 'Semua Berkas', en: 'All papers' },
  dossier: { id: 'Petikan', en: 'Extract' },
  'credit-pdf': { id: 'Angka Kredit', en: 'Credit points' },
  'credit-docx': { id: 'Angka Kredit', en: 'Credit points' },
  'credit-table': { id: 'Daftar Angka Kredit', en: 'Credit points of all' },
  'ip-asn': { id: 'Rekap IP ASN', en: 'IP ASN recap' },
  talent: { id: 'Lembar Talenta', en: 'Talent sheet' },
  'rating-form': { id: 'Formulir Penilaian', en: 'Rating forms' },
} as const satisfies Readonly<Record<string, Wording>>;

/** Before the name of a file whose workshop is not signed. */
export const draftMark: Wording = { id: 'KONSEP', en: 'DRAFT' };
