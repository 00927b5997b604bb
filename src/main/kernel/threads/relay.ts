import { Worker } from 'node:worker_threads';
import type { Answer } from '#shared/kernel/host.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { problemAnswer } from '#shared/problem-words.ts';
import type { AnswerText, AppOptions, TextPort } from '../app-port.ts';
import { assertShallow } from '../input-depth.ts';
import { faultOf } from './fault.ts';
import type { PortCall, PortMessage, WorkerOptions } from './relay-messages.ts';
import { siblingFile } from './sibling-file.ts';
import { endThread } from './thread-end.ts';
import './wasm-guard.ts';
import { encodeWire } from '../wire.ts';

type Fault = 'app.crashed' | 'app.bug' | 'host.refused';
type Reply = Answer | AnswerText;
type Settle = (reply: Reply | Fault) => void;

/** How long closing waits for work under way, in milliseconds; what was acknowledged is durable long before. */
const closingPatience = 10_000;

function fault(code: Fault, language: Language, what = ''): Answer {
  return { ok: false, problem: problemAnswer(new Problem(code, { what }), language) };
}

/** One worker's life: from its first call until it closes or dies. */
class AppThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Settle>();
  #next = 0;
  #alive = true;
  #closing = false;

  constructor(file: URL, options: AppOptions, onCrash: () => void) {
    const { onEvent, ...workerData } = options;
    this.#worker = new Worker(file, { workerData: workerData satisfies WorkerOptions });
    this.#worker.on('message', (tell: PortMessage) => {
      if (tell.kind === 'event') onEvent(tell.event);
      else if (tell.kind === 'closed') this.#end();
      else this.#settle(tell);
    });
    this.#worker.on('error', (error) => console.error('selaras: the app thread stopped:', faultOf(error)));
    this.#worker.on('exit', () => {
      if (!this.#alive) return;
      this.#end();
      if (!this.#closing) onCrash();
    });
  }

  get alive(): boolean {
    return this.#alive;
  }

  ask(call: Omit<Extract<PortCall, { kind: 'call' }>, 'kind' | 'id'>): Promise<Reply | Fault> {
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, resolve);
      try {
        this.#worker.postMessage({ ...call, kind: 'call', id } satisfies PortCall);
      } catch (error) {
        this.#waiting.delete(id);
        reject(error);
      }
    });
  }

  /** Resolves when the thread has closed what it holds and ended. */
  async close(): Promise<void> {
    this.#closing = true;
    if (this.#alive) this.#worker.postMessage({ kind: 'close' } satisfies PortCall);
    await endThread(this.#worker, closingPatience);
  }

  #settle(tell: Extract<PortMessage, { id: number }>): void {
    const settle = this.#waiting.get(tell.id);
    this.#waiting.delete(tell.id);
    if (tell.kind === 'failed') console.error('selaras: a call failed:', tell.fault);
    settle?.(tell.kind === 'failed' ? 'app.bug' : tell.answer);
  }

  #end(): void {
    this.#alive = false;
    for (const settle of this.#waiting.values()) settle(this.#closing ? 'host.refused' : 'app.crashed');
    this.#waiting.clear();
  }
}

/**
 * The app in a thread of its own: the same face, relayed. When the thread dies, every waiting call answers Problem `app.crashed`, the
 * windows hear that no workshop is open, and the next call starts a new thread. A bug in one call answers `app.bug`.
 * `file` is the worker's; tests give their own.
 */
export function startApp(options: AppOptions, file: URL = siblingFile('worker', import.meta.url)): TextPort {
  let closing: Promise<void> | null = null;
  const start = (): AppThread => new AppThread(file, options, () => options.onEvent({ type: 'workshop', open: false }));
  let thread = start();

  async function ask(call: Parameters<AppThread['ask']>[0]): Promise<Reply> {
    const { language, name } = call;
    if (closing !== null) return fault('host.refused', language);
    if (!thread.alive) thread = start();
    try {
      // What is too deep could not even be sent to the thread.
      assertShallow(call.input);
      const reply = await thread.ask(call);
      return typeof reply === 'string' ? fault(reply, language, name) : reply;
    } catch (error) {
      if (error instanceof Problem) return { ok: false, problem: problemAnswer(error, language) };
      console.error('selaras: a call could not be sent:', faultOf(error));
      return fault('app.bug', language, name);
    }
  }

  return {
    async call(client, name, input, language) {
      const reply = await ask({ client, name, input, language, inText: false });
      return 'text' in reply ? fault('app.bug', language, name) : reply;
    },
    async callText(client, name, input, language) {
      const reply = await ask({ client, name, input, language, inText: true });
      return 'text' in reply ? reply : { ok: reply.ok, text: encodeWire(reply) };
    },
    close() {
      closing ??= thread.close();
      return closing;
    },
  };
}
