import type { Read } from './entry.ts';
import type { ProblemAnswer } from './problem.ts';

export type Answer<O = unknown> =
  | { readonly ok: true; readonly value: O }
  | { readonly ok: false; readonly problem: ProblemAnswer };

/** What long work is busy with. */
const progressStages = ['reading', 'checking', 'writing'] as const;
export type ProgressStage = (typeof progressStages)[number];

/**
 * How far long work is. `job` is the name its asker gave; `done` of `total` are bytes while files are read, and `total` is 0 where
 * nobody can say; `left` are seconds, null while unknown.
 */
export interface JobProgress {
  readonly done: number;
  readonly total: number;
  readonly job?: string;
  readonly stage?: ProgressStage;
  readonly rows?: number;
  readonly left?: number | null;
}

/** What every command answers: the commit it made, or null when there was nothing to change. `rows` is empty when there are too many to name. */
export interface Committed {
  readonly commit: number | null;
  readonly rows: readonly { readonly table: string; readonly id: string }[];
}

/** Sent to every window after a commit is durable. `rows` is empty when there are too many to name: then all of `tables` is to be read again. */
export interface CommitNotice {
  readonly revision: number;
  readonly tables: readonly Read[];
  readonly rows: readonly { readonly table: string; readonly id: string }[];
}
