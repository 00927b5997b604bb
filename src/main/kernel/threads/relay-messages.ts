import type { Answer } from '#shared/kernel/host.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { AnswerText, AppEvent, AppOptions } from '../app-port.ts';

/** What a worker is told at its start. */
export type WorkerOptions = Omit<AppOptions, 'onEvent'>;

/** From the host's thread to the app's. `id` numbers the calls of one worker; `inText`: the answer is wanted as the wire has it. */
export type PortCall =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly client: string;
      readonly name: string;
      readonly input: unknown;
      readonly language: Language;
      readonly inText: boolean;
    }
  | { readonly kind: 'close' };

/** From the app's thread to the host's. `failed`: a bug, with its stack for the log. */
export type PortMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer | AnswerText }
  | { readonly kind: 'failed'; readonly id: number; readonly fault: string }
  | { readonly kind: 'event'; readonly event: AppEvent }
  | { readonly kind: 'closed' };
