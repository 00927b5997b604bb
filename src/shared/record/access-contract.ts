import { z } from 'zod';
import type { AccessKind } from '#shared/kernel/access.ts';
import { lead, output, query } from '#shared/kernel/entry.ts';

/** One access in the list. `person`: the name of the person rated; `called`: the name of what was called, where it was about nobody. */
export interface AccessLine {
  readonly number: number;
  readonly at: string;
  readonly actor: string;
  readonly kind: AccessKind;
  readonly person: string | null;
  readonly called: string | null;
  readonly hash: string;
}

export const accessContract = {
  /** Who opened, entered, looked, revealed and took out: newest first. `brokenAt`: the first entry that does not follow from the one before. */
  'access.list': query(
    z.strictObject({
      before: z.number().int().positive().nullable().default(null),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    output<{ readonly rows: readonly AccessLine[]; readonly count: number; readonly brokenAt: number | null }>(),
    {
      about: { id: 'Jejak akses', en: 'Access log' },
      roles: lead,
      scope: 'workshop',
      reads: ['log'],
    },
  ),
};
