import type { Wordings } from '#shared/kernel/wording.ts';

/** Refusals about what is held on one person. */
export const problemPerson = {
  'erase.acts': {
    id: '{name} ikut bertindak di lokakarya ini, dan namanya tertulis di berita acara. Data sebagai pejabat tidak dapat dihapus; lepaskan dahulu NIP-nya dari daftar orang bila bukan orang yang sama.',
    en: '{name} acts in this workshop, and the minutes bear that name. What they did in office cannot be erased; first take the NIP out of the list of people if this is somebody else.',
  },
  'erase.open-round': {
    id: 'Putaran "{round}" masih berjalan dan jawaban bersegelnya memuat {name}. Tutup atau hapus putaran itu dahulu.',
    en: 'Round "{round}" is still open and its sealed answers speak of {name}. Close or remove it first.',
  },
} as const satisfies Wordings;
