import type { Wording } from '#shared/kernel/wording.ts';

/** The fictitious sample agency. */
export const sampleWords = {
  file: { id: 'Contoh Dinas Nusantara', en: 'Sample agency' },
  name: { id: 'Contoh: Dinas Contoh Provinsi Nusantara', en: 'Sample: Dinas Contoh Provinsi Nusantara' },
  reason: { id: 'Ditetapkan pimpinan (contoh)', en: 'Set by the head of the agency (sample)' },
  round: { id: 'Perilaku Sekretariat 2025', en: 'Behaviour at the Secretariat 2025' },
  facilitator: { id: 'Fasilitator Contoh', en: 'Sample facilitator' },
} as const satisfies Readonly<Record<string, Wording>>;
