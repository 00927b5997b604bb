import type { Wording } from '#shared/kernel/wording.ts';

/** One stop of the guided walk through the sample agency: a screen, and what to look at there. */
interface TourStop {
  readonly screen: 'home' | 'people' | 'rounds' | 'calibration' | 'panel' | 'results' | 'journal';
  readonly text: Wording;
}

/** The walk, in the order of the road. */
export const tourStops: readonly TourStop[] = [
  {
    screen: 'home',
    text: {
      id: 'Tahapan lokakarya menyebutkan langkah berikutnya; di sampingnya sebaran predikat dan yang masih perlu diselesaikan.',
      en: 'The stages name the next step; beside them the mix of predicates and what still needs settling.',
    },
  },
  {
    screen: 'people',
    text: {
      id: 'Pilih seorang pegawai untuk membaca berkasnya: penilaian, penilaian sejawat, dan riwayatnya.',
      en: 'Choose a person to read their dossier: ratings, peer ratings and history.',
    },
  },
  {
    screen: 'rounds',
    text: {
      id: 'Di sini penilaian sejawat direncanakan dan dibagikan sebagai paket tersegel, tanpa jaringan.',
      en: 'Here peer ratings are planned and given out as sealed packages, without a network.',
    },
  },
  {
    screen: 'calibration',
    text: {
      id: 'Lihat siapa yang menilai lebih ketat daripada yang lain, dan siapa yang perlu dibahas dahulu beserta alasannya.',
      en: 'See who rates more severely than others, and whom to discuss first and why.',
    },
  },
  {
    screen: 'panel',
    text: {
      id: 'Ubah satu predikat di tabel dan tulis alasannya: grafik di samping langsung mengikuti. Ctrl Z mengurungkannya.',
      en: 'Change one predicate in the table and give the reason: the chart follows at once. Ctrl Z takes it back.',
    },
  },
  {
    screen: 'results',
    text: {
      id: 'Setelah semuanya selesai, hasil ditandatangani dan berita acara diunduh. Unduhan sekarang bertanda Konsep.',
      en: 'Once all is settled the result is signed and the minutes are downloaded. What is downloaded now is marked as a draft.',
    },
  },
  {
    screen: 'journal',
    text: {
      id: 'Setiap langkah tercatat di sini: apa, siapa, kapan, mengapa. F1 menjelaskan layar mana pun.',
      en: 'Every step is recorded here: what, who, when, why. F1 explains any screen.',
    },
  },
];
