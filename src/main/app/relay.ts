import type { AnswerText, AppEvent, AppOptions, TextPort } from '#main/kernel/app-port.ts';
import { faultOf } from '#main/kernel/threads/call-messages.ts';
import { siblingFile } from '#main/kernel/threads/sibling-file.ts';
import { WorkerClient } from '#main/kernel/threads/worker-client.ts';
import { assertShallow, encodeWire } from '#main/kernel/wire.ts';
import type { Answer } from '#shared/kernel/host.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/wording.ts';
import { problemAnswer } from '#shared/problem-words.ts';
import type { AppCalls, AppWorkerOptions } from './worker-side.ts';

/** How long closing waits for work under way, in milliseconds; what was acknowledged is durable long before. */
const closingPatience = 10_000;

/**
 * The app in a worker of its own, behind the same interface. When the worker dies, every waiting call answers Problem `app.crashed`, the
 * windows receive that no workshop is open, and the next call starts a new worker. A bug in one call answers `app.bug`.
 * `file` is the worker's; tests give their own.
 */
export function startApp(options: AppOptions, file: URL = siblingFile('worker', import.meta.url)): TextPort {
  const { onEvent, ...workerData } = options;
  let closing: Promise<void> | null = null;
  let thread = start();

  function start(): WorkerClient<AppCalls> {
    return new WorkerClient<AppCalls>(file, workerData satisfies AppWorkerOptions, {
      what: 'app',
      keepsProcess: true,
      gone() {
        onEvent({ type: 'workshop', open: false });
        return new Problem('app.crashed');
      },
      onEvent: (event) => onEvent(event as AppEvent),
    });
  }

  async function call(input: AppCalls['app']['input'], language: Language): Promise<AppCalls['app']['output']> {
    try {
      if (closing !== null) throw new Problem('host.refused');
      // What is too deep could not even be sent to the thread.
      assertShallow(input.input);
      if (!thread.open) thread = start();
      return await thread.call('app', input, { language });
    } catch (error) {
      if (!(error instanceof Problem)) console.error('selaras: a call could not be sent:', faultOf(error));
      const known = error instanceof Problem && error.code !== 'app.bug';
      return refused(known ? error : new Problem('app.bug', { what: input.name }), language);
    }
  }

  return {
    async call(client, name, input, language) {
      const reply = await call({ client, name, input, inText: false }, language);
      return 'text' in reply ? refused(new Problem('app.bug', { what: name }), language) : reply;
    },
    async callText(client, name, input, language): Promise<AnswerText> {
      const reply = await call({ client, name, input, inText: true }, language);
      return 'text' in reply ? reply : { ok: reply.ok, text: encodeWire(reply) };
    },
    close() {
      closing ??= thread.drain(new Problem('host.refused'), closingPatience);
      return closing;
    },
  };
}

function refused(problem: Problem, language: Language): Answer {
  return { ok: false, problem: problemAnswer(problem, language) };
}
