import type { Answer } from '#shared/kernel/host.ts';

/** A query whose answer an edit is going to change, and that is drawn first. */
export interface Prefetch {
  readonly name: string;
  readonly input: unknown;
  /** The command became this commit: its answer is on the way, and the notice of the commit need not fetch it. */
  promise(revision: number): void;
  /** The answer as of that commit; null where it was lost, and has to be fetched. */
  take(answer: Answer | null): void;
}
