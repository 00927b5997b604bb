import { type AuditFile, auditFiles } from '#shared/dossier/audit-contract.ts';
import { auditSheetWords } from '#shared/dossier/audit-words.ts';
import {
  type FormFile,
  formFiles,
  type ListFile,
  listFiles,
  type PackFile,
  packFiles,
} from '#shared/dossier/pack-kinds.ts';
import type { Wording } from '#shared/kernel/wording.ts';

/** Files about consequences: the three sheets of one person's credit points, and tables of everybody. */
const consequenceFiles = ['credit-pdf', 'credit-docx', 'credit-table', 'ip-asn', 'ip-asn-units', 'talent'] as const;
export type ConsequenceFile = (typeof consequenceFiles)[number];

/** Slides of a session: nobody named, and with names. */
const slideFiles = ['slides', 'slides-named'] as const;

/** Every kind of file that leaves a workshop. */
export const fileKinds = [
  'results',
  'minutes-pdf',
  'minutes-docx',
  'journal',
  'record',
  'verifier',
  'papers',
  'dossier',
  'rating-form',
  ...consequenceFiles,
  ...packFiles,
  ...listFiles,
  ...formFiles,
  ...slideFiles,
  ...auditFiles,
] as const;
export type FileKind = (typeof fileKinds)[number];

/** Files about one person, who must be named. */
export const personFiles: readonly FileKind[] = ['dossier', 'credit-pdf', 'credit-docx'];

/** Whether a kind of file is about consequences. */
export function isConsequenceFile(kind: FileKind): kind is ConsequenceFile {
  return (consequenceFiles as readonly FileKind[]).includes(kind);
}

/** Whether a kind of file is a pack made from the file. */
export function isPackFile(kind: FileKind): kind is PackFile {
  return (packFiles as readonly FileKind[]).includes(kind);
}

/** Whether a kind of file is the list of what is missing. */
export function isListFile(kind: FileKind): kind is ListFile {
  return (listFiles as readonly FileKind[]).includes(kind);
}

/** Whether a kind of file is an official form of coaching. */
export function isFormFile(kind: FileKind): kind is FormFile {
  return (formFiles as readonly FileKind[]).includes(kind);
}

/** Whether a kind of file is the worksheet of an audit sample. */
export function isAuditFile(kind: FileKind): kind is AuditFile {
  return (auditFiles as readonly FileKind[]).includes(kind);
}

/** What an exported file is called, before the workshop's name. */
export const resultNames = {
  results: { id: 'Rekap Penilaian', en: 'Rating recap' },
  'minutes-pdf': { id: 'Berita Acara', en: 'Minutes' },
  'minutes-docx': { id: 'Berita Acara', en: 'Minutes' },
  journal: { id: 'Jejak', en: 'Journal' },
  record: { id: 'Rekaman Bertanda Tangan', en: 'Signed record' },
  verifier: { id: 'Pemeriksa Rekaman', en: 'Record verifier' },
  papers: { id: 'Semua Berkas', en: 'All papers' },
  dossier: { id: 'Petikan', en: 'Extract' },
  'credit-pdf': { id: 'Angka Kredit', en: 'Credit points' },
  'credit-docx': { id: 'Angka Kredit', en: 'Credit points' },
  'credit-table': { id: 'Daftar Angka Kredit', en: 'Credit points of all' },
  'ip-asn': { id: 'Rekap IP ASN', en: 'IP ASN recap' },
  'ip-asn-units': { id: 'IP ASN per Unit', en: 'IP ASN by unit' },
  talent: { id: 'Lembar Talenta', en: 'Talent sheet' },
  'panel-pdf': { id: 'Bahan Baca Panel', en: 'Panel pre-read' },
  'panel-docx': { id: 'Bahan Baca Panel', en: 'Panel pre-read' },
  'letter-pdf': { id: 'Surat Hasil', en: 'Result letter' },
  'letter-docx': { id: 'Surat Hasil', en: 'Result letter' },
  'talk-pdf': { id: 'Panduan Percakapan', en: 'Talk track' },
  'talk-docx': { id: 'Panduan Percakapan', en: 'Talk track' },
  'process-pdf': { id: 'Lembar Proses', en: 'Process sheet' },
  'process-docx': { id: 'Lembar Proses', en: 'Process sheet' },
  'objection-pdf': { id: 'Berkas Keberatan', en: 'Objection dossier' },
  'objection-docx': { id: 'Berkas Keberatan', en: 'Objection dossier' },
  'coaching-pdf': { id: 'Format B.1.8', en: 'Form B.1.8' },
  'coaching-docx': { id: 'Format B.1.8', en: 'Form B.1.8' },
  'coaching-xlsx': { id: 'Format B.1.8', en: 'Form B.1.8' },
  'competence-pdf': { id: 'Format B.1.9', en: 'Form B.1.9' },
  'competence-docx': { id: 'Format B.1.9', en: 'Form B.1.9' },
  'competence-xlsx': { id: 'Format B.1.9', en: 'Form B.1.9' },
  slides: { id: 'Salindia Sidang', en: 'Session slides' },
  'slides-named': { id: 'Salindia Sidang dengan Nama', en: 'Session slides with names' },
  'missing-xlsx': { id: 'Daftar Kekurangan', en: 'Missing before the panel' },
  'missing-csv': { id: 'Daftar Kekurangan', en: 'Missing before the panel' },
  'audit-xlsx': auditSheetWords.title,
  'audit-pdf': auditSheetWords.title,
  'rating-form': { id: 'Formulir Penilaian', en: 'Rating forms' },
} as const satisfies Readonly<Record<string, Wording>>;

/** Before the name of a file whose workshop is not signed. */
export const draftMark: Wording = { id: 'KONSEP', en: 'DRAFT' };
