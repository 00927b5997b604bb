import type { Unstored } from '#shared/kernel/entry.ts';
import type { Answer, CommitNotice, JobProgress } from '#shared/kernel/host.ts';
import type { Language } from '#shared/kernel/wording.ts';

/** What every window receives: a durable commit, another workshop opened or closed, a change of what no workshop stores, progress of long work. */
export type AppEvent =
  | {
      readonly type: 'commit';
      readonly notice: CommitNotice;
      /** By window: what it receives in place of `notice`. */
      readonly narrowed?: Readonly<Record<string, CommitNotice>>;
    }
  | { readonly type: 'workshop'; readonly open: boolean }
  | { readonly type: 'touch'; readonly reads: readonly Unstored[] }
  | ({ readonly type: 'progress'; readonly client: string } & JobProgress);

/** The event as one window may hear it; null where it is meant for another. */
export function eventFor(client: string, event: AppEvent): AppEvent | null {
  if (event.type === 'progress') return event.client === client ? event : null;
  if (event.type !== 'commit') return event;
  return { type: 'commit', notice: event.narrowed?.[client] ?? event.notice };
}

/** `resources`: the shipped folder; `home`: where settings, recent list and sample workshops of this machine are kept. */
export interface AppOptions {
  readonly resources: string;
  readonly home: string;
  onEvent(event: AppEvent): void;
}

/**
 * The app as a host sees it, in this thread or behind a worker. `client` names the window or shell that asks: it has its own actor.
 * Never rejects for bad input: that is an Answer with a Problem.
 */
export interface AppPort {
  call(client: string, name: string, input: unknown, language: Language): Promise<Answer>;
  /** Closes the workshop; every acknowledged edit is already durable. */
  close(): Promise<void>;
}

/** An answer as the wire has it: its JSON, bytes and all; and whether it is a good one. */
export interface AnswerText {
  readonly ok: boolean;
  readonly text: string;
}

/**
 * The app behind a worker, for a host whose pages are answered in text. That is written in the app's own thread: as one text an answer
 * goes from thread to thread four times as fast as row by row, and the host's thread has nothing to do for it.
 */
export interface TextPort extends AppPort {
  callText(client: string, name: string, input: unknown, language: Language): Promise<AnswerText>;
}
