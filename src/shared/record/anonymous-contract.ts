import { z } from 'zod';
import { desk, job, output } from '#shared/kernel/entry.ts';
import { anyText, savedTo } from '#shared/kernel/text-limits.ts';
import type { AnonymityReport } from './anonymity.ts';

/** What was coarsened and left out, and how far anybody can still be found. */
export interface AnonymousReport {
  readonly k: number;
  /** As the workshop has it, and as it was published. */
  readonly before: AnonymityReport;
  readonly after: AnonymityReport;
  /** Units that are named no more, and their people. */
  readonly hiddenUnits: number;
  readonly hiddenUnitPeople: number;
  /** People whose grade, year of birth and position are all hidden. */
  readonly hiddenPeople: number;
  /** Classes in which all have one predicate: who knows the class knows the predicate. */
  readonly uniform: number;
  /** People whose peer scores are left out, since too few rated them. */
  readonly fewRaters: number;
  /** People whose figures about work (targets, progress, hours ...) are like nobody else's: no grade or year hides who has them. */
  readonly byFigures: number;
  /** Columns left out of each table: free texts, names, days, references. */
  readonly left: Readonly<Record<string, readonly string[]>>;
}

export const anonymousContract = {
  /**
   * The workshop without names, for research or a demonstration: one ZIP of CSV files, or one `table` of them. `key`: the same key gives
   * the same aliases again; without one a new key is made and handed back.
   */
  'anonymous.export': job(
    z.strictObject({
      table: anyText.optional(),
      k: z.number().int().min(2).max(1000).default(5),
      key: z
        .string()
        .regex(/^[0-9a-f]{32}$/)
        .optional(),
      ...savedTo,
    }),
    output<{
      readonly name: string;
      readonly type: string;
      readonly bytes: Uint8Array | null;
      readonly key: string;
      readonly tables: readonly string[];
      readonly report: AnonymousReport;
    }>(),
    {
      about: { id: 'Mengeluarkan data tanpa nama', en: 'Takes data out without names' },
      roles: desk,
      scope: 'cases',
      traced: 'exported',
    },
  ),
};
