import { z } from 'zod';
import { command, job, output, query } from './entry.ts';

/** One line of the journal. `values` fill the command's sentence; `at` is ISO 8601, UTC. */
export interface CommitListRow {
  readonly number: number;
  readonly command: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly actor: string;
  readonly at: string;
  readonly reason: string | null;
  readonly reverts: number | null;
  readonly changes: number;
  readonly previousHash: string;
  readonly hash: string;
}

export const commitContract = {
  'commit.list': query(
    z.strictObject({
      employee: z.string().optional(),
      command: z.string().optional(),
      actor: z.string().optional(),
      before: z.int().positive().optional(),
      limit: z.int().positive().optional(),
    }),
    output<{ readonly rows: readonly CommitListRow[] }>(),
    ['log'],
  ),
  'history.get': query(
    z.strictObject({}),
    output<{ readonly undo: CommitListRow | null; readonly redo: CommitListRow | null }>(),
    ['log'],
  ),
  'history.undo': command(z.strictObject({})),
  'history.redo': command(z.strictObject({})),
  'commit.verify': job(z.strictObject({}), output<{ readonly commits: number; readonly brokenAt: number | null }>(), {
    workshop: true,
  }),
};
