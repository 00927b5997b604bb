import type { Wording } from '#shared/kernel/wording.ts';
import type { CaseState } from '#shared/people/rows.ts';

/** How far the panel is with a case. */
export const stateWords = {
  waiting: { id: 'Menunggu', en: 'Waiting' },
  'in-discussion': { id: 'Dibahas', en: 'In discussion' },
  decided: { id: 'Diputuskan', en: 'Decided' },
  postponed: { id: 'Ditunda', en: 'Postponed' },
} as const satisfies Record<CaseState, Wording>;
