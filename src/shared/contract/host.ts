import type { ProblemAnswer } from '../problem.ts';
import type { Read } from './entry.ts';

export type { ProblemAnswer };

export type Answer<O = unknown> =
  | { readonly ok: true; readonly value: O }
  | { readonly ok: false; readonly problem: ProblemAnswer };

/** What every command answers: the commit it made, or null when there was nothing to change. */
export interface Committed {
  readonly commit: number | null;
  readonly rows: readonly { readonly table: string; readonly id: string }[];
}

/** Told to every window after a commit is durable. */
export interface CommitNotice {
  readonly revision: number;
  readonly tables: readonly Read[];
  readonly rows: readonly { readonly table: string; readonly id: string }[];
}

/** The one seam between screen and app. */
export interface Host {
  call(name: string, input: unknown): Promise<Answer>;
  onCommit(listener: (notice: CommitNotice) => void): () => void;
}
