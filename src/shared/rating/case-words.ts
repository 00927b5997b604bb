import type { Wordings } from '#shared/kernel/wording.ts';

/** Words of the case card: a person's ratings and what speaks for discussing them. */
export const caseText = {
  'case.open': { id: 'Kasus yang dibuka', en: 'Open case' },
  'case.title': { id: 'Pegawai terpilih', en: 'Selected person' },
  'case.none': {
    id: 'Pilih satu baris untuk melihat penilaiannya di sini.',
    en: 'Choose a row to see their ratings here.',
  },
  'case.dossier': { id: 'Buka berkas', en: 'Open the dossier' },
  'case.reason': { id: 'Alasan: {reason}', en: 'Reason: {reason}' },
  'case.was': { id: 'Semula: {hasil} · {perilaku}', en: 'Before: {hasil} · {perilaku}' },
  'why.title': { id: 'Alasan membahas', en: 'Why to discuss' },
  'why.chance': { id: 'Predikat lain', en: 'Other predicate' },
  'why.chanceOf': { id: 'peluang {chance}', en: 'chance {chance}' },
  'why.place': { id: 'urutan {place} dari {cases}', en: 'place {place} of {cases}' },
  'why.fair': { id: 'Skor adil', en: 'Fair score' },
  'why.raw': { id: 'mentah {raw}, {raters} penilai', en: 'raw {raw}, {raters} {raters|rater|raters}' },
  'why.spread': { id: 'Sebaran penilai', en: 'Spread of raters' },
  'why.oneRater': { id: 'hanya satu penilai', en: 'one rater only' },
  'why.spreadUsual': { id: 'simpangan baku {sd}, biasanya {expected}', en: 'SD {sd}, usually {expected}' },
  'why.head': { id: 'Kepala unit', en: 'Unit head' },
  'why.evidence': { id: 'Bukti dukung', en: 'Evidence' },
  'why.noPlan': { id: 'tidak ada baris SKP', en: 'no plan rows' },
  'why.evidenceAll': { id: 'lengkap, {rows} baris SKP', en: 'complete, {rows} plan {rows|row|rows}' },
  'why.evidenceGap': {
    id: '{without} dari {rows} baris SKP tanpa bukti',
    en: '{without} of {rows} plan rows without any',
  },
  'why.pattern': { id: 'Pola', en: 'Pattern' },
  'why.moves': {
    id: '{scope} perlu {moves} perpindahan.',
    en: '{scope} needs {moves} {moves|move|moves}.',
  },
  'why.near': { id: 'Termasuk yang terdekat dari {from} ke {to}.', en: 'Among the nearest from {from} to {to}.' },
  'why.note': { id: 'Catatan', en: 'Note' },
} as const satisfies Wordings;
