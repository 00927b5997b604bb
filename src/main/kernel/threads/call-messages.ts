import type { ProgressStage } from '#shared/kernel/host.ts';
import type { Place, ProblemCode, ProblemValues } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';

/** What can be asked of a thread, and what it answers. */
export type CallTable = Readonly<Record<string, { readonly input: unknown; readonly output: unknown }>>;

/** From the app's thread. */
export interface CallRequest {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
  readonly language: Language;
}

/** How far long work is, as its thread tells it. */
export interface WorkProgress {
  readonly stage: ProgressStage;
  readonly done: number;
  readonly total: number;
  readonly rows: number;
}

/** From the thread. A Problem travels as its parts; `fault` is a bug, for the log. */
export type CallMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | {
      readonly kind: 'problem';
      readonly id: number;
      readonly code: ProblemCode;
      readonly values: ProblemValues;
      readonly place: Place;
    }
  | { readonly kind: 'fault'; readonly id: number; readonly fault: string }
  | ({ readonly kind: 'progress' } & WorkProgress);
