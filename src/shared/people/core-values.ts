import type { Wording } from '#shared/kernel/wording.ts';

/** The seven BerAKHLAK values, as columns of a wide peer table and as criteria of a long one. */
export const coreValues = [
  'berorientasi-pelayanan',
  'akuntabel',
  'kompeten',
  'harmonis',
  'loyal',
  'adaptif',
  'kolaboratif',
] as const;
export type CoreValue = (typeof coreValues)[number];

/** What the values are called. */
export const coreValueWords = {
  'berorientasi-pelayanan': { id: 'Berorientasi Pelayanan', en: 'Service Oriented' },
  akuntabel: { id: 'Akuntabel', en: 'Accountable' },
  kompeten: { id: 'Kompeten', en: 'Competent' },
  harmonis: { id: 'Harmonis', en: 'Harmonious' },
  loyal: { id: 'Loyal', en: 'Loyal' },
  adaptif: { id: 'Adaptif', en: 'Adaptive' },
  kolaboratif: { id: 'Kolaboratif', en: 'Collaborative' },
} as const satisfies Record<CoreValue, Wording>;
