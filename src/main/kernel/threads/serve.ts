import type { MessagePort } from 'node:worker_threads';
import { storeProblem } from '#main/store/store-problem.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import {
  type CallRequest,
  type CallTable,
  type ClientMessage,
  faultOf,
  isStopped,
  type WorkerMessage,
  type WorkProgress,
} from './call-messages.ts';

/** What a handler gets beside its input. A handler that computes asks `isStopped`; one that awaits listens to `signal`. */
export interface Call {
  readonly language: Language;
  readonly signal: AbortSignal;
  isStopped(): boolean;
  onProgress(progress: WorkProgress): void;
}

/** The function behind every call of a worker. */
export type Handlers<Calls extends CallTable> = {
  readonly [N in keyof Calls]: (
    input: Calls[N]['input'],
    call: Call,
  ) => Calls[N]['output'] | Promise<Calls[N]['output']>;
};

interface ServeOptions {
  /** Serves calls side by side; otherwise one after the other. */
  readonly sideBySide?: boolean;
  /** After the last answer: closes what the worker holds, so that it can end. */
  onLast?(): void | Promise<void>;
}

/**
 * Serves the calls of a {@link WorkerClient} over the port, until it sends `leave`: then what is under way is stopped where it can be,
 * and the thread ends by itself. What it returns sends an event to the client.
 */
export function serve<Calls extends CallTable>(
  port: MessagePort,
  handlers: Handlers<Calls>,
  { sideBySide = false, onLast }: ServeOptions = {},
): (event: unknown) => void {
  const post = (message: WorkerMessage): void => port.postMessage(message);
  const stops = new Map<number, AbortController>();
  let queue: Promise<unknown> = Promise.resolve();
  let leaving = false;

  async function answer({ id, name, input, language, stop }: CallRequest): Promise<void> {
    const { signal } = stops.get(id) ?? new AbortController();
    const call: Call = {
      language,
      signal,
      isStopped: () => isStopped(stop),
      onProgress: (progress) => post({ kind: 'progress', id, ...progress }),
    };
    try {
      if (leaving) return;
      const run = handlers[name as keyof Calls] as (input: unknown, call: Call) => unknown;
      post({ kind: 'answer', id, value: await run(input, call) });
    } catch (error) {
      const problem = error instanceof Problem ? error : storeProblem(error, '');
      if (problem === null) post({ kind: 'fault', id, fault: faultOf(error) });
      else post({ kind: 'problem', id, code: problem.code, values: problem.values, place: problem.place });
    } finally {
      stops.delete(id);
    }
  }

  /** Without its port, and with nothing open any more, the thread ends. */
  function leave(): void {
    leaving = true;
    for (const stop of stops.values()) stop.abort();
    void queue.then(async () => {
      await onLast?.();
      // Calls that were stopped answer first.
      setImmediate(() => port.close());
    });
  }

  port.on('message', (message: ClientMessage) => {
    if (message.kind === 'leave') return leave();
    if (message.kind === 'stop') return stops.get(message.id)?.abort();
    stops.set(message.id, new AbortController());
    if (sideBySide) void answer(message);
    else queue = queue.then(() => answer(message));
  });
  return (event) => post({ kind: 'event', event });
}
