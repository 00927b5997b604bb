import type { ProgressStage } from '#shared/kernel/host.ts';
import type { Place, ProblemCode, ProblemValues } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';

/** Shared between two threads: one raises it, the other reads it, since a thread that computes receives no message. */
export type StopFlag = Int32Array<SharedArrayBuffer>;

export function newStopFlag(): StopFlag {
  return new Int32Array(new SharedArrayBuffer(4));
}

export function raiseStop(flag: StopFlag): void {
  Atomics.store(flag, 0, 1);
}

export function isStopped(flag: StopFlag): boolean {
  return Atomics.load(flag, 0) === 1;
}

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

/** An unexpected error for the log: its name and where. Its message stays out, it may quote what a person wrote. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const where = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [error.name, ...where].join('\n');
}
