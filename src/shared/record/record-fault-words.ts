import { fill } from '#shared/kernel/fill.ts';
import type { Language, Wordings } from '#shared/kernel/wording.ts';
import type { RecordFault } from './record-file.ts';

const faultWords = {
  format: {
    id: 'Berkas ini bukan rekaman Selaras, terpotong, atau dari versi yang lebih baru.',
    en: 'This file is no Selaras record, is cut short, or comes from a later version.',
  },
  form: {
    id: 'Berkas diubah di luar isinya: penulisannya bukan penulisan sebuah rekaman.',
    en: 'The file was changed around its contents: it is not written as a record is.',
  },
  unsigned: { id: 'Rekaman ini tidak bertanda tangan.', en: 'This record bears no signature.' },
  entries: {
    id: 'Daftar catatan bukan yang ditandatangani.',
    en: 'The list of entries is not the one that was signed.',
  },
  signature: {
    id: 'Tanda tangan {name} tidak cocok dengan isi berkas ini.',
    en: 'The signature of {name} does not fit what is in this file.',
  },
  section: {
    id: 'Bagian "{section}" bukan yang ditandatangani.',
    en: 'The part "{section}" is not what was signed.',
  },
  'entry-missing': { id: 'Catatan {number} tidak ada.', en: 'Entry {number} is missing.' },
  'entry-replaced': {
    id: 'Catatan {number} atau yang sebelumnya diganti, ditukar, atau disisipkan.',
    en: 'Entry {number} or the one before it was replaced, swapped or put in.',
  },
} as const satisfies Wordings;

/** The parts of the minutes as a record holds them. */
const sectionWords: Readonly<Record<string, { readonly id: string; readonly en: string }>> = {
  number: { id: 'nomor', en: 'number' },
  date: { id: 'tanggal', en: 'date' },
  place: { id: 'tempat', en: 'place' },
  agency: { id: 'instansi', en: 'agency' },
  unit: { id: 'unit kerja', en: 'unit' },
  period: { id: 'periode', en: 'period' },
  rules: { id: 'aturan', en: 'rules' },
  present: { id: 'yang hadir', en: 'present' },
  quorum: { id: 'kuorum', en: 'quorum' },
  recusals: { id: 'pengunduran diri', en: 'recusals' },
  noChanges: { id: 'kasus yang tetap', en: 'cases kept' },
  votes: { id: 'pemungutan suara', en: 'votes' },
  dissents: { id: 'pendapat berbeda', en: 'dissents' },
  deviations: { id: 'penyimpangan', en: 'deviations' },
  leftOpen: { id: 'kasus terbuka', en: 'cases left open' },
  organisations: { id: 'predikat organisasi', en: 'organisation predicates' },
  overall: { id: 'sebaran seluruhnya', en: 'mix of all' },
  units: { id: 'sebaran per unit', en: 'mix by unit' },
  changes: { id: 'perubahan oleh panel', en: 'changes by the panel' },
  excluded: { id: 'yang dikecualikan', en: 'excluded' },
  remarks: { id: 'catatan', en: 'remarks' },
};

/** What of a signed record does not agree, as a sentence. */
export function recordFaultSentence(fault: RecordFault, language: Language): string {
  const values = {
    name: 'name' in fault ? fault.name : '',
    section: 'name' in fault ? (sectionWords[fault.name]?.[language] ?? fault.name) : '',
    number: 'number' in fault ? fault.number : 0,
  };
  return fill(faultWords[fault.code], language, values);
}
