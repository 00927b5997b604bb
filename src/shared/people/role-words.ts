import type { Role } from '#shared/kernel/roles.ts';
import type { Wording } from '#shared/kernel/wording.ts';
import type { Exclusion } from './rows.ts';

/** Roles of the people in a workshop. */
export const roleWords = {
  facilitator: { id: 'Fasilitator', en: 'Facilitator' },
  member: { id: 'Anggota panel', en: 'Panel member' },
  rater: { id: 'Pejabat penilai', en: 'Rater' },
  observer: { id: 'Pengamat', en: 'Observer' },
  secretary: { id: 'Notulis', en: 'Secretary' },
} as const satisfies Record<Role, Wording>;

/** Why a person is not rated. */
export const exclusionWords = {
  'on-leave': { id: 'Cuti', en: 'On leave' },
  moved: { id: 'Pindah', en: 'Moved' },
  retired: { id: 'Pensiun', en: 'Retired' },
  'too-new': { id: 'Masa kerja belum cukup', en: 'Too new to be rated' },
  other: { id: 'Sebab lain', en: 'Another reason' },
} as const satisfies Record<Exclusion, Wording>;
