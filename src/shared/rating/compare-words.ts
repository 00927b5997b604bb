import type { Wordings } from '#shared/kernel/wording.ts';

/** Words of people side by side. */
export const compareText = {
  'compare.title': { id: 'Bandingkan {n} pegawai', en: 'Compare {n} {n|person|people}' },
  'compare.label': { id: 'Pegawai berdampingan', en: 'People side by side' },
  'compare.column': { id: 'Kolom', en: 'Column' },
  'compare.differs': { id: 'Berbeda', en: 'Differs' },
  'compare.onlyDifferent': { id: 'Hanya yang berbeda', en: 'Only what differs' },
  'compare.count': { id: '{n} kolom berbeda', en: '{n} {n|column differs|columns differ}' },
  'compare.columns': { id: 'Pilih kolom ({n} dari {all})', en: 'Choose columns ({n} of {all})' },
  'compare.leave': { id: 'Keluarkan {name} dari perbandingan', en: 'Take {name} out of the comparison' },
  'compare.past': { id: 'Predikat {period}', en: 'Predicate {period}' },
  'compare.noPast': {
    id: 'Hasil periode lalu belum diimpor.',
    en: 'Results of past periods have not been imported.',
  },
} as const satisfies Wordings;
