import { createAtom } from '#renderer/kernel/atom.ts';
import type { RowState } from '#shared/import/ledger.ts';
import type { ImportSummary } from '#shared/import/preview-contract.ts';
import type { JobProgress } from '#shared/kernel/host.ts';
import type { ProblemAnswer } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';

/** The parts of a preview, as tabs. */
export const previewTabs = ['findings', 'changes', 'rows', 'files'] as const;
export type PreviewTab = (typeof previewTabs)[number];

/** What is being read, under which name of work: how many files, since when (ms since 1970), and how far. */
export interface ReadingState {
  readonly job: string;
  readonly files: number;
  readonly pasted: boolean;
  readonly since: number;
  readonly progress: JobProgress;
}

/** What is being written, as {@link ReadingState}. */
export type Applying = Pick<ReadingState, 'job' | 'since' | 'progress'>;

/** What the last import wrote, so that it can be said and taken back. */
export interface Applied {
  readonly commit: number;
  readonly people: number;
  readonly ratings: number;
  readonly files: number;
  readonly left: number;
}

/** An import on the import screen: read, looked through, answered, not yet written. It stays while other screens are shown. */
export interface ImportState {
  readonly reading: ReadingState | null;
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
  readonly tab: PreviewTab;
  /** Which rows the tab of rows shows; null for all. */
  readonly rowState: RowState | null;
}

const empty: ImportState = {
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

export const shownImport = createAtom<ImportState>(empty);

/** Changes part of the import on the screen. */
export function patchImport(patch: Partial<ImportState>): void {
  shownImport.set((old) => ({ ...old, ...patch }));
}

/** Clears the import on the screen: the preview is gone, or another workshop is open. */
export function clearImport(patch: Partial<ImportState> = {}): void {
  shownImport.set({ ...empty, ...patch });
}
