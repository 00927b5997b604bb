import type { ProgressStage } from '#shared/kernel/host.ts';
import type { Place, ProblemCode, ProblemValues } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import type { StopFlag } from './stop-flag.ts';

/** The calls that a worker serves, by name. */
export type CallTable = Readonly<Record<string, { readonly input: unknown; readonly output: unknown }>>;

/** A call on its way to the worker. `stop` is raised when its caller no longer wants it. */
export interface CallRequest {
  readonly kind: 'call';
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
  readonly language: Language;
  readonly stop: StopFlag;
}

/** To the worker. `stop` ends one call where it can, `leave` the worker itself. */
export type ClientMessage = CallRequest | { readonly kind: 'stop'; readonly id: number } | { readonly kind: 'leave' };

/** How far a call is. */
export interface WorkProgress {
  readonly stage: ProgressStage;
  readonly done: number;
  readonly total: number;
  readonly rows: number;
}

/** From the worker. A Problem travels as its parts; `fault` is a bug, for the log; `event` belongs to no call. */
export type WorkerMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | {
      readonly kind: 'problem';
      readonly id: number;
      readonly code: ProblemCode;
      readonly values: ProblemValues;
      readonly place: Place;
    }
  | { readonly kind: 'fault'; readonly id: number; readonly fault: string }
  | ({ readonly kind: 'progress'; readonly id: number } & WorkProgress)
  | { readonly kind: 'event'; readonly event: unknown };
