import type { Read } from '#shared/kernel/entry.ts';
import { fill } from '#shared/kernel/fill.ts';
import type { Answer, CommitNotice, JobProgress } from '#shared/kernel/host.ts';
import type { ProblemValues } from '#shared/kernel/problem.ts';
import { problemScreen } from '#shared/kernel/problem-screen.ts';
import type { Language } from '#shared/kernel/wording.ts';

/** What went wrong on this side of the seam, as an Answer like any other. */
export function screenProblem(
  code: keyof typeof problemScreen,
  language: Language,
  values: ProblemValues = {},
): Answer<never> {
  return { ok: false, problem: { code, message: fill(problemScreen[code], language, values), values } };
}

/** Whether a value from outside has the form of an Answer. */
export function isAnswer(value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  return value.ok === true ? 'value' in value : 'problem' in value;
}

/** What the app sends a window of its own accord. */
export type HostEvent =
  | { readonly type: 'commit'; readonly notice: CommitNotice }
  | { readonly type: 'workshop'; readonly open: boolean }
  | { readonly type: 'touch'; readonly reads: readonly Read[] }
  | ({ readonly type: 'progress'; readonly client: string } & JobProgress)
  | { readonly type: 'connection'; readonly alive: boolean };

/** A file to import: where the host can see paths a path, else the bytes themselves. */
export type FileSource = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** Queries sent along with a command and answered as soon as it is done, so that what the screen shows of it needs no further call. */
export interface PrefetchCalls {
  readonly calls: readonly { readonly name: string; readonly input: unknown }[];
  /** Once after a command that was done: the answers in the order of the calls; none where they were lost on the way. */
  seen(answers: readonly Answer[]): void;
}

/** The seam as a screen sees it. `call` never rejects: what fails on the way is an Answer with a Problem. */
export interface ScreenHost {
  call(name: string, input: unknown, language: Language, prefetch?: PrefetchCalls): Promise<Answer>;
  onEvent(listener: (event: HostEvent) => void): () => void;
  sourceOf(file: File): Promise<FileSource>;
}
