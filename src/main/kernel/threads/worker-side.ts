import type { MessagePort } from 'node:worker_threads';
import type { AppOptions, AppPort } from '../app-port.ts';
import { encodeWire } from '../wire.ts';
import { faultOf } from './fault.ts';
import type { PortCall, PortMessage, WorkerOptions } from './relay-messages.ts';

/** Lets the app of this thread answer what comes over the port. Calls run side by side: the app orders what must be in order. */
export function answerOver(port: MessagePort, options: WorkerOptions, create: (options: AppOptions) => AppPort): void {
  const tell = (message: PortMessage): void => port.postMessage(message);
  const app = create({
    ...options,
    onEvent(event) {
      // Whoever made the commit waits for its answer: that goes first, and then the news, after which every window asks again.
      if (event.type === 'commit') setImmediate(() => tell({ kind: 'event', event }));
      else tell({ kind: 'event', event });
    },
  });

  async function answer(ask: Extract<PortCall, { kind: 'call' }>): Promise<void> {
    try {
      const answer = await app.call(ask.client, ask.name, ask.input, ask.language);
      const told = ask.inText ? { ok: answer.ok, text: encodeWire(answer) } : answer;
      tell({ kind: 'answer', id: ask.id, answer: told });
    } catch (error) {
      // A bug in the app, or an answer that cannot be cloned: this call fails, the app goes on.
      tell({ kind: 'failed', id: ask.id, fault: faultOf(error) });
    }
  }

  /** Without its port, and with nothing open any more, this thread ends by itself. */
  async function close(): Promise<void> {
    await app.close();
    // Work that was stopped answers first.
    setImmediate(() => {
      tell({ kind: 'closed' });
      port.close();
    });
  }

  port.on('message', (ask: PortCall) => {
    if (ask.kind === 'call') void answer(ask);
    else void close();
  });
}
