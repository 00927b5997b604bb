import type { Wording } from '#shared/kernel/wording.ts';

/** The fictitious sample agency. */
export const sampleWords = {
  file: { id: 'Contoh Dinas Nusantara', en: 'Sample agency' },
  name: { id: 'Contoh: Dinas Contoh Provinsi Nusantara', en: 'Sample: Dinas Contoh Provinsi Nusantara' },
  facilitator: { id: 'Fasilitator Contoh', en: 'Sample facilitator' },
} as const satisfies Readonly<Record<string, Wording>>;
