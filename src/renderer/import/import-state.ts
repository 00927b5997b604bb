import { createStore } from '#renderer/kernel/atom.ts';
import type { ImportSummary } from '#shared/import/contract.ts';
import type { RowState } from '#shared/import/ledger.ts';
import type { JobProgress } from '#shared/kernel/host.ts';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';

/** The parts of a preview, as tabs. */
export const deskTabs = ['findings', 'changes', 'rows', 'files'] as const;
export type DeskTab = (typeof deskTabs)[number];

/** What is being read, under which name of work: how many files, since when (ms since 1970), and how far. */
export interface Reading {
  readonly job: string;
  readonly files: number;
  readonly pasted: boolean;
  readonly since: number;
  readonly progress: JobProgress;
}

/** What is being written, as {@link Reading}. */
export type Applying = Pick<Reading, 'job' | 'since' | 'progress'>;

/** What the last import wrote, so that it can be said and taken back. */
export interface Applied {
  readonly commit: number;
  readonly people: number;
  readonly ratings: number;
  readonly files: number;
  readonly left: number;
}

/** An import as it lies on the desk: read, looked through, answered, not yet written. It stays while other screens are shown. */
export interface Desk {
  readonly reading: Reading | null;
  readonly summary: ImportSummary | null;
  /** The language that the summary's sentences are in. */
  readonly language: Language;
  /** Changes that stay out, and those that go in all the same: see `selectionOf`. */
  readonly skipped: readonly string[];
  readonly kept: readonly string[];
  /** Something is being worked into the preview. */
  readonly working: boolean;
  /** Files that could not even be sent, and what went wrong with a reading as a whole. */
  readonly problems: readonly ProblemAnswer[];
  readonly applying: Applying | null;
  readonly applied: Applied | null;
  readonly tab: DeskTab;
  /** Which rows the tab of rows shows; null for all. */
  readonly rowState: RowState | null;
}

const empty: Desk = {
  reading: null,
  summary: null,
  language: 'id',
  skipped: [],
  kept: [],
  working: false,
  problems: [],
  applying: null,
  applied: null,
  tab: 'findings',
  rowState: null,
};

export const desk = createStore<Desk>(empty);

/** Changes part of the desk. */
export function putDesk(patch: Partial<Desk>): void {
  desk.set((old) => ({ ...old, ...patch }));
}

/** Clears the desk: the preview is gone, or another workshop is open. */
export function clearDesk(patch: Partial<Desk> = {}): void {
  desk.set({ ...empty, ...patch });
}
