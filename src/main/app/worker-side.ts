import type { MessagePort } from 'node:worker_threads';
import type { AnswerText, AppOptions, AppPort } from '#main/kernel/app-port.ts';
import { serve } from '#main/kernel/threads/serve.ts';
import { encodeWire } from '#main/kernel/wire.ts';
import type { Answer } from '#shared/kernel/host.ts';

/** What the app's worker is started with. */
export type AppWorkerOptions = Omit<AppOptions, 'onEvent'>;

/** The one call of the app's worker. `inText`: the answer is wanted as the wire has it. */
export type AppCalls = {
  readonly app: {
    readonly input: {
      readonly client: string;
      readonly name: string;
      readonly input: unknown;
      readonly inText: boolean;
    };
    readonly output: Answer | AnswerText;
  };
};

/** Lets the app of this thread answer what comes over the port. Calls run side by side: the app orders what must be in order. */
export function answerOver(
  port: MessagePort,
  options: AppWorkerOptions,
  create: (options: AppOptions) => AppPort,
): void {
  const app = create({
    ...options,
    onEvent(event) {
      // The window that made the commit waits for its answer: that goes first, and then the event, after which every window reads again.
      if (event.type === 'commit') setImmediate(() => send(event));
      else send(event);
    },
  });
  const send = serve<AppCalls>(
    port,
    {
      async app({ client, name, input, inText }, { language }) {
        const answer = await app.call(client, name, input, language);
        return inText ? { ok: answer.ok, text: encodeWire(answer) } : answer;
      },
    },
    { sideBySide: true, onLast: () => app.close() },
  );
}
