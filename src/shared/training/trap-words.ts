import type { Wording } from '#shared/kernel/wording.ts';
import type { Trap } from './training-set.ts';

/** The errors of judgement that the practice cases tempt to, and how to keep out of them. */
export const trapWords: Readonly<Record<Trap, { readonly name: Wording; readonly lesson: Wording }>> = {
  halo: {
    name: { id: 'Efek halo', en: 'Halo' },
    lesson: {
      id: 'Satu kesan baik menaikkan semua kriteria. Nilai setiap kriteria dari buktinya sendiri, satu per satu.',
      en: 'One good impression lifts every criterion. Rate each criterion by its own evidence, one at a time.',
    },
  },
  horn: {
    name: { id: 'Efek tanduk', en: 'Horn' },
    lesson: {
      id: 'Satu kesan buruk menurunkan semua kriteria. Sikap yang sulit tidak mengurangi hasil yang terbukti.',
      en: 'One bad impression drags every criterion down. A difficult manner takes nothing from proven work.',
    },
  },
  severity: {
    name: { id: 'Terlalu ketat', en: 'Severity' },
    lesson: {
      id: 'Standar pribadi lebih tinggi daripada jangkar. Yang diminta tingkat atas adalah perilaku pada jangkarnya, bukan kesempurnaan.',
      en: 'A private standard above the anchors. A high level asks for the behaviour in its anchor, not for perfection.',
    },
  },
  leniency: {
    name: { id: 'Terlalu murah hati', en: 'Leniency' },
    lesson: {
      id: 'Rasa suka atau sungkan menaikkan nilai. Tanyakan bukti kerjanya, bukan perasaan terhadap orangnya.',
      en: 'Liking or reluctance raises the rating. Ask for evidence of the work, not for feelings about the person.',
    },
  },
  central: {
    name: { id: 'Serba tengah', en: 'Central tendency' },
    lesson: {
      id: 'Semua diberi tengah karena aman. Bila buktinya menonjol, ke atas atau ke bawah, pakailah ujung skala.',
      en: 'Everything in the middle, because it is safe. Where evidence stands out, up or down, use the ends of the scale.',
    },
  },
  recency: {
    name: { id: 'Kesan terakhir', en: 'Recency' },
    lesson: {
      id: 'Peristiwa terakhir menutupi setahun penuh. Susun bukti menurut waktu sebelum memberi nilai.',
      en: 'The latest event hides a whole year. Put the evidence in order of time before rating.',
    },
  },
  similarity: {
    name: { id: 'Kemiripan', en: 'Similarity' },
    lesson: {
      id: 'Orang yang mirip dengan kita terasa lebih baik. Bayangkan bukti yang sama dari orang yang tidak Anda kenal.',
      en: 'People like us seem better. Imagine the same evidence from somebody you do not know.',
    },
  },
  contrast: {
    name: { id: 'Pembandingan', en: 'Contrast' },
    lesson: {
      id: 'Orang sebelumnya menjadi ukuran. Bandingkan dengan jangkar, bukan dengan orang di sebelahnya.',
      en: 'The person before becomes the yardstick. Compare with the anchors, not with the person next to them.',
    },
  },
  'past-credit': {
    name: { id: 'Jasa masa lalu', en: 'Past credit' },
    lesson: {
      id: 'Catatan baik yang lama dipakai menutupi kejadian berat. Yang dinilai adalah perilaku pada periode ini.',
      en: 'An old good record is used to cover a grave event. What is rated is behaviour in this period.',
    },
  },
  withholding: {
    name: { id: 'Enggan memberi tertinggi', en: 'Withholding the top' },
    lesson: {
      id: 'Tingkat teratas disimpan untuk nanti. Bila jangkarnya terpenuhi dan terbukti, berikan.',
      en: 'The top level is saved for later. Where its anchor is met and proven, give it.',
    },
  },
  visibility: {
    name: { id: 'Yang tidak terlihat', en: 'Out of sight' },
    lesson: {
      id: 'Yang jarang terlihat dianggap kurang bekerja. Mintalah catatan dari ketua tim, dan jangan menaikkan sebagai gantinya.',
      en: 'Those seldom seen are thought to work less. Ask the squad leader for records, and do not raise the rating instead.',
    },
  },
  outcome: {
    name: { id: 'Silau pada hasil', en: 'Outcome bias' },
    lesson: {
      id: 'Hasil akhir yang benar membuat cara kerja terlewat. Perilaku dan hasil dinilai terpisah.',
      en: 'A right result hides the way there. Behaviour and result are rated apart.',
    },
  },
  guessing: {
    name: { id: 'Menebak tanpa bukti', en: 'Guessing without evidence' },
    lesson: {
      id: 'Angka tengah bukan "tidak tahu". Bila tidak ada yang teramati, pilih "tidak teramati".',
      en: 'The middle is not "I do not know". Where nothing was observed, choose "not observed".',
    },
  },
};
